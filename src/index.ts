// The whole pipeline, and what stands around it. The runtime ships by itself, as `proffer/runtime`.

export { newCache, understand } from "./proffer.ts";
export type { Cache, Options, Understood } from "./proffer.ts";

export { lintPolicy, lintSettings } from "./lint-policy.ts";
export type { LintPolicyOptions } from "./lint-policy.ts";
export type { Linted, Settings } from "./lint/lint.ts";

export { bundleText } from "./compile/digest.ts";
export { explain } from "./compile/explain.ts";
export { parse } from "./syntax/parse.ts";
export { runTests } from "./testing/run.ts";

export { draw } from "./report/draw.ts";
export { jsonDiagnostic } from "./report/json.ts";
export { lookOf } from "./report/look.ts";
export { inOrder } from "./report/order.ts";
export { positionOf } from "./text/source.ts";

export { loadMapping } from "./input/load.ts";
export { readMoments } from "./input/moments.ts";

export type { Model } from "./model/model.ts";
export type { Host, Program } from "./model/program.ts";
export type { Bundle } from "./runtime/bundle.ts";
export type { Diagnostic, Edit, Fix, Note } from "./text/diagnostic.ts";
export type { Position, Source, Span } from "./text/source.ts";

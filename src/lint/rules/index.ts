// The table of contents of the linter: one line per rule, by category, sorted.

export { defaultOn as "autonomy/default-on" } from "./autonomy/default-on.ts";

export { forbiddenWaiver as "governance/forbidden-waiver" } from "./governance/forbidden-waiver.ts";
export { unknownWaiver as "governance/unknown-waiver" } from "./governance/unknown-waiver.ts";
export { unusedWaiver as "governance/unused-waiver" } from "./governance/unused-waiver.ts";

export { falseScarcity as "honesty/false-scarcity" } from "./honesty/false-scarcity.ts";

export { noCap as "load/no-cap" } from "./load/no-cap.ts";

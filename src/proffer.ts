import { compile } from "./compile/compile.ts";
import { drafting } from "./compile/draft.ts";
import { checking, newCheckCache, type CheckCache } from "./model/check.ts";
import type { Model } from "./model/model.ts";
import {
  loadProgram,
  newLoadCache,
  type Host,
  type LoadCache,
  type Program,
} from "./model/program.ts";
import type { Bundle } from "./runtime/bundle.ts";
import type { Diagnostic } from "./text/diagnostic.ts";
import { atOnce } from "./text/steps.ts";

/** A policy as far as it can be understood, and what is wrong with it. */
export interface Understood {
  readonly program: Program;
  readonly model: Model;
  /** Null when there are errors. Made when it is first asked for. */
  readonly bundle: Bundle | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Options {
  /** The day to check for, as an ISO date: what has ended by then is reported. */
  readonly on?: string;
  /** Handed in again with the same policy, it spares the work on what has not changed. */
  readonly cache?: Cache;
}
export interface Cache {
  readonly load: LoadCache;
  readonly check: CheckCache;
}
export const newCache = (): Cache => ({ load: newLoadCache(), check: newCheckCache() });

/** The whole pipeline: load, check, compile. `entry` is the path of a file with a `policy`. Never throws. */
export function understand(entry: string, host: Host, options: Options = {}): Understood {
  return atOnce(understanding(entry, host, options));
}

/** What can be told of a policy before all of it is understood. */
export interface Glimpse {
  readonly program: Program;
  /** Of reading and parsing, and of what was written since the last time as far as it can be told by itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether these are all that checking finds. */
  readonly checked: boolean;
}

/** The same step by step, where much has to be looked at again. Each pause offers a glimpse. */
export function* understanding(
  entry: string,
  host: Host,
  options: Options = {},
): Generator<() => Glimpse, Understood, void> {
  const { on, cache = newCache() } = options;
  const program = loadProgram(entry, host, cache.load);
  const steps = checking(program, on === undefined ? {} : { on }, cache.check);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const fresh = step.value;
    yield () => ({
      program,
      diagnostics: [...program.diagnostics, ...fresh()],
      checked: false,
    });
  }
  const { model, diagnostics: found } = step.value;
  const sofar = [...program.diagnostics, ...found];
  if (hasErrors(sofar)) return { program, model, bundle: null, diagnostics: sofar };

  const drafts = drafting(model);
  let draft = drafts.next();
  for (; !draft.done; draft = drafts.next())
    yield () => ({ program, diagnostics: sofar, checked: true });
  const rows = draft.value;
  const diagnostics = [...sofar, ...rows.diagnostics];
  if (hasErrors(diagnostics)) return { program, model, bundle: null, diagnostics };
  let bundle: Bundle | null = null;
  return {
    program,
    model,
    diagnostics,
    // Whoever asks only what is wrong need not wait for it.
    get bundle() {
      return (bundle ??= compile(model, rows).bundle);
    },
  };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

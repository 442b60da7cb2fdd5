import { agesOf } from "./ages.ts";
import type { Bundle } from "./bundle.ts";
import { checkBundle } from "./check-bundle.ts";
import { decide } from "./decide.ts";
import type { Ages, Decision, Detail, Refusal } from "./moment.ts";
import { prepare } from "./prepare.ts";
import type { Problem } from "./shapes.ts";

export type { Bundle } from "./bundle.ts";
export type { Problem } from "./shapes.ts";
export type {
  Ages,
  Answer,
  Decision,
  Detail,
  Event,
  FactValue,
  Happened,
  History,
  Local,
  Moment,
  Recorded,
  Refusal,
  Silenced,
} from "./moment.ts";

/** A bundle ready to answer moments, or what is wrong with it. */
export type Loaded =
  | { readonly ok: true; readonly runtime: Runtime }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Runtime {
  readonly bundle: Bundle;
  /**
   * What may be offered at a moment, why the rest may not, and what to record; or a refusal with all
   * that is wrong with the moment. Never throws. `detail` says how much is told of what was silenced:
   * `none`, `rules` (unless said) or `trace`.
   */
  decide(moment: unknown, options?: { readonly detail?: Detail }): Decision | Refusal;
  /**
   * The ages of everything the bundle counts, for hosts that keep ages instead of events. Takes a
   * history with events, the instant of the moment, and its triggers.
   */
  ages(history: unknown, at: unknown, triggers?: unknown): Ages | Refusal;
}

/** Checks a bundle and makes it ready. Never throws. The bundle must not change afterwards. */
export function load(bundle: unknown): Loaded {
  const problems = checkBundle(bundle);
  if (problems.length > 0) return { ok: false, problems };
  const sound = bundle as Bundle;
  const plan = prepare(sound, problems);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    runtime: {
      bundle: sound,
      decide: (moment, options) => decide(plan, moment, options?.detail ?? "rules"),
      ages: (history, at, triggers) => agesOf(plan, history, at, triggers),
    },
  };
}

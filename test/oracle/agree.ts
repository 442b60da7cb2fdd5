import type { Model } from "../../src/model/model.ts";
import type { Bundle } from "../../src/runtime/bundle.ts";
import type { Runtime } from "../../src/runtime/index.ts";
import type { Decision, Moment } from "../../src/runtime/moment.ts";
import { evaluate } from "./evaluate.ts";

/** A policy in the two forms that must say the same. */
export interface Pair {
  readonly model: Model;
  readonly bundle: Bundle;
  readonly runtime: Runtime;
}

/** The first difference between the runtime and the oracle, both answers whole; null when they agree on every byte. */
export function difference({ model, bundle, runtime }: Pair, moment: Moment): string | null {
  const got = runtime.decide(moment);
  if ("refused" in got) return `refused: ${JSON.stringify(got.refused)}`;
  const wanted = sorted(evaluate(model, bundle.digest, moment));
  const found = sorted(seenByOracle(bundle, got));
  if (found === wanted) return otherWays(runtime, moment, got);
  return `runtime: ${found}\noracle:  ${wanted}\nmoment:  ${JSON.stringify(moment)}`;
}

/** The same moment asked in other ways must be answered alike. */
function otherWays(runtime: Runtime, moment: Moment, got: Decision): string | null {
  const again = runtime.decide(moment, { detail: "trace" });
  const quietly = runtime.decide(moment, { detail: "none" });
  if ("refused" in again || "refused" in quietly) return "refused at another level of detail";
  const traced = again.silenced.filter(({ by }) => by !== "condition" && by !== "no_placement");
  if (sorted({ ...again, silenced: traced }) !== sorted(got)) {
    return `trace: ${sorted(again)}\nrules: ${sorted(got)}\nmoment: ${JSON.stringify(moment)}`;
  }
  if (sorted(quietly) !== sorted({ ...got, silenced: [] })) return "differs without detail";
  const { history } = moment;
  if (!history?.events || history.events.some(({ date }) => date !== undefined)) return null;
  const ages = runtime.ages(history, moment.at, moment.triggers);
  if ("refused" in ages) return `ages refused: ${JSON.stringify(ages.refused)}`;
  const { complete_since } = history;
  const kept = { ...(complete_since === undefined ? {} : { complete_since }), ages };
  const byAges = runtime.decide({ ...moment, history: kept as Moment["history"] & object });
  if (sorted(byAges) === sorted(got)) return null;
  return `from ages: ${sorted(byAges)}\nfrom events: ${sorted(got)}\nages: ${JSON.stringify(ages)}\nmoment: ${JSON.stringify(moment)}`;
}

/**
 * The oracle knows neither rows nor what is handed out as it is: rows are checked to be what it says
 * instead, and of the terms it says what may go by region.
 */
function seenByOracle(bundle: Bundle, decision: Decision): Decision {
  const offers = decision.offers.map((answer) => {
    const table = bundle.tables.find(({ trigger }) => trigger === answer.trigger);
    const row = table?.rows.find(({ id }) => id === answer.row);
    const offer = bundle.offers.find(({ id }) => id === answer.offer);
    const { charges, others } = partsOf(answer.terms);
    const isSound =
      row?.offer === answer.offer && sorted(others) === sorted(partsOf(offer?.terms ?? {}).others);
    return { ...answer, terms: charges, row: isSound ? row.source : "no such row" };
  });
  return { ...decision, offers };
}

/** Terms, parted into what may be another in each region and the rest. */
function partsOf(terms: Readonly<Record<string, unknown>>) {
  const { reference = null, trial = null, ...others } = terms;
  return { charges: { reference, trial }, others: { ...others, by_region: null } };
}

/** JSON with its keys in order, so that only what is said counts. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

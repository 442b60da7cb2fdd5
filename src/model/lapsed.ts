import type { Diagnostic } from "../text/diagnostic.ts";
import type { CheckCode } from "./codes.ts";
import type { Model, Site } from "./model.ts";
import type { Placing } from "./placing.ts";
import { dateOf, daysOf } from "./quantity.ts";

/** Waivers, experiments and offers whose last day is over on a day. */
export function checkLapsed(
  model: Model,
  on: string | null,
  placed: Placing,
): readonly Diagnostic[] {
  const today = on === null ? null : daysOf(on);
  if (today === null) return [];
  const remark = (site: Site, message: string, note: string): Diagnostic => ({
    code: "check/lapsed" satisfies CheckCode,
    severity: "warning",
    message,
    span: placed.spanOf(site),
    notes: [{ text: note }],
    fixes: [],
  });
  const over = (day: number | null): day is number => day !== null && day < today;
  return [
    ...model.waivers.flatMap(({ until, rule, site, for: what }) =>
      over(until)
        ? [
            remark(
              site,
              `this waiver of \`${rule}\` lapsed on ${dateOf(until)}`,
              `since then it silences \`${what.slice(what.indexOf(" ") + 1)}\`; renew it with its reason, or repair what it excuses`,
            ),
          ]
        : [],
    ),
    ...[...model.experiments.values()].flatMap(({ until, id, site }) =>
      over(until)
        ? [
            remark(
              site,
              `the experiment \`${id}\` ended on ${dateOf(until)}`,
              "write down what was learned, and take it out",
            ),
          ]
        : [],
    ),
    ...[...model.offers.values()].flatMap(({ ends, id, status, site }) =>
      over(ends) && status === "live"
        ? [
            remark(
              site,
              `the offer \`${id}\` ended on ${dateOf(ends)}`,
              "say `status retired`, or take it out",
            ),
          ]
        : [],
    ),
  ];
}

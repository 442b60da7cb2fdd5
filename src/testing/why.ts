import type { Model, Site, Test } from "../model/model.ts";
import type { Decision, Silenced } from "../runtime/moment.ts";
import type { Note } from "../text/diagnostic.ts";
import type { Case } from "./case.ts";
import { lacking } from "./lacking.ts";

/** Places worth showing; the decision under them lists all. */
const mostPlaces = 4;

/** The rules that silence an offer (null: any), each where it is written, and conditions that are not met. */
export function whySilent(
  offer: string | null,
  { model, test, decision }: Case,
  placement: string | null = null,
): readonly Note[] {
  const entries = decision.silenced.filter(
    (entry) =>
      (offer === null || entry.offer === offer) &&
      (placement === null || entry.placement === null || entry.placement === placement),
  );
  const notes = new Map<string, Note>();
  for (const entry of entries) {
    for (const note of notesOn(entry, model, test)) {
      const place = note.span && `${note.span.source.path}:${note.span.start}`;
      notes.set(place ?? note.text, note);
    }
  }
  return [...notes.values()].slice(0, mostPlaces);
}

/** Why one offer is silenced, each reason where it is written. */
export function notesOn(
  entry: Silenced,
  model: Model,
  test: Pick<Test, "moment">,
): readonly Note[] {
  if (entry.by === "condition") return lacking(entry, model, test);
  const site = siteOf(entry, model);
  if (site === null) return [];
  const until = entry.retry_at === null ? "" : ` until ${entry.retry_at}`;
  return [{ text: `this silences \`${entry.offer}\`${until}`, span: model.spanOf(site) }];
}

/** Where the rule that silences is written; null where no line says it. */
export function siteOf({ by, rule }: Silenced, model: Model): Site | null {
  const named = (rules: readonly { name: string; site: Site }[]): Site | null =>
    rules.find(({ name }) => name === rule)?.site ?? null;
  switch (by) {
    case "cap":
      return named(model.caps);
    case "rest":
      return named(model.rests);
    case "quiet":
      return named(model.quiets);
    case "hold":
      return named(model.holds);
    case "experiment":
      return model.experiments.get(rule)?.site ?? null;
    case "consent":
      return model.channels.get(rule)?.consentSite ?? null;
    case "opt_out":
      return model.policy?.optOutSite ?? null;
    case "region":
      return model.policy?.regionsSite ?? null;
    case "waiver":
      return model.waivers.find((waiver) => waiver.rule === rule)?.site ?? null;
    default:
      return null;
  }
}

/**
 * The decision as a few lines: what is offered, and what is silenced and by what. Conditions that are
 * not met are told of the offer in question, or of all when nothing is offered.
 */
export function decided(
  { offers, silenced, wait, retry_at }: Decision,
  asked: string | null,
): string {
  const lines = offers.map(({ offer, placement, variant }) => {
    const as = variant === null ? "" : ` as ${variant}`;
    return `  offers ${offer} at ${placement}${as}`;
  });
  if (offers.length === 0) lines.push(`  offers nothing: ${wait ? waiting[wait] : "no reason"}`);
  const rules = silenced.filter(({ by }) => by !== "condition");
  const conditions = silenced.filter(
    ({ by, offer }) => by === "condition" && (offer === asked || (!asked && offers.length === 0)),
  );
  lines.push(...rules.map(silencedLine), ...lackingLines(conditions));
  if (retry_at !== null) lines.push(`  may offer something from ${retry_at}`);
  return ["the decision:", ...new Set(lines)].join("\n");
}

function silencedLine({ offer, by, rule, source, placement }: Silenced): string {
  const where = placement === null ? "" : ` at ${placement}`;
  const line = source === null ? "" : ` (${source})`;
  return `  silences ${offer}${where} by ${by === rule ? by : `${by} ${rule}`}${line}`;
}

/** One line for each offer, with all that it lacks. */
function lackingLines(entries: readonly Silenced[]): readonly string[] {
  const offers = [...new Set(entries.map(({ offer }) => offer))];
  return offers.map((offer) => {
    const own = entries.filter((entry) => entry.offer === offer);
    const columns = [...new Set(own.map(({ rule }) => rule))];
    const source = own[0]!.source;
    return `  leaves out ${offer}: ${columns.join(", ")} ${columns.length === 1 ? "does" : "do"} not fit${source === null ? "" : ` (${source})`}`;
  });
}

/** Why nothing is offered, by what a decision calls it. */
export const waiting = {
  no_trigger: "no trigger that an offer listens to happened in time",
  not_eligible: "no offer's conditions are met",
  silenced: "every offer whose conditions are met is silenced",
  no_placement: "none of the placements asked for is one of the offers'",
  holdout: "the customer is in a holdout",
} satisfies Record<NonNullable<Decision["wait"]>, string>;

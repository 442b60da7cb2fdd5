import type { Model, Offer, Site } from "../model/model.ts";
import type { Cap, Column, Scope } from "../runtime/bundle.ts";
import { lengthWords } from "./columns.ts";
import { draftOf, type Draft } from "./draft.ts";
import type { OfferRow } from "./offer-rows.ts";
import { tiersOf } from "./order.ts";
import { canConcern, targetWords } from "./scopes.ts";
import type { DraftRow, Tested } from "./rows.ts";
import { placer } from "./sources.ts";
import { sortedById, sortedSet } from "./sorted.ts";
import { cellWords } from "./wording.ts";

/**
 * What every offer comes down to, for people: its rows with every condition, the implicit ones too, all
 * that may silence it, and the conditions these rest on; each with the line it comes from.
 */
export function explain(model: Model): string {
  const draft = draftOf(model);
  const explaining: Explaining = { model, draft, place: placer(model), tiers: tiersOf(model) };
  const offers = sortedById(model.offers.values()).map((offer) => offerLines(explaining, offer));
  const conditions = draft.conditions.map(({ id, rows, site }): readonly Line[] => [
    ["", id, "", explaining.place(site)],
    ...rowLines(explaining, rows),
  ]);
  const sections = [...offers, ...conditions].map(table);
  return `${sections.join("\n\n")}\n`;
}

interface Explaining {
  readonly model: Model;
  readonly draft: Draft;
  readonly place: (site: Site) => string;
  readonly tiers: ReadonlyMap<string, number>;
}

/** Indentation, what it is about, what is asked, and where it is said. */
type Line = readonly [indent: string, subject: string, test: string, place: string];

function offerLines(explaining: Explaining, offer: Offer): readonly Line[] {
  const { draft, place, tiers } = explaining;
  const rows = draft.offerRows.get(offer.id)!;
  const placements = offer.placements.join(", ");
  return [
    ["", `offer ${offer.id}`, "", place(offer.site)],
    ["  ", "offers", offer.product, ""],
    ["  ", "at", placements, ""],
    ["  ", "order", `${offer.priority} priority, tier ${tiers.get(offer.id)}`, ""],
    ...(rows.length === 0 ? [["  ", "never", `it is ${offer.status}`, ""] as const] : []),
    ...rows.flatMap((row, index) => rowOfOffer(explaining, offer, row, index + 1)),
    ...silencerLines(explaining, offer),
    ...capLines(explaining, offer),
  ];
}

function rowOfOffer(
  explaining: Explaining,
  { id }: Offer,
  { trigger, source, row }: OfferRow,
  number: number,
): readonly Line[] {
  return [
    ["", "", "", ""],
    ["  ", `${id}/${number}`, `on ${trigger}, along ${source}`, ""],
    ...row.toSorted(byKind).map((tested) => testLine(explaining, tested, "    ")),
  ];
}

/** What an offer always asks comes first: what is owned, and what is proven. */
export const kinds: readonly Column["kind"][] = [
  "owns",
  "condition",
  "fact",
  "data",
  "distance",
  "age",
  "trigger_age",
  "local",
  "holiday",
  "bucket",
];

function byKind(a: Tested, b: Tested): number {
  return kinds.indexOf(a.column.kind) - kinds.indexOf(b.column.kind);
}

function silencerLines(explaining: Explaining, offer: Offer): readonly Line[] {
  const { draft, model, place } = explaining;
  return draft.silencers
    .filter(({ scope }) => canConcern(model, scope, offer))
    .flatMap(({ id, scope, rows, site }) => [
      ["", "", "", ""],
      ["  ", id, `silences it${where(scope)} when`, place(site)],
      ...rowLines(explaining, rows),
    ]);
}

/** Rows under one another; between two of them, `or`. */
function rowLines(explaining: Explaining, rows: readonly DraftRow[]): readonly Line[] {
  if (rows.length === 0) return [["    ", "never", "", ""]];
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [["    ", "or", "", ""] as const]),
    ...(row.length === 0 ? [["    ", "always", "", ""] as const] : []),
    ...row.map((tested) => testLine(explaining, tested, "    ")),
  ]);
}

function testLine(
  { model, place }: Explaining,
  { column, cell, sites }: Tested,
  indent: string,
): Line {
  const places = sortedSet(sites.map(place)).join(", ");
  return [indent, column.id, cellWords(model, column, cell), places];
}

function capLines({ draft, model, place }: Explaining, offer: Offer): readonly Line[] {
  return draft.caps
    .filter(({ cap }) => canConcern(model, cap.scope, offer))
    .flatMap(({ cap, site }) => [
      ["", "", "", ""],
      ["  ", cap.id, `limits it${where(cap.scope)} to ${limitWords(cap)}`, place(site)],
      ...(cap.for === null ? [] : [["    ", cap.for, "holds", ""] as const]),
    ]);
}

export function limitWords({ limit, counter, window, sides }: Cap): string {
  const what =
    sides === null
      ? `${limit} of ${counter ?? "a total over all customers"}`
      : `one of ${sides.map(targetWords).join(" | ")}`;
  if (window === null) return counter === null ? what : `${what}, ever`;
  return `${what} ${windowWords(window)}`;
}

/** The window of a cap, as it is written in a policy. */
function windowWords({ unit, length, calendar }: NonNullable<Cap["window"]>): string {
  if (unit === "ms") return `in ${lengthWords(length)}`;
  const begun = /^(\w+)_starts$/.exec(unit);
  if (begun) return `each calendar ${begun[1]}`;
  const name = unit.replace("_", " ").replace(/^(?=days|months)/, "calendar ");
  const on = calendar === null ? "" : ` in ${calendar}`;
  return `in ${length} ${length === 1 ? name.replace(/s$/, "") : name}${on}`;
}

export function where({ channel, placement }: Scope): string {
  return `${channel === null ? "" : ` on ${channel}`}${placement === null ? "" : ` at ${placement}`}`;
}

/** Columns lined up over the whole section, without blanks at the ends of lines. */
function table(lines: readonly Line[]): string {
  const heads = lines.map(([indent, subject]) => indent + subject);
  // A few very long names shall not push everything else to the right.
  const head = Math.min(48, widest(heads));
  const test = Math.min(56, widest(lines.map(([, , words]) => words)));
  return lines
    .map(([, , words, place], index) =>
      place === ""
        ? `${heads[index]!.padEnd(head)}  ${words}`.trimEnd()
        : `${heads[index]!.padEnd(head)}  ${words.padEnd(test)}  ${place}`,
    )
    .join("\n");
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

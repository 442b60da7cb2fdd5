import { CompletionItemKind } from "vscode-languageserver";
import { modifierWords } from "../../grammar/words.ts";
import { registry } from "../../src/lint/registry.ts";
import { knownLocales } from "../../src/locale/locales.ts";
import type { Sort } from "../../src/model/exports.ts";
import {
  bases, breakdowns, cancelWays, cancelWords, closedWords, metrics, periods, silenceReasons, tactics,
  weekdays,
} from "../../src/model/words.ts"; // prettier-ignore
import type { Expected } from "../../src/syntax/caret.ts";
import { namesOfSort } from "./index-of-names.ts";
import { aboutIn, happenings, subjects } from "./conditions.ts";
import { named } from "./names.ts";
import {
  currenciesOf,
  entryAt,
  frameOf,
  listedIn,
  policyOf,
  previous,
  valueAt,
  type Spot,
  type Valued,
} from "./spot.ts";
import { choices, phrase, ranks, word, type Suggestion } from "./suggestion.ts";
import { fieldValue } from "./records.ts";
import { valuesOf } from "./values.ts";

/** Rules that read a word or a list of words for another rule, which knows what they stand for. */
const leaves: ReadonlySet<string> = new Set([
  "name", "anyName", "path", "label", "text", "identityName", "event", "subject", "names", "nameList",
  "paths", "pathList", "texts", "textList", "literal", "literals", "quantity", "amount", "duration",
  "number", "percent", "money", "date", "time", "instant", "unknownName", "sources", "restriction",
]); // prettier-ignore

/** The rule that gives a meaning to what is read next. */
const ownerOf = ({ rules }: Expected): string =>
  rules.findLast(({ rule }) => !leaves.has(rule))?.rule ?? "";

/** Names and words where the grammar asks for some word. */
export function wordsFor(spot: Spot, expected: Expected): Suggestion[] {
  const owner = ownerOf(expected);
  const before = previous(spot)?.image ?? "";
  if (frameOf(expected, "duration") && before === "in")
    return named(spot.focus, "calendar", ranks.first);
  if (frameOf(expected, "amount") && before === "of") return shares(spot);
  const found = Object.hasOwn(places, owner) ? places[owner]!(spot, expected, before) : [];
  const there = listedIn(spot);
  const inList = spot.caret.open.at(-1)?.block === null;
  return inList ? found.filter(({ label }) => !there.has(label)) : found;
}

type Place = (spot: Spot, expected: Expected, before: string) => Suggestion[];

const of =
  (...sorts: readonly Sort[]): Place =>
  ({ focus }) =>
    sorts.flatMap((sort, place) => named(focus, sort, ranks.first + place / 10));

const identities: Place = ({ focus }) => named(focus, "identity", ranks.first);

/** By the word before: `on` a channel, `at` a placement. */
const byWord =
  (cases: Readonly<Record<string, Place>>, otherwise: Place = () => []): Place =>
  (spot, expected, before) =>
    (Object.hasOwn(cases, before) ? cases[before]! : otherwise)(spot, expected, before);

const scopePlaces: Readonly<Record<string, Place>> = {
  per: (spot, expected, before) => [
    ...identities(spot, expected, before),
    word("total", ranks.usual),
  ],
  calendar: () => choices(Object.keys(periods)),
  on: of("channel"),
  at: of("placement"),
  for: of("segment"),
};

const places: Readonly<Record<string, Place>> = {
  negation: byWord({ proven: of("product") }, subjects),
  statement: subjects,
  ownership: byWord({ group: of("group") }, of("product")),
  membership: (spot, expected) => {
    if (frameOf(expected, "ownership")) return of("product")(spot, expected, "");
    const value = aboutIn(spot, expected)?.value;
    return value ? valuesOf(spot, value.type) : [];
  },
  being: (spot, expected) => valueHere(spot, expected),
  predicate: (spot, expected) => valueHere(spot, expected),
  history: (spot, expected, before) => {
    if (before === "on") return of("channel")(spot, expected, before);
    if (before === "by") return identities(spot, expected, before);
    return valueHere(spot, expected);
  },
  target: byWord({ product: of("product"), offer: of("offer"), group: of("group") }),
  along: of("product"),
  sequence: of("product"),
  adjacency: of("product"),
  proven: of("product"),
  on: of("trigger"),
  happening: of("trigger"),
  fails: of("segment"),
  metric: byWord({ by: () => choices(breakdowns) }, (_, expected) =>
    frameOf(expected, "names") ? choices(breakdowns) : metricWords(),
  ),
  message: byWord({ in: (spot) => locales(spot), for: (spot) => variants(spot) }),
  regions: (spot, _, before) =>
    before === "from"
      ? named(
          spot.focus,
          "fact",
          ranks.first,
          ({ detail }) => (detail as Valued).type?.kind === "member",
        )
      : regionWords(spot),
  quorum: (spot, expected) =>
    entryAt(spot).word === "choose" ? of("product")(spot, expected, "") : choices(rolesIn(spot)),
  signed: byWord({ as: (spot) => choices(rolesIn(spot)) }),
  sample: () => choices(["customers", "accounts", "orders"], ranks.usual),
  priced: (spot) => choices(periodsOf(spot), ranks.likely),
  price: (spot) =>
    spot.caret.open.some(({ block }) => block === "offer")
      ? subjects(spot).filter(({ label }) => label.startsWith("trigger."))
      : [],
  cancel: byWord({ by: () => choices(cancelWays) }, () => choices(cancelWords)),
  given: (spot, _, before) => givens(spot, before),
  occurrence: byWord({ on: of("channel"), by: identities }),
  expect: byWord({
    offer: of("offer"),
    at: of("placement"),
    variant: (spot) => variants(spot),
    because: (spot) => reasons(spot),
  }),
  recordValue: (spot) => fieldValue(spot),
  cap: of("offer", "product", "group"),
  scope: byWord(scopePlaces),
  rest: byWord(
    {
      on: (spot, expected, before) =>
        spot.caret.tokens.at(-2)?.image === "except"
          ? of("trigger")(spot, expected, before)
          : of("channel")(spot, expected, before),
      by: identities,
      after: (spot) => happenings(spot).map((one) => ({ ...one, rank: ranks.first })),
    },
    (spot) => happenings(spot),
  ),
  quiet: byWord({ days: of("calendar"), on: of("channel") }, () => choices(weekdays)),
  hold: byWord({ on: of("channel") }),
  never: byWord({ on: of("channel") }),
  ban: () =>
    tactics.map((tactic) => ({
      label: tactic,
      kind: CompletionItemKind.EnumMember,
      rank: ranks.first,
      about: { card: "tactic", word: tactic } as const,
    })),
  waive: byWord({
    for: (spot) =>
      (
        [
          "offer",
          "rule",
          "product",
          "channel",
          "group",
          "trigger",
          "segment",
          "experiment",
        ] as const
      ).flatMap((sort, place) =>
        named(spot.focus, sort, ranks.first + place / 10).filter(({ adds }) => !adds),
      ),
  }),
  prefer: of("offer"),
  group: of("product", "offer"),
  field: byWord({ basis: () => choices(bases) }),
  type: (spot) => choices(currenciesOf(spot)),
  entry: (spot) => entryWords(spot),
};

/** What is compared, and so what it can be compared with. */
function valueHere(spot: Spot, expected: Expected): Suggestion[] {
  const value = aboutIn(spot, expected)?.value;
  return value ? valuesOf(spot, value.type) : [];
}

/** Entries that name something declared, or take a word that the policy knows. */
const entryPlaces: Readonly<Record<string, Place>> = {
  "policy.opt_out": (spot) => facts(spot, "flag"),
  "policy.locales": () => choices(knownLocales().map((locale) => locale.replaceAll("-", "_"))),
  "policy.currency": (spot) => choices(currenciesOf(spot)),
  "identity.contains": identities,
  "trigger.product": of("product"),
  "offer.at": of("placement"),
  "offer.for": of("segment"),
  "offer.available": (spot) => facts(spot, "integer"),
  "offer.score": (spot) => facts(spot, "integer", "decimal", "percent"),
  "offer.learn_more": of("learn"),
  "offer.guide": of("playbook"),
  "adjacency.created_by": of("product"),
  "bundle.products": of("product"),
  "bundle.cannibalises": of("product"),
  "experiment.unit": identities,
  "experiment.layer": ({ focus }) =>
    choices([
      ...new Set([...focus.policies[0].model.experiments.values()].map(({ layer }) => layer)),
    ]),
  "learn.about": of("product"),
  "test.at": of("placement"),
  "test.locale": (spot) => locales(spot),
};

function entryWords(spot: Spot): Suggestion[] {
  const { block, word: entry } = entryAt(spot);
  if (!block) return [];
  const closed = closedWords[block];
  if (closed && Object.hasOwn(closed, entry)) return choices(closed[entry]!);
  const place = entryPlaces[`${block}.${entry}`];
  return place?.(spot, { token: "", rules: [] }, "") ?? [];
}

const facts = ({ focus }: Spot, ...kinds: readonly string[]): Suggestion[] =>
  named(focus, "fact", ranks.first, ({ detail }) =>
    kinds.includes((detail as Valued).type?.kind ?? ""),
  );

/** `price`, or that of a product. */
const shares = ({ focus }: Spot): Suggestion[] => [
  word("price", ranks.first),
  ...named(focus, "product", ranks.usual).map((one) => ({ ...one, label: `${one.label}.price` })),
];

const metricWords = (): Suggestion[] =>
  [...metrics].map(([label, kind]) => ({
    label,
    kind: CompletionItemKind.Variable,
    detail: `${kind}`,
    rank: ranks.first,
    about: { card: "metric", word: label },
  }));

/** What prices are counted per: what those of the catalogue are, and what is usual. */
function periodsOf({ focus }: Spot): readonly string[] {
  const found = new Set<string>();
  for (const { prices } of focus.policies[0].program.catalog.products.values())
    for (const { per } of prices.values()) for (const one of per) found.add(one);
  return [...found, "month", "year", "seat", "user", "order", "week", "quarter"];
}

/** Who has a say, by what the policy says of itself. */
function rolesIn({ focus }: Spot): readonly string[] {
  const found = new Set<string>();
  for (const { declarations } of focus.policies[0].program.files.values())
    for (const { node } of declarations) {
      if (node.kind !== "Policy") continue;
      for (const { value } of node.block.entries) {
        if (value?.kind === "Signed" && value.role) found.add(value.role.text);
        const items =
          value?.kind === "Choice" ? value.of.items : value?.kind === "List" ? value.items : [];
        for (const item of items)
          if (item.kind === "TextField" || (item.kind === "Name" && value?.kind === "Choice"))
            found.add(item.kind === "Name" ? item.text : item.name.text);
      }
    }
  return [...found];
}

const locales = (spot: Spot): Suggestion[] => choices(policyOf(spot)?.locales ?? []);

const variants = ({ focus }: Spot): Suggestion[] =>
  choices([
    ...new Set(
      [...namesOfSort(focus.policies[0].program, "experiment").values()].flatMap(
        ({ detail }) => detail.variants,
      ),
    ),
  ]);

/** Words of the fact that regions come from; of any enumeration while it is not said which. */
function regionWords(spot: Spot): Suggestion[] {
  const from = policyOf(spot)?.regionFact;
  const value = from ? valueAt(spot, from) : null;
  return value && "members" in value.type ? choices(value.type.members) : [];
}

/** Why a test may expect nothing. */
const reasons = ({ focus }: Spot): Suggestion[] => [
  ...named(focus, "rule", ranks.first),
  ...named(focus, "experiment", ranks.usual).filter(({ adds }) => !adds),
  ...choices(silenceReasons, ranks.word),
];

function givens(spot: Spot, before: string): Suggestion[] {
  const { focus } = spot;
  switch (before) {
    case "total":
      return named(
        focus,
        "rule",
        ranks.first,
        ({ detail }) => (detail as { kind?: string }).kind === "cap",
      );
    case "who":
      return named(focus, "identity", ranks.first);
    case "unknown":
      return [
        ...choices(["history", "owns", "local", "who"]),
        ...named(focus, "identity"),
        ...named(focus, "fact"),
      ];
    case "given":
      return [
        ...named(focus, "group of facts", ranks.first).map((one) => ({
          ...one,
          text: `${one.label} { $1 }`,
          holes: true as const,
        })),
        ...named(focus, "fact", ranks.usual),
        ...happenings(spot),
      ];
    default:
      return named(focus, "product", ranks.first);
  }
}

/** Rules of the linter, those first that have something to say here. */
export function ruleNames(foundHere: ReadonlySet<string>): Suggestion[] {
  return Object.entries(registry)
    .filter(([, { waivable }]) => waivable)
    .map(([name, { summary }]) => ({
      label: name,
      kind: CompletionItemKind.Reference,
      detail: summary,
      rank: foundHere.has(name) ? ranks.first : ranks.usual,
      about: { card: "rule", word: name },
    }));
}

export const modifiers = (spot: Spot): Suggestion[] => {
  const there = new Set(spot.caret.tokens.map(({ image }) => image));
  return modifierWords.filter((one) => !there.has(one)).map((one) => word(one, ranks.likely));
};

/** Texts that others look up by what they say. */
export const titles = ({ focus }: Spot): Suggestion[] =>
  named(focus, "test", ranks.first).map((one) => ({ ...one, kind: CompletionItemKind.Text }));

export const braces = (opensBlock: boolean): Suggestion =>
  phrase("{ … }", opensBlock ? "{\n\t$1\n}" : "{ $1 }", ranks.word);

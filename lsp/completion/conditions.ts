import { CompletionItemKind } from "vscode-languageserver";
import type { Expected } from "../../src/syntax/caret.ts";
import type { Type } from "../../src/model/model.ts";
import { events, offerEvents } from "../../src/model/words.ts";
import { isNumeric } from "../../src/model/quantity.ts";
import { boundTypeText } from "../words/types.ts";
import { namesOfSort } from "./index-of-names.ts";
import { named } from "./names.ts";
import { fieldsOf, frameOf, pathFrom, valueAt, type Spot, type Valued } from "./spot.ts";
import { phrase, ranks, word, type Suggestion } from "./suggestion.ts";

/** What a condition can begin with: facts, data of the trigger, segments, things that happened. */
export function subjects(spot: Spot): Suggestion[] {
  const { focus, caret } = spot;
  const inOffer = caret.open.some(({ block }) => block === "offer");
  return [
    ...named(focus, "fact"),
    ...(inOffer ? dataOf(spot) : []),
    ...named(focus, "segment", ranks.usual),
    word("not", ranks.usual),
    phrase("owns", "owns ", ranks.usual),
    phrase("proven", "proven ", ranks.usual),
    ...happenings(spot),
  ];
}

/** `trigger.project` and its like. */
export const dataOf = (spot: Spot): Suggestion[] =>
  [...fieldsOf(spot)].map(([field, { type, low, high }]) => ({
    label: `trigger.${field}`,
    kind: CompletionItemKind.Field,
    detail: type ? boundTypeText(type, low, high) : "data of the trigger",
    rank: ranks.likely,
  }));

/** Events that are counted, and triggers, which are counted like them. */
export const happenings = ({ focus }: Spot): Suggestion[] => [
  ...events.map((label) => ({
    label,
    kind: CompletionItemKind.Event,
    detail: "event",
    rank: ranks.rare,
  })),
  ...named(focus, "trigger", ranks.rare),
];

/** What is said of: what stands before the caret in the same statement. */
export interface About {
  readonly path: string;
  readonly value: Valued | null;
  readonly event: boolean;
  readonly segment: boolean;
}

export function aboutIn(spot: Spot, expected: Expected): About | null {
  const frame = frameOf(expected, "statement");
  if (!frame) return null;
  const path = pathFrom(spot.caret.tokens, frame.from);
  const { program } = spot.focus.policies[0];
  return {
    path,
    value: valueAt(spot, path),
    event:
      events.includes(path) ||
      ["declined", "accepted", "dismissed", "shown", "sent", "bought", "decline"].includes(path) ||
      namesOfSort(program, "trigger").has(path),
    segment: namesOfSort(program, "segment").has(path),
  };
}

/** What can be said of it: comparisons that its type has, or when and how often it happened. */
export function predicates(spot: Spot, about: About): Suggestion[] {
  const { value, event, segment, path } = about;
  if (value) return [...comparisons(value.type), ...known];
  if (event) return history(spot, path, new Set());
  if (segment) return [];
  return path.endsWith(".") ? [] : [...comparisons({ kind: "text" }), ...known];
}

const known: readonly Suggestion[] = [
  phrase("is known", "is known", ranks.rare),
  phrase("is unknown", "is unknown", ranks.rare + 1),
];

const likely = (label: string, text = `${label} `): Suggestion => phrase(label, text, ranks.first);
const more = (label: string, text = `${label} `): Suggestion => phrase(label, text, ranks.likely);

function comparisons(type: Type): Suggestion[] {
  switch (type.kind) {
    case "flag":
      return [likely("is yes", "is yes"), likely("is no", "is no")];
    case "member":
      return [
        likely("is"),
        likely("in { … }", "in { $1 }"),
        more("is not"),
        more("not in { … }", "not in { $1 }"),
      ];
    case "text":
      return [
        likely("is", 'is "$1"'),
        more("is not", 'is not "$1"'),
        more("in { … }", 'in { "$1" }'),
      ];
    case "set":
    case "products":
      return [
        likely("has"),
        likely("has any of { … }", "has any of { $1 }"),
        more("has all of { … }", "has all of { $1 }"),
      ];
    case "date":
    case "instant":
      return [
        likely("at least … ago", "at least ${1:14 days} ago"),
        likely("at most … ago", "at most ${1:2 days} ago"),
        likely("within …", "within ${1:30 days}"),
        more("at least … away", "at least ${1:3 days} away"),
        more(">="),
        more("<="),
        more("between … and …", "between $1 and $2"),
      ];
    default:
      if (!isNumeric(type)) return [];
      return [
        likely(">="),
        likely("<="),
        likely(">"),
        likely("<"),
        more("between … and …", "between $1 and $2"),
        more("is"),
        more("is not"),
      ];
  }
}

/** How often and when something happened, and to what. `said` are the words that begin parts that are there. */
export function history(spot: Spot, event: string, said: ReadonlySet<string>): Suggestion[] {
  const ofOffer = (offerEvents as readonly string[]).includes(event) || event === "decline";
  const free = (...words: readonly string[]): boolean => !words.some((one) => said.has(one));
  const found: Suggestion[] = [];
  if (free("in", "ever"))
    found.push(
      phrase("in last …", "in last ${1:90 days}", ranks.first),
      phrase("ever", "ever", ranks.usual),
    );
  if (free("at"))
    found.push(
      phrase("at least … times", "at least ${1:2} times", ranks.likely),
      phrase("at most … times", "at most ${1:2} times", ranks.likely),
    );
  if (free("same", "product", "offer", "group", "any", "everyone"))
    found.push(
      phrase("same product", "same product", ranks.likely),
      ...(ofOffer ? [phrase("same offer", "same offer", ranks.likely)] : []),
      phrase("product", "product ", ranks.usual),
      ...(ofOffer ? [phrase("offer", "offer ", ranks.usual)] : []),
      phrase("group", "group ", ranks.usual),
      phrase("any", "any", ranks.rare),
    );
  if (free("on") && namesOfSort(spot.focus.policies[0].program, "channel").size > 0)
    found.push(phrase("on", "on ", ranks.usual));
  if (free("by")) found.push(phrase("by", "by ", ranks.rare));
  return found;
}

import type { Part } from "./part.ts";
import { begins, readParts } from "./parts.ts";
import { rules } from "./parts.generated.ts";
import type { IToken } from "../../grammar/tokens.ts";

/** A way in which a sentence of the language can be said, in the parts of which it is made. */
export interface Sentence {
  readonly pieces: readonly Piece[];
}
export interface Piece {
  readonly parts: readonly Part[];
  /** As it is shown: `[per customer]`. */
  readonly text: string;
  /** What may stand in its hole; null where the words say it. */
  readonly about: string | null;
  /** It may be left out, and stands in any order with those beside it that are so too. */
  readonly loose: boolean;
}

interface Hole {
  readonly shown: string;
  readonly about: string | null;
}

/** Rules that are shown as a hole to be filled, and what may fill it. */
const holes: ReadonlyMap<string, Hole> = new Map(
  (
    [
      ["name", "name", null],
      ["anyName", "word", null],
      ["identityName", "whom", "an identity, or `session`"],
      [
        "unknownName",
        "fact",
        "a fact, an identity, `session`, `history`, `local`, `owns` or `who`",
      ],
      ["subject", "fact or event", null],
      ["label", "name:", "a name for it, for tests and reports"],
      ["text", '"…"', null],
      ["texts", '"…"', "one text, or several in braces"],
      ["path", "name", null],
      ["paths", "places", "one, or several in braces, best first"],
      ["number", "number", null],
      ["percent", "share", "a share such as `10%`"],
      ["money", "amount", "an amount such as `6 USD`"],
      ["duration", "length", "`30 days`, `2 hours`, `3 calendar months`, `2 business days`"],
      ["date", "date", "a day such as `2026-10-02`"],
      ["time", "time", "a time of day such as `21:00`"],
      ["instant", "moment", "such as `2026-10-02T10:00:00Z`"],
      ["quantity", "value", null],
      ["amount", "value", "a number with its unit"],
      ["literal", "value", null],
      ["recordValue", "value", null],
      ["nameList", "{ … }", "names, parted by commas"],
      ["names", "names", "one, or several in braces"],
      ["sources", "product", "one, or several in braces"],
      ["target", "what", "`product x`, `offer x`, `group x`, `same product`, or `any`"],
      ["event", "event", "`purchase`, `declined`, `shown`, … or a trigger"],
      ["countable", "offers", "`offers`, or `contacts` for any message"],
      ["condition", "condition", "what must be known to hold"],
      ["block", "{ … }", null],
      ["fields", "{ … }", "each a name, a colon and a type"],
      ["record", "{ … }", "each a name, a colon and a value"],
      ["pricesByName", "{ … }", "each a name, a colon and an amount"],
      ["type", "type", "`flag`, `integer`, `duration`, `money USD`, `one of { … }`, …"],
    ] as const
  ).map(([rule, shown, about]) => [rule, { shown, about }]),
);

/** Kinds of tokens that are holes, too. */
const kinds: ReadonlyMap<string, Hole> = new Map([
  ["Number", { shown: "number", about: null }],
  ["RuleName", { shown: "rule", about: "a rule of the linter, such as `load/no-cap`" }],
  ["Modifier", { shown: "required", about: "`required`, `optional`, `sensitive`" }],
  ["Currency", { shown: "EUR", about: null }],
  ["comparison", { shown: "<", about: "`<`, `<=`, `>` or `>=`" }],
]);

/** What a name is of: by the rule it stands in, the word before it, and the rule that reads it. */
const named: ReadonlyMap<string, string> = new Map([
  ["scope per anyName", "customer"],
  ["scope each calendar anyName", "week"],
  ["scope on name", "channel"],
  ["scope at path", "placement"],
  ["scope for path", "segment"],
  ["rest on name", "channel"],
  ["rest except on name", "trigger"],
  ["quiet on name", "channel"],
  ["quiet days name", "calendar"],
  ["hold on name", "channel"],
  ["never on name", "channel"],
  ["prefer name", "offer"],
  ["prefer over name", "offer"],
  ["adjacency -> name", "product"],
  ["proven name", "product"],
  ["along name", "product"],
  ["along -> name", "product"],
  ["on name", "trigger"],
  ["happening name", "trigger"],
  ["fails name", "segment"],
  ["metric name", "metric"],
  ["sample name", "accounts"],
  ["message in anyName", "language"],
  ["message for name", "variant"],
  ["regions from path", "fact"],
  ["price from path", "trigger.field"],
  ["priced per anyName", "month"],
  ["cancel anyName", "anytime"],
  ["cancel by anyName", "phone"],
  ["signed as anyName", "role"],
  ["expect offer name", "offer"],
  ["expect no offer name", "offer"],
  ["expect at path", "placement"],
  ["expect variant name", "variant"],
  ["expect because anyName", "rule"],
  ["occurrence on name", "channel"],
  ["given total path", "cap"],
  ["given who identityName", "identity"],
  ["field basis anyName", "consent"],
  ["duration in name", "calendar"],
]);

let home: ReadonlyMap<Part, string> | undefined;

/** The rule in which a part of the grammar stands. */
function homeOf(part: Part): string {
  home ??= new Map(
    Object.entries(rules).flatMap(([rule, parts]) =>
      parts.flatMap(within).map((one) => [one, rule] as const),
    ),
  );
  return home.get(part) ?? "";
}

const within = (part: Part): readonly Part[] => [part, ...innerOf(part).flatMap(within)];

function innerOf(part: Part): readonly Part[] {
  if ("ways" in part) return part.ways.flat();
  if ("maybe" in part) return part.maybe;
  return "many" in part ? part.many : [];
}

const keyword = (part: Part): string | null =>
  "token" in part && !kinds.has(part.token) && part.token !== "Label"
    ? part.token.replace(/^'(.*)'$/, "$1")
    : null;

const known = new Map<string, readonly Sentence[]>();

/** The ways to say what a rule reads, its first `skip` parts left out: the declaration's own word. */
export function sentencesOf(rule: string, skip: number): readonly Sentence[] {
  const key = `${rule} ${skip}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = makeSentences(rule, skip)));
  return found;
}

function makeSentences(rule: string, skip: number): readonly Sentence[] {
  const parts = holes.has(rule) && !saidInFull.has(rule) ? [{ rule }] : rules[rule]!.slice(skip);
  return variantsOf(inlined(parts)).map((way) => ({ pieces: piecesOf(way) }));
}

/** Holes that are a sentence where nothing else is said. */
const saidInFull: ReadonlySet<string> = new Set(["target"]);

/** With the parts of rules that are no holes in the place of their names. */
const inlined = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) =>
    "rule" in part && !holes.has(part.rule) ? inlined(rules[part.rule]!) : [part],
  );

/** A sentence for every way that it can take, unless only a word differs. */
function variantsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const at = parts.findIndex((part) => "ways" in part && !isWord(part));
  const choice = parts[at];
  if (!choice || !("ways" in choice)) return [parts];
  return choice.ways.flatMap((way) =>
    variantsOf([...parts.slice(0, at), ...inlined(way), ...parts.slice(at + 1)]),
  );
}

const isWord = (part: Part): boolean =>
  "ways" in part
    ? part.ways.every((way) => way.length > 0 && way.every(isWord))
    : keyword(part) !== null;

/** Words go with what follows them. */
function piecesOf(parts: readonly Part[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let words: Part[] = [];
  const add = (more: readonly Part[], loose = false): void => {
    const all = [...words, ...more];
    words = [];
    if (all.length > 0) pieces.push({ parts: all, text: textOf(all), about: aboutOf(all), loose });
  };
  /** Behind an opening brace, what stands within it. */
  let braced: Part[] | null = null;
  for (const part of parts) {
    const word = keyword(part);
    if (braced) {
      braced.push(part);
      if (word !== "}") continue;
      add(braced);
      braced = null;
    } else if (word === "{") braced = [part];
    else if (isWord(part)) {
      // A choice of words begins something new.
      if (word === null) add([]);
      words.push(part);
    } else if ("many" in part && part.separator === null && isChoice(part.many)) {
      add([]);
      const [{ ways }] = part.many as [Extract<Part, { ways: unknown }>];
      for (const way of ways) add([{ maybe: way }], true);
    } else if ("many" in part && part.separator === null) {
      add([]);
      add([{ maybe: part.many }], true);
    } else if ("maybe" in part) {
      add([]);
      add([part], true);
    } else add([part]);
  }
  add([]);
  return pieces;
}

const isChoice = (parts: readonly Part[]): boolean => parts.length === 1 && "ways" in parts[0]!;

function textOf(parts: readonly Part[]): string {
  const said: string[] = [];
  const words: string[] = [];
  for (const part of parts) {
    const word = keyword(part);
    if (word !== null) words.push(word);
    said.push(word ?? partText(part, words.join(" ")));
    if (word === null) words.length = 0;
  }
  return said.join(" ");
}

function partText(part: Part, before: string): string {
  if ("rule" in part) {
    const hole = holes.get(part.rule);
    if (!hole) return textOf(inlined([part]));
    const key = [homeOf(part), before, part.rule].filter((word) => word !== "").join(" ");
    return named.get(key) ?? hole.shown;
  }
  if ("token" in part) return kinds.get(part.token)?.shown ?? "name";
  if ("ways" in part) return part.ways.map((way) => textOf(inlined(way))).join(" | ");
  if ("maybe" in part) return `[${textOf(part.maybe)}]`;
  const inner = textOf(part.many);
  return part.separator === "Separator" ? `${inner}, …` : `[${inner}]`;
}

function aboutOf(parts: readonly Part[]): string | null {
  const found = parts.flatMap((part): readonly (string | null)[] => {
    if ("rule" in part) return [holes.get(part.rule)?.about ?? null];
    if ("token" in part) return [kinds.get(part.token)?.about ?? null];
    if ("ways" in part) return part.ways.map(aboutOf);
    return [aboutOf("maybe" in part ? part.maybe : part.many)];
  });
  return found.find((about) => about !== null) ?? null;
}

// ── Where in a sentence one is ──────────────────────────────────────────────────────────────────

/** How far tokens go along with a sentence, and the piece that is being written; null past its end. */
export function placeIn(
  { pieces }: Sentence,
  tokens: readonly IToken[],
  /** The last token is still being written. */
  typing: boolean,
): { readonly read: number; readonly piece: number | null } {
  let at = 0;
  let last: number | null = null;
  const used = new Set<number>();
  for (let index = 0; index < pieces.length;) {
    const end = pieces[index]!.loose ? behindLoose(pieces, index) : index + 1;
    const token = tokens[at];
    if (!token) {
      if (typing && last !== null) return { read: at, piece: last };
      const next = pieces.findIndex((_, other) => other >= index && !used.has(other));
      return { read: at, piece: next < 0 ? null : next };
    }
    const range = pieces.slice(index, end);
    const offset = range.findIndex(({ parts, loose }) => !loose || begins(parts, token));
    if (offset < 0) {
      index = end;
      continue;
    }
    const chosen = index + offset;
    const read = readParts(pieces[chosen]!.parts, tokens, at);
    used.add(chosen);
    if (read.open) return { read: read.at, piece: chosen };
    at = read.at;
    last = chosen;
    // Loose ones go on in any order.
    if (!pieces[chosen]!.loose) index = chosen + 1;
  }
  const beyond = at < tokens.length || !typing;
  return { read: at, piece: beyond ? null : last };
}

function behindLoose(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex(({ loose }, index) => index >= from && !loose);
  return end < 0 ? pieces.length : end;
}

import type { IToken } from "chevrotain";
import type { BlockName, DeclarationWord } from "../../grammar/entries.ts";
import * as t from "../../grammar/tokens.ts";
import type { Block, CapScope, Condition, Declaration, Extent, List, Text } from "./ast.ts";
import { endOf, nameNode } from "./nodes.ts";
import { textNode } from "./text.ts";

type Base = Pick<Declaration, "span" | "doc" | "word" | "broken">;

/**
 * A declaration whose head could not be read: of its kind, with its name where one stands, and
 * nothing else. What names it elsewhere still finds it.
 */
export function brokenDeclaration(tokens: readonly IToken[], doc: string | null): Declaration {
  const word = nameNode(tokens[0]!);
  const end = endOf(tokens.at(-1)!);
  const base: Base = { span: { start: word.span.start, end }, doc, word, broken: true };
  const make = (kinds as { readonly [word: string]: Maker | undefined })[
    Object.hasOwn(kinds, word.text) ? word.text : ""
  ];
  return make ? make(base, tokens) : { kind: "Broken", ...base };
}

type Maker = (base: Base, tokens: readonly IToken[]) => Declaration;

const named = (tokens: readonly IToken[]) => {
  const token = tokens[1];
  const isName = token && (token.tokenType === t.Label || isFree(token));
  return { name: isName ? nameNode(token) : null };
};

const isFree = ({ tokenType }: IToken): boolean =>
  tokenType === t.Word || (tokenType.CATEGORIES ?? []).includes(t.FreeWord);

const textOf = (tokens: readonly IToken[]): Text | null => {
  const token = tokens.find(({ tokenType }) => tokenType === t.Text);
  return token ? textNode(token, []) : null;
};

const none = (base: Base): Extent => ({ start: base.span.end, end: base.span.end });
const noList = (base: Base): List => ({ kind: "List", span: none(base), items: [], braced: true });
const unread = (base: Base): Condition => ({ kind: "BrokenCondition", span: none(base) });
const block = (base: Base, name: BlockName): { block: Block } => ({
  block: { kind: "Block", span: none(base), block: name, entries: [] },
});
const noScope = (base: Base): CapScope => ({
  kind: "CapScope", span: none(base), of: null, per: null, window: null, on: null, at: null, for: null,
  except: [],
}); // prettier-ignore

/** Total over declaration words: a new one does not compile without its line here. */
const kinds: { readonly [W in DeclarationWord]: Maker } = {
  policy: (b, ts) => ({ kind: "Policy", ...b, ...named(ts), ...block(b, "policy") }),
  import: (b, ts) => ({ kind: "Import", ...b, path: textOf(ts) }),
  catalog: (b, ts) => ({ kind: "Catalog", ...b, path: textOf(ts) }),
  facts: (b, ts) => ({
    kind: "Facts",
    ...b,
    ...named(ts),
    fields: { kind: "Fields", span: none(b), fields: [] },
  }),
  identity: (b, ts) => ({ kind: "Identity", ...b, ...named(ts), ...block(b, "identity") }),
  channel: (b, ts) => ({ kind: "Channel", ...b, ...named(ts), ...block(b, "channel") }),
  calendar: (b, ts) => ({
    kind: "Calendar",
    ...b,
    ...named(ts),
    from: textOf(ts),
    ...block(b, "calendar"),
  }),
  proven: (b, ts) => ({ kind: "Proven", ...b, ...named(ts), condition: unread(b) }),
  segment: (b, ts) => ({ kind: "Segment", ...b, ...named(ts), condition: unread(b) }),
  group: (b, ts) => ({ kind: "Group", ...b, ...named(ts), members: noList(b) }),
  adjacency: (b, ts) => ({ kind: "Adjacency", ...b, ...ends(b, ts), ...block(b, "adjacency") }),
  trigger: (b, ts) => ({ kind: "Trigger", ...b, ...named(ts), ...block(b, "trigger") }),
  offer: (b, ts) => ({ kind: "Offer", ...b, ...named(ts), ...block(b, "offer") }),
  bundle: (b, ts) => ({ kind: "Bundle", ...b, ...named(ts), ...block(b, "bundle") }),
  cap: (b, ts) => ({
    kind: "Cap",
    ...b,
    ...named(ts),
    count: null,
    what: "offers",
    different: false,
    event: null,
    onlyOneOf: null,
    scope: noScope(b),
  }),
  rest: (b, ts) => ({
    kind: "Rest",
    ...b,
    ...named(ts),
    length: null,
    restsOn: null,
    restsOf: null,
    count: 1,
    event: null,
    eventOn: null,
    eventOf: null,
    eventWithin: null,
    by: null,
    exceptOn: [],
  }),
  quiet: (b, ts) => ({
    kind: "Quiet",
    ...b,
    ...named(ts),
    from: null,
    to: null,
    weekdays: null,
    calendar: null,
    on: null,
  }),
  hold: (b, ts) => ({
    kind: "Hold",
    ...b,
    ...named(ts),
    all: false,
    on: null,
    of: null,
    unless: false,
    condition: unread(b),
    because: null,
  }),
  ban: (b) => ({ kind: "Ban", ...b, tactics: noList(b) }),
  waive: (b, ts) => {
    const rule = ts.find(({ tokenType }) => tokenType === t.RuleName);
    return {
      kind: "Waive",
      ...b,
      rule: rule ? nameNode(rule) : null,
      for: null,
      because: null,
      by: null,
      until: null,
    };
  },
  prefer: (b) => ({ kind: "Prefer", ...b, better: null, worse: null }),
  experiment: (b, ts) => ({ kind: "Experiment", ...b, ...named(ts), ...block(b, "experiment") }),
  measure: (b, ts) => ({ kind: "Measure", ...b, ...named(ts), ...block(b, "measure") }),
  learn: (b, ts) => ({ kind: "Learn", ...b, ...named(ts), ...block(b, "learn") }),
  playbook: (b, ts) => ({ kind: "Playbook", ...b, ...named(ts), ...block(b, "playbook") }),
  prove: (b, ts) => ({
    kind: "Prove",
    ...b,
    ...named(ts),
    what: "broken",
    on: null,
    of: null,
    unless: false,
    condition: null,
    count: null,
    counted: null,
    scope: null,
  }),
  test: (b, ts) => ({ kind: "Test", ...b, title: textOf(ts), ...block(b, "test") }),
};

/** What stands on both sides of the arrow of an adjacency. */
function ends(base: Base, tokens: readonly IToken[]) {
  const arrow = tokens.findIndex(({ tokenType }) => tokenType === t.Arrow);
  const open = tokens.findIndex(({ payload }) => payload === "adjacency");
  const names = (from: number, to: number) =>
    tokens.slice(from, Math.max(from, to)).filter(isFree).map(nameNode);
  const last = open < 0 ? tokens.length : open;
  const items = names(1, arrow < 0 ? last : arrow);
  const to = arrow < 0 ? null : (names(arrow + 1, last)[0] ?? null);
  const [first] = items;
  const span = first ? { start: first.span.start, end: items.at(-1)!.span.end } : none(base);
  return { from: { ...noList(base), span, items }, to };
}

/** The same declaration with the entries that were read by themselves. */
export function withBlock(declaration: Declaration, entries: Block): Declaration {
  if (!("block" in declaration)) return declaration;
  return { ...declaration, span: { ...declaration.span, end: entries.span.end }, block: entries };
}

import type {
  CapDecl, CapScope, Condition, Declaration, HoldDecl, List, Literal, Path, ProveDecl, Quantity,
  QuietDecl, RestDecl, Target,
} from "../syntax/ast.ts"; // prettier-ignore
import { shortest, textOf } from "./quantity.ts";

/** Rules that may go without a name of their own. */
export type RuleDecl = CapDecl | RestDecl | QuietDecl | HoldDecl | ProveDecl;

/** What there is to say of a rule, by its kind. */
export const sayOfRule = <T>(
  node: RuleDecl,
  say: { readonly [K in RuleDecl["kind"]]: (node: Extract<RuleDecl, { readonly kind: K }>) => T },
): T => (say[node.kind] as (node: RuleDecl) => T)(node);

/** What is counted, as it is said of so many: `1 offer`, `2 offers`. */
export const countedAs = (what: "offers" | "contacts", count: Quantity | null): string =>
  count?.value.sort === "number" && shortest(count.value.digits) === "1" ? what.slice(0, -1) : what;

/** The name of a rule: the author's, or what it says, which spaces, comments and line ends do not change. */
export function ruleName(node: RuleDecl): string {
  if (node.name) return node.name.text;
  return slug(`${node.word.text} ${wordsOf(node).join(" ")}`);
}

export const isRule = (node: Declaration): node is RuleDecl =>
  node.kind === "Cap" ||
  node.kind === "Rest" ||
  node.kind === "Quiet" ||
  node.kind === "Hold" ||
  node.kind === "Prove";

/** What is left of a sentence when it has to be a name: at most 64 characters, and still its own. */
export function slug(text: string): string {
  const name = text
    .replaceAll("<=", " at most ")
    .replaceAll(">=", " at least ")
    .replaceAll("<", " below ")
    .replaceAll(">", " above ")
    .replaceAll("%", " percent ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (name.length <= 64) return name;
  return `${name.slice(0, 56).replace(/_+$/, "")}_${fingerprint(text)}`;
}

/** FNV-1a, 28 bits in hexadecimal: enough to tell apart two long sentences that begin alike. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash >>> 4).toString(16).padStart(7, "0");
}

/** A rule in its own words, without its name: `no offer on email unless customer.consents has mail`. */
export const ruleText = (node: RuleDecl): string => wordsOf(node).join(" ");

function wordsOf(node: RuleDecl): readonly string[] {
  return sayOfRule<readonly string[]>(node, {
    Cap: capWords,
    Rest: restWords,
    Quiet: quietWords,
    Hold: holdWords,
    Prove: proofWords,
  });
}

const quietWords = (node: QuietDecl): readonly string[] => [
  ...(node.from && node.to ? [textOf(node.from), "to", textOf(node.to)] : []),
  ...(node.weekdays ? [list(node.weekdays)] : []),
  ...(node.calendar ? ["days", node.calendar.text] : []),
  ...(node.on ? ["on", node.on.text] : []),
];

const holdWords = (node: HoldDecl): readonly string[] => [
  ...(node.all ? ["all"] : []),
  ...where(node),
  node.unless ? "unless" : "when",
  conditionText(node.condition),
];

const where = (node: HoldDecl | ProveDecl): readonly string[] => [
  ...(node.on ? ["on", node.on.text] : []),
  ...(node.of ? [targetText(node.of)] : []),
];

const capWords = (node: CapDecl): readonly string[] => [
  ...(node.count ? [textOf(node.count)] : []),
  ...(node.different ? ["different"] : []),
  ...(node.onlyOneOf
    ? ["only one of", list(node.onlyOneOf)]
    : [countedAs(node.what, node.count)]),
  ...(node.event ? [node.event.text] : []),
  ...scopeWords(node.scope),
]; // prettier-ignore

const scopeWords = (scope: CapScope): readonly string[] => [
  ...(scope.of ? ["of", targetText(scope.of)] : []),
  ...(scope.per ? ["per", scope.per.text] : []),
  ...windowWords(scope.window),
  ...(scope.on ? ["on", scope.on.text] : []),
  ...(scope.at ? ["at", pathText(scope.at)] : []),
  ...(scope.for ? ["for", pathText(scope.for)] : []),
  ...scope.except.flatMap((target) => ["except", targetText(target)]),
];

function windowWords(window: CapScope["window"]): readonly string[] {
  if (window?.sort === "rolling") return ["in", textOf(window.length)];
  if (window?.sort === "calendar") return ["each calendar", window.unit.text];
  return window ? ["ever"] : [];
}

const restWords = (node: RestDecl): readonly string[] => [
  ...(node.length ? [textOf(node.length)] : []),
  ...(node.restsOn ? ["on", node.restsOn.text] : []),
  ...(node.restsOf ? ["of", targetText(node.restsOf)] : []),
  "after",
  ...(node.count === 1 ? [] : [String(node.count)]),
  ...(node.event ? [node.event.text] : []),
  ...(node.eventOn ? ["on", node.eventOn.text] : []),
  ...(node.eventOf ? ["of", targetText(node.eventOf)] : []),
  ...(node.eventWithin ? ["in", textOf(node.eventWithin)] : []),
  ...(node.by ? ["by", node.by.text] : []),
  ...node.exceptOn.flatMap((trigger) => ["except on", trigger.text]),
];

function proofWords(node: ProveDecl): readonly string[] {
  if (node.what === "never")
    return [
      "no offer",
      ...where(node),
      ...(node.condition ? [node.unless ? "unless" : "when", conditionText(node.condition)] : []),
    ];
  return [
    "at most",
    ...(node.count ? [textOf(node.count)] : []),
    ...(node.counted ? [node.counted] : []),
    ...(node.scope ? scopeWords(node.scope) : []),
  ];
}

/** `customer.tenure` */
export const pathText = (path: Path): string => path.parts.map(({ text }) => text).join(".");

/** A target as its author would write it. */
export function targetText(target: Target): string {
  if (target.what === "any") return "any";
  return target.name ? `${target.what} ${target.name.text}` : `same ${target.what}`;
}

const list = (members: List): string => members.items.map((item) => literal(item)).join(" ");

function literal(value: List["items"][number] | Literal): string {
  if (value.kind === "Quantity") return textOf(value);
  if (value.kind === "Name") return value.text;
  if (value.kind === "Text") return value.value;
  if (value.kind === "List") return list(value);
  return value.kind === "Path" ? pathText(value) : "";
}

/** A condition in one spelling, brackets only where they are needed. */
export function conditionText(node: Condition): string {
  switch (node.kind) {
    case "Or":
      return node.terms.map(conditionText).join(" or ");
    case "And":
      return node.terms
        .map((term) => (term.kind === "Or" ? `(${conditionText(term)})` : conditionText(term)))
        .join(" and ");
    case "Not":
      return node.term.kind === "Or" || node.term.kind === "And"
        ? `not (${conditionText(node.term)})`
        : `not ${conditionText(node.term)}`;
    case "Ref":
      return `${node.proven ? "proven " : ""}${pathText(node.path)}`;
    case "Compare":
      return `${pathText(node.path)} ${node.operator} ${textOf(node.value)}${
        node.value.of ? ` of ${pathText(node.value.of)}` : ""
      }`;
    case "Is":
      return `${pathText(node.path)} is ${node.negated ? "not " : ""}${literal(node.value)}`;
    case "Known":
      return `${pathText(node.path)} is ${node.known ? "known" : "unknown"}`;
    case "In":
      return `${pathText(node.path)} ${node.negated ? "not " : ""}in ${list(node.list)}`;
    case "Between":
      return `${pathText(node.path)} between ${textOf(node.low)} and ${textOf(node.high)}`;
    case "Has":
      return `${pathText(node.path)} has ${quantified(node.quantifier, node.members)}`;
    case "Owns":
      return `owns ${node.group ? "group " : ""}${quantified(node.quantifier, node.members)}`;
    case "Distance":
      return `${pathText(node.path)} ${node.bound === "atLeast" ? "at least" : "at most"} ${textOf(
        node.duration,
      )} ${node.direction === "past" ? "ago" : "away"}`;
    case "Happened":
      return [
        pathText(node.event),
        ...(node.target ? [targetText(node.target)] : []),
        ...(node.channel ? ["on", node.channel.text] : []),
        node.bound === "atLeast" ? "at least" : "at most",
        String(node.count),
        "times",
        ...(node.window ? ["in last", textOf(node.window)] : []),
        ...(node.identity ? ["by", node.identity.text] : []),
      ].join(" ");
    case "BrokenCondition":
      return "";
  }
}

const quantified = (quantifier: "any" | "all", members: List): string =>
  members.items.length === 1 ? list(members) : `${quantifier} of ${list(members)}`;

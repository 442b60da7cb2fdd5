import { SymbolKind } from "vscode-languageserver";
import { isRule, ruleText } from "../../src/model/wording.ts";
import { memberNames } from "../../src/model/exports.ts";
import { typeText } from "../words/types.ts";
import type {
  Block,
  Declaration,
  Entry,
  Extent,
  Field,
  Name,
  Value,
} from "../../src/syntax/ast.ts";

/** Something with a name as lists of symbols show it; extents count from the declaration. */
export interface Outlined {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it, its name within. */
  readonly span: Extent;
  readonly at: Extent;
  /** What it is called in full, where that is more: `customer.tenure`. */
  readonly fullName?: string;
  readonly retired?: boolean;
  readonly children: readonly Outlined[];
}

const known = new WeakMap<Declaration, Outlined>();

/** A declaration and what in it has a name. Looked at once, however often the file around it changes. */
export function outlined(node: Declaration): Outlined {
  let found = known.get(node);
  if (!found) known.set(node, (found = outline(node)));
  return found;
}

const kinds: Readonly<Record<Declaration["kind"], SymbolKind>> = {
  Policy: SymbolKind.Package,
  Import: SymbolKind.File,
  Catalog: SymbolKind.File,
  Facts: SymbolKind.Struct,
  Identity: SymbolKind.Key,
  Channel: SymbolKind.Namespace,
  Calendar: SymbolKind.Array,
  Proven: SymbolKind.Boolean,
  Segment: SymbolKind.Enum,
  Group: SymbolKind.Array,
  Adjacency: SymbolKind.Interface,
  Trigger: SymbolKind.Event,
  Offer: SymbolKind.Class,
  Bundle: SymbolKind.Object,
  Cap: SymbolKind.Constant,
  Rest: SymbolKind.Constant,
  Quiet: SymbolKind.Constant,
  Hold: SymbolKind.Constant,
  Ban: SymbolKind.Constant,
  Waive: SymbolKind.Constant,
  Prefer: SymbolKind.Operator,
  Experiment: SymbolKind.Variable,
  Measure: SymbolKind.Number,
  Learn: SymbolKind.String,
  Playbook: SymbolKind.Module,
  Prove: SymbolKind.Boolean,
  Test: SymbolKind.Method,
  Broken: SymbolKind.Null,
};

function outline(node: Declaration): Outlined {
  const { name, at, detail } = calling(node);
  return {
    name: name || node.word.text || node.kind.toLowerCase(),
    detail,
    kind: kinds[node.kind],
    span: around(node.span, at),
    at,
    ...(node.kind === "Offer" && isRetired(node.block) ? { retired: true } : {}),
    children: childrenOf(node),
  };
}

interface Calling {
  readonly name: string;
  readonly at: Extent;
  /** What stands beside the name: the declaration word, or what a rule says. */
  readonly detail: string;
}

function calling(node: Declaration): Calling {
  const word = node.word.text;
  const plain = { name: word, at: node.word.span, detail: "" };
  switch (node.kind) {
    case "Import":
    case "Catalog":
      return node.path ? { name: node.path.value, at: node.path.span, detail: word } : plain;
    case "Adjacency": {
      const { to } = node;
      const from = memberNames(node.from).join(", ");
      const at = { start: node.from.span.start, end: (to ?? node.from).span.end };
      return { name: `${from} -> ${to?.text ?? "?"}`, at, detail: word };
    }
    case "Waive": {
      const { rule, for: what } = node;
      if (!rule) return plain;
      return { name: rule.text, at: rule.span, detail: `${word} for ${what?.text ?? "?"}` };
    }
    case "Prefer": {
      const { better, worse } = node;
      if (!better || !worse) return plain;
      const at = { start: better.span.start, end: worse.span.end };
      return { name: `${better.text} over ${worse.text}`, at, detail: word };
    }
    case "Ban":
      return { ...plain, detail: memberNames(node.tactics).join(", ") };
    case "Test":
      return node.title ? { name: node.title.value, at: node.title.span, detail: word } : plain;
    case "Broken":
      return plain;
    default:
      if (isRule(node)) {
        const says = ruleText(node);
        if (!node.name) return { name: says, at: node.word.span, detail: word };
        return { name: node.name.text, at: node.name.span, detail: `${word} ${says}` };
      }
      return node.name ? { name: node.name.text, at: node.name.span, detail: word } : plain;
  }
}

function childrenOf(node: Declaration): readonly Outlined[] {
  if (node.kind === "Facts")
    return node.fields.fields.flatMap((field) => ofField(field, `${node.name?.text ?? ""}.`));
  if (!("block" in node)) return [];
  const within = "name" in node ? (node.name?.text ?? "") : "";
  return ofBlock(node.block, within);
}

const ofBlock = (block: Block, within: string): readonly Outlined[] =>
  block.entries.flatMap((entry) => ofEntry(entry, within));

/** Entries that have a name of their own, or hold some that do. */
function ofEntry(entry: Entry, within: string): readonly Outlined[] {
  const { word, value, span } = entry;
  if (!value || !word.text) return [];
  const called = (
    name: string,
    kind: SymbolKind,
    at: Extent,
    children: readonly Outlined[] = [],
    fullName?: string,
  ): readonly Outlined[] => [
    {
      name,
      detail: word.text,
      kind,
      span: around(span, at),
      at,
      children,
      ...(fullName === undefined ? {} : { fullName }),
    },
  ];
  switch (value.kind) {
    case "PlacementDecl": {
      const { name } = value;
      const full = `${within}.${name.text}`;
      return named(name) ? called(name.text, SymbolKind.Property, name.span, [], full) : [];
    }
    case "Message": {
      const locale = value.locale ? ` in ${value.locale.text}` : "";
      const variant = value.variant ? ` for ${value.variant.text}` : "";
      return called(`${word.text}${locale}${variant}`, SymbolKind.String, word.span);
    }
    case "Fields": {
      const fields = value.fields.flatMap((field) => ofField(field, `${within}.`));
      return fields.length > 0 ? called(word.text, SymbolKind.Struct, word.span, fields) : [];
    }
    case "Block":
      return called(word.text, SymbolKind.Object, word.span, ofBlock(value, ""));
    case "Metric":
      return named(value.name) ? called(value.name.text, SymbolKind.Number, value.name.span) : [];
    default:
      return sharesOf(word, value);
  }
}

/** `variants { calm: 50%, plain: 50% }` */
function sharesOf(word: Name, value: Value): readonly Outlined[] {
  if (word.text !== "variants" || value.kind !== "List") return [];
  return value.items.flatMap((item) =>
    item.kind === "Share" && named(item.name)
      ? {
          name: item.name.text,
          detail: "variant",
          kind: SymbolKind.EnumMember,
          span: item.span,
          at: item.name.span,
          children: [],
        }
      : [],
  );
}

function ofField(field: Field, prefix: string): readonly Outlined[] {
  const { name, type, span } = field;
  if (!named(name)) return [];
  return [
    {
      name: name.text,
      fullName: prefix + name.text,
      detail: typeText(type),
      kind: SymbolKind.Field,
      span: around(span, name.span),
      at: name.span,
      children: [],
    },
  ];
}

const named = ({ text }: Name): boolean => text !== "";

const around = (span: Extent, at: Extent): Extent => ({
  start: Math.min(span.start, at.start),
  end: Math.max(span.end, at.end),
});

export const isRetired = ({ entries }: Block): boolean =>
  entries.some(
    ({ word, value }) =>
      word.text === "status" && value?.kind === "Name" && value.text === "retired",
  );

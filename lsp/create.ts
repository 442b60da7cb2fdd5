import type { Model } from "../src/model/model.ts";
import { textOf } from "../src/model/quantity.ts";
import { nodesAround } from "../src/syntax/around.ts";
import type { Literal, Node } from "../src/syntax/ast.ts";
import type { Diagnostic, Edit } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";
import { declarationAt } from "./names.ts";
import type { Focus } from "./root.ts";

/** A declaration that would give a name its meaning. */
export interface Creation {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What could be declared so that a name which nothing has stands for something. */
export function creations(focus: Focus, { missing, span }: Diagnostic): readonly Creation[] {
  if (!missing || !isName.test(missing.name)) return [];
  const placed = declarationAt(focus, span.start);
  if (!placed) return [];
  const creating: Creating = {
    focus,
    model: focus.policies[0].model,
    name: missing.name,
    around: nodesAround(placed.node, span.start - placed.offset),
    before: beginOf(placed.offset, focus.source),
  };
  return missing.sorts.flatMap((sort) => {
    const edit = makers[sort]?.(creating);
    return edit ? [{ title: `declare the ${sort} \`${missing.name}\``, edits: [edit] }] : [];
  });
}

const isName = /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?$/i;

interface Creating {
  readonly focus: Focus;
  readonly model: Model;
  readonly name: string;
  /** The nodes the name stands in, the narrowest last. */
  readonly around: readonly Node[];
  /** Where the declaration begins that it stands in. */
  readonly before: number;
}

const makers: Readonly<Record<string, (creating: Creating) => Edit | null>> = {
  fact: newFact,
  segment(creating) {
    const [known] = creating.model.facts.keys();
    return known === undefined
      ? null
      : above(creating, [`segment ${creating.name} = ${known} is known`]);
  },
  trigger: (creating) =>
    above(creating, [`trigger ${creating.name} {`, "  kind workflow_completion", "}"]),
  channel: (creating) =>
    above(creating, [`channel ${creating.name} {`, "  placement main slots 1", "}"]),
  placement: newPlacement,
  group(creating) {
    const [product] = creating.model.products.keys();
    return product === undefined
      ? null
      : above(creating, [`group ${creating.name} { ${product} }`]);
  },
  playbook: (creating) => above(creating, [`playbook ${creating.name} {`, "}"]),
  learn: (creating) => above(creating, [`learn ${creating.name} {`, "  kind guide", "}"]),
  identity: (creating) =>
    above(creating, [`identity ${creating.name} {`, "  contains { customer }", "}"]),
};

/** A field of the group the name begins with, of the type its use suggests. */
function newFact(creating: Creating): Edit | null {
  const [group, field] = creating.name.split(".");
  if (field === undefined) return null;
  const line = `${field}: ${typeFor(creating.around)}`;
  const { model } = creating;
  const facts = [...model.facts.values()].findLast(({ id }) => id.startsWith(`${group}.`));
  if (!facts) return above(creating, [`facts ${group} {`, `  ${line}`, "}"]);
  const { declaration } = facts.site;
  const last = declaration.kind === "Facts" ? declaration.fields.fields.at(-1) : undefined;
  if (!last) return null;
  const { source, end } = model.spanOf({ declaration, node: last });
  return { span: at(source, end), newText: `${lineEnd(source)}  ${line}` };
}

/** A type that fits what the name is compared with. */
function typeFor(around: readonly Node[]): string {
  const use = around.findLast((node) => "path" in node && node.kind !== "Placeholder");
  switch (use?.kind) {
    case "Compare":
      return typeOf(use.value);
    case "Between":
      return typeOf(use.low);
    case "Is":
      return typeOf(use.value);
    case "In":
      return typeOf(use.list);
    case "Has":
      return `set of ${membersOf(use.members.items)}`;
    case "Distance":
      return "date";
    default:
      return "flag";
  }
}

function typeOf(value: Literal): string {
  if (value.kind === "Text") return "text";
  if (value.kind === "Name") {
    return value.text === "yes" || value.text === "no" ? "flag" : `one of { ${value.text} }`;
  }
  if (value.kind === "List") return `one of ${membersOf(value.items)}`;
  const { value: quantity } = value;
  switch (quantity.sort) {
    case "number":
      return quantity.digits.includes(".") ? "decimal" : "integer from 0";
    case "money":
      return `money ${quantity.currency}`;
    case "duration":
      return "duration from 0 days";
    case "date":
      return "date";
    case "instant":
      return "instant";
    default:
      return "percent";
  }
}

const membersOf = (items: readonly Node[]): string =>
  `{ ${items
    .flatMap((item) =>
      item.kind === "Name" ? [item.text] : item.kind === "Quantity" ? [textOf(item)] : [],
    )
    .join(", ")} }`;

/** Another placement of its channel, or a channel with it. */
function newPlacement(creating: Creating): Edit | null {
  const [channel, placement] = creating.name.split(".");
  if (placement === undefined) return null;
  const { model } = creating;
  const known = model.channels.get(channel!);
  if (!known) {
    return above(creating, [`channel ${channel} {`, `  placement ${placement} slots 1`, "}"]);
  }
  const { declaration } = known.site;
  const entries = "block" in declaration ? declaration.block.entries : [];
  const last = entries.findLast(({ word }) => word.text === "placement") ?? entries.at(-1);
  if (!last) return null;
  const { source, end } = model.spanOf({ declaration, node: last });
  return { span: at(source, end), newText: `${lineEnd(source)}  placement ${placement} slots 1` };
}

/** A declaration of its own, above the one the name stands in. */
function above({ focus: { source }, before }: Creating, lines: readonly string[]): Edit {
  const end = lineEnd(source);
  return { span: at(source, before), newText: lines.join(end) + end + end };
}

const at = (source: Source, offset: number) => ({ source, start: offset, end: offset });

const lineEnd = ({ text }: Source): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/** Where the line begins that a declaration begins on. */
export function beginOf(offset: number, { text }: Source): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return text.slice(start, offset).trim() === "" ? start : offset;
}

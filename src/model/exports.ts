import type {
  Block, Declaration, Extent, Field, List, Name, PlacementDecl, Price,
} from "../syntax/ast.ts"; // prettier-ignore
import { valueOf, valuesOf } from "./entries.ts";
import type { Amount } from "./model.ts";
import { readField, type FieldType } from "./types.ts";
import { pathText, ruleName } from "./wording.ts";

/** What others may know of each sort of thing; all of it plain data, so that it can be compared. */
export interface Details {
  readonly policy: {
    readonly locales: readonly string[];
    /** Null when the policy names none. */
    readonly regions: readonly string[] | null;
    /** The fact that says where a customer is. */
    readonly regionFact: string | null;
  };
  /** `uncertain` groups may hold facts that could not be read. */
  readonly "group of facts": null;
  readonly fact: FieldType;
  readonly identity: { readonly contains: readonly string[] };
  readonly channel: null;
  /** `channel.placement` */
  readonly placement: null;
  readonly calendar: null;
  /** Of a bundle its parts, of a product of the catalogue none; and what it costs, where that is one amount. */
  readonly product: {
    readonly parts: readonly string[] | null;
    readonly price: { readonly amount: string; readonly currency: string } | null;
    /** What the catalogue says it costs, in some region; a bundle stands in none. */
    readonly listed: readonly Amount[];
  };
  /** What gives proof of a product, by product. */
  readonly proof_of_value: null;
  readonly segment: null;
  readonly group: { readonly members: readonly string[] };
  /** By `a -> b`, one for each source. */
  readonly adjacency: { readonly sources: readonly string[] };
  readonly trigger: {
    readonly product: string | null;
    readonly fields: Readonly<Record<string, FieldType>>;
    /** Its fields could not all be read. */
    readonly open: boolean;
  };
  readonly offer: {
    readonly product: string | null;
    readonly priority: string;
    readonly variants: readonly string[];
  };
  readonly rule: { readonly kind: string };
  readonly experiment: { readonly variants: readonly string[] };
  readonly learn: null;
  readonly playbook: null;
  readonly proof: null;
  readonly measure: null;
  readonly test: null;
}

export type Sort = keyof Details;

/** One thing a declaration defines. */
export type Exported = {
  readonly [S in Sort]: {
    readonly sort: S;
    readonly name: string;
    readonly detail: Details[S];
    /** Part of it could not be read; what leans on it stays quiet. */
    readonly uncertain: boolean;
    readonly at: { readonly span: Extent };
  };
}[Sort];

/**
 * What a declaration defines, and everything others may see of it, read from its tree alone. As long
 * as this stays the same, an edit of the declaration is nobody else's business.
 */
export function exportsOf(node: Declaration): readonly Exported[] {
  switch (node.kind) {
    case "Policy":
      return named(node, node.name, "policy", policyDetail(node.block));
    case "Facts":
      return node.name ? facts(node, node.name) : [];
    case "Identity":
      return named(node, node.name, "identity", { contains: names(node.block, "contains") });
    case "Channel":
      return node.name ? channel(node, node.name, node.block) : [];
    case "Calendar":
      return named(node, node.name, "calendar", null);
    case "Proven":
      return named(node, node.name, "proof_of_value", null);
    case "Segment":
      return named(node, node.name, "segment", null);
    case "Group":
      return named(node, node.name, "group", { members: memberNames(node.members) });
    case "Adjacency": {
      const sources = memberNames(node.from);
      const { to } = node;
      if (!to) return [];
      return [...new Set(sources)].map((source) => ({
        sort: "adjacency",
        name: `${source} -> ${to.text}`,
        detail: { sources },
        uncertain: node.broken,
        at: { span: { start: node.from.span.start, end: to.span.end } },
      }));
    }
    case "Trigger":
      return named(node, node.name, "trigger", triggerDetail(node.block, node.broken));
    case "Offer":
      return named(node, node.name, "offer", {
        product: valueOf(node.block, "along", "Along")?.to.text ?? null,
        priority: valueOf(node.block, "priority", "Name")?.text ?? "normal",
        variants: [
          ...new Set(
            valuesOf(node.block, "message", "Message").flatMap(({ variant }) =>
              variant ? [variant.text] : [],
            ),
          ),
        ],
      });
    case "Bundle":
      return named(node, node.name, "product", {
        parts: [
          ...names(node.block, "products"),
          ...memberNames(valueOf(node.block, "choose", "Choice")?.of ?? null),
        ],
        price: moneyOf(valueOf(node.block, "price", "Price")),
        listed: [],
      });
    case "Cap":
    case "Rest":
    case "Quiet":
    case "Hold":
      if (node.broken && !node.name) return [];
      return [
        {
          sort: "rule",
          name: ruleName(node),
          detail: { kind: node.word.text },
          uncertain: node.broken,
          at: node.name ?? node.word,
        },
      ];
    case "Experiment":
      return named(node, node.name, "experiment", {
        variants: (valueOf(node.block, "variants", "List")?.items ?? []).flatMap((item) =>
          item.kind === "Share" ? [item.name.text] : [],
        ),
      });
    case "Measure":
      return named(node, node.name, "measure", null);
    case "Learn":
      return named(node, node.name, "learn", null);
    case "Playbook":
      return named(node, node.name, "playbook", null);
    case "Prove":
      return [
        {
          sort: "proof",
          name: ruleName(node),
          detail: null,
          uncertain: node.broken,
          at: node.name ?? node.word,
        },
      ];
    case "Test":
      return node.title
        ? [
            {
              sort: "test",
              name: node.title.value,
              detail: null,
              uncertain: node.broken,
              at: node.title,
            },
          ]
        : [];
    default:
      return [];
  }
}

function named<S extends Sort>(
  { broken }: Declaration,
  name: Name | null,
  sort: S,
  detail: Details[S],
): readonly Exported[] {
  if (!name) return [];
  return [{ sort, name: name.text, detail, uncertain: broken, at: name } as Exported];
}

/** The words of a list that are names. */
export const memberNames = (list: List | null): readonly string[] =>
  (list?.items ?? []).flatMap((item) => (item.kind === "Name" ? [item.text] : []));

const names = (block: Block, word: string): readonly string[] =>
  memberNames(valueOf(block, word, "List"));

function moneyOf(price: Price | null): Details["product"]["price"] {
  const value = price?.one?.money.value;
  return value?.sort === "money" ? { amount: value.digits, currency: value.currency } : null;
}

function policyDetail(block: Block): Details["policy"] {
  const regions = valueOf(block, "regions", "Regions");
  return {
    locales: names(block, "locales"),
    regions: regions ? memberNames(regions.members) : null,
    regionFact: regions ? pathText(regions.from) : null,
  };
}

function facts(
  node: Extract<Declaration, { readonly kind: "Facts" }>,
  group: Name,
): readonly Exported[] {
  const fields = readable(node.fields.fields);
  const unread = node.broken || node.fields.fields.some(isBroken);
  return [
    { sort: "group of facts", name: group.text, detail: null, uncertain: unread, at: group },
    ...fields.map((field) => ({
      sort: "fact" as const,
      name: `${group.text}.${field.name.text}`,
      detail: readField(field, "fact", () => {}),
      uncertain: false,
      at: field.name,
    })),
  ];
}

/** What the parser could not read of a field may have swallowed the fields behind it. */
const isBroken = ({ name, type }: Field): boolean => name.text === "" || type.name === "broken";

/** Fields whose names could be read. */
export const readable = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ name }) => name.text !== "");

function channel(node: Declaration, name: Name, block: Block): readonly Exported[] {
  const unread = block.entries.some(({ broken }) => broken);
  return [
    { sort: "channel", name: name.text, detail: null, uncertain: node.broken || unread, at: name },
    ...valuesOf(block, "placement", "PlacementDecl").map((placement: PlacementDecl) => ({
      sort: "placement" as const,
      name: `${name.text}.${placement.name.text}`,
      detail: null,
      uncertain: false,
      at: placement.name,
    })),
  ];
}

function triggerDetail(block: Block, broken: boolean): Details["trigger"] {
  const carried = valueOf(block, "carries", "Fields")?.fields ?? [];
  const fields = readable(carried);
  const unread = carried.some(isBroken) || block.entries.some((entry) => entry.broken);
  return {
    product: valueOf(block, "product", "Name")?.text ?? null,
    fields: Object.fromEntries(
      fields.map((field) => [field.name.text, readField(field, "data", () => {})]),
    ),
    open: broken || unread,
  };
}

import type * as ast from "../syntax/ast.ts";
import { bindCondition } from "./conditions.ts";
import { lacks, valueOf } from "./entries.ts";
import { readable } from "./exports.ts";
import { finding, type Finding } from "./finding.ts";
import { dataKey, memberKey } from "./keys.ts";
import { eachOnce } from "./listed.ts";
import { find, findAny, siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Fact, Group, NamedCondition, Trigger } from "./model.ts";
import { checkCondition } from "./rows.ts";
import { keyOf } from "./symbols.ts";
import { membersOf } from "./targets.ts";
import { readField } from "./types.ts";
import { eventWords } from "./words.ts";

/** The facts of a group, but for those whose type could not be read. */
export function bindFacts(c: Checking, node: ast.FactsDecl): readonly Fact[] {
  const { name, fields } = node;
  if (name && reservedGroups.has(name.text))
    c.report(
      finding("check/reserved-name", name, `\`${name.text}.\` already means something else`, {
        notes: [{ text: `${[...reservedGroups].join(", ")} stand for what an offer has at hand` }],
      }),
    );
  // It may be written in several places, each of which names it.
  if (name) c.refer(keyOf("group of facts", name.text), name);
  return readable(fields.fields).flatMap((field) => {
    const id = `${name?.text ?? ""}.${field.name.text}`;
    defineMembers(c, field, keyOf("fact", id));
    return bindField(c, field, "fact", `${name?.text ?? ""}.`);
  });
}

function defineMembers(c: Checking, { type }: ast.Field, owner: string): void {
  for (const item of type.members?.items ?? [])
    if (item.kind === "Name") c.define(memberKey(owner, item.text), item);
}

/** What a path may begin with besides a group of facts. */
const reservedGroups: ReadonlySet<string> = new Set(["trigger", "offer", "product", "source"]);

function bindField(
  c: Checking,
  field: ast.Field,
  of: "fact" | "data",
  prefix: string,
): readonly Fact[] {
  const { type, ...rest } = readField(field, of, (found: Finding) => c.report(found));
  if (!type) return [];
  return [{ id: prefix + field.name.text, type, ...rest, site: siteOf(c, field.name) }];
}

/** A segment, or what proves a product. */
export function bindNamed(
  c: Checking,
  node: ast.SegmentDecl | ast.ProvenDecl,
): { readonly value: NamedCondition; readonly sound: boolean } | null {
  const { name, condition, doc } = node;
  const place = node.kind === "Segment" ? "a segment" : "a `proven`";
  if (name && node.kind === "Proven") find(c, "product", name, "`proven`");
  const bound = bindCondition(c, condition, { place, triggers: null, same: false, price: null });
  if (bound.sound) checkCondition(c, condition, bound.condition);
  if (!name) return null;
  return {
    value: { name: name.text, condition: bound.condition, doc, site: siteOf(c, name) },
    sound: bound.sound,
  };
}

export function bindGroup(c: Checking, node: ast.GroupDecl): Group | null {
  for (const item of eachOnce(node.members.items, c.report))
    findAny(c, ["product", "offer"], item, "a group");
  const { name } = node;
  return name && { id: name.text, ...membersOf(c.symbols, name.text), site: siteOf(c, name) };
}

const boundOfTrigger = new Set(["kind", "product", "carries"]);

export function bindTrigger(c: Checking, node: ast.TriggerDecl): Trigger | null {
  const { block, name } = node;
  checkEntries(c, block);
  if (name && (eventWords.includes(name.text) || name.text === "delivered"))
    c.report(
      finding(
        "check/reserved-name",
        name,
        `\`${name.text}\` is already an event; choose another name`,
        {
          notes: [
            {
              text: "triggers are counted like events, and two of one name could not be told apart",
            },
          ],
        },
      ),
    );
  if (name && lacks(block, "kind"))
    c.report(
      finding(
        "check/missing-entry",
        name,
        `the trigger \`${name.text}\` does not say its \`kind\``,
        {
          notes: [{ text: "for example `kind workflow_completion`" }],
        },
      ),
    );
  const product = valueOf(block, "product", "Name");
  if (product) find(c, "product", product, "`product`");
  const data = new Map<string, Fact>();
  for (const field of readable(valueOf(block, "carries", "Fields")?.fields ?? [])) {
    const before = data.get(field.name.text);
    if (name) {
      const key = dataKey(name.text, field.name.text);
      c.define(key, field.name);
      defineMembers(c, field, key);
    }
    const [fact] = bindField(c, field, "data", "");
    if (before)
      c.report(
        finding("check/duplicate-name", field.name, `\`${field.name.text}\` is carried twice`, {
          notes: [{ text: "the first one stands here", at: before.site.node.span }],
        }),
      );
    else if (fact) data.set(fact.id, fact);
  }
  const about = metadataOf(c, block, boundOfTrigger);
  if (!name) return null;
  return {
    id: name.text,
    kind: valueOf(block, "kind", "Name")?.text ?? null,
    product: product?.text ?? null,
    data,
    about,
    site: siteOf(c, name),
  };
}

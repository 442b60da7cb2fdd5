import { dataKey, memberKey } from "../src/model/keys.ts";
import type { Source, Span } from "../src/text/source.ts";
import { readYaml } from "../src/yaml/read.ts";
import {
  entriesOf, innerSpan, itemsOf, leavesOf, textOf, valueOf, type Tree,
} from "../src/yaml/tree.ts"; // prettier-ignore

/** A place of a mapping that names something of the policy, by the key that references have for it. */
export interface MappingName {
  readonly key: string;
  /** What is written: of `fact customer.tenure` the whole. */
  readonly name: string;
  readonly span: Span;
}

const known = new WeakMap<Source, readonly MappingName[]>();

/** Every place of a mapping that names something of the policy. */
export function namesInMapping(source: Source): readonly MappingName[] {
  let found = known.get(source);
  if (!found) known.set(source, (found = read(source)));
  return found;
}

function read(source: Source): readonly MappingName[] {
  const { root } = readYaml(source);
  const found = new Map<string, MappingName>();
  const add = (key: string, name: string, at: Span): void => {
    const span = innerSpan(at);
    found.set(`${span.start} ${key}`, { key, name, span });
  };
  const keys = (tree: Tree | null, keyOf: (name: string) => string): void => {
    for (const { key, keySpan } of entriesOf(tree)) add(keyOf(key), key, keySpan);
  };
  const leaf = (tree: Tree | null | undefined, keyOf: (name: string) => string): void => {
    const text = textOf(tree);
    if (tree && text !== null) add(keyOf(text), text, tree.span);
  };
  /** What a text is, or what the texts of a column stand for. */
  const meant = (tree: Tree | null, keyOf: (name: string) => string): void => {
    leaf(tree, keyOf);
    for (const { value } of entriesOf(valueOf(tree, "values"))) leaf(value, keyOf);
  };
  const feed = (tree: Tree, owner: string): void => {
    const member = (word: string): string => memberKey(owner, word);
    for (const { value } of entriesOf(valueOf(tree, "values"))) leaf(value, member);
    for (const each of leavesOf(valueOf(tree, "value"))) leaf(each, member);
    keys(valueOf(tree, "members"), member);
  };

  keys(valueOf(root, "who"), (name) => `identity ${name}`);
  const trigger = valueOf(root, "trigger");
  for (const one of trigger?.kind === "list" ? trigger.items : trigger ? [trigger] : []) {
    const name = one.kind === "leaf" ? one : valueOf(one, "name");
    meant(name, (text) => `trigger ${text}`);
    const names = [
      textOf(name),
      ...entriesOf(valueOf(name, "values")).map(({ value }) => textOf(value)),
    ];
    for (const { key, keySpan, value } of entriesOf(valueOf(one, "data")))
      for (const of of names)
        if (of !== null) {
          add(dataKey(of, key), key, keySpan);
          feed(value, dataKey(of, key));
        }
  }
  for (const each of leavesOf(valueOf(root, "placements")))
    leaf(each, (name) => `placement ${name}`);
  for (const { key, keySpan, value } of entriesOf(valueOf(root, "facts"))) {
    add(`fact ${key}`, key, keySpan);
    feed(value, `fact ${key}`);
  }
  const owns = valueOf(root, "owns");
  const listed = valueOf(owns, "column") && valueOf(owns, "split");
  if (!listed) keys(owns, (name) => `product ${name}`);
  else
    for (const { value } of entriesOf(valueOf(owns, "values")))
      leaf(value, (name) => `product ${name}`);
  keys(valueOf(root, "totals"), (name) => `rule ${name}`);
  for (const event of itemsOf(valueOf(valueOf(root, "history"), "events"))) {
    meant(valueOf(event, "event"), (name) => `trigger ${name}`);
    meant(valueOf(event, "by"), (name) => `identity ${name}`);
    for (const sort of ["offer", "product", "channel", "placement"])
      meant(valueOf(event, sort), (name) => `${sort} ${name}`);
  }
  return [...found.values()];
}

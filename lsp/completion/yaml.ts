import { CompletionItemKind } from "vscode-languageserver";
import catalogSchema from "../../schema/catalog.schema.json" with { type: "json" };
import configSchema from "../../schema/config.schema.json" with { type: "json" };
import holidaysSchema from "../../schema/holidays.schema.json" with { type: "json" };
import mappingSchema from "../../schema/mapping.schema.json" with { type: "json" };
import { configName } from "../../src/config/find.ts";
import { registry } from "../../src/lint/registry.ts";
import type { Source } from "../../src/text/source.ts";
import { readYaml } from "../../src/yaml/read.ts";
import { entriesOf, itemsOf, type Tree } from "../../src/yaml/tree.ts";
import { catalogsOf } from "../occurrences.ts";
import type { Focus } from "../root.ts";
import type { Completions } from "./at.ts";
import { named } from "./names.ts";
import { dataFiles, policyFiles } from "./texts.ts";
import { choices, ranks, type Suggestion } from "./suggestion.ts";

/** As much of a JSON Schema as ours say. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** Where the caret is in the tree: keys and places of a list, from the root. */
type Step = string | number;

/** What stands in for what is being written, so that the file can be read. */
const mark = "proffer_caret";

/** Keys and words that may stand at a place of a catalogue, a configuration, a mapping. */
export function yamlCompletionsAt(focus: Focus, offset: number): Completions {
  const { source } = focus;
  const schema = schemaOf(focus);
  const [start, end] = wordAround(source.text, offset);
  if (!schema) return { suggestions: [], start, end };
  const put = (text: string): Source => ({
    path: source.path,
    text: source.text.slice(0, start) + text + source.text.slice(end),
  });
  const asKey = pathTo(readYaml(put(`${mark}: 0`)).root, true);
  const keys = asKey ? keysAt(focus, schema, asKey.path, asKey.there) : [];
  if (keys.length > 0) return { suggestions: keys, start, end };
  const asValue = pathTo(readYaml(put(mark)).root, false);
  if (!asValue) return { suggestions: [], start, end };
  const shapes = shapesAt(schema, schema, asValue.path);
  const values = [
    ...valuesOf(shapes),
    ...nameValues(focus, asValue.path),
    ...fileValues(focus, asValue.path),
  ];
  return { suggestions: values, start, end };
}

function keysAt(
  focus: Focus,
  schema: Schema,
  path: readonly Step[],
  there: ReadonlySet<string>,
): Suggestion[] {
  const shapes = shapesAt(schema, schema, path);
  const rules = focus.path.endsWith(configName) && path.at(-1) === "rules";
  return [
    ...(rules ? ruleKeys(there) : keysOf(schema, shapes, there)),
    ...nameKeys(focus, path, there),
  ];
}

function schemaOf(focus: Focus): Schema | null {
  const { path, policies, source } = focus;
  if (path === configName || path.endsWith(`/${configName}`)) return configSchema as Schema;
  if (policies.some((one) => catalogsOf(one).some((each) => each.path === path)))
    return catalogSchema as Schema;
  if (policies.some(({ program }) => program.sources.has(path))) return holidaysSchema as Schema;
  const { root } = readYaml(source);
  const keys = new Set(entriesOf(root).map(({ key }) => key));
  if (keys.has("placements") || keys.has("trigger") || keys.has("facts"))
    return mappingSchema as Schema;
  return keys.has("products") ? (catalogSchema as Schema) : null;
}

/** The way to what is being written, and the keys that stand beside it. */
function pathTo(
  root: Tree | null,
  key: boolean,
): { readonly path: readonly Step[]; readonly there: ReadonlySet<string> } | null {
  const stack: { readonly tree: Tree; readonly path: readonly Step[] }[] = root
    ? [{ tree: root, path: [] }]
    : [];
  const seen = new Set<Tree>();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { tree, path } = next;
    if (seen.has(tree)) continue;
    seen.add(tree);
    if (!key && tree.kind === "leaf" && tree.text === mark) return { path, there: new Set() };
    const entries = entriesOf(tree);
    if (key && entries.some((entry) => entry.key === mark))
      return { path, there: new Set(entries.map((entry) => entry.key)) };
    for (const entry of entries) stack.push({ tree: entry.value, path: [...path, entry.key] });
    itemsOf(tree).forEach((item, index) => stack.push({ tree: item, path: [...path, index] }));
  }
  return null;
}

/** What a schema and all it refers to and branches into say of the same place. */
function* alike(root: Schema, schema: Schema): Generator<Schema> {
  yield schema;
  const name = schema.$ref?.replace("#/$defs/", "");
  const referred = name === undefined ? undefined : root.$defs?.[name];
  for (const one of [referred, schema.then, schema.else]) if (one) yield* alike(root, one);
}

function shapesAt(
  root: Schema,
  schema: Schema,
  [step, ...rest]: readonly Step[],
): readonly Schema[] {
  const all = [...alike(root, schema)];
  if (step === undefined) return all;
  return all.flatMap((one) => {
    const own =
      typeof step === "string" && one.properties && Object.hasOwn(one.properties, step)
        ? one.properties[step]
        : undefined;
    const other =
      typeof one.additionalProperties === "object" ? one.additionalProperties : undefined;
    const next = typeof step === "number" ? one.items : (own ?? other);
    return next ? shapesAt(root, next, rest) : [];
  });
}

function keysOf(root: Schema, shapes: readonly Schema[], there: ReadonlySet<string>): Suggestion[] {
  const keys = shapes.flatMap(({ properties }) => Object.entries(properties ?? {}));
  return keys
    .filter(([key]) => !there.has(key))
    .map(([key, schema]) => {
      const about = [...alike(root, schema)].find(({ description }) => description)?.description;
      return {
        label: key,
        text: `${key}: `,
        kind: CompletionItemKind.Property,
        rank: ranks.first,
        ...(about === undefined ? {} : { about: { card: "text", text: about } as const }),
      };
    });
}

const valuesOf = (shapes: readonly Schema[]): Suggestion[] =>
  choices([
    ...new Set(
      shapes.flatMap((one) => (one.enum ?? []).filter((word) => typeof word === "string")),
    ),
  ]);

const ruleKeys = (there: ReadonlySet<string>): Suggestion[] =>
  Object.entries(registry)
    .filter(([name]) => !there.has(name))
    .map(([name, { summary }]) => ({
      label: name,
      text: `${name}: `,
      kind: CompletionItemKind.Reference,
      detail: summary,
      rank: ranks.first,
      about: { card: "rule", word: name },
    }));

/** Names of the policy that a mapping has as keys. */
function nameKeys(focus: Focus, path: readonly Step[], there: ReadonlySet<string>): Suggestion[] {
  const [only] = path;
  const sort =
    only === "facts" ? "fact" : only === "owns" ? "product" : only === "who" ? "identity" : null;
  if (!sort || path.length !== 1) return [];
  return named(focus, sort, ranks.first, ({ name }) => !there.has(name))
    .filter(({ adds }) => !adds)
    .map((one) => ({ ...one, text: `${one.label}: ` }));
}

/** Products that others are of or work with, and what a mapping names. */
function nameValues(focus: Focus, path: readonly Step[]): Suggestion[] {
  const words = path.filter((step) => typeof step === "string");
  const last = words.at(-1);
  const sort =
    last === "integrations" || last === "tier_of"
      ? "product"
      : last === "placements"
        ? "placement"
        : words[0] === "trigger" && (last === "trigger" || last === "name")
          ? "trigger"
          : null;
  return sort ? named(focus, sort, ranks.first).filter(({ adds }) => !adds) : [];
}

/** Files that a configuration names. */
function fileValues(focus: Focus, path: readonly Step[]): Suggestion[] {
  if (schemaOf(focus) !== configSchema) return [];
  const key = path.filter((step) => typeof step === "string").join(".");
  const files =
    key === "policy"
      ? policyFiles(focus)
      : key === "mapping"
        ? dataFiles(focus)
        : key === "lint.baseline"
          ? dataFiles(focus).filter(({ label }) => label.endsWith(".json"))
          : [];
  return files.map((file) => ({ ...file, label: file.label.replace(/^\.\//, "") }));
}

/** Where the word begins and ends that the caret is in. */
function wordAround(text: string, offset: number): readonly [number, number] {
  let [start, end] = [offset, offset];
  while (isPart(text[start - 1])) start--;
  while (isPart(text[end])) end++;
  return [start, end];
}

const isPart = (char: string | undefined): boolean => char !== undefined && /[\w./-]/.test(char);

import { nearest } from "../text/suggest.ts";
import type { Diagnostic, Fix } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import { readYaml } from "./read.ts";
import { find, plainOf, type Leaf, type Read, type Tree } from "./tree.ts";

/** A validator made from a JSON Schema by `tools/validators.ts`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** What such a validator says (Ajv's errors, `verbose`). */
export interface ShapeError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly [name: string]: unknown };
  readonly parentSchema?: SchemaPart;
  readonly propertyName?: string;
}

/** The parts of a schema that our sentences are made of. */
interface SchemaPart {
  /** What an object of this shape is, with its article: "a product". */
  readonly title?: string;
  /** What must stand there, with an example: "text such as `6 USD per month`". */
  readonly "x-expected"?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Reads a file and checks its shape. What could not be read is not said to be misshapen too. */
export function readShaped(
  source: Source,
  validate: Validator,
  excused?: (root: Tree) => (map: Tree, key: string) => boolean,
): Read {
  const { root, diagnostics } = readYaml(source);
  if (!root) return { root, diagnostics };
  const places = new Set(diagnostics.map(({ span }) => span.start));
  const misshapen = checkShape(root, validate, excused?.(root));
  return {
    root,
    diagnostics: [...diagnostics, ...misshapen.filter(({ span }) => !places.has(span.start))],
  };
}

/**
 * Where a tree does not have the shape its schema asks for, one diagnostic for each mistake. The
 * schemas choose between shapes by `if`, never by `anyOf`, so that only the shape meant complains.
 */
function checkShape(
  root: Tree,
  validate: Validator,
  /** Whether a missing key has been reported otherwise. */
  excused: (map: Tree, key: string) => boolean = () => false,
): readonly Diagnostic[] {
  if (validate(plainOf(root))) return [];
  const errors = (validate.errors ?? []).filter(
    ({ keyword, propertyName }) => keyword !== "if" && propertyName === undefined,
  );
  const remarks = errors.slice(0, mostErrors).map((error) => remarkOf(error, root, excused));
  const slips = new Set(remarks.map(({ slipFor }) => slipFor));
  const seen = new Set<string>();
  const diagnostics = remarks
    .filter(({ place, missing, excuse, diagnostic }) => {
      // A key that is missing because it is misspelt is one mistake.
      if (missing !== undefined) return !excuse && !slips.has(missing);
      const once = `${place} ${diagnostic.span.start}`;
      return !seen.has(once) && seen.add(once);
    })
    .map(({ diagnostic }) => diagnostic);
  const last = diagnostics.pop();
  const more = errors.length - remarks.length;
  const note = { text: `${more.toLocaleString("en")} more mistakes in this file are not shown` };
  if (last) diagnostics.push(more > 0 ? { ...last, notes: [...last.notes, note] } : last);
  return diagnostics;
}

/** Nobody reads more, and each takes memory. */
const mostErrors = 500;

interface Remark {
  readonly diagnostic: Diagnostic;
  readonly place: string;
  /** Object and key that is missing. */
  readonly missing?: string;
  readonly excuse?: boolean;
  /** Object and key that an unknown key was probably meant to be. */
  readonly slipFor?: string;
}

function remarkOf(
  error: ShapeError,
  root: Tree,
  excused: (map: Tree, key: string) => boolean,
): Remark {
  const { instancePath: place, params, parentSchema = {} } = error;
  const { tree, entry } = find(root, place);
  const thing = parentSchema.title ?? (entry ? `\`${entry.key}\`` : "this file");
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
      const known = Object.keys(parentSchema.properties ?? {});
      const meant = nearest(key, known);
      const span = keySpanIn(tree, key);
      return {
        place: `${place}/${key}`,
        ...(meant === null ? {} : { slipFor: `${place} ${meant}` }),
        diagnostic: unknownKey(span, thing, key, meant, known),
      };
    }
    case "required": {
      const key = String(params["missingProperty"]);
      return {
        place,
        missing: `${place} ${key}`,
        excuse: excused(tree, key),
        diagnostic: complaint("missing-key", firstLineOf(tree.span), [
          `${thing} needs \`${key}\`, which is missing`,
        ]),
      };
    }
    case "propertyNames": {
      const key = String(params["propertyName"]);
      const expected = (parentSchema as { propertyNames?: SchemaPart }).propertyNames;
      return {
        place: `${place}/${key}`,
        diagnostic: complaint("wrong-value", keySpanIn(tree, key), [
          `\`${key}\` cannot be a key here, which must be ${expected?.["x-expected"] ?? "a word"}`,
        ]),
      };
    }
    default:
      return { place, diagnostic: wrongValue(tree, named(place, root), parentSchema, error) };
  }
}

function wrongValue(
  tree: Tree,
  name: string,
  schema: SchemaPart,
  { keyword, params }: ShapeError,
): Diagnostic {
  const words = keyword === "enum" ? (schema.enum ?? []).map(String) : [];
  const expected = schema["x-expected"] ?? expectedBy(keyword, params, schema, words);
  const meant = tree.kind === "leaf" ? nearest(tree.text, words) : null;
  const fix = meant === null ? [] : [writing(tree.span, meant)];
  return complaint(
    "wrong-value",
    firstLineOf(tree.span),
    [
      `${name} must be ${expected}, but is ${saidOf(tree)}`,
      ...(meant === null ? [] : [`did you mean \`${meant}\`?`]),
    ],
    fix,
  );
}

function expectedBy(
  keyword: string,
  params: ShapeError["params"],
  schema: SchemaPart,
  words: readonly string[],
): string {
  if (words.length > 0) return listed(words);
  if (keyword === "type") return listed([schema.type ?? []].flat().map((type) => typeNames[type]!));
  if (keyword === "minItems" || keyword === "minProperties") return "a list with something in it";
  if (keyword === "minimum") return `at least ${params["limit"]}`;
  if (keyword === "maximum") return `at most ${params["limit"]}`;
  return "something else";
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a map of keys and values",
  null: "nothing",
};

/** `price`, or the third item of `integrations`. */
function named(place: string, root: Tree): string {
  const steps = place.split("/").slice(1);
  const last = steps.at(-1);
  if (last === undefined) return "this file";
  const parent = find(root, place.slice(0, place.lastIndexOf("/")));
  if (parent.tree.kind !== "list") return `\`${last.replaceAll("~1", "/").replaceAll("~0", "~")}\``;
  const item = `item ${Number(last) + 1}`;
  return parent.entry ? `${item} of \`${parent.entry.key}\`` : item;
}

function saidOf(tree: Tree): string {
  if (tree.kind === "list") return "a list";
  if (tree.kind === "map") return "a map of keys and values";
  return tree.value === null ? "empty" : `\`${shortened(tree)}\``;
}

function shortened({ text }: Leaf): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

export function unknownKey(
  span: Span,
  thing: string,
  key: string,
  meant: string | null,
  known: readonly string[],
): Diagnostic {
  return complaint(
    "unknown-key",
    span,
    [
      `${thing} has no \`${key}\``,
      meant === null ? `it has ${listed(known, "and")}` : `did you mean \`${meant}\`?`,
    ],
    meant === null ? [] : [writing(span, meant)],
  );
}

const writing = (span: Span, word: string): Fix => ({
  title: `write \`${word}\``,
  edits: [{ span, newText: word }],
});

/** ``a`, `b` or `c``; what is already a phrase keeps its form. */
function listed(words: readonly string[], last = "or"): string {
  const shown = words.map((word) => (/[ `]/.test(word) || word === "text" ? word : `\`${word}\``));
  return shown.length < 2
    ? shown.join("")
    : `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}

function keySpanIn(tree: Tree, key: string): Span {
  return (tree.kind === "map" && tree.entries.get(key)?.keySpan) || firstLineOf(tree.span);
}

/** A map or a list is shown by its first line. */
export function firstLineOf(span: Span): Span {
  const { source, start, end } = span;
  const length = source.text.slice(start, end).search(/[\r\n]|$/);
  return { source, start, end: start + length };
}

type ShapeCode = "unknown-key" | "missing-key" | "wrong-value";

function complaint(
  code: ShapeCode,
  span: Span,
  [message, ...notes]: readonly [string, ...string[]],
  fixes: readonly Fix[] = [],
): Diagnostic {
  return {
    code: `input/${code}`,
    severity: "error",
    message,
    span,
    notes: notes.map((text) => ({ text })),
    fixes,
  };
}

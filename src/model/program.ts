import { loadHolidays } from "../catalog/holidays.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { Catalog, Product } from "../catalog/catalog.ts";
import type { CalendarDecl, Text } from "../syntax/ast.ts";
import { newCache, parse, type ParseCache } from "../syntax/parse.ts";
import { spanOf, type Parsed } from "../syntax/parsed.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import { valueOf } from "./entries.ts";
import { importCycle, misread } from "./files.ts";
import type { Host } from "./host.ts";

export type { FileRead, Host } from "./host.ts";

/** One policy file and what it imports, read and parsed. Always there, with diagnostics beside it. */
export interface Program {
  readonly entry: string;
  /** By path, in the order first met: the entry, then imports depth first. */
  readonly files: ReadonlyMap<string, Parsed>;
  readonly catalog: Catalog;
  /** By calendar name: ISO dates, sorted. */
  readonly holidays: ReadonlyMap<string, readonly string[]>;
  /** Every source read, the YAML ones too. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether every policy file named could be read: names may be missing otherwise. */
  readonly complete: boolean;
  /** Of reading, parsing, imports, catalogue and calendars. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read before, by path: handed to each `loadProgram` of a program, it saves reading it again. */
export interface LoadCache {
  readonly files: Map<string, { readonly parsed: Parsed; readonly trees: ParseCache }>;
  readonly catalogs: Map<string, Kept<ReturnType<typeof loadCatalog>>>;
  readonly holidays: Map<string, Kept<ReturnType<typeof loadHolidays>>>;
  /** The last catalogue that several files came to together. */
  joined: { readonly of: readonly Catalog[]; readonly catalog: Catalog } | null;
}
interface Kept<T> {
  readonly source: Source;
  readonly loaded: T;
}

export const newLoadCache = (): LoadCache => ({
  files: new Map(),
  catalogs: new Map(),
  holidays: new Map(),
  joined: null,
});

/** A file on the way: how it was reached, and which of its imports comes next. */
interface Visit {
  readonly path: string;
  /** Where it was imported; null for the entry. */
  readonly from: Span | null;
  readonly imports: readonly { readonly path: string; readonly span: Span }[];
  next: number;
}

/** Reads a policy file and everything it names. Never throws; what cannot be read is a diagnostic where it is named. */
export function loadProgram(entry: string, host: Host, cache: LoadCache = newLoadCache()): Program {
  const files = new Map<string, Parsed>();
  const diagnostics: Diagnostic[] = [];
  let complete = true;

  const open = (path: string, from: Span | null): Visit | null => {
    const read = host.read(path);
    if (!read.ok) {
      diagnostics.push(misread(path, read, from));
      complete = false;
      return null;
    }
    const parsed = parsedOf(path, read.text, cache);
    files.set(path, parsed);
    diagnostics.push(...parsed.diagnostics);
    return { path, from, imports: importsOf(parsed), next: 0 };
  };

  // A stack of our own, because a chain of imports may be longer than the machine's is deep.
  const first = normal(entry);
  const start = open(first, null);
  const stack = start ? [start] : [];
  const onStack = new Set([first]);
  while (stack.length > 0) {
    const visit = stack.at(-1)!;
    const wanted = visit.imports[visit.next++];
    if (!wanted) {
      onStack.delete(visit.path);
      stack.pop();
    } else if (onStack.has(wanted.path)) {
      const cycle = stack.slice(stack.findIndex(({ path }) => path === wanted.path));
      diagnostics.push(importCycle(wanted, cycle));
    } else if (!files.has(wanted.path)) {
      const next = open(wanted.path, wanted.span);
      if (!next) continue;
      stack.push(next);
      onStack.add(next.path);
    }
  }

  const sources = new Map<string, Source>();
  for (const { source } of files.values()) sources.set(source.path, source);
  const catalog = readCatalogs(files, host, cache, sources, diagnostics);
  const holidays = readHolidays(files, host, cache, sources, diagnostics);
  return { entry: first, files, catalog, holidays, sources, complete, diagnostics };
}

/** A policy file with this text, read as far as it is not in the cache. */
export function parsedOf(path: string, text: string, cache: LoadCache): Parsed {
  const before = cache.files.get(path);
  if (before?.parsed.source.text === text) return before.parsed;
  const trees = before?.trees ?? newCache();
  const parsed = parse({ path, text }, trees);
  cache.files.set(path, { parsed, trees });
  return parsed;
}

function importsOf(parsed: Parsed): Visit["imports"] {
  return parsed.declarations.flatMap((placed) => {
    if (placed.node.kind !== "Import" || !placed.node.path) return [];
    const { path } = placed.node;
    const span = spanOf(parsed.source, placed, path);
    return [{ path: resolved(parsed.source.path, path.value), span }];
  });
}

/** A path named in a file, as seen from where the user stands. */
function resolved(from: string, path: string): string {
  if (path.startsWith("/")) return normal(path);
  return normal(
    `${from.split("/").slice(0, -1).join("/")}/${path}`.replace(
      /^\//,
      from.startsWith("/") ? "/" : "",
    ),
  );
}

/** A path without `.`, and without `..` where there is something to go up from. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    const up = part === ".." && parts.length > 0 && parts.at(-1) !== "..";
    if (up) parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

/** All catalogues of a program as one; a product that two of them define is reported. */
function readCatalogs(
  files: ReadonlyMap<string, Parsed>,
  host: Host,
  cache: LoadCache,
  sources: Map<string, Source>,
  diagnostics: Diagnostic[],
): Catalog {
  const catalogs: Catalog[] = [];
  const products = new Map<string, Product>();
  let partial = false;
  for (const { path, text, span } of named(files, catalogPath)) {
    if (sources.has(path) && cache.catalogs.has(path)) continue;
    const source = readYaml(path, span, host, sources, diagnostics);
    if (!source) {
      partial = true;
      continue;
    }
    const { catalog, diagnostics: found } = kept(cache.catalogs, source, loadCatalog);
    diagnostics.push(...found);
    catalogs.push(catalog);
    partial ||= catalog.partial === true;
    for (const product of catalog.products.values()) {
      const before = products.get(product.id);
      if (!before) products.set(product.id, product);
      else
        diagnostics.push({
          code: "check/duplicate-name",
          severity: "error",
          message: `the product \`${product.id}\` of \`${text.value}\` is in another catalogue too`,
          span,
          notes: [
            { text: "it is defined here first", span: before.span },
            { text: "and here again", span: product.span },
          ],
          fixes: [],
        });
    }
  }
  const [only] = catalogs;
  if (only && catalogs.length === 1 && (only.partial === true) === partial) return only;
  const { joined } = cache;
  const same =
    joined?.of.length === catalogs.length &&
    joined.of.every((one, index) => one === catalogs[index]) &&
    (joined.catalog.partial === true) === partial;
  if (same) return joined.catalog;
  const catalog = { products, partial };
  cache.joined = { of: catalogs, catalog };
  return catalog;
}

function readHolidays(
  files: ReadonlyMap<string, Parsed>,
  host: Host,
  cache: LoadCache,
  sources: Map<string, Source>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly string[]> {
  const holidays = new Map<string, readonly string[]>();
  const reported = new Set<string>();
  for (const { path, name, span } of named(files, holidaysPath)) {
    const source = readYaml(path, span, host, sources, diagnostics);
    if (!source || name === null) continue;
    const { dates, diagnostics: found } = kept(cache.holidays, source, loadHolidays);
    if (!reported.has(path)) diagnostics.push(...found);
    reported.add(path);
    if (!holidays.has(name)) holidays.set(name, dates);
  }
  return holidays;
}

type Naming = (node: Parsed["declarations"][number]["node"]) => Text | null;

const catalogPath: Naming = (node) => (node.kind === "Catalog" ? node.path : null);
const holidaysPath: Naming = (node) => (node.kind === "Calendar" ? holidaysText(node) : null);
const holidaysText = (node: CalendarDecl): Text | null =>
  node.from ?? valueOf(node.block, "holidays", "Text");

/** Files that declarations name, with the name of the declaration where it has one. */
function* named(files: ReadonlyMap<string, Parsed>, pathIn: Naming) {
  for (const { source, declarations } of files.values())
    for (const placed of declarations) {
      const text = pathIn(placed.node);
      if (!text) continue;
      const span = spanOf(source, placed, text);
      const name = placed.node.kind === "Calendar" ? (placed.node.name?.text ?? null) : null;
      yield { path: resolved(source.path, text.value), text, span, name };
    }
}

function readYaml(
  path: string,
  from: Span,
  host: Host,
  sources: Map<string, Source>,
  diagnostics: Diagnostic[],
): Source | null {
  const before = sources.get(path);
  if (before) return before;
  const read = host.read(path);
  if (!read.ok) {
    diagnostics.push(misread(path, read, from));
    return null;
  }
  const source = { path, text: read.text };
  sources.set(path, source);
  return source;
}

function kept<T>(cache: Map<string, Kept<T>>, source: Source, load: (source: Source) => T): T {
  const before = cache.get(source.path);
  if (before?.source.text === source.text) return before.loaded;
  const loaded = load(source);
  cache.set(source.path, { source, loaded });
  return loaded;
}

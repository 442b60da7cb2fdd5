import { globSync, readFileSync } from "node:fs";
import type { Declaration } from "../src/syntax/ast.ts";
import { lex } from "../src/syntax/lex.ts";
import { endOf } from "../src/syntax/nodes.ts";
import { newCache, parse, type ParseCache } from "../src/syntax/parse.ts";

/** One edit of one token, and what the reader of programs made of it. */
export interface Outcome {
  readonly edit: "deleted" | "doubled" | "swapped";
  /** The token, and the line it stands on. */
  readonly token: string;
  readonly line: number;
  readonly diagnostics: readonly string[];
  /** Declarations that were not touched, and those of them whose tree is no longer the same. */
  readonly untouched: number;
  readonly damaged: readonly string[];
}

interface Token {
  readonly start: number;
  readonly end: number;
}

/**
 * Edits every token of a program, or every so many, in every way; throws what `parse` throws.
 */
export function* outcomes(path: string, text: string, step = 1): Generator<Outcome> {
  const cache = newCache();
  const { declarations } = parse({ path, text }, cache);
  const places = declarations.map(({ node, offset }) => ({
    node,
    start: offset + node.span.start,
    end: offset + node.span.end,
  }));
  const tokens: Token[] = lex(text).tokens.map((token) => ({
    start: token.startOffset,
    end: endOf(token),
  }));
  const known = new Set(places.map(({ node }) => node));
  for (let index = 0; index < tokens.length; index += step) {
    const { start, end } = tokens[index]!;
    const next = tokens[index + 1];
    const before = text.slice(0, start);
    const image = text.slice(start, end);
    const after = text.slice(end);
    yield outcome("deleted", before + after, [tokens[index]!]);
    yield outcome("doubled", `${before}${image} ${image}${after}`, [tokens[index]!]);
    if (!next) continue;
    const between = text.slice(end, next.start);
    const swapped =
      before + text.slice(next.start, next.end) + between + image + text.slice(next.end);
    yield outcome("swapped", swapped, [tokens[index]!, next]);
  }

  function outcome(
    edit: Outcome["edit"],
    edited: string,
    touched: readonly [Token, ...Token[]],
  ): Outcome {
    const kept: ParseCache = { last: cache.last };
    const parsed = parse({ path, text: edited }, kept);
    const nodes = new Set(parsed.declarations.map(({ node }) => node));
    const fresh = new Set<string>();
    for (const node of nodes) if (!known.has(node)) fresh.add(JSON.stringify(node));
    const untouched = places.filter((place) =>
      touched.every(({ start, end }) => end <= place.start || start >= place.end),
    );
    const damaged = untouched.filter(
      ({ node }) => !nodes.has(node) && !fresh.has(JSON.stringify(node)),
    );
    const [token] = touched;
    return {
      edit,
      token: text.slice(token.start, token.end),
      line: text.slice(0, token.start).split("\n").length,
      diagnostics: parsed.diagnostics.map(({ message }) => message),
      untouched: untouched.length,
      damaged: damaged.map(({ node }) => `${node.word.text} of line ${lineOf(node)}`),
    };
  }

  function lineOf(node: Declaration): number {
    const place = places.find((one) => one.node === node);
    return text.slice(0, place?.start ?? 0).split("\n").length;
  }
}

/** Reads every prefix of a program, or every so many; throws what `parse` throws. */
export function prefixes(path: string, text: string, step = 1): number {
  const cache = newCache();
  let read = 0;
  for (let end = 0; end <= text.length; end += step, read++)
    parse({ path, text: text.slice(0, end) }, cache);
  return read;
}

export interface Rates {
  edits: number;
  untouched: number;
  readonly damaged: string[];
  /** Deletions after which something is reported, those reported once, and the most remarks of one. */
  deletions: number;
  once: number;
  most: number;
  readonly many: string[];
  /** Deletions that leave a legal program, by token. */
  readonly legal: Map<string, number>;
}

export function rate(found: Iterable<Outcome>): Rates {
  const rates: Rates = {
    edits: 0,
    untouched: 0,
    damaged: [],
    deletions: 0,
    once: 0,
    most: 0,
    many: [],
    legal: new Map(),
  };
  for (const { edit, token, line, diagnostics, untouched, damaged } of found) {
    const where = `\`${token}\` of line ${line} ${edit}`;
    rates.edits++;
    rates.untouched += untouched;
    rates.damaged.push(...damaged.map((declaration) => `${declaration}, by ${where}`));
    if (edit !== "deleted") continue;
    if (diagnostics.length === 0) rates.legal.set(token, (rates.legal.get(token) ?? 0) + 1);
    else rates.deletions++;
    if (diagnostics.length === 1) rates.once++;
    if (diagnostics.length > 1) rates.many.push(`${where}: ${diagnostics.join(" / ")}`);
    rates.most = Math.max(rates.most, diagnostics.length);
  }
  return rates;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "none" : `${((100 * part) / whole).toFixed(2)}% of ${whole}`;

/** Prints what one broken token, or a missing end, costs in every program of ours. */
function main(): void {
  const verbose = process.argv.includes("--all");
  const named = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  const paths =
    named.length > 0 ? named : globSync(["examples/**/*.proffer", "test/fixtures/*.proffer"]);
  for (const path of paths.toSorted()) {
    const text = readFileSync(path, "utf8");
    const found = rate(outcomes(path, text));
    const read = prefixes(path, text);
    console.log(`${path}: ${found.edits} edits and ${read} prefixes, nothing thrown`);
    console.log(
      `  untouched declarations intact: ${share(found.untouched - found.damaged.length, found.untouched)}`,
    );
    for (const line of found.damaged) console.log(`    ${line}`);
    console.log(
      `  deletions with one remark: ${share(found.once, found.deletions)}, at most ${found.most}`,
    );
    if (verbose) for (const line of found.many) console.log(`    ${line}`);
    const legal = [...found.legal].toSorted((a, b) => b[1] - a[1]);
    const count = legal.reduce((sum, [, times]) => sum + times, 0);
    console.log(`  deletions that stay legal: ${count}`);
    if (verbose)
      console.log(
        `    ${legal.map(([token, times]) => (times > 1 ? `${token} (${times})` : token)).join(", ")}`,
      );
  }
}

if (import.meta.main) main();

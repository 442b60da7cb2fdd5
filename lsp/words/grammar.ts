import type { BlockName } from "../../grammar/entries.ts";
import { specOf } from "../../src/model/entries.ts";
import { metrics, type MetricClass } from "../../src/model/words.ts";
import type { Block } from "../../src/syntax/ast.ts";
import { declarations } from "./declarations.ts";
import { code, fenced, listed, paragraphs } from "./markdown.ts";
import { entryExample, wordsOf } from "./shapes.ts";

/** What an entry is for, and how it may be written; null for a word that the block does not know. */
export function entryCard(block: BlockName, word: string): string | null {
  const spec = specOf({ block } as Block, word);
  if (!spec) return null;
  const words = wordsOf(block, word);
  const listedAlready = words.every((one) => spec.about.includes(`\`${one}\``));
  return paragraphs(
    `**${word}** in ${code(block)}${spec.many ? ", as often as needed" : ""}`,
    spec.about,
    !listedAlready && `One of ${listed(words.map(code), "or")}.`,
    fenced(entryExample(block, word, spec)),
  );
}

/** What a declaration is for, with the smallest example; null for a word that begins none. */
export function declarationCard(word: string): string | null {
  if (!Object.hasOwn(declarations, word)) return null;
  const { about, example } = declarations[word as keyof typeof declarations];
  return paragraphs(`**${word}**`, about, fenced(example));
}

const classes: Readonly<Record<MetricClass, string>> = {
  benefit: "It says whether customers are better off.",
  revenue: "It says what the policy earns; by itself it is no success.",
  load: "It says what the policy costs customers in strain.",
  process: "It says how well the work of offering goes.",
};

/** What a metric speaks of; null for a word that is none. */
export function metricCard(name: string): string | null {
  const kind = metrics.get(name);
  return kind ? paragraphs(`**${name}**, a metric`, classes[kind]) : null;
}

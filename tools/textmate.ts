import { declarationWords, entries } from "../grammar/entries.ts";
import { contextualWords, modifierWords, reservedWords, typeWords } from "../grammar/words.ts";

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

/** Words as an alternative, the longer first, so that none is cut short. */
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

/** Not behind a dot, and whole. */
const bare = (words: readonly string[]): string => `(?<![.\\w])(?:${anyOf(words)})\\b(?!\\s*[:.])`;

/** Declarations that begin with what they are about, and not with a name of their own. */
const nameless = [
  "adjacency",
  "ban",
  "catalog",
  "import",
  "prefer",
  "prove",
  "proven",
  "test",
  "waive",
];
const naming = declarationWords.filter((word) => !nameless.includes(word));

const entryWords = Object.values(entries).flatMap((block) => Object.keys(block));

const inText: readonly Pattern[] = [
  { name: "constant.character.escape.proffer", match: "\\\\.|\\{\\{" },
  {
    name: "meta.placeholder.proffer",
    begin: "\\{",
    end: "\\}",
    beginCaptures: { "0": { name: "punctuation.section.placeholder.begin.proffer" } },
    endCaptures: { "0": { name: "punctuation.section.placeholder.end.proffer" } },
    patterns: [
      {
        match: "\\b(else)\\b(.*?)(?=\\})",
        captures: {
          "1": { name: "keyword.other.else.proffer" },
          "2": { name: "string.unquoted.proffer" },
        },
      },
      { match: "(?<=[:|])[^|}]*", name: "string.unquoted.proffer" },
      { match: "[A-Za-z_][\\w.]*", name: "variable.other.proffer" },
    ],
  },
];

const repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>> = {
  comments: {
    patterns: [
      { name: "comment.line.documentation.proffer", match: "///(?!/).*$" },
      { name: "comment.line.double-slash.proffer", match: "//.*$" },
    ],
  },
  texts: {
    patterns: [
      {
        name: "string.quoted.triple.proffer",
        begin: '"""',
        end: '"""',
        patterns: inText,
      },
      { name: "string.quoted.double.proffer", begin: '"', end: '"|$', patterns: inText },
    ],
  },
  declarations: {
    patterns: [
      {
        match: `^\\s*(${anyOf(naming)})\\b(?!\\s*[:.])(?:\\s+([A-Za-z_]\\w*))?`,
        captures: {
          "1": { name: "keyword.declaration.proffer" },
          "2": { name: "entity.name.type.proffer" },
        },
      },
      {
        match: `^\\s*(${anyOf(nameless)})\\b(?!\\s*[:.])`,
        captures: { "1": { name: "keyword.declaration.proffer" } },
      },
    ],
  },
  entries: {
    patterns: [
      {
        match: `(?:^|(?<=[{,]))\\s*(${anyOf(entryWords)})\\b(?!\\s*[:.,}])`,
        captures: { "1": { name: "support.type.property-name.proffer" } },
      },
    ],
  },
  labels: {
    patterns: [{ name: "variable.parameter.proffer", match: "\\b[A-Za-z_]\\w*(?=\\s*:)" }],
  },
  quantities: {
    patterns: [
      {
        name: "constant.numeric.date.proffer",
        match: "\\b\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d))?",
      },
      { name: "constant.numeric.time.proffer", match: "\\b\\d\\d:\\d\\d\\b" },
      {
        match:
          "(-?\\b\\d[\\d_]*(?:\\.\\d+)?)(?:(%)|[ \\t]+((?:(?:clear|calendar|business)[ \\t]+)?(?:ms|(?:millisecond|second|minute|hour|day|week|month|quarter|year)s?)|[A-Z]{3})\\b)?",
        captures: {
          "1": { name: "constant.numeric.proffer" },
          "2": { name: "keyword.other.unit.proffer" },
          "3": { name: "keyword.other.unit.proffer" },
        },
      },
    ],
  },
  keywords: {
    patterns: [
      {
        name: "keyword.operator.word.proffer",
        match: bare(["and", "or", "not", "is", "in", "has", "between", "owns"]),
      },
      {
        name: "constant.language.proffer",
        match: bare(["yes", "no", "known", "unknown", "all", "any", "none", "same"]),
      },
      { name: "storage.type.proffer", match: bare(typeWords) },
      { name: "storage.modifier.proffer", match: bare(modifierWords) },
      { name: "keyword.other.proffer", match: bare([...reservedWords, ...contextualWords]) },
      { name: "keyword.operator.proffer", match: "->|[<>]=?|=" },
    ],
  },
  names: {
    patterns: [
      { name: "support.other.rule.proffer", match: "\\b[A-Za-z_]\\w*(?:[-/][A-Za-z_]\\w*)+" },
      { name: "variable.other.proffer", match: "[A-Za-z_]\\w*" },
    ],
  },
};

/** A grammar for editors, from the words of the language. */
export function textMateGrammar(): { readonly path: string; readonly text: string } {
  const grammar = {
    name: "Proffer",
    scopeName: "source.proffer",
    fileTypes: ["proffer"],
    patterns: Object.keys(repository).map((part) => ({ include: `#${part}` })),
    repository,
  };
  const text = `${JSON.stringify(grammar, null, 2)}\n`;
  return { path: "grammar/proffer.tmLanguage.json", text };
}

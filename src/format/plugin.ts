import type { Doc, Parser, Plugin, Printer } from "prettier";
import { positionOf } from "../text/source.ts";
import { format, usualWidth } from "./format.ts";

/** A file as Prettier knows it: one node, already laid out. */
interface Laid {
  readonly type: "file";
  readonly lines: readonly string[];
  readonly end: number;
}

const parser: Parser<Laid> = {
  astFormat: "proffer",
  locStart: () => 0,
  locEnd: ({ end }) => end,
  parse(text, { printWidth }) {
    const source = { path: "policy.proffer", text };
    const result = format(source, { printWidth, endOfLine: "lf" });
    if (!result.ok) throw syntaxError(result.diagnostics[0]!);
    return { type: "file", lines: result.text.split("\n").slice(0, -1), end: text.length };
  },
};

type Found = Extract<ReturnType<typeof format>, { ok: false }>["diagnostics"][number];

/** What Prettier shows with the lines around the place. */
function syntaxError({ message, span: { source, start, end } }: Found): Error {
  const loc = { start: positionOf(source, start), end: positionOf(source, end) };
  return Object.assign(new SyntaxError(message), { loc });
}

const printer: Printer<Laid> = {
  print: ({ node: { lines } }) =>
    lines.flatMap((line): Doc[] => [line, /[ \t]$/.test(line) ? asIs : lineEnd, breaks]),
  getVisitorKeys: () => [],
};

// Prettier's documents are plain data: to say three of them, nothing of it needs to be loaded.
const breaks: Doc = { type: "break-parent" };
const lineEnd: Doc = { type: "line", hard: true };
/** Leaves the blanks before it, which may belong to a text. */
const asIs: Doc = { type: "line", hard: true, literal: true };

export const languages: Plugin["languages"] = [
  {
    name: "Proffer",
    parsers: ["proffer"],
    extensions: [".proffer"],
    vscodeLanguageIds: ["proffer"],
  },
];
export const parsers: Plugin["parsers"] = { proffer: parser };
export const printers: Plugin["printers"] = { proffer: printer };
export const defaultOptions: Plugin["defaultOptions"] = { printWidth: usualWidth };

import type { IToken } from "chevrotain";
import type { Extent, Name, Path, Placeholder, Text } from "./ast.ts";
import { extentOf } from "./nodes.ts";
import type { Remark } from "./remark.ts";

/** Content of a text with, for each of its characters, where it stands in the declaration. */
interface Cooked {
  readonly value: string;
  /** Offset of every character of `value`, and of its end. */
  readonly at: (index: number) => number;
}

/** Reads a text token: resolves escapes and indentation, finds placeholders, reports what is wrong inside. */
export function textNode(token: IToken, remarks: Remark[]): Text {
  const span = extentOf(token);
  const { image } = token;
  const long = image.startsWith('"""');
  const start = long ? 3 : 1;
  const closed = image.length >= 2 * start && image.endsWith(long ? '"""' : '"');
  const raw = image.slice(start, closed ? -start : undefined);
  const from = token.startOffset + start;
  const cooked = raw.includes("\\") || long ? cook(raw, from, long, remarks) : plain(raw, from);
  if (!cooked.value.includes("{"))
    return { kind: "Text", span, parts: cooked.value ? [cooked.value] : [], value: cooked.value };
  const parts = placeholders(cooked, remarks);
  const value = parts.map((part) => (typeof part === "string" ? part : `{${pathText(part.path)}}`));
  return { kind: "Text", span, parts, value: value.join("") };
}

const plain = (value: string, from: number): Cooked => ({ value, at: (index) => from + index });

const pathText = (path: Path): string => path.parts.map(({ text }) => text).join(".");

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["n", "\n"],
  ["t", "\t"],
]);

function cook(raw: string, from: number, long: boolean, remarks: Remark[]): Cooked {
  const lines = long ? unindented(raw) : [{ text: raw, from: 0 }];
  const offsets: number[] = [];
  let value = "";
  lines.forEach((line, number) => {
    if (number > 0) {
      value += "\n";
      offsets.push(from + line.from);
    }
    for (let index = 0; index < line.text.length; index++) {
      offsets.push(from + line.from + index);
      const char = line.text[index]!;
      if (char !== "\\") {
        value += char;
        continue;
      }
      const next = line.text[index + 1] ?? "";
      const meant = escapes.get(next);
      if (meant === undefined) remarks.push(unknownEscape(next, from + line.from + index));
      else index++;
      value += meant ?? char;
    }
  });
  const last = lines.at(-1);
  offsets.push(from + (last ? last.from + last.text.length : 0));
  return { value, at: (index) => offsets[Math.min(index, offsets.length - 1)]! };
}

function unknownEscape(next: string, at: number): Remark {
  const span = { start: at, end: at + 1 + next.length };
  return {
    code: "syntax/unknown-escape",
    message: `\`\\${next}\` is no escape`,
    span,
    notes: [{ text: 'known are `\\"`, `\\\\`, `\\n` and `\\t`' }],
    fixes: [
      {
        title: "write `\\\\` for a backslash",
        edits: [{ span: { start: at, end: at + 1 }, newText: "\\\\" }],
      },
    ],
  };
}

const blank = (line: { readonly text: string }): boolean => line.text.trim() === "";

/** The lines of a `"""` text without the empty ones at its ends and without their common indentation. */
function unindented(raw: string): { readonly text: string; readonly from: number }[] {
  const lines: { text: string; from: number }[] = [];
  let from = 0;
  for (const end of raw.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ text: raw.slice(from, end.index), from });
    from = end.index + end[0].length;
  }
  const [first] = lines;
  const opening = first && !blank(first) ? first : null;
  lines.shift();
  const closing = lines.at(-1);
  if (closing && blank(closing)) lines.pop();
  let indent = Infinity;
  for (const line of lines) {
    if (!blank(line)) indent = Math.min(indent, line.text.search(/\S/));
  }
  const stripped = lines.map((line) => {
    const cut = Math.min(indent, line.text.length);
    return { text: line.text.slice(cut), from: line.from + cut };
  });
  return opening ? [opening, ...stripped] : stripped;
}

const inside =
  /^\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*(?::((?:(?!\selse\s)[^])*))?(?:(?<=\s)else\s+([^]*))?$/;

function placeholders({ value, at }: Cooked, remarks: Remark[]): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let literal = "";
  let index = 0;
  while (index < value.length) {
    const open = value.indexOf("{", index);
    if (open < 0) break;
    literal += value.slice(index, open);
    if (value[open + 1] === "{") {
      literal += "{";
      index = open + 2;
      continue;
    }
    const close = value.indexOf("}", open);
    const reopened = value.indexOf("{", open + 1);
    if (close < 0 || (reopened >= 0 && reopened < close)) {
      remarks.push(unclosed({ start: at(open), end: at(open) + 1 }));
      literal += "{";
      index = open + 1;
      continue;
    }
    const read = placeholder(value, open, close, at);
    if (read) {
      if (literal) parts.push(literal);
      literal = "";
      parts.push(read);
    } else {
      remarks.push(
        malformed(value.slice(open, close + 1), { start: at(open), end: at(close) + 1 }),
      );
      literal += value.slice(open, close + 1);
    }
    index = close + 1;
  }
  literal += value.slice(index);
  if (literal) parts.push(literal);
  return parts;
}

function placeholder(
  value: string,
  open: number,
  close: number,
  at: Cooked["at"],
): Placeholder | null {
  const found = inside.exec(value.slice(open + 1, close));
  if (!found) return null;
  const [whole, path = "", forms, otherwise] = found;
  let from = open + 1 + whole.indexOf(path);
  const start = from;
  const parts = path.split(".").map((text): Name => {
    const span = { start: at(from), end: at(from + text.length - 1) + 1 };
    from += text.length + 1;
    return { kind: "Name", span, text };
  });
  return {
    kind: "Placeholder",
    span: { start: at(open), end: at(close) + 1 },
    path: { kind: "Path", span: { start: at(start), end: parts.at(-1)!.span.end }, parts },
    forms: forms === undefined ? null : forms.split("|").map((form) => form.trim()),
    otherwise: otherwise === undefined ? null : otherwise.trim(),
  };
}

function unclosed(span: Extent): Remark {
  return {
    code: "syntax/unclosed-placeholder",
    message: "this placeholder has no `}`",
    span,
    notes: [],
    fixes: [{ title: "write `{{` for a brace", edits: [{ span, newText: "{{" }] }],
  };
}

function malformed(image: string, span: Extent): Remark {
  return {
    code: "syntax/placeholder",
    message: `\`${image}\` is no placeholder`,
    span,
    notes: [
      {
        text: "write `{customer.first_name}`, `{customer.first_name else there}` or `{trigger.hours: hour | hours}`",
      },
    ],
    fixes: [
      {
        title: "write `{{` for a brace",
        edits: [{ span: { start: span.start, end: span.start + 1 }, newText: "{{" }],
      },
    ],
  };
}

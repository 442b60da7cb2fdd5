import type { IToken } from "chevrotain";
import type { Extent, Name, Path, Placeholder, Text } from "./ast.ts";
import { extentOf, shorten } from "./nodes.ts";
import { remark, replace, type Remark } from "./remark.ts";

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
  const closed = isClosed(image);
  const raw = image.slice(start, closed ? -start : undefined);
  const from = token.startOffset + start;
  const cooked = raw.includes("\\") || long ? cook(raw, from, long, remarks) : plain(raw, from);
  if (!cooked.value.includes("{"))
    return { kind: "Text", span, parts: cooked.value ? [cooked.value] : [], value: cooked.value };
  const parts = placeholders(cooked, remarks);
  const value = parts.map((part) => (typeof part === "string" ? part : `{${pathText(part.path)}}`));
  return { kind: "Text", span, parts, value: value.join("") };
}

/** Whether a text token ends with the mark it begins with. */
export function isClosed(image: string): boolean {
  const mark = image.startsWith('"""') ? '"""' : '"';
  if (image.length < 2 * mark.length || !image.endsWith(mark)) return false;
  let slashes = 0;
  while (image[image.length - mark.length - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 0;
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

function unknownEscape(next: string, offset: number): Remark {
  const backslash = { start: offset, end: offset + 1 };
  return remark(
    "syntax/unknown-escape",
    { start: offset, end: offset + 1 + next.length },
    `\`\\${next}\` is no escape`,
    [replace(backslash, "\\\\", "write `\\\\` for a backslash")],
    ['known are `\\"`, `\\\\`, `\\n` and `\\t`'],
  );
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
      remarks.push(unclosed(at(open)));
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

const brace = (offset: number) =>
  replace({ start: offset, end: offset + 1 }, "{{", "write `{{` for a brace");

const unclosed = (offset: number): Remark =>
  remark(
    "syntax/unclosed-placeholder",
    { start: offset, end: offset + 1 },
    "this placeholder has no `}`",
    [brace(offset)],
  );

const malformed = (image: string, span: Extent): Remark =>
  remark(
    "syntax/bad-placeholder",
    span,
    `\`${shorten(image)}\` is no placeholder`,
    [brace(span.start)],
    [
      "a placeholder is a name, as in `{customer.first_name}`, with words for when it is missing, as in `{customer.first_name else there}`, or with plural forms, as in `{trigger.hours: hour | hours}`",
    ],
  );

import { columnsOf } from "./columns.ts";

/**
 * Words put on lines of at most `width` columns; a single longer word keeps a line to itself. Line ends in
 * the text stay, and so does how far a line is set in: what goes on from it is set in a little further.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (columnsOf(line) <= width) return [line];
  const [indent = ""] = /^ */.exec(line)!;
  const hanging = indent === "" ? "" : `${indent}  `;
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(indent.length).split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    const room = width - (lines.length === 0 ? indent : hanging).length;
    if (current !== "" && columnsOf(longer) > room) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].map((words, index) => (index === 0 ? indent : hanging) + words);
}

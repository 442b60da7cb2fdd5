/**
 * The lines of a text as written, its marks included. Those of a `"""` text stand `indent` spaces in,
 * and its value stays what it was: only the indentation that all of them share changes.
 */
export function longText(image: string, indent: number): readonly string[] {
  if (!image.startsWith('"""')) return [image];
  const [opening, ...lines] = image.split(/\r\n|\n|\r/);
  if (lines.length === 0) return [image];
  const closing = lines.at(-1)!.slice(0, -3);
  const ends = isBlank(closing);
  const content = ends ? lines.slice(0, -1) : lines;
  let shared = Infinity;
  for (const line of content) {
    if (!isBlank(line)) shared = Math.min(shared, line.search(/\S/));
  }
  const margin = " ".repeat(indent);
  const moved = content.map((line) => {
    const rest = line.slice(Math.min(shared, line.length));
    return rest === "" ? "" : margin + rest;
  });
  const first = isBlank(opening!.slice(3)) ? '"""' : opening!;
  return [first, ...moved, ...(ends ? [`${margin}"""`] : [])];
}

const isBlank = (line: string): boolean => line.trim() === "";

import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { nearest } from "../text/suggest.ts";
import { csvReader, delimiterOf, type CsvReader, type CsvRecord } from "./csv.ts";
import { refusedLine, type Item } from "./item.ts";
import { linesIn, type Line } from "./lines.ts";
import type { Mapping } from "./mapping.ts";
import { remark } from "./remarks.ts";
import { momentOf } from "./row.ts";

/** The rows of a table, one by one, as moments. The first line names the columns. */
export async function* tableRows(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  mapping: Mapping | null,
): AsyncGenerator<Item, void> {
  if (mapping === null) {
    const empty = { path, text: "" };
    return yield stopped(empty, "no-rows", "a table becomes moments only by a mapping", [
      "a mapping says which column feeds which fact",
    ]);
  }
  let table: Table | null = null;
  for await (const lines of linesIn(chunks)) {
    for (const line of lines) {
      if (!table) {
        if (line.text?.trim() === "") continue;
        const opened = open(line, path, mapping);
        if ("kind" in opened) return yield opened;
        table = opened;
      } else {
        for (const record of table.reader.push(line)) yield itemOf(record, table, mapping);
      }
    }
  }
  if (!table) return yield stopped({ path, text: "" }, "no-rows", "this table is empty", []);
  for (const record of table.reader.end()) yield itemOf(record, table, mapping);
}

interface Table {
  readonly reader: CsvReader;
  /** Where in a record each column stands. */
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
}

function open(line: Line, path: string, mapping: Mapping): Table | Item {
  if (line.text === null) return stopped({ path, text: "" }, "no-rows", line.problem, []);
  const source = { path, text: line.text };
  const delimiter = delimiterOf(line.text, new Set(mapping.columns.keys()));
  const [header] = csvReader(delimiter).push(line);
  if (!header?.fields) {
    const problem = header?.problem ?? "a quote in it is never closed";
    return stopped(source, "no-rows", `the first line does not name the columns: ${problem}`, []);
  }
  const names = header.fields.map((name) => name.trim());
  const columns = new Map(names.map((name, index) => [name, index]));
  const diagnostics = [
    ...unknownColumns(mapping, columns),
    ...repeatedColumns(mapping, names, source),
  ];
  if (diagnostics.length > 0) return { kind: "stopped", diagnostics };
  return { reader: csvReader(delimiter), columns, width: names.length };
}

function* unknownColumns(
  mapping: Mapping,
  columns: ReadonlyMap<string, number>,
): Iterable<Diagnostic> {
  for (const [column, span] of mapping.columns) {
    if (columns.has(column)) continue;
    const meant = nearest(column, columns.keys());
    const names = [...columns.keys()].slice(0, 30).map((name) => `\`${name}\``);
    yield remark(span, "unknown-column", `the table has no column \`${column}\``, {
      meant,
      notes: meant === null ? [`its columns are ${names.join(", ")}`] : [],
    });
  }
}

function* repeatedColumns(
  mapping: Mapping,
  names: readonly string[],
  source: Source,
): Iterable<Diagnostic> {
  for (const column of mapping.columns.keys()) {
    if (names.indexOf(column) === names.lastIndexOf(column)) continue;
    const start = Math.max(source.text.lastIndexOf(column), 0);
    const span = { source, start, end: start + column.length };
    yield remark(span, "repeated-column", `two columns are called \`${column}\``, {
      notes: ["the mapping reads this column, and it is not clear which"],
    });
  }
}

function itemOf({ line, fields, problem }: CsvRecord, table: Table, mapping: Mapping): Item {
  if (fields === null) return refusedLine(line, null, problem);
  const row = (column: string): string | null => fields[table.columns.get(column) ?? -1] ?? null;
  const id = mapping.id === null ? null : row(mapping.id);
  if (fields.length !== table.width) {
    return refusedLine(
      line,
      id,
      `has ${fields.length} fields, where the first line names ${table.width}`,
    );
  }
  const made = momentOf(mapping, row);
  return made.refused
    ? { kind: "refused", line, id, refused: made.refused }
    : { kind: "moment", line, id, moment: made.moment };
}

function stopped(source: Source, code: "no-rows", message: string, notes: readonly string[]): Item {
  const span = { source, start: 0, end: source.text.length };
  return { kind: "stopped", diagnostics: [remark(span, code, message, { notes })] };
}

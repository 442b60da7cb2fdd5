import { longestLine, type Line } from "./lines.ts";

/** A record of a table by the line it begins on: its fields, or why it has none. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[]; readonly problem: null }
  | { readonly line: number; readonly fields: null; readonly problem: string };

export interface CsvReader {
  /** The records that a line completes; empty lines between records are none. */
  push(line: Line): readonly CsvRecord[];
  /** Those that the end of the file completes. */
  end(): readonly CsvRecord[];
}

/**
 * Reads records as RFC 4180 has them: fields in quotes may hold delimiters, line ends and doubled
 * quotes. A record that breaks these rules costs its first line; reading goes on with the next.
 */
export function csvReader(delimiter: string): CsvReader {
  /** Lines of a record whose quotes are not closed yet. */
  let open: Line[] = [];
  let size = 0;
  let quotes = 0;

  function begun(line: Line): readonly CsvRecord[] {
    if (line.problem !== null) return [refused(line, line.problem)];
    if (line.text === "") return [];
    const fields = fieldsOf(line.text, delimiter);
    if (fields !== "open") return [recordOf(line, fields)];
    open = [line];
    size = line.text.length;
    quotes = quotesIn(line.text);
    return [];
  }

  function continued(line: Line): readonly CsvRecord[] {
    open.push(line);
    size += (line.text?.length ?? 0) + 1;
    quotes += quotesIn(line.text ?? "");
    if (line.problem !== null || size > longestLine) return abandoned();
    // Every quote opens, closes or is doubled, so an odd number of them leaves a field open.
    if (quotes % 2 === 1) return [];
    const whole = fieldsOf(open.map(({ text }) => text).join("\n"), delimiter);
    if (whole === "open" || "problem" in whole) return abandoned();
    const record = recordOf(open[0]!, whole);
    open = [];
    return [record];
  }

  /** The first line is given up; those behind it may be records of their own. */
  function abandoned(): readonly CsvRecord[] {
    const [first, ...rest] = open;
    open = [];
    const problem =
      "a quote that opens in this line is never closed, or not at the end of its field";
    return [refused(first!, problem), ...rest.flatMap(push)];
  }

  function push(line: Line): readonly CsvRecord[] {
    return open.length > 0 ? continued(line) : begun(line);
  }

  function end(): readonly CsvRecord[] {
    let records: readonly CsvRecord[] = [];
    while (open.length > 0) records = records.concat(abandoned());
    return records;
  }

  return { push, end };
}

/** The delimiter that cuts a header into the most columns looked for, or else into the most. */
export function delimiterOf(header: string, columns: ReadonlySet<string>): string {
  const cut = [",", ";", "\t", "|"].map((delimiter) => {
    const fields = fieldsOf(header, delimiter);
    const names = fields === "open" || "problem" in fields ? [] : fields;
    return { delimiter, names, found: names.filter((name) => columns.has(name)).length };
  });
  return cut.reduce((best, next) =>
    next.found > best.found || (next.found === best.found && next.names.length > best.names.length)
      ? next
      : best,
  ).delimiter;
}

function recordOf(line: Line, fields: readonly string[] | Broken): CsvRecord {
  return "problem" in fields
    ? refused(line, fields.problem)
    : { line: line.line, fields, problem: null };
}

const refused = ({ line }: Line, problem: string): CsvRecord => ({ line, fields: null, problem });

interface Broken {
  readonly problem: string;
}

/** The fields of a record; `open` when the text ends within quotes. */
function fieldsOf(text: string, delimiter: string): readonly string[] | "open" | Broken {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      end = closingQuote(text, at + 1);
      if (end === -1) return "open";
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end++;
      if (end < text.length && text[end] !== delimiter) {
        return {
          problem: `behind the closing quote in column ${end} stands more than a delimiter`,
        };
      }
    } else {
      const next = text.indexOf(delimiter, at);
      end = next === -1 ? text.length : next;
      const quote = text.slice(at, end).indexOf('"');
      if (quote !== -1) {
        return {
          problem: `the quote in column ${at + quote + 1} stands within a field without quotes`,
        };
      }
      fields.push(text.slice(at, end));
    }
    if (end >= text.length) return fields;
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}

import { globSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatOnType, formatRange, formattingEdits } from "../src/format/edits.ts";
import { format, formatIntact } from "../src/format/format.ts";
import { chunksOf } from "../src/syntax/chunks.ts";
import { parse } from "../src/syntax/parse.ts";
import type { Edit } from "../src/text/diagnostic.ts";
import { disarranged } from "./support/disarranged.ts";

const sourceOf = (text: string) => ({ path: "policy.proffer", text });

const formatted = (text: string): string => {
  const result = format(sourceOf(text));
  if (!result.ok) throw new Error(result.diagnostics[0]!.message);
  return result.text;
};

const isSound = (text: string): boolean => parse(sourceOf(text)).diagnostics.length === 0;

/** The text with edits made, which must be in order, apart from each other, and change something. */
function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { span, newText } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(text.slice(span.start, span.end)).not.toBe(newText);
    expect(text.slice(span.start, span.end) + newText).toMatch(/^[\s,]*$/);
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

const bare = (text: string): string => text.replaceAll(/[\s,]/g, "");

const declarationsOf = (text: string): readonly string[] =>
  chunksOf(text).chunks.map(({ start, end }) => text.slice(start, end));

const files = globSync(["examples/**/*.proffer", "src/cli/starter/*.proffer"]).map((path) =>
  readFileSync(path, "utf8"),
);
/** Some twenty declarations of an example, in disorder, with the line ends of Unix or of Windows. */
const loose = fc
  .tuple(fc.constantFrom(...files), fc.nat(), fc.integer(), fc.boolean())
  .map(([text, from, seed, windows]) => {
    const { chunks } = chunksOf(text);
    const first = from % chunks.length;
    const last = chunks[Math.min(first + 19, chunks.length - 1)]!;
    const lines = disarranged(text.slice(chunks[first]!.start, last.end), seed);
    return windows ? lines.replaceAll(/\r?\n/g, "\r\n") : lines;
  })
  .filter(isSound);

/** A text with some of its characters gone or doubled. */
const broken = fc
  .tuple(
    loose,
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("", "{", "}", '"', "\n", "offer ", "%", "\u0007")),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, slips]) => {
    let out = text;
    for (const [place, put] of slips) {
      const at = place % out.length;
      out = out.slice(0, at) + put + out.slice(at + 1);
    }
    return out;
  });

describe("the edits that format a file", () => {
  test("give what formatting gives, and touch blanks, line ends and commas alone", () => {
    fc.assert(
      fc.property(loose, (text) => {
        expect(edited(text, formattingEdits(sourceOf(text)))).toBe(formatted(text));
      }),
      { numRuns: 200 },
    );
  });

  test("are none for a formatted file, and small for a small slip", () => {
    for (const text of files) expect(formattingEdits(sourceOf(text))).toEqual([]);
    const text = "ban { guilt, fear }\n\nban {shame }\n";
    const edits = formattingEdits(sourceOf(text));
    expect(edits.map(({ span, newText }) => [span.start, span.end, newText])).toEqual([
      [26, 26, " "],
    ]);
  });

  test("leave Windows line ends whole", () => {
    const text = "ban { guilt }\r\n\r\n\r\n\r\nban { fear }";
    const edits = formattingEdits(sourceOf(text));
    expect(edited(text, edits)).toBe("ban { guilt }\r\n\r\nban { fear }\r\n");
    for (const { span } of edits) {
      expect(text.slice(span.start - 1, span.start + 1)).not.toBe("\r\n");
      expect(text.slice(span.end - 1, span.end + 1)).not.toBe("\r\n");
    }
  });
});

describe("a file with errors, in an editor", () => {
  test("is formatted but for the broken declarations, and the comments directly below them", () => {
    const text = [
      "ban   {guilt}",
      "",
      "  offer a {",
      "    along   b ->",
      "      // to be said",
      "",
      "",
      "cap a:   1 offer per session",
      "cap abc:   1 offer per session",
    ];
    expect(formatIntact(sourceOf(text.join("\n")))).toBe(
      `ban { guilt }

  offer a {
    along   b ->
      // to be said

cap a:   1 offer per session
cap abc: 1 offer per session
`,
    );
  });

  test("keeps every broken declaration as it was, and formats the others once and for all", () => {
    fc.assert(
      fc.property(broken, (text) => {
        const once = formatIntact(sourceOf(text));
        const before = declarationsOf(text);
        const after = declarationsOf(once);
        expect(after.map((each, index) => (isSound(before[index]!) ? bare(each) : each))).toEqual(
          before.map((each) => (isSound(each) ? bare(each) : each)),
        );
        expect(formatIntact(sourceOf(once))).toBe(once);
        expect(edited(text, formattingEdits(sourceOf(text)))).toBe(once);
      }),
      { numRuns: 250 },
    );
  });

  test("formats what stands between blank lines as if it were alone", () => {
    fc.assert(
      fc.property(broken, (text) => {
        const spread = declarationsOf(text.replaceAll("\r\n", "\n")).join("\n\n");
        const sound = declarationsOf(formatIntact(sourceOf(spread))).filter(isSound);
        expect(sound.map(formatted)).toEqual(sound.map((each) => `${each}\n`));
      }),
      { numRuns: 100 },
    );
  });

  test("without an error is formatted whole", () => {
    for (const text of files
      .slice(0, 10)
      .map((file) => disarranged(file, 3))
      .filter(isSound))
      expect(formatIntact(sourceOf(text))).toBe(formatted(text));
    expect(formatIntact(sourceOf("\u0007"))).toBe("\u0007");
    expect(formatIntact(sourceOf(""))).toBe("");
  });
});

describe("a range", () => {
  const text = "ban {guilt}\n\nban   {fear}\r\n\r\nban {shame}\n";
  test("changes the declarations it touches, and only those", () => {
    const at = text.indexOf("fear");
    const after = edited(text, formatRange(sourceOf(text), { start: at, end: at }));
    expect(after).toBe("ban {guilt}\n\nban { fear }\r\n\r\nban {shame}\n");
  });

  test("makes them what they are in the formatted file", () => {
    fc.assert(
      fc.property(loose, fc.nat(), fc.nat(), (before, from, more) => {
        const { chunks } = chunksOf(before);
        const first = from % chunks.length;
        const last = Math.min(first + (more % 3), chunks.length - 1);
        const range = { start: chunks[first]!.start, end: chunks[last]!.end };
        const after = declarationsOf(edited(before, formatRange(sourceOf(before), range)));
        const whole = declarationsOf(formatted(before));
        const old = declarationsOf(before);
        expect(after).toEqual(
          old.map((each, index) => (index < first || index > last ? each : whole[index])),
        );
      }),
      { numRuns: 250 },
    );
  });

  test("as wide as the file gives the formatted file", () => {
    for (const file of files.map((each) => disarranged(each, 11)).filter(isSound)) {
      const edits = formatRange(sourceOf(file), { start: 0, end: file.length });
      expect(edited(file, edits).trim()).toBe(formatted(file).trim());
    }
  });

  test("changes nothing in what is formatted, broken or past the end", () => {
    expect(formatRange(sourceOf("ban { guilt }\n"), { start: 0, end: 3 })).toEqual([]);
    expect(formatRange(sourceOf("ban {   guilt"), { start: 0, end: 3 })).toEqual([]);
    expect(formatRange(sourceOf("ban {guilt}\n"), { start: 90, end: 99 })).toEqual([]);
    expect(formatRange(sourceOf(""), { start: 0, end: 0 })).toEqual([]);
  });
});

/** The text once `char`, which stands before the cursor `|`, has been typed. */
const typed = (marked: string, char: string): string => {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return edited(text, formatOnType(sourceOf(text), offset, char));
};

describe("while typing", () => {
  test("a closing brace formats the declaration it closes", () => {
    expect(typed("ban {guilt}\n\nban   {fear}|\nban {shame}\n", "}")).toBe(
      "ban {guilt}\n\nban { fear }\nban {shame}\n",
    );
  });

  test("a new line formats the declaration it is in, and stays where it is", () => {
    expect(typed('offer a {\n  along a -> b\n  |\n  because   "b"\n}\n', "\n")).toBe(
      'offer a {\n  along    a -> b\n  \n  because  "b"\n}\n',
    );
    expect(typed("cap a:   1 offer per session\n|", "\n")).toBe("cap a: 1 offer per session\n");
  });

  test("nothing happens to a broken declaration, nor for other characters", () => {
    const half = "offer a {\n  along   a ->\n}|\nban  {x}\n";
    expect(typed(half, "}")).toBe(half.replace("|", ""));
    expect(typed("offer   a {\n|", "\n")).toBe("offer   a {\n");
    expect(typed("ban   {x} |", " ")).toBe("ban   {x} ");
    expect(typed("|", "\n")).toBe("");
    expect(typed("\n|", "\n")).toBe("\n");
  });

  test("Enter at the end of any line moves nothing of what is formatted", () => {
    for (const text of files.slice(0, 12)) {
      for (const { index } of [...text.matchAll(/$/gm)].filter((_, line) => line % 7 === 0)) {
        const after = `${text.slice(0, index)}\n  ${text.slice(index)}`;
        expect(formatOnType(sourceOf(after), index + 3, "\n")).toEqual([]);
      }
    }
  });

  test("whatever is typed wherever, words stay and the cursor's line is not touched", () => {
    fc.assert(
      fc.property(fc.oneof(loose, broken), fc.nat(), fc.boolean(), (text, place, brace) => {
        const offset = place % (text.length + 1);
        const char = brace ? "}" : "\n";
        const source = sourceOf(text.slice(0, offset) + char + text.slice(offset));
        const edits = formatOnType(source, offset + 1, char);
        edited(source.text, edits);
        for (const { span } of brace ? [] : edits)
          expect(span.start > offset + 1 || span.end < offset + 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

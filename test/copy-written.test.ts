import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judge } from "../src/lint/copy/judge.ts";
import type { Slot } from "../src/lint/copy/slot.ts";
import { tactics } from "../src/lint/copy/tactics.ts";

// Texts of shops, telecoms, banks, games, charities and others, written by hand in parts: what presses,
// and beside it what says the same kind of thing and means no harm. Each part was judged once before a
// cue was changed for it; `docs/copy-cues.md` has the figures of these first looks.

interface Row {
  readonly dark: boolean;
  readonly category: string;
  readonly slot: Slot;
  readonly text: string;
}

function rowsOf(path: string): readonly Row[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [label, category, slot, , text] = line.split("\t");
    return { dark: label === "1", category: category!, slot: slot as Slot, text: text! };
  });
}

const isHeard = ({ text, slot }: Row): boolean =>
  judge([text], slot, "en").some(
    ({ onlyIf, tactic }) => onlyIf === null && tactics.get(tactic)!.shownBy !== "plain",
  );
const share = (rows: readonly Row[]): number => rows.filter(isHeard).length / rows.length;

const written = rowsOf("test/fixtures/copy/written.tsv");
const last = rowsOf("test/fixtures/copy/written-last.tsv");
/** By another hand, in the short words of product pages. */
const again = rowsOf("test/fixtures/copy/written-again.tsv");
/** By a third hand, who never saw a cue, half of it from real shops and programs. */
const blind = rowsOf("test/fixtures/copy/written-blind.tsv");

describe("copy that presses", () => {
  test.each(["Scarcity", "Urgency", "Social Proof", "Misdirection"])("is heard: %s", (category) => {
    const dark = written.filter((row) => row.dark && row.category === category);
    expect(dark.length).toBeGreaterThan(500);
    expect(share(dark)).toBeGreaterThan(0.985);
  });

  test("is heard in the part that was written last", () => {
    const dark = last.filter((row) => row.dark);
    expect(dark.length).toBeGreaterThan(200);
    expect(share(dark)).toBeGreaterThan(0.97);
  });

  test.each(["Scarcity", "Urgency", "Social Proof", "Misdirection"])(
    "is heard in what another hand wrote: %s",
    (category) => {
      const dark = again.filter((row) => row.dark && row.category === category);
      expect(dark.length).toBeGreaterThan(400);
      expect(share(dark)).toBeGreaterThan(0.985);
    },
  );

  test.each(["Scarcity", "Urgency", "Social Proof", "Misdirection"])(
    "is heard in what a third hand wrote unseen: %s",
    (category) => {
      const dark = blind.filter((row) => row.dark && row.category === category);
      expect(dark.length).toBeGreaterThan(350);
      expect(share(dark)).toBeGreaterThan(0.985);
    },
  );
});

test("ordinary words with numbers, dates, deadlines, stock and reasons for a no are left in peace", () => {
  const honest = [...written, ...last, ...again, ...blind].filter(({ dark }) => !dark);
  expect(honest.length).toBeGreaterThan(4500);
  expect(honest.filter(({ text }) => /\d/.test(text)).length).toBeGreaterThan(500);
  expect(share(honest)).toBeLessThan(0.004);
});

test("whatever the capitals, and without spaces at numbers, the answer is the same", () => {
  const dark = written.filter((row) => row.dark && row.slot === "body" && isHeard(row));
  const changed = (change: (text: string) => string): readonly string[] =>
    dark
      .map((row) => ({ ...row, text: change(row.text) }))
      .filter((row) => !isHeard(row))
      .map(({ text }) => text);
  // A capital tells a name, so a lower-case one is lost on us; nothing else is.
  expect(changed((text) => text.toUpperCase()).length / dark.length).toBeLessThan(0.01);
  expect(changed((text) => text.toLowerCase()).length / dark.length).toBeLessThan(0.04);
  expect(changed((text) => `${text}!!!`)).toEqual([]);
  expect(changed((text) => `🔥 ${text} 🔥`).length / dark.length).toBeLessThan(0.01);
  expect(
    changed((text) => text.replaceAll(/(\d) (?=[a-z]{3})/gi, "$1")).length / dark.length,
  ).toBeLessThan(0.02);
});

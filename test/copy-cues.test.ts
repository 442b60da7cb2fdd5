import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CueFinding, judge } from "../src/lint/copy/judge.ts";
import { cuesFor } from "../src/lint/copy/library.ts";
import type { Slot } from "../src/lint/copy/slot.ts";
import { type TacticId, tactics } from "../src/lint/copy/tactics.ts";

interface Row {
  readonly [column: string]: string;
}

/** Rows of a TSV file by the names of its header. */
function rowsOf(path: string): readonly Row[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = header!.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

const sure = ({ onlyIf, tactic }: CueFinding): boolean =>
  onlyIf === null && tactics.get(tactic)!.shownBy !== "plain";
const heard = (text: string, slot: Slot = "body"): readonly string[] =>
  judge([text], slot, "en")
    .filter(sure)
    .map(({ tactic }) => tactic);

/** Where a snippet of a tactic would stand in a message. */
const slotOf = (tactic: string): Slot =>
  tactic === "confirmshaming"
    ? "decline"
    : tactic === "misleading-action-label"
      ? "accept"
      : "body";

const isShaming = ({ text, slot }: Row): boolean =>
  heard(text!, slot as Slot).includes("confirmshaming");

describe("the corpus of tactics", () => {
  const corpus = rowsOf("test/fixtures/corpus.tsv");

  test("every violating snippet is heard as its own tactic", () => {
    const missed = corpus
      .filter(({ label }) => label === "violating")
      .filter(({ text, tactic }) => {
        const found = judge([text!], slotOf(tactic!), "en");
        return !found.some((finding) => finding.tactic === tactic);
      });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test("no near miss is heard as anything", () => {
    const alarms = corpus
      .filter(({ label }) => label === "benign")
      .flatMap(({ id, text, tactic }) =>
        heard(text!, slotOf(tactic!)).map((found) => `${id} as ${found}`),
      );
    expect(alarms).toEqual([]);
  });

  test("names every tactic once, each with the word that bans it", () => {
    const named = new Set(corpus.map(({ tactic }) => tactic));
    expect([...named].filter((tactic) => !tactics.has(tactic as TacticId))).toEqual([]);
    const bans = [...tactics.values()].map(({ ban }) => ban);
    expect(new Set(bans).size).toBe(bans.length);
  });
});

describe("labels of yes and no", () => {
  test("shaming ones are told from honest ones", () => {
    const shaming = rowsOf("test/fixtures/labels/shaming.tsv");
    const honest = rowsOf("test/fixtures/labels/honest.tsv");
    expect(shaming.length).toBeGreaterThanOrEqual(150);
    expect(honest.length).toBeGreaterThanOrEqual(150);
    expect(shaming.filter(isShaming).length / shaming.length).toBeGreaterThan(0.97);
    expect(honest.filter((row) => heard(row["text"]!, row["slot"] as Slot).length > 0)).toEqual([]);
  });
});

test("shop copy: pressure is heard, ordinary words with numbers and times are not", () => {
  const rows = rowsOf("test/fixtures/shop-copy.tsv");
  const dark = rows.filter(({ label }) => label === "1");
  const found = dark.filter(({ text }) => heard(text!).length > 0);
  expect(found.length / dark.length).toBeGreaterThan(0.97);
  const alarms = rows.filter(({ label, text }) => label === "0" && heard(text!).length > 0);
  expect(alarms.map(({ text }) => text)).toEqual([]);
});

describe("neutral words", () => {
  const library = cuesFor("en")!;

  test("are clean themselves, in every slot they are offered for", () => {
    const unclean = library.cues
      .filter(({ neutral }) => neutral !== null)
      .flatMap(({ id, neutral, slots }) =>
        [...(slots ?? (["headline", "body", "accept", "decline", "why"] as const))].flatMap(
          (slot) =>
            judge([neutral!], slot, "en").map((finding) => `${id} in ${slot}: ${finding.cue}`),
        ),
      );
    expect(unclean).toEqual([]);
  });

  test("take the tactic out of every text it was found in", () => {
    const texts = [
      ...rowsOf("test/fixtures/corpus.tsv").map((row) => ({
        ...row,
        slot: slotOf(row["tactic"]!),
      })),
      ...rowsOf("test/fixtures/labels/shaming.tsv"),
      ...rowsOf("test/fixtures/shop-copy.tsv"),
      ...rowsOf("test/fixtures/copy/written.tsv"),
      ...rowsOf("test/fixtures/copy/written-last.tsv"),
    ] as readonly Row[];
    const left: string[] = [];
    for (const { text, slot } of texts) {
      const where = (slot ?? "body") as Slot;
      for (const { tactic, neutral } of judge([text!], where, "en")) {
        if (!neutral) continue;
        const mended = text!.slice(0, neutral.start) + neutral.text + text!.slice(neutral.end);
        const before = judge([text!], where, "en").filter((one) => one.tactic === tactic).length;
        const after = judge([mended], where, "en").filter((one) => one.tactic === tactic).length;
        if (after >= before) left.push(`${tactic}: ${text} -> ${mended}`);
      }
    }
    expect(left).toEqual([]);
  });
});

test("every cue has an id of its own and finds in order of place", () => {
  const { cues } = cuesFor("en")!;
  expect(new Set(cues.map(({ id }) => id)).size).toBe(cues.length);
  const found = judge(
    ["Only 2 left! Hurry, the offer ends soon. 9 people are viewing this."],
    "body",
    "en",
  );
  expect(found.map(({ tactic }) => tactic)).toEqual([
    "false-scarcity",
    "false-urgency",
    "false-activity",
  ]);
  expect(found.map(({ start }) => start)).toEqual(
    found.map(({ start }) => start).toSorted((a, b) => a - b),
  );
});

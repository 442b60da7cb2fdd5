import { expect, test } from "vitest";
import { mend } from "../src/lint/mend.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";

const text = "one two three";

/** A remark whose fix puts other words in the place of some; each policy reads the file by itself. */
function remark(words: string, newText: string): Diagnostic {
  const start = text.indexOf(words);
  const span = { source: { path: "shared.proffer", text }, start, end: start + words.length };
  return {
    code: "lint/load/no-cap",
    severity: "error",
    message: words,
    span,
    notes: [],
    fixes: [{ title: `write ${newText}`, edits: [{ span, newText }], safe: true }],
  };
}

const mended = (...remarks: readonly Diagnostic[]) => {
  const { texts, acted } = mend(remarks, ({ safe }) => safe === true);
  return { text: texts.get("shared.proffer"), acted: acted.map(({ message }) => message) };
};

test("fixes that several policies have for a file they share are all made", () => {
  expect(mended(remark("three", "3"), remark("one", "1"))).toEqual({
    text: "1 two 3",
    acted: ["one", "three"],
  });
});

test("of fixes that meet the first by place is made, and the other waits for the next round", () => {
  expect(mended(remark("two three", "2 3"), remark("one two", "1 2"))).toEqual({
    text: "1 2 three",
    acted: ["one two"],
  });
});

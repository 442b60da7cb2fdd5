import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applied, composed } from "../src/text/apply.ts";
import type { Edit } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";

const words = fc.stringMatching(/^[a-d \n]{0,8}$/);

/** Edits of a text that share nothing. */
function editsOf(
  source: Source,
  places: readonly number[],
  texts: readonly string[],
): readonly Edit[] {
  const ends = [...new Set(places.map((place) => place % (source.text.length + 1)))].toSorted(
    (a, b) => a - b,
  );
  return texts.flatMap((newText, index) => {
    const [start, end] = [ends[2 * index], ends[2 * index + 1]];
    return start === undefined || end === undefined
      ? []
      : [{ span: { source, start, end }, newText }];
  });
}

const round = fc.tuple(fc.array(fc.nat(40), { maxLength: 8 }), fc.array(words, { maxLength: 4 }));

test("two rounds of edits come to the same as the one they are made into", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5, maxLength: 40 }), round, round, (text, one, two) => {
      const source = { path: "p", text };
      const first = editsOf(source, ...one);
      const between = { path: "p", text: applied(text, first) };
      const later = editsOf(between, ...two);
      const edits = composed(source, first, later);
      expect(applied(text, edits)).toBe(applied(between.text, later));
      const meeting = edits.filter(
        ({ span }, index) => index > 0 && span.start <= edits[index - 1]!.span.end,
      );
      expect(meeting).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

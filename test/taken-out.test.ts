import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../src/lint/copy/judge.ts";
import { takenOut } from "../src/lint/copy/taken-out.ts";
import { lintProgram } from "./support/lint-page.ts";

/** What is left of a text when the words it presses with are taken out, one by one; null where nothing can be. */
function left(text: string): readonly (string | null)[] {
  const found = judge([text], "headline", "en").map(
    ({ start, end }) => takenOut(text, start, end)?.text ?? null,
  );
  return [...new Set(found)];
}

describe("the words that press are taken out where a sentence is left", () => {
  test.each([
    ["Hurry, bill the hours of this week", "Bill the hours of this week"],
    ["Act now and send the invoice", "Send the invoice"],
    ["Last chance to bill the hours of this week", "Bill the hours of this week"],
    ["Only 3 left: talk beside the task", "Talk beside the task"],
    ["Bill the hours of this week - today only!", "Bill the hours of this week"],
    ["Turn those hours into an invoice, while stocks last", "Turn those hours into an invoice"],
    ["Bill the hours of this week before it's too late", "Bill the hours of this week"],
    ["Talk beside the task (only 2 seats left)", "Talk beside the task"],
    ["Offer ends soon. Send the invoice from Tasks", "Send the invoice from Tasks"],
    ["Talk where the tasks are. Don't miss out!", "Talk where the tasks are."],
  ])("%s", (text, expected) => {
    expect(left(text)).toEqual([expected]);
  });

  test.each([
    "Only 3 left",
    "Selling fast",
    "Your cart is almost gone",
    "Special offer - limited time",
    "Order now, offer ends 12am",
    "Use it or lose it",
  ])("and not of “%s”", (text) => {
    expect(left(text)).toEqual([null]);
  });
});

test("whatever is taken out of whatever, the rest of the text stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), fc.nat(40), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const found = takenOut(text, start, end);
      const kept = found ? [text.slice(0, found.start), text.slice(found.end)] : ["", ""];
      expect(found === null || found.text === kept.join(found.newText)).toBe(true);
      expect(found === null || found.start <= start).toBe(true);
    }),
  );
});

const fixOf = (headline: string) => {
  const { diagnostics } = lintProgram(
    `offer chat_beside_tasks {\n  along tasks -> chat\n  on project_closed within 10 minutes\n  at in_app.completion\n  message { headline "${headline}", decline "No thanks" }\n}\n`,
  );
  return diagnostics.find(({ code }) => code === "lint/honesty/false-urgency")!.fixes[0]!;
};

describe("the fix of a headline that presses", () => {
  test("takes out the words alone where that leaves a sentence", () => {
    const { title, edits } = fixOf("Hurry, bill the hours of {trigger.project}");
    expect(title).toBe("leave “Hurry” out");
    expect(edits.map(({ newText }) => newText)).toEqual(["B"]);
  });

  test("says that it takes the place of more than these words where it does", () => {
    expect(fixOf("Your best deal ends tonight").title).toMatch(
      /^write “.+” instead of the whole text$/,
    );
  });
});

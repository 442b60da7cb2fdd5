import { expect, test } from "vitest";
import { findingsIn, glimpsed, remember } from "../../lsp/glimpse.ts";
import type { Host } from "../../src/model/program.ts";
import { newCache, understand, understanding } from "../../src/proffer.ts";
import { generatedCatalog, generatedPolicy } from "../../tools/generated-policy.ts";

const path = "policy.proffer";

/** What is wrong in the first text, and what can be told of the second before all of it is looked at. */
function seen(
  first: string,
  second: string,
): { readonly before: string[]; readonly now: string[] } {
  let text = first;
  const host: Host = {
    read: (name) => ({ ok: true, text: name === path ? text : generatedCatalog }),
  };
  const cache = newCache();
  const { program, diagnostics } = understand(path, host, { cache });
  remember(program.files.get(path)!);
  const before = findingsIn(path, diagnostics);
  text = second;
  const { value, done } = understanding(path, host, { cache }).next();
  if (done === true) throw new Error("it was looked at to the end");
  const now = glimpsed(value(), path, before);
  const said = (found: typeof now) =>
    found.map(({ diagnostic: { code, span } }) => `${code} ${span.source.text.slice(span.start, span.end)}`); // prettier-ignore
  return { before: said(before), now: said(now) };
}

const policy = `${generatedPolicy(60)}\ncap week: 2 offers per custommer in 7 days\n`;

test("of a policy that leans on what is written, what was found before stays where it stands", () => {
  const wider = policy.replace(
    "hours: decimal from 0",
    "hours: decimal from 1,\n project_size: text",
  );
  const { before, now } = seen(policy, wider);
  expect(before.length).toBeGreaterThan(0);
  expect(now).toEqual(before);
});

test("what is wrong in what is written is told before all that leans on it", () => {
  const wrong = policy.replace("hours: decimal from 0", "hours: decimal from 9 to 3");
  const { before, now } = seen(policy, wrong);
  expect(now).toContain("check/empty-range 3");
  expect(now.filter((one) => !one.startsWith("check/empty-range"))).toEqual(before);
});

test("what was wrong in what is written anew is gone", () => {
  const wrong = policy.replace("hours: decimal from 0", "hours: decimal from 9 to 3");
  const { before, now } = seen(wrong, policy);
  expect(before).toContain("check/empty-range 3");
  expect(now).not.toContain("check/empty-range 3");
});

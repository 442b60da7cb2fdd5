import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { command, folderWith, textIn } from "./support/command.ts";

const policy = "examples/gone-wrong";
const stored = `${policy}/report.txt`;
const lint = (...more: string[]) =>
  command(process.cwd(), ["lint", policy, "--preset", "strict", "--on", "2026-11-22", ...more]);

test("a policy that treats customers badly is without fault for the checker, and passes its own tests", async () => {
  const checked = await command(process.cwd(), ["check", policy]);
  expect(checked).toEqual({ code: 0, out: "nothing wrong in 7 files\n", err: "" });
  const tested = await command(process.cwd(), ["test", policy]);
  expect(tested).toMatchObject({ code: 0 });
});

test("the linter fails it, for more than eighty different reasons", async () => {
  const { code, out } = await lint("--format", "concise");
  expect(code).toBe(1);
  const rules = new Set([...out.matchAll(/\[lint\/([\w/-]+)\]$/gm)].map(([, rule]) => rule));
  expect(rules.size).toBeGreaterThan(80);
});

test("every category of rules has something to say of it", async () => {
  const { out } = await lint("--format", "concise");
  const categories = new Set(
    [...out.matchAll(/\[lint\/(\w+)\//gm)].map(([, category]) => category),
  );
  expect([...categories].toSorted()).toEqual([
    "autonomy", "evidence", "governance", "honesty", "language", "load", "pricing", "privacy",
    "relevance", "timing",
  ]); // prettier-ignore
});

test("what the linter says of it is what its README shows", async () => {
  const { out } = await lint("--format", "concise");
  if (process.env["UPDATE"]) writeFileSync(stored, out);
  expect(out).toBe(readFileSync(stored, "utf8"));
});

test("a default that is on cannot be waived", async () => {
  const { out } = await lint("--format", "concise");
  expect(out).toMatch(/screens\.proffer:\d+:\d+: error: .* \[lint\/autonomy\/default-on\]/);
  expect(out).toMatch(/policy\.proffer:\d+:\d+: error: .* \[lint\/governance\/forbidden-waiver\]/);
});

test("mending what is safe to mend makes it better, and not good", async () => {
  const names = readdirSync(policy).filter((name) => !name.endsWith(".md"));
  const folder = folderWith(
    Object.fromEntries(names.map((name) => [name, readFileSync(`${policy}/${name}`, "utf8")])),
  );
  const strict = ["lint", "--preset", "strict", "--on", "2026-11-22", "--format", "concise"];
  const before = linesOf((await command(folder, strict)).out);
  await command(folder, [...strict, "--fix"]);
  const mended = names.map((name) => textIn(folder, name)).join("\n");
  expect(mended).not.toMatch(/^ *(default +on|blocking|decline +none|dismiss +none)$/m);
  const { code, out } = await command(folder, strict);
  expect(code).toBe(1);
  expect(linesOf(out)).toBeLessThan(before);
  expect((await command(folder, ["check"])).code).toBe(0);

  await command(folder, [...strict, "--fix"]);
  expect(names.map((name) => textIn(folder, name)).join("\n")).toBe(mended);
});

const linesOf = (text: string): number => text.split("\n").length;

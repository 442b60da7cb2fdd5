import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, folderWith, namesIn, textIn } from "./support/command.ts";
import { starter } from "./support/starter.ts";

/** The policy that `proffer init` writes, with lines added to its offer. */
const withEntries = (entries: string): string =>
  starter["policy.proffer"]!.replace(/^( +at +in_app.*)$/m, `$1\n${entries}`);

/** Asks about copy, and about one rule of structure: other rules may come and go. */
const few = (more = ""): string =>
  `lint: { preset: copy-only, packs: [], rules: { autonomy/default-on: error${more} } }\n`;

const shopWith = (entries: string, more: Readonly<Record<string, string>> = {}) =>
  folderWith({
    ...starter,
    "policy.proffer": withEntries(entries),
    "proffer.yaml": few(),
    ...more,
  });

const pushy = `  default   on\n  title     "Only 3 left"`;

describe("proffer lint", () => {
  test("has nothing against the policy that `proffer init` writes", async () => {
    const { code, out } = await command(folderWith(starter), ["lint"]);
    expect(code).toBe(0);
    expect(out).toContain("nothing wrong in 4 files");
    expect(out.match(/A finding is not a breach/g)).toHaveLength(1);
  });

  test("finds what check finds too", async () => {
    const { code, out } = await command(shopWith("  when      nobody >= 1"), [
      "lint",
      "--format",
      "concise",
    ]);
    expect(code).toBe(1);
    expect(out).toContain("[check/unknown-name]");
  });

  test("fails on what it is told to fail on", async () => {
    // What a policy bans is an error, whatever the configuration says.
    const folder = shopWith(pushy, {
      "policy.proffer": withEntries(`  title     "Only 3 left"`).replace(/^ban .*\n/m, ""),
      "proffer.yaml": few(", honesty/false-scarcity: warning"),
    });
    const codeOf = async (...args: string[]) => (await command(folder, ["lint", ...args])).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf("--fail-on", "warning")).toBe(1);
    expect(await codeOf("--fail-on", "never")).toBe(0);
    expect(await codeOf("--max-warnings", "0")).toBe(1);
    expect(await codeOf("--max-warnings", "9")).toBe(0);
    expect(await codeOf("--max-warnings", "many")).toBe(2);
  });

  test("says where its configuration is wrong", async () => {
    const folder = shopWith("", {
      "proffer.yaml": "lint: { rules: { autonomy/defaulton: error } }\n",
    });
    const { code, out } = await command(folder, ["lint", "--format", "concise"]);
    expect(code).toBe(1);
    expect(out).toContain("proffer.yaml:1:18: error: there is no rule `autonomy/defaulton`");
  });

  test("takes its preset from the command line first", async () => {
    const folder = shopWith("", { "proffer.yaml": "lint: { preset: copy-only }\n" });
    const { out } = await command(folder, ["lint", "--preset", "strict", "--format", "json"]);
    const usual = await command(folder, ["lint", "--format", "json"]);
    expect(JSON.parse(out).diagnostics.length).toBeGreaterThanOrEqual(
      JSON.parse(usual.out).diagnostics.length,
    );
    expect((await command(folder, ["lint", "--preset", "strikt"])).err).toContain("`strict`");
  });
});

describe("policies that share a file", () => {
  const one = starter["policy.proffer"]!.replace(/^import "\.\/tests.*\n/m, "");
  const two = one
    .replace("policy notebook", "policy second")
    .replace("in_app.after", "letters.page");
  const waiver = `waive load/uncapped-channel for letters because "a trial" by "me@example.com" until 2027-12-31`;
  const shared = `${starter["vocabulary.proffer"]!.replace(/ for "not to sell.*"/, "")}
channel letters {
  counts    sent
  placement page
}
${waiver}
`;
  const said = async (...args: string[]) => {
    const { "catalog.yaml": catalog } = starter;
    const folder = folderWith({
      "catalog.yaml": catalog!,
      "vocabulary.proffer": shared,
      "one.proffer": one,
      "two.proffer": two,
      "proffer.yaml": "lint: { preset: strict, packs: [] }\n",
    });
    return (await command(folder, ["lint", "--format", "concise", ...args])).out;
  };

  test("hear once what is wrong in it", async () => {
    expect((await said()).match(/privacy\/no-purpose/g)).toHaveLength(1);
  });

  test("keep a waiver in it that one of them needs", async () => {
    expect(await said("one.proffer")).toContain("governance/unused-waiver");
    expect(await said("two.proffer")).not.toContain("unused-waiver");
    expect(await said()).not.toContain("unused-waiver");
  });
});

describe("proffer lint --fix", () => {
  test("applies what is safe, and leaves suggestions alone", async () => {
    const folder = shopWith(pushy);
    const { code, out } = await command(folder, ["lint", "--fix"]);
    expect(textIn(folder, "policy.proffer")).toBe(
      withEntries(pushy.replace("default   on", "default   off")),
    );
    expect(code).toBe(1);
    expect(out).toContain("mended 1 finding in 1 file");
    expect(out).not.toContain("autonomy/default-on");
    expect(namesIn(folder)).toEqual([...Object.keys(starter), "proffer.yaml"].toSorted());
  });

  test("applies suggestions when asked", async () => {
    const folder = shopWith(pushy);
    const { code } = await command(folder, ["lint", "--fix-suggestions"]);
    expect(code).toBe(0);
    expect(textIn(folder, "policy.proffer")).not.toContain("Only 3 left");
  });

  test("leaves a file formatted that was", async () => {
    const folder = shopWith("");
    const before = withEntries("  default on").replace(/^( *)decline .*$/m, "");
    await writeFile(join(folder, "policy.proffer"), before);
    await command(folder, ["format"]);
    expect((await command(folder, ["format", "--check"])).code).toBe(0);
    const { out } = await command(folder, ["lint", "--fix-suggestions"]);
    expect(out).toMatch(/mended [2-9]/);
    expect((await command(folder, ["format", "--check"])).code).toBe(0);
  });

  test.each(["\r\n", "\r"])("ends lines as the file does: %j", async (end) => {
    const before = withEntries("  default   on")
      .replace(/^( *decline ).*$/m, '$1 "Maybe later" // or not')
      .replaceAll("\n", end);
    const folder = shopWith("", { "policy.proffer": before });
    expect((await command(folder, ["lint", "--fix-suggestions"])).code).toBe(0);
    const mended = textIn(folder, "policy.proffer");
    expect(mended).toMatch(new RegExp(`// or not${end} +snooze +"Maybe later"${end}`));
    expect(mended.replaceAll(end, "")).not.toMatch(/[\r\n]/);
  });

  test("writes nothing when it only shows what it would do, as a diff", async () => {
    const folder = shopWith(pushy);
    const before = textIn(folder, "policy.proffer");
    const { out, err } = await command(folder, ["lint", "--fix", "--dry-run"]);
    expect(textIn(folder, "policy.proffer")).toBe(before);
    expect(out).toMatch(/^--- a\/policy\.proffer\n\+\+\+ b\/policy\.proffer\n@@ /);
    expect(out).toContain("\n-  default   on\n+  default   off\n");
    expect(err).toContain("would mend 1 finding in 1 file");
  });

  test("refuses what makes no sense together", async () => {
    const folder = shopWith("");
    for (const args of [
      ["--dry-run"],
      ["--fix", "--watch"],
      ["--accept-new"],
      ["--update-baseline"],
    ])
      expect((await command(folder, ["lint", ...args])).code).toBe(2);
  });
});

describe("a baseline", () => {
  const scarce = `  title     "Only 3 left"`;
  const concise = ["lint", "--format", "concise", "--baseline", "known.json"];

  test("holds what is known by what it is about, not by where it stands", async () => {
    const folder = shopWith(scarce);
    expect((await command(folder, [...concise])).code).toBe(2);
    expect((await command(folder, [...concise, "--update-baseline"])).code).toBe(0);
    const moved = folderWith({
      ...starter,
      "proffer.yaml": few(),
      "known.json": textIn(folder, "known.json"),
      "policy.proffer": `// A line that was not there.\n\n${withEntries(scarce)}`,
    });
    const { code, out, err } = await command(moved, [...concise]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toContain("known to the baseline\nnothing new in");
  });

  test("only shrinks, unless told to take in what is new", async () => {
    const folder = shopWith(scarce);
    await command(folder, [...concise, "--update-baseline"]);
    const known = textIn(folder, "known.json");

    const other = {
      ...starter,
      "proffer.yaml": few(),
      "policy.proffer": withEntries(`  title     "Only 2 seats left"`),
    };
    const changed = folderWith({ ...other, "known.json": known });
    const { code, out } = await command(changed, [...concise, "--update-baseline"]);
    expect(code).toBe(1);
    expect(out).not.toBe("");
    expect(JSON.parse(textIn(changed, "known.json")).findings).toEqual({});

    expect((await command(changed, [...concise, "--update-baseline", "--accept-new"])).code).toBe(
      0,
    );
    expect(Object.keys(JSON.parse(textIn(changed, "known.json")).findings)).not.toEqual([]);
  });

  test("does not hold what cannot be waived", async () => {
    const folder = shopWith("  default   on");
    const { code, out } = await command(folder, [...concise, "--update-baseline"]);
    expect(code).toBe(1);
    expect(out).toContain("[lint/autonomy/default-on]");
  });

  test("that is none is refused", async () => {
    const folder = shopWith("", { "known.json": `{"format":"other"}` });
    const { code, err } = await command(folder, [...concise]);
    expect(code).toBe(2);
    expect(err).toContain("is no baseline");
  });
});

test("proffer explain knows rules by the names that policies give them, and what they rest on", async () => {
  const folder = folderWith();
  const short = await command(folder, ["explain", "autonomy/default-on"]);
  const long = await command(folder, ["explain", "lint/autonomy/default-on"]);
  expect(short.out).toBe(long.out);
  expect(short.out).toContain("EU-CRD-22: Directive 2011/83/EU Art. 22 (in force, as of");
});

/** Options that are none of ours. */
const ofNpm = ["--no", "--no-audit", "--no-fund", "--prefix", "--save-dev"];

test("an exception that has lapsed is found with what it excused, by the name of the rule", async () => {
  const policy = starter["policy.proffer"]!.replace(
    /2 offers per customer/,
    "9 offers per customer",
  );
  const waiver = `waive load/loose-cap for monthly because "a trial" by "me@example.com" until 2026-12-31\n`;
  const folder = folderWith({ ...starter, "policy.proffer": policy + waiver });
  const said = async (day: string) =>
    (await command(folder, ["lint", "--format", "concise", "--on", day])).out;
  expect(await said("2026-12-30")).not.toContain("load/loose-cap");
  const after = await said("2027-01-01");
  expect(after).toContain("[lint/load/loose-cap]");
  expect(after).toContain("this waiver of `load/loose-cap` lapsed on 2026-12-31 [check/lapsed]");
});

test("the page on CI names nobody to take Proffer from, and the file that packing it makes", () => {
  const page = readFileSync("docs/ci.md", "utf8");
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(page).toContain(`./${name}-${version}.tgz`);
  expect(page).not.toMatch(/OWNER|github\.com\/\S*proffer|--yes proffer/);
});

test("the action and the hooks call commands and options there are", async () => {
  const action = readFileSync("action.yml", "utf8");
  const hooks = readFileSync(".pre-commit-hooks.yaml", "utf8");
  const { out } = await command(folderWith(), ["lint", "--help"]);
  const options = [...`${action}\n${hooks}`.matchAll(/ (--[a-z-]+)/g)]
    .map(([, option]) => option!)
    .filter((option) => !ofNpm.includes(option));
  expect(options.length).toBeGreaterThan(3);
  expect(options.filter((option) => !out.includes(option))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { command, folderWith } from "./support/command.ts";
import { changed, policyFolder, starter } from "./support/starter.ts";

/** What `check` says first, its exit code, and that it did not take long. */
async function checked(files: Readonly<Record<string, string | Uint8Array>>) {
  const began = performance.now();
  const { code, out, err } = await command(policyFolder(files), ["check"]);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(err).toBe("");
  return { code, first: out.split("\n").slice(0, 2).join("\n"), out };
}

const endlessAliases = [
  "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
  ...Array.from({ length: 30 }, (_, i) => {
    const before = Array.from({ length: 10 }, () => `*a${i}`).join(", ");
    return `a${i + 1}: &a${i + 1} [${before}]`;
  }),
  "products: *a30",
].join("\n");

const broken: readonly (readonly [string, Record<string, string | Uint8Array>, string])[] = [
  [
    "an empty policy",
    { "policy.proffer": "", "tests.proffer": "", "vocabulary.proffer": "" },
    "error[check/no-policy]: ",
  ],
  [
    "a file of more than 16 MB",
    { "vocabulary.proffer": new Uint8Array(16 * 1024 * 1024 + 1).fill(32) },
    "error[",
  ],
  [
    "ten thousand parentheses",
    { "policy.proffer": changed("policy.proffer", { "trigger.people >= 3": "(".repeat(10_000) }) },
    "error[syntax/too-deep]: ",
  ],
  [
    "ten thousand parentheses that close again",
    {
      "policy.proffer": changed("policy.proffer", {
        "trigger.people >= 3": `${"(".repeat(10_000)}trigger.people >= 3${")".repeat(10_000)}`,
      }),
    },
    "error[syntax/too-deep]: ",
  ],
  [
    "a NUL",
    { "policy.proffer": changed("policy.proffer", { "version   1": "version   \0 1" }) },
    "error[syntax/control-character]: the character U+0000 may not stand in a program",
  ],
  [
    "what is no UTF-8",
    { "vocabulary.proffer": Buffer.from([...Buffer.from("// caf"), 0xe9, 0x0a]) },
    "error[",
  ],
  [
    "a catalogue of aliases without end",
    { "catalog.yaml": endlessAliases },
    "error[input/endless-alias]: ",
  ],
  [
    "a catalogue of what a program might take for its own",
    { "catalog.yaml": "__proto__: { products: [] }\nconstructor: 1\n" },
    "error[",
  ],
  [
    "a policy that imports itself",
    { "tests.proffer": 'import "./policy.proffer"\n' },
    "error[check/import-cycle]: ",
  ],
];

describe("a policy that is broken", () => {
  for (const [what, files, said] of broken) {
    test(`by ${what} is told so, at once`, async () => {
      const { code, first } = await checked(files);
      expect(code).toBe(1);
      expect(first).toContain(said);
    });
  }

  test("not at all, but saved with a byte order mark and Windows line ends, is fine", async () => {
    const saved = Object.entries(starter).map(
      ([name, text]) => [name, `\ufeff${text.replaceAll("\n", "\r\n")}`] as const,
    );
    expect(await checked(Object.fromEntries(saved))).toMatchObject({
      code: 0,
      out: "nothing wrong in 4 files\n",
    });
  });

  test("in a thousand places is told of some, and how many there are", async () => {
    const { code, out } = await checked({
      "tests.proffer": Array.from(
        { length: 1000 },
        (_, i) => `cap c${i}: 0 offers per session\n`,
      ).join(""),
    });
    expect(code).toBe(1);
    expect(out.match(/^(?:error|warning)\[/gm)!.length).toBe(200);
    expect(out).toContain("\n… and 800 more\n");
    expect(out).toContain("\n1,000 errors in 4 files");
  });

  test("by what is in an imported file only names that file", async () => {
    const folder = folderWith({
      "policy.proffer":
        'policy a { version 1 }\nimport "./none.proffer"\nimport "./latin.proffer"\n',
      "latin.proffer": Buffer.from([0xe9]),
    });
    const { code, out } = await command(folder, ["check", "policy.proffer"]);
    expect(code).toBe(1);
    expect(out).toContain("  ┌─ policy.proffer:2:8\n");
    expect(out).toContain("  ┌─ policy.proffer:3:8\n");
  });
});

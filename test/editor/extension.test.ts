import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { format } from "../../src/format/format.ts";
import { understand } from "../../src/proffer.ts";
import { command } from "../support/command.ts";
import { fenced, lineOf } from "../support/snippets.ts";
import { changed, policyFolder, starter } from "../support/starter.ts";

const read = (path: string): any => JSON.parse(readFileSync(`vscode-extension/${path}`, "utf8"));
const manifest = read("package.json");

test("the extension leans on VS Code and the client's library, and on nothing else of Proffer", () => {
  const files = globSync("vscode-extension/src/**/*.ts");
  expect(files).not.toHaveLength(0);
  const targets = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^import\b(?! type)[^;"]*?"([^"]+)"/gm)].map(
      ([, target]) => target!.replace(/^\.\/.*/, "its own"),
    ),
  );
  expect([...new Set(targets)].toSorted()).toEqual([
    "its own",
    "vscode",
    "vscode-languageclient",
    "vscode-languageclient/browser",
    "vscode-languageclient/node",
  ]);
});

test("the extension listens to each notification in one place: the client tells only the last that asked", () => {
  const asked = globSync("vscode-extension/src/**/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\.onNotification\(\s*"([^"]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  expect(asked).toEqual(["proffer/validated"]);
});

/** By their titles. They have no prefix: the language server suggests what may stand at a place. */
const snippets: Readonly<Record<string, { readonly body: readonly string[] }>> =
  read("snippets/proffer.json");

test("the extension has the version of the package, and describes each of its settings", () => {
  expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  expect(readFileSync("vscode-extension/CHANGELOG.md", "utf8")).toContain(
    `\n## ${manifest.version}\n`,
  );
  const settings: readonly any[] = Object.values(manifest.contributes.configuration.properties);
  expect(settings.filter((each) => !each.description && !each.markdownDescription)).toEqual([]);
  const page = readFileSync("vscode-extension/README.md", "utf8");
  for (const name of Object.keys(manifest.contributes.configuration.properties)) {
    expect(page).toContain(`| \`${name}\` |`);
  }
});

describe("snippets", () => {
  test.each(Object.keys(snippets))("%s: laid out as the formatter does it", (title) => {
    for (const text of expansions(snippets[title]!.body)) {
      // A message stands in an offer only.
      const wrapped =
        title === "Message in another language" ? `offer it {\n${indented(text)}}\n` : text;
      const formatted = format({ path: "snippet.proffer", text: wrapped });
      expect(formatted).toEqual({ ok: true, text: wrapped });
    }
  });

  test("stand in a policy, for whatever is chosen in them", () => {
    const titles = ["Offer, with its message", "Test", "Waiver"];
    const [offers, tests, waivers] = titles.map((title) => expansions(snippets[title]!.body));
    const said = offers!.flatMap((offer, index) => {
      const more = [offer, tests![index % tests!.length]!, waivers![0]!];
      const texts: Readonly<Record<string, string>> = {
        ...starter,
        "policy.proffer": [starter["policy.proffer"], ...more].join("\n"),
      };
      const { diagnostics } = understand("policy.proffer", {
        read: (path) => ({ ok: true, text: texts[path]! }),
      });
      return diagnostics.filter(({ severity }) => severity === "error").map(lineOf);
    });
    expect(said).toEqual([]);
  });
});

describe("problem matchers", () => {
  const slip = { "policy.proffer": changed("policy.proffer", { open_tickets: "open_tikets" }) };
  const before = slip["policy.proffer"].split("open_tikets")[0]!.split("\n");
  const column = before.at(-1)!.length - "customer.".length + 1;
  const place = { file: "policy.proffer", line: `${before.length}`, column: `${column}` };

  test("find what the command line prints for people", async () => {
    const { out, err } = await command(policyFolder(slip), ["check", "."]);
    expect(matched("proffer", out + err)).toEqual([
      {
        ...place,
        severity: "error",
        code: "check/unknown-name",
        message: "there is no fact `customer.open_tikets`; did you mean `customer.open_tickets`?",
      },
    ]);
  });

  test("find what it prints as a line for each", async () => {
    const args = ["lint", ".", "--format", "concise"];
    const { out } = await command(policyFolder(slip), args);
    expect(matched("proffer-concise", out)).toEqual([
      expect.objectContaining({ ...place, severity: "error", code: "check/unknown-name" }),
    ]);
  });
});

describe("typing", () => {
  const language = read("language-configuration.json");

  test("a name with its dots is one word, and so is a rule", () => {
    const words = "when customer.open_tickets > 4_812 waive load/no-cap on 2026-11-02";
    expect(words.match(new RegExp(language.wordPattern, "g"))).toEqual([
      "when", "customer.open_tickets", "4_812", "waive", "load/no-cap", "on", "2026-11-02",
    ]); // prettier-ignore
  });

  test("lines are indented behind an open brace, and not behind one in a text or comment", () => {
    const more = new RegExp(language.indentationRules.increaseIndentPattern);
    const opening = ["offer a {", "  message {", "  evidence { // why", '  note "a" {'];
    const other = ["}", '  headline "Bill {', '  headline "Bill {a}"', "// offer a {", "  a { b }"];
    expect(opening.filter((line) => !more.test(line))).toEqual([]);
    expect(other.filter((line) => more.test(line))).toEqual([]);
  });
});

describe("the walkthrough", () => {
  const steps: readonly { readonly media: { readonly markdown?: string } }[] =
    manifest.contributes.walkthroughs[0].steps;
  const pages = steps.flatMap(({ media }) =>
    media.markdown === undefined
      ? []
      : [readFileSync(`vscode-extension/${media.markdown}`, "utf8")],
  );

  test("shows only what stands in the policy it has written, but for the slips it asks for", () => {
    const written = Object.values(starter).flatMap(linesOf);
    const shown = pages.flatMap((page) => fenced(page, "proffer")).flatMap(linesOf);
    const strange = shown.filter((line) => !written.includes(line));
    expect(strange).toEqual([
      "hold open_ticket: all when customer.open_tikets > 0",
      'headline "Only 10 minutes left: share {trigger.title} now"',
    ]);
  });

  test("says of both slips what Proffer says", async () => {
    const slips = [
      { open_tickets: "open_tikets" },
      { "Share {trigger.title} instead of sending it": "Only 10 minutes left: share it now" },
    ];
    for (const slip of slips) {
      const folder = policyFolder({ "policy.proffer": changed("policy.proffer", slip) });
      const { out } = await command(folder, ["lint", ".", "--format", "concise"]);
      const [, message] = /: error: (.*) \[/.exec(out)!;
      expect(pages.join("\n")).toContain(`> ${message}\n`);
    }
  });
});

/** The texts a snippet leads to: each choice is taken once, with the first of all others. */
function expansions(body: readonly string[]): readonly string[] {
  const text = `${body.join("\n")}`;
  const choices = [...text.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g)];
  const taken = [new Map<string, string>()];
  for (const [, hole, words] of choices) {
    taken.push(...words!.split(",").map((word) => new Map([[hole!, word]])));
  }
  return taken.map((chosen) =>
    text
      .replaceAll(/\$\{(\d+)\|([^|]*)\|\}/g, (_, hole: string, words: string) => {
        return chosen.get(hole) ?? words.split(",")[0]!;
      })
      .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
      .replaceAll(/^ *\$0\n?/gm, "")
      .replaceAll(/\$\d/g, "")
      .replace(/\n*$/, "\n"),
  );
}

/** Lines as they are but for their blanks. */
const linesOf = (text: string): readonly string[] =>
  text.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim());

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");

/** What VS Code would find in a text by a matcher of the extension. */
function matched(name: string, text: string): readonly Record<string, string>[] {
  const { problemMatchers, problemPatterns } = manifest.contributes;
  const { pattern } = problemMatchers.find((each: any) => each.name === name);
  const patterns: readonly any[] = Array.isArray(pattern)
    ? pattern
    : [problemPatterns.find((each: any) => `$${each.name}` === pattern)];
  const lines = text.split("\n");
  return lines.flatMap((_, index) => {
    const found: Record<string, string> = {};
    for (const [offset, { regexp, ...parts }] of patterns.entries()) {
      const match = new RegExp(regexp).exec(lines[index + offset] ?? "");
      if (!match) return [];
      for (const [part, group] of Object.entries(parts)) found[part] = match[Number(group)]!;
    }
    return [found];
  });
}

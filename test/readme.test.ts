import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command, folderWith, textIn } from "./support/command.ts";
import { checkPage } from "./support/pages.ts";

const page = new URL("../README.md", import.meta.url);

// Commands of the page are run in its order, in one new folder, with the changes of files that
// stand between them as comments: <!-- in FILE: BEFORE => AFTER -->.
const step = /^<!-- in (\S+): (.*) => (.*) -->$|^```console\n([\s\S]*?)^```$/gm;

test("the README shows what the commands print", async () => {
  const folder = folderWith();
  const shown: string[] = [];
  for (const [, file, before, after, block] of readFileSync(page, "utf8").matchAll(step)) {
    if (block === undefined) replace(folder, file!, before!, after!);
    else shown.push(await run(block, folder));
  }
  const { before, after } = checkPage(page, (text) => {
    let next = 0;
    return text.replaceAll(
      /^```console\n[\s\S]*?^```$/gm,
      () => `\`\`\`console\n${shown[next++]}\`\`\``,
    );
  });
  expect(after).toBe(before);
});

test("the README quotes files as they are, and leads to files that are there", () => {
  const text = readFileSync(page, "utf8");
  const quotes = [...text.matchAll(/^```proffer from (\S+)\n([\s\S]*?)^```$/gm)];
  expect(quotes).not.toHaveLength(0);
  for (const [, file, quote] of quotes) expect(readFileSync(file!, "utf8")).toContain(quote);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

/** The block again, with what its commands print now. */
async function run(block: string, folder: string): Promise<string> {
  const commands = block.split("\n").filter((line) => line.startsWith("$ "));
  let text = "";
  for (const line of commands) {
    text += `${line}\n`;
    for (const args of argumentsOf(line, folder)) {
      // The demo is about the example in this repository, the tour about a new policy.
      const { out, err } = await command(line.includes("npm run") ? process.cwd() : folder, args);
      text += err + out;
    }
  }
  // A digest changes with every word of a policy, and tells a reader nothing.
  return text
    .replaceAll(`${folder}/`, "dist/")
    .replaceAll(/sha256-[0-9a-f]{64}/g, "sha256-…")
    .replaceAll(/[ \t]+$/gm, "");
}

function argumentsOf(line: string, folder: string): readonly (readonly string[])[] {
  const asked = /^\$ npm run (\w+)$/.exec(line);
  if (!asked) return [line.split(" ").slice(2)];
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const started = (scripts[asked[1]!] as string).split(" && ");
  return started.map((each) => each.replaceAll("dist/", `${folder}/`).split(" ").slice(2));
}

function replace(folder: string, file: string, before: string, after: string): void {
  const text = textIn(folder, file);
  expect(text).toContain(before);
  writeFileSync(join(folder, file), text.replace(before, after));
}

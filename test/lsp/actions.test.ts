import type { CodeAction } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { edited, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

/** What is offered where the mark stands, with everything that is remarked there. */
async function offered(
  path: string,
  marked: string,
  until = marked,
): Promise<readonly CodeAction[]> {
  const diagnostics = await editor.diagnostics(path);
  return editor.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: editor.uri(path) },
    range: { start: editor.at(path, marked), end: editor.at(path, until) },
    context: { diagnostics },
  });
}

function applied({ edit }: CodeAction): Readonly<Record<string, string>> {
  const changes = edit?.documentChanges ?? [];
  return Object.fromEntries(
    changes.flatMap((change) => {
      if (!("edits" in change)) return [];
      const path = change.textDocument.uri.slice(editor.uri("").length);
      return [[path, edited(editor.text(path), change.edits as never)]];
    }),
  );
}

/** Puts an action's edits into the files, as an editor does. */
async function apply(action: CodeAction): Promise<void> {
  for (const [path, text] of Object.entries(applied(action))) {
    if (path === "policy.proffer") editor.change(path, text);
    else await editor.store(path, text);
  }
}

const titles = (actions: readonly CodeAction[]): readonly string[] =>
  actions.map(({ title }) => title);

async function begin(addition: string): Promise<void> {
  editor = await startEditor({
    ...starter,
    "policy.proffer": `${starter["policy.proffer"]}\n${addition}`,
  });
  await editor.open("policy.proffer");
}

describe("what is remarked on can be mended on the spot", () => {
  test("a misspelt name is written as it was meant", async () => {
    await begin("segment writers = usage.notes_writen > 30\n");
    const actions = await offered("policy.proffer", "usage.notes_wri|ten");
    expect(titles(actions)[0]).toBe("Write `usage.notes_written`");
    expect(actions[0]!.isPreferred).toBe(true);
    expect(actions[0]!.diagnostics).toHaveLength(1);
    await apply(actions[0]!);
    expect(await editor.diagnostics("policy.proffer")).toEqual([]);
  });

  test("a fact that is missing is declared with the type its use suggests", async () => {
    await begin(
      [
        "segment a = customer.budget >= 100 EUR",
        "segment b = customer.mood is cheerful",
        "segment c = customer.tags has any of { early, late }",
        "segment d = customer.signed_on at least 14 days ago",
        "segment e = weather.raining",
        "segment f = customer.seats in { 1, 2 }",
      ].join("\n"),
    );
    const fields: string[] = [];
    for (const name of ["budget", "mood", "tags", "signed_on", "seats"]) {
      const actions = await offered("policy.proffer", `customer.|${name}`);
      const action = actions.find(({ title }) => title.startsWith("Declare the fact"))!;
      const text = Object.values(applied(action))[0]!;
      fields.push(
        text
          .split("\n")
          .find((line) => line.includes(`  ${name}:`))!
          .trim()
          .replace(/: +/, ": "),
      );
    }
    expect(fields).toEqual([
      "budget: money EUR",
      "mood: one of { cheerful }",
      "tags: set of { early, late }",
      "signed_on: date",
      "seats: one of { 1, 2 }",
    ]);
    const [group] = (await offered("policy.proffer", "weather.|raining")).filter(({ title }) =>
      title.startsWith("Declare"),
    );
    expect(applied(group!)["policy.proffer"]).toContain(
      "facts weather {\n  raining: flag\n}\n\nsegment e",
    );
  });

  test("segments, triggers, channels and placements that are missing are declared", async () => {
    await begin(
      [
        "offer another {",
        "  along notebook -> sharing",
        "  on    project_opened",
        "  at    in_app.nowhere",
        "  for   newcomers",
        "}",
        "cap few: 1 offer per customer in 7 days on fax",
      ].join("\n"),
    );
    const declared: string[] = [];
    for (const place of ["project_|opened", "in_app.|nowhere", "for   new|comers", "on f|ax"]) {
      declared.push(
        ...titles(await offered("policy.proffer", place)).filter((title) =>
          title.startsWith("Declare"),
        ),
      );
    }
    expect(declared).toEqual([
      "Declare the trigger `project_opened`",
      "Declare the placement `in_app.nowhere`",
      "Declare the segment `newcomers`",
      "Declare the channel `fax`",
    ]);
    for (const place of ["project_|opened", "in_app.|nowhere", "for   new|comers", "on f|ax"]) {
      const action = (await offered("policy.proffer", place)).find(({ title }) =>
        title.startsWith("Declare"),
      )!;
      await apply(action);
    }
    const left = await editor.diagnostics("policy.proffer");
    expect(left.filter(({ code }) => code === "check/unknown-name")).toEqual([]);
  });

  test("findings of the linter are mended, all safe ones at once, or excused with a reason", async () => {
    await begin("");
    await editor.edit(
      "policy.proffer",
      "2 offers per customer in 30 days",
      "40 offers per customer in 30 days",
    );
    const actions = await offered("policy.proffer", "monthly:   40| offers");
    expect(titles(actions).some((title) => title.startsWith("Waive `"))).toBe(true);
    const waive = actions.find(({ title }) => title.startsWith("Waive `"))!;
    await apply(waive);
    const after = editor.text("policy.proffer");
    expect(after).toMatch(
      /waive [a-z]+\/[a-z-]+ for \w+\n  because ""\n  by "" until 2027-02-20\n/,
    );
  });

  test("what was formatted is so afterwards, and what was not stays as it is", async () => {
    await begin(
      "facts weather {\n  temperature: integer\n}\n\nfacts sky {\n  clear: flag\n  low:  flag\n}\n\nsegment a = weather.raining and sky.grey\n",
    );
    for (const name of ["weather.|raining", "sky.|grey"]) {
      const actions = await offered("policy.proffer", name);
      await apply(actions.find(({ title }) => title.startsWith("Declare the fact"))!);
    }
    const text = editor.text("policy.proffer");
    expect(text).toContain("facts weather {\n  temperature: integer\n  raining:     flag\n}\n");
    expect(text).toContain("facts sky {\n  clear: flag\n  low:  flag\n  grey: flag\n}\n");
  });

  test("a condition is given a name", async () => {
    await begin("hold early: all when usage.notes_written < 14 and customer.region is eu\n");
    const actions = await offered(
      "policy.proffer",
      "|usage.notes_written < 14 and",
      "usage.notes_written < 14| and",
    );
    const action = actions.find(({ kind }) => kind === "refactor.extract")!;
    expect(action.title).toBe("Give it a name: the segment `usage_notes_written_below_14`");
    await apply(action);
    expect(editor.text("policy.proffer")).toContain(
      "segment usage_notes_written_below_14 = usage.notes_written < 14\n\nhold early: all when usage_notes_written_below_14 and",
    );
    expect((await editor.diagnostics("policy.proffer")).map(({ message }) => message)).toEqual([]);
  });

  test("what leans on the offer at hand is not given a name", async () => {
    await begin("");
    const actions = await offered("policy.proffer", "trigger.people |>= 3");
    expect(actions.filter(({ kind }) => kind === "refactor.extract")).toEqual([]);
  });
});

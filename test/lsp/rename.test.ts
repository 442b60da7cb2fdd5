import { readdirSync, readFileSync } from "node:fs";
import type { PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { occurrencesOf, shortName, splitDefinition } from "../../lsp/occurrences.ts";
import { rename } from "../../lsp/rename.ts";
import type { Workspace } from "../../lsp/workspace.ts";
import type { Edit } from "../../src/text/diagnostic.ts";
import { edited, startEditor, type Editor } from "../support/editor.ts";
import { exampleNames } from "../support/examples.ts";
import { starter } from "../support/starter.ts";
import { workspaceOf } from "../support/workspace.ts";

let editor: Editor | null = null;
afterEach(async () => {
  await editor?.stop();
  editor = null;
});

const params = (path: string, marked: string) => ({
  textDocument: { uri: editor!.uri(path) },
  position: editor!.at(path, marked),
});

/** The texts of all files after a rename, by path. */
async function renamed(path: string, marked: string, newName: string) {
  const edit = await editor!.request<WorkspaceEdit>("textDocument/rename", {
    ...params(path, marked),
    newName,
  });
  return Object.fromEntries(
    (edit.documentChanges ?? []).map((change) => {
      if (!("edits" in change)) throw new Error("only texts change");
      const name = change.textDocument.uri.slice(editor!.uri("").length);
      return [name, edited(editor!.text(name), change.edits as never)];
    }),
  );
}

/** The mapping after a rename. */
const change = async (marked: string, to: string): Promise<string | undefined> =>
  (await renamed("policy.proffer", marked, to))["mapping.yaml"];

const refusal = (path: string, marked: string, newName: string): Promise<unknown> =>
  editor!.request("textDocument/rename", { ...params(path, marked), newName }).then(
    () => "nothing",
    (error: Error) => error.message,
  );

describe("a name is changed wherever it stands", () => {
  test("a product, in the catalogue too", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "notebook -> shar|ing", "teams");
    expect(Object.keys(texts).toSorted()).toContain("catalog.yaml");
    expect(texts["catalog.yaml"]).toContain("id: teams");
    expect(texts["policy.proffer"]).toContain("along    notebook -> teams");
    const rest = Object.values(texts).join("\n").replaceAll('offers sharing"', "");
    expect(rest).not.toMatch(/\bsharing\b/);
  });

  test("from the catalogue, with quotation marks or without", async () => {
    editor = await startEditor({
      ...starter,
      "catalog.yaml": starter["catalog.yaml"]!.replace("id: sharing", 'id: "sharing"'),
    });
    await editor.open("catalog.yaml");
    const texts = await renamed("catalog.yaml", 'id: "shar|ing"', "teams");
    expect(texts["catalog.yaml"]).toContain('id: "teams"');
    expect(texts["policy.proffer"]).toContain("notebook -> teams");
  });

  test("data of a trigger, in copy and in tests", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "when     trigger.peo|ple", "readers");
    expect(texts["policy.proffer"]).toContain("{trigger.readers} people");
    expect(texts["tests.proffer"]).toContain("readers: 3");
    expect(texts["policy.proffer"]).toContain("readers: integer from 1");
  });

  test("a word of an enumeration, in conditions, regions, prices and the catalogue", async () => {
    editor = await startEditor(regional);
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "is e|u", "europe");
    expect(texts["policy.proffer"]).toBe(
      regional["policy.proffer"].replaceAll(/\beu\b/g, "europe"),
    );
    expect(texts["catalog.yaml"]).toContain("europe: 6 EUR");
  });

  test("what stands before a dot is the group", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "when cust|omer.open_tickets", "person");
    expect(texts["policy.proffer"]).toContain("person.open_tickets > 0");
    expect(texts["vocabulary.proffer"]).toMatch(/^facts person/m);
  });

  test("a rule that goes by what it says keeps its waiver", async () => {
    editor = await startEditor(regional);
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "all when customer.bu|sy", "occupied");
    expect(texts["policy.proffer"]).toContain("for hold_all_when_customer_occupied");
  });

  test("in the mapping that the configuration names", async () => {
    const mapping = `at: 2026-11-02T10:15:00Z
trigger: { name: note_sent, data: { people: count } }
placements: [in_app.after_sending]
facts:
  customer.region: { column: where, values: { EU: eu, US: us } }
  customer.open_tickets: tickets
owns: { notebook: { value: yes } }
`;
    editor = await startEditor({
      ...starter,
      "proffer.yaml": "mapping: ./mapping.yaml\n",
      "mapping.yaml": mapping,
    });
    await editor.open("policy.proffer");
    expect(await change("customer.open_tic|kets > 0", "waiting")).toBe(
      mapping.replace("customer.open_tickets", "customer.waiting"),
    );
    expect(await change("cust|omer.open_tickets > 0", "person")).toBe(
      mapping.replaceAll("customer.", "person."),
    );
    expect(await change("trigger note_s|ent", "shared_by_hand")).toBe(
      mapping.replace("note_sent", "shared_by_hand"),
    );
    expect(await change("trigger.peo|ple >= 3", "readers")).toBe(
      mapping.replace("people:", "readers:"),
    );
    expect(await change("regions   { e|u, us }", "europe")).toBe(
      mapping.replace("EU: eu", "EU: europe"),
    );
    expect(await change("proven note|book", "notes")).toBe(mapping.replace("notebook", "notes"));
  });

  test("after an emoji, and with lines that end as on Windows", async () => {
    const text = starter["policy.proffer"]!.replace(
      '"Share {trigger.title} instead',
      '"👋🏽 Share {trigger.title} instead',
    ).replaceAll("\n", "\r\n");
    editor = await startEditor({ ...starter, "policy.proffer": text });
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "👋🏽 Share {trigger.ti|tle}", "heading");
    expect(texts["policy.proffer"]).toContain("👋🏽 Share {trigger.heading} instead");
    expect(texts["policy.proffer"]).toBe(
      text.replaceAll(/(?<=trigger\.)title|title(?=: text)/g, "heading"),
    );
  });

  test("in every policy that has the file where it is declared", async () => {
    editor = await startEditor({
      ...starter,
      "second.proffer":
        'policy second {\n  title "Second"\n}\n\nimport "./vocabulary.proffer"\n\nhold later: all when customer.open_tickets > 2\n',
    });
    await editor.open("policy.proffer");
    const texts = await renamed("policy.proffer", "customer.open_tic|kets > 0", "waiting");
    expect(texts["second.proffer"]).toContain("customer.waiting > 2");
  });
});

describe("what cannot be is refused with the reason", () => {
  test("a name that is taken, reserved, or none", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const place = ["policy.proffer", "cap mon|thly"] as const;
    expect(await refusal(...place, "per_visit")).toBe(
      "`per_visit` is the name of another rule already",
    );
    expect(await refusal("policy.proffer", "trigger note_s|ent", "when")).toBe(
      "`when` is a word of the language, and nothing can be called so here",
    );
    expect(await refusal(...place, "when")).toBe("nothing");
    expect(await refusal(...place, "twice a month")).toContain("`twice a month` is no name");
    expect(await refusal("policy.proffer", "offer share_ins|tead", "sharing")).toMatch(
      /^nothing$|would/,
    );
  });

  test("words of the language, and names that come with it", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const ask = (marked: string): Promise<unknown> =>
      editor!
        .request<PrepareRenameResult>(
          "textDocument/prepareRename",
          params("policy.proffer", marked),
        )
        .then(
          (found) => found,
          (error: Error) => error.message,
        );
    expect(await ask("hold open_ticket: all wh|en")).toBe(
      "No name stands here that could be changed",
    );
    expect(await ask("2 offers per cust|omer")).toBe(
      "`customer` comes with the language, and is called so in every policy",
    );
    expect(await ask("hold open_tic|ket")).toMatchObject({ placeholder: "open_ticket" });
  });
});

describe("in the examples", () => {
  for (const name of exampleNames)
    test(
      `names of every sort in ${name} can be others, and their own again`,
      { timeout: 120_000 },
      () => {
        const texts = new Map(
          readdirSync(`examples/${name}`).map((file) => [
            file,
            readFileSync(`examples/${name}/${file}`, "utf8"),
          ]),
        );
        const workspace = workspaceOf(texts);
        const start = workspace.focus("file:///w/policy.proffer")!;
        const [{ model, bundle }] = start.policies;
        const names = new Set(model.references.map(({ definition }) => definition));
        for (const product of model.products.keys()) names.add(`product ${product}`);
        const refused: string[] = [];
        const met = new Map<string, number>();
        const looked = new Map<string, number>();
        for (const definition of names) {
          const focus = workspace.focus("file:///w/policy.proffer")!;
          const [first] = occurrencesOf(focus, definition).toSorted(
            (a, b) => Number(b.defines) - Number(a.defines),
          );
          const { sort } = splitDefinition(definition);
          if (!first || sort === "adjacency" || sort === "proof_of_value") continue;
          // One is like another, and there are many; EVERY_NAME=1 tries them all.
          met.set(sort, (met.get(sort) ?? 0) + 1);
          if (met.get(sort)! > 3 && !process.env["EVERY_NAME"]) continue;
          const path = first.span.source.path;
          const old = shortName(definition);
          const there = rename(workspace.focus(`file:///w/${path}`)!, first.span.start, fresh);
          if (!there.ok) {
            refused.push(`${definition}: ${there.why}`);
            continue;
          }
          if (there.edits.length === 0) throw new Error(`${definition} is written nowhere`);
          apply(workspace, texts, there.edits);
          const after = workspace.focus("file:///w/policy.proffer")!.policies[0];
          // Bundles take their time: of each sort of names the first few are compared.
          looked.set(sort, (looked.get(sort) ?? 0) + 1);
          if (looked.get(sort)! <= 2 && unnamed(after.bundle, old) !== unnamed(bundle, old))
            throw new Error(`${definition} changes more of the bundle than its name`);
          const renamedTo = definition.slice(0, -old.length) + fresh;
          const [again] = occurrencesOf(workspace.focus(`file:///w/${path}`)!, renamedTo).filter(
            ({ span }) => span.source.path === path,
          );
          const back = rename(workspace.focus(`file:///w/${path}`)!, again!.span.start, old);
          if (!back.ok) throw new Error(`${definition}: ${back.why}`);
          apply(workspace, texts, back.edits);
          for (const [file, text] of texts)
            if (readFileSync(`examples/${name}/${file}`, "utf8") !== text)
              throw new Error(`${definition} is not what it was in ${file}`);
        }
        expect(refused.filter((one) => !fixed.test(one))).toEqual([]);
      },
    );
});

const fresh = "quite_fresh";
const fixed = /^locale|^identity (?:customer|session)|^(?:rule|proof) \w+: this rule has no name/;

/** What a bundle says, in no order, without its hash and all that has one of two names in it. */
function unnamed(bundle: unknown, old: string): string {
  return JSON.stringify(bundle ?? null)
    .split(/[^\w.-]+/)
    .filter((word) => !/^[\d.-]+$|^sha256-/.test(word))
    .filter((word) => !word.includes(old) && !word.includes(fresh))
    .toSorted()
    .join("\n");
}

function apply(workspace: Workspace, texts: Map<string, string>, edits: readonly Edit[]): void {
  for (const [path, own] of Map.groupBy(edits, ({ span }) => span.source.path)) {
    let text = texts.get(path)!;
    for (const { span, newText } of own.toSorted((a, b) => b.span.start - a.span.start))
      text = text.slice(0, span.start) + newText + text.slice(span.end);
    texts.set(path, text);
    workspace.changed([`file:///w/${path}`], false);
  }
}

const regional = {
  "catalog.yaml": `products:
  - id: tasks
    price: { eu: 5 EUR per month, us: 5 USD per month }
  - id: files
    price: { eu: 6 EUR per month, us: 6 USD per month }
`,
  "policy.proffer": `policy shop {
  title    "Shop"
  regions  { eu, us } from customer.region
}

catalog "./catalog.yaml"

facts customer {
  region: required one of { eu, us }
  busy:   flag
}

channel web {
  placement side
}

trigger done {
  kind  milestone
}

adjacency tasks -> files {
  because "Tasks have attachments"
}

offer keep_files {
  along    tasks -> files
  on       done
  at       web.side
  when     customer.region is eu
  because  "you are done"
  price    { eu: 6 EUR per month, us: 6 USD per month }
}

hold all when customer.busy

waive load/no-cap for hold_all_when_customer_busy because "They asked" by "me" until 2027-01-01
`,
};

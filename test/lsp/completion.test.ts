import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { declarationWords } from "../../grammar/entries.ts";
import { edited, fullClient, positionOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
let running = false;
async function open(...given: Parameters<typeof startEditor>): Promise<void> {
  editor = await startEditor(...given);
  running = true;
}
async function stop(): Promise<void> {
  if (running) await editor.stop();
  running = false;
}
afterEach(stop);

/** What is offered at the `|` of a text at the end of a file, the likeliest first. */
async function offered(
  marked: string,
  options: { readonly path?: string; readonly client?: typeof fullClient } = {},
): Promise<{ readonly items: readonly CompletionItem[]; readonly text: string }> {
  const path = options.path ?? "policy.proffer";
  await open(starter, options.client ?? fullClient);
  await editor.open(path);
  const before = path.endsWith(".proffer") ? `${editor.text(path)}\n` : "";
  const whole = before + marked;
  const at = whole.lastIndexOf("|");
  const text = whole.slice(0, at) + whole.slice(at + 1);
  editor.change(path, text);
  const list = await editor.request<CompletionList>("textDocument/completion", {
    textDocument: { uri: editor.uri(path) },
    position: positionOf(text, at),
  });
  expect(list.isIncomplete).toBe(false);
  return { items: list.items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)), text };
}

const labels = async (marked: string): Promise<readonly string[]> => {
  const { items } = await offered(marked);
  await stop();
  return items.map(({ label }) => label);
};

/** The text after an item is taken, as a client that replaces does it. */
function taken(text: string, item: CompletionItem): string {
  const edit = item.textEdit!;
  const own: TextEdit = {
    newText: edit.newText,
    range: "replace" in edit ? edit.replace : edit.range,
  };
  return edited(text, [own, ...(item.additionalTextEdits ?? [])]);
}

describe("what may stand at the caret", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    // What is begun, what must be offered first, what must not be offered at all.
    ["offer x {\n  |\n}", ["along", "on", "at"], ["surface"]],
    ["offer x {\n  along notebook -> sharing\n  |\n}", ["on", "at"], ["along"]],
    ["offer x {\n  along |", ["notebook", "sharing"], ["customer.region", "when"]],
    ["offer x {\n  on |", ["note_sent"], ["notebook"]],
    ["offer x {\n  on note_sent |", ["after", "within"], ["and"]],
    ["offer x {\n  on note_sent within 10 |", ["days", "hours", "minutes"], ["EUR"]],
    ["offer x {\n  at |", ["in_app.after_sending"], ["in_app"]],
    ["offer x {\n  when |", ["customer.open_tickets", "customer.opted_out"], ["eu", "along"]],
    ["offer x {\n  when customer.opted_out and |", ["customer.open_tickets"], []],
    ["offer x {\n  on note_sent\n  when trig|", ["customer.open_tickets"], []],
    ["offer x {\n  when customer.region |", ["in { … }", "is"], [">=", "has"]],
    ["offer x {\n  when customer.region is |", ["eu", "us"], ["yes", "30 days"]],
    ["offer x {\n  when customer.region in { eu, |", ["us"], ["eu"]],
    ["offer x {\n  when customer.opted_out is |", ["no", "yes"], ["eu"]],
    ["offer x {\n  when customer.open_tickets |", ["<", "<=", ">", ">="], ["is yes", "has"]],
    ["offer x {\n  when declined |", ["in last …"], [">="]],
    ["offer x {\n  when declined same product in last 30 |", ["days", "hours"], ["%"]],
    ["offer x {\n  when owns |", ["notebook", "sharing"], ["customer.region"]],
    ["offer x {\n  for |", [], ["notebook"]],
    ["offer x {\n  priority |", ["high", "low", "normal"], ["draft"]],
    ["offer x {\n  default |", ["off", "on"], []],
    ["offer x {\n  price 6 |", ["USD"], ["days"]],
    ["offer x {\n  price 6 USD per |", ["month", "order"], []],
    ["offer x {\n  terms { |", ["cancel", "refund"], ["along"]],
    ["offer x {\n  terms { cancel |", ["anytime"], []],
    ["offer x {\n  price { |", ["eu", "us"], ["notebook"]],
    ["offer x {\n  price |", ["{ eu, us }", "… USD per month"], ["notebook"]],
    ["offer x {\n  reference |", ["{ eu, us }"], ["notebook"]],
    ["offer x {\n  reference { eu: 8 EUR per month, |", ["us"], ["eu"]],
    ["offer x {\n  terms { trial 14 days then { |", ["eu", "us"], ["notebook"]],
    ["channel c {\n  placement p {\n    surface |", ["alert", "call", "cart"], []],
    ["cap x: 2 offers per |", ["customer", "session"], ["notebook"]],
    ["cap x: 2 offers per customer each calendar |", ["day", "month"], []],
    ["rest x: 30 days after |", ["accepted"], ["notebook"]],
    ["quiet x: { saturday, |", ["friday", "monday"], ["saturday"]],
    ["hold x: on |", ["in_app"], ["notebook"]],
    ["ban { scarcity, |", ["bait_and_switch"], ["scarcity"]],
    ["prefer |", ["share_instead_of_sending"], []],
    ["waive load/no-cap for |", ["share_instead_of_sending"], ["notebook_x"]],
    ["experiment e {\n  unit |", ["customer", "session"], []],
    ["measure {\n  success |", ["addon_adoption"], ["customer"]],
    ["facts more {\n  a: |", ["date", "decimal", "duration", "flag"], ["customer"]],
    ["adjacency { notebook, |", ["sharing"], ["notebook"]],
    ["proven |", ["notebook", "sharing"], []],
    ['test "x" {\n  given |', ["customer", "usage"], []],
    ['test "x" {\n  given customer { region: eu, |', ["open_tickets", "opted_out"], ["region"]],
    ['test "x" {\n  given customer { region: |', ["eu", "us"], ["yes"]],
    ['test "x" {\n  on note_sent { title: "a", |', ["people"], ["title"]],
    ['test "x" {\n  expect |', ["offer", "no offer"], []],
    ['test "x" {\n  expect no offer because |', ["after_buying", "after_no", "monthly"], []],
    ['test "x" {\n  like "|"', ["no means no for ninety days"], []],
  ])("%s", async (marked, first, never) => {
    const found = await labels(marked);
    const begin = found.slice(0, Math.max(first.length, 12));
    for (const label of first) expect(begin).toContain(label);
    for (const label of never) expect(found).not.toContain(label);
  });

  test("in copy, facts and data inside braces, and nothing outside of them", async () => {
    const head = 'offer x {\n  on note_sent\n  message {\n    body "👋🏽 ';
    expect((await labels(`${head}{|`)).slice(0, 2)).toEqual(["trigger.people", "trigger.title"]);
    expect(await labels(`${head}{trigger.pe|}"`)).toContain("trigger.people");
    expect(await labels(`${head}{trigger.people: |`)).toEqual(["one | other"]);
    expect(await labels(`${head}{trigger.title} and |`)).toEqual([]);
    expect(await labels(`${head}{{|`)).toEqual([]);
  });

  test("data of the trigger in the conditions of an offer that answers it, and nowhere else", async () => {
    expect(await labels("offer x {\n  on note_sent\n  when |")).toContain("trigger.people");
    expect(await labels("offer x {\n  when |\n  on note_sent\n}")).toContain("trigger.people");
    expect(await labels("segment s = |")).not.toContain("trigger.people");
  });

  test("a whole declaration at the margin, nothing in a comment", async () => {
    const found = await labels("|");
    for (const word of declarationWords)
      expect(found.some((label) => label.startsWith(word))).toBe(true);
    expect(await labels("// when |")).toEqual([]);
  });

  test("what is wrong above silences nothing", async () => {
    expect(await labels("offer {{ x\n  along = ; notebook\n  at |")).toContain(
      "in_app.after_sending",
    );
    expect(await labels("offer x {\n  nonsense here\n  priority |\n  more }} nonsense")).toContain(
      "high",
    );
  });

  test("a unit while its number is typed", async () => {
    const { items, text } = await offered("offer x {\n  on note_sent within 3|");
    const days = items.find(({ label }) => label === "3 days")!;
    expect(taken(text, days)).toMatch(/within 3 days$/);
  });

  test("files, and tests by their titles", async () => {
    expect(await labels('import "|"')).toContain("./vocabulary.proffer");
    expect(await labels('catalog "|"')).toEqual(["./catalog.yaml"]);
    expect(await labels("import |")).toContain('"./vocabulary.proffer"');
  });
});

describe("what is taken", () => {
  test("takes the place of the path it is in, or stands before the rest of it", async () => {
    const { items, text } = await offered("hold h: all when customer.op|ted_out", {});
    const item = items.find(({ label }) => label === "customer.open_tickets")!;
    expect(taken(text, item)).toMatch(/when customer\.open_tickets$/);
    expect(item.textEdit).toMatchObject({ newText: "customer.open_tickets" });
  });

  test("is a word alone where its value stands already", async () => {
    const { items, text } = await offered('offer x {\n  bec| "you did"\n}');
    const item = items.find(({ label }) => label === "because")!;
    expect(taken(text, item)).toMatch(/\n {2}because "you did"\n\}$/);
  });

  test("has no holes for clients that know none, and is explained when asked", async () => {
    const plain = {
      ...fullClient,
      textDocument: { ...fullClient.textDocument, completion: { completionItem: {} } },
    };
    const { items } = await offered("|", { client: plain });
    const hold = items.find(({ label }) => label === "hold")!;
    expect(hold.textEdit!.newText).toMatch(
      /^hold open_ticket: all when customer\.open_tickets > 0/,
    );
    const resolved = await editor.request<CompletionItem>("completionItem/resolve", hold);
    expect(JSON.stringify(resolved.documentation)).toContain("Keeps offers back");
  });

  test("a fact with its purpose, an entry with what it is for", async () => {
    const { items } = await offered("hold h: all when |");
    const fact = items.find(({ label }) => label === "customer.open_tickets")!;
    expect(fact.detail).toMatch(/^integer/);
    const resolved = await editor.request<CompletionItem>("completionItem/resolve", fact);
    expect(JSON.stringify(resolved.documentation)).toContain("open_tickets");
  });

  test("imports what another file of the workspace declares", async () => {
    await open({
      ...starter,
      "more/segments.proffer": "segment busy = customer.open_tickets > 3\n",
    });
    await editor.open("policy.proffer");
    await editor.edit(
      "policy.proffer",
      "hold open_ticket: all when ",
      "hold open_ticket: all when b or ",
    );
    const list = await editor.request<CompletionList>("textDocument/completion", {
      textDocument: { uri: editor.uri("policy.proffer") },
      position: editor.at("policy.proffer", "all when b| or"),
    });
    const busy = list.items.find(({ label }) => label === "busy")!;
    const text = taken(editor.text("policy.proffer"), busy);
    expect(text).toContain('import "./tests.proffer"\nimport "./more/segments.proffer"\n');
    expect(text).toContain("all when busy or");
  });

  test("in a file with line ends of Windows, and in one that is empty", async () => {
    await open({
      "policy.proffer": starter["policy.proffer"]!.replaceAll("\n", "\r\n"),
      "vocabulary.proffer": starter["vocabulary.proffer"]!,
      "catalog.yaml": starter["catalog.yaml"]!,
      "tests.proffer": "",
      "more.proffer": "segment busy = customer.open_tickets > 3\n",
    });
    await editor.open("policy.proffer");
    const ask = async (path: string, marked: string): Promise<readonly CompletionItem[]> => {
      const list = await editor.request<CompletionList>("textDocument/completion", {
        textDocument: { uri: editor.uri(path) },
        position: editor.at(path, marked),
      });
      return list.items;
    };
    const found = await ask("policy.proffer", "all when cust|omer.open_tickets");
    const busy = found.find(({ label }) => label === "busy")!;
    expect(taken(editor.text("policy.proffer"), busy)).toContain(
      'import "./tests.proffer"\r\nimport "./more.proffer"\r\n',
    );
    await editor.open("tests.proffer");
    expect((await ask("tests.proffer", "|")).map(({ label }) => label)).toContain("test");
  });

  test("behind a blank only what has to follow is said unasked", async () => {
    await open(starter);
    await editor.open("policy.proffer");
    const ask = async (marked: string): Promise<number> => {
      const list = await editor.request<CompletionList>("textDocument/completion", {
        textDocument: { uri: editor.uri("policy.proffer") },
        position: editor.at("policy.proffer", marked),
        context: { triggerKind: 2, triggerCharacter: " " },
      });
      return list.items.length;
    };
    expect(await ask("at       |in_app")).toBeGreaterThan(0);
    expect(await ask("on       note_sent |within")).toBe(0);
    expect(await ask('because  "you sent |{trigger')).toBe(0);
  });
});

const yaml = async (path: string, marked: string): Promise<readonly string[]> => {
  const { items } = await offered(marked, { path });
  await stop();
  return items.map(({ label }) => label);
};

describe("in files of YAML", () => {
  test("keys of a product that it does not have yet, and words of a list", async () => {
    const head = "products:\n  - id: notebook\n    name: Notebook\n  - id: sharing\n    ";
    const keys = await yaml("catalog.yaml", `${head}we|`);
    expect(keys).toContain("weight");
    expect(keys).not.toContain("id");
    expect(await yaml("catalog.yaml", `${head}weight: |\n`)).toEqual([
      "light",
      "standard",
      "strategic",
    ]);
    expect(await yaml("catalog.yaml", `${head}integrations: [no|]`)).toContain("notebook");
  });

  test("files that a configuration or a policy may name, whether something names them yet or not", async () => {
    editor = await startEditor({
      ...starter,
      "data/prices.yaml": "products: []\n",
      "data/mapping.yml": "at: 2026-11-02T10:15:00Z\n",
      "known.json": "{}",
      "package.json": "{}",
      "proffer.yaml": "policy: pol\nmapping: data\nlint: { baseline: k }\n",
      "other.proffer": 'catalog ""\n',
    });
    const at = (path: string, line: number, character: number) =>
      editor
        .request<CompletionList>("textDocument/completion", {
          textDocument: { uri: editor.uri(path) },
          position: { line, character },
        })
        .then(({ items }) => items.map(({ label }) => label));
    await editor.open("proffer.yaml");
    expect(await at("proffer.yaml", 0, 11)).toEqual(["policy.proffer"]);
    const mappings = await at("proffer.yaml", 1, 13);
    expect(mappings).toEqual(
      expect.arrayContaining([
        "catalog.yaml",
        "data/mapping.yml",
        "data/prices.yaml",
        "known.json",
      ]),
    );
    expect(mappings).not.toContain("package.json");
    expect(mappings).not.toContain("proffer.yaml");
    expect(await at("proffer.yaml", 2, 19)).toEqual(["known.json"]);
    await editor.open("other.proffer");
    const catalogs = await at("other.proffer", 0, 9);
    expect(catalogs[0]).toBe("./catalog.yaml");
    expect(catalogs).toContain("./data/prices.yaml");
  });

  test("keys of the configuration, rules of the linter and how serious they are", async () => {
    expect(await yaml("proffer.yaml", "policy: .\nli|")).toContain("lint");
    expect(await yaml("proffer.yaml", "lint:\n  rules:\n    load/|")).toContain("load/no-cap");
    const fixed = "lint:\n  rules:\n    autonomy/";
    const known = await yaml("proffer.yaml", `${fixed}|`);
    expect(known.filter((label) => label === "autonomy/default-on")).toHaveLength(1);
    expect(await yaml("proffer.yaml", `${fixed}default-on: |\n`)).toEqual(["error"]);
    expect(await yaml("proffer.yaml", "lint:\n  rules:\n    load/no-cap: |\n")).toEqual([
      "error",
      "info",
      "off",
      "warning",
    ]);
  });
});

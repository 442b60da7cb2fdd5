import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { MomentForm } from "../../lsp/features/moment.ts";
import type { MomentTest } from "../../lsp/features/moment-test.ts";
import { testText, whatDiffers } from "../../lsp/moment-text.ts";
import type { Fact } from "../../src/model/model.ts";
import { understand, type Understood } from "../../src/proffer.ts";
import { load, type Runtime } from "../../src/runtime/index.ts";
import type { Moment } from "../../src/runtime/moment.ts";
import { runTests } from "../../src/testing/run.ts";
import {
  draftOf,
  momentOf,
  newKey,
  problemsOf,
  units,
  type Draft,
  type DraftEvent,
  type DraftTrigger,
} from "../../vscode-extension/webview/draft.ts";
import { edited, startEditor, type Editor } from "../support/editor.ts";
import { exampleNames } from "../support/examples.ts";
import { lineOf } from "../support/snippets.ts";
import { starter } from "../support/starter.ts";

const entry = "policy.proffer";

/** The policy files of an example, and what stands beside them. */
const filesOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(`examples/${name}`)
      .filter((file) => /\.(?:proffer|ya?ml)$/.test(file))
      .map((file) => [file, readFileSync(`examples/${name}/${file}`, "utf8")]),
  );

const understood = (files: Readonly<Record<string, string>>, more = ""): Understood =>
  understand(entry, {
    read: (path) =>
      Object.hasOwn(files, path)
        ? { ok: true, text: files[path]! + (path === entry ? more : "") }
        : { ok: false, problem: "missing", detail: path },
  });

function runtimeOf({ bundle }: Understood): Runtime {
  const loaded = bundle && load(bundle);
  if (!loaded?.ok) throw new Error("the policy does not compile");
  return loaded.runtime;
}

/** What is not the same when moments are written as tests and read again, and which of these fail. */
function lost(
  files: Readonly<Record<string, string>>,
  policy: Understood,
  runtime: Runtime,
  moments: readonly Moment[],
): readonly string[] {
  const written = moments.flatMap((moment, index) => {
    const decision = runtime.decide(moment, { detail: "trace" });
    if ("refused" in decision) return [];
    return [{ moment, title: `again ${index}`, decision }];
  });
  const texts = written.map(({ moment, title, decision }) =>
    testText(policy.model, moment, decision, title),
  );
  const then = understood(files, `\n${texts.join("\n")}`);
  const errors = then.diagnostics.filter(({ severity }) => severity === "error").map(lineOf);
  if (errors.length > 0) return errors;
  const tests = new Map(written.map(({ title }) => [title, then.model.tests.get(title)!]));
  const others = written.flatMap(({ title, moment }) => {
    const parts = whatDiffers(moment, tests.get(title)!.moment);
    return parts.map((part) => `${title}: ${part}\n${JSON.stringify(moment)}`);
  });
  const again = runtimeOf(then);
  const failed = runTests({ ...then.model, tests }, (moment, options) =>
    again.decide(moment, options),
  ).flatMap(({ title, failures }) => failures.map(({ message }) => `${title}: ${message}`));
  return [...others, ...failed];
}

describe.each(["starter", ...exampleNames])("the moments of %s", (name) => {
  const files = name === "starter" ? starter : filesOf(name);
  let policy: Understood;
  let runtime: Runtime;
  let form: MomentForm;
  beforeAll(async () => {
    policy = understood(files);
    runtime = runtimeOf(policy);
    const editor = await startEditor(files);
    await editor.open(entry);
    form = await editor.request<MomentForm>("proffer/momentForm", { uri: editor.uri(entry) });
    await editor.stop();
  });

  test("of its tests are the same again when they are written as tests, which pass", () => {
    const moments = [...policy.model.tests.values()].map(({ moment }) => moment);
    expect(moments.length).toBeGreaterThan(0);
    expect(lost(files, policy, runtime, moments)).toEqual([]);
  });

  test("of its tests come out of the form as they went in", () => {
    const others = form.starts.flatMap(({ title, moment }) => {
      const again = momentOf(draftOf(moment, form), form);
      return whatDiffers(moment, again).map((part) => `${title}: ${part}`);
    });
    expect(others).toEqual([]);
  });

  test("that can be filled in can be written as tests, which pass", () => {
    fc.assert(
      fc.property(fc.array(anyDraft(policy, form), { minLength: 1, maxLength: 20 }), (drafts) => {
        const moments = drafts.map((draft) => momentOf(draft, form));
        expect(lost(files, policy, runtime, moments)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

/** Anything that can be filled in and makes sense; what has to be known is known. */
function anyDraft({ model }: Understood, form: MomentForm): fc.Arbitrary<Draft> {
  const facts = anyValues([...model.facts.values()]);
  const [first, ...others] = [...model.triggers.values()].map(({ id, data }) =>
    fc.record<DraftTrigger>({
      key: fc.constant(0),
      name: fc.constant(id),
      data: anyValues([...data.values()]),
      ago: anyLength,
    }),
  );
  const event: fc.Arbitrary<DraftEvent> = fc.constantFrom(...form.events).chain(({ name, names }) =>
    fc.record({
      key: fc.constant(0),
      event: fc.constant(name),
      offer: names === "offer" ? from(form.offers.map(({ id }) => id)) : fc.constant(""),
      product: names === "product" ? from(form.products.map(({ id }) => id)) : fc.constant(""),
      channel:
        names === "offer"
          ? from(["", ...form.channels])
          : names === "channel"
            ? from(form.channels)
            : fc.constant(""),
      by: from(["", ...form.identities]),
      times: fc.integer({ min: 1, max: 5 }).map(String),
      ago: anyLength,
    }),
  );
  const who = form.empty.who ?? {};
  return fc.record<Draft>({
    facts,
    triggers: fc.array(fc.oneof(first!, ...others), { maxLength: 3 }),
    owns: fc
      .option(fc.subarray(form.products.map(({ id }) => id)))
      .map((ids) => ids?.toSorted() ?? null),
    placements: fc.subarray([...form.placements], { minLength: 1 }),
    locale: from(["", ...form.locales]),
    at: anyInstant,
    offset: fc.option(fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)),
    events: fc.option(fc.array(event, { maxLength: 4 })),
    totals: fc
      .array(fc.nat(50), { minLength: 20, maxLength: 20 })
      .map((counts) =>
        Object.fromEntries(
          Object.keys(form.empty.totals ?? {}).map((cap, index) => [cap, String(counts[index])]),
        ),
      ),
    who: fc
      .subarray(Object.keys(who))
      .chain((ids) =>
        fc.record(
          Object.fromEntries(ids.map((id) => [id, fc.constantFrom(who[id]!, `other-${id}`)])),
        ),
      ),
  });
}

const from = (words: readonly string[]): fc.Arbitrary<string> =>
  words.length === 0 ? fc.constant("") : fc.constantFrom(...words);

const anyLength = fc
  .tuple(fc.nat(90), from(units.map(([unit]) => unit)))
  .map(([count, unit]) => `${count} ${unit}`);

const anyInstant = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

function anyValues(all: readonly Fact[]): fc.Arbitrary<Draft["facts"]> {
  const required = all.filter((fact) => fact.required).map(({ id }) => id);
  const values = all.map((fact) => [fact.id, anyValue(fact)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: required });
}

function anyValue({ type, low, high }: Fact): fc.Arbitrary<string | readonly string[]> {
  const whole = (size: number): fc.Arbitrary<number> => {
    const [least, most] = [low ?? -1000 * size, high ?? (low ?? 0) + 1000 * size];
    return fc.integer({ min: Math.ceil(least / size), max: Math.floor(most / size) });
  };
  switch (type.kind) {
    case "flag":
      return from(["yes", "no"]);
    case "member":
      return from(type.members);
    case "set":
      return fc.subarray([...type.members]).map((members) => members.toSorted());
    case "products":
      return fc.constant([]);
    case "duration":
      return whole(1).map((seconds) => `${seconds} second`);
    case "integer":
      return whole(1).map(String);
    case "date":
      return anyInstant.map((instant) => instant.slice(0, 10));
    case "instant":
      return anyInstant;
    case "text":
      return fc.string({
        unit: fc.constantFrom("a", " ", '"', "\\", "{", "}", "\n", "\t", "é", "😀", "//"),
        minLength: 1,
        maxLength: 8,
      });
    default:
      // Hundredths, of millionths.
      return whole(10_000).map((hundredths) => String(hundredths / 100));
  }
}

describe("a moment copied as a test", () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const begin = async (): Promise<MomentForm> => {
    editor = await startEditor(starter);
    await editor.open(entry);
    return editor.request<MomentForm>("proffer/momentForm", { uri: editor.uri(entry) });
  };
  const write = (moment: unknown): Promise<MomentTest> =>
    editor.request<MomentTest>("proffer/momentAsTest", { uri: editor.uri(entry), moment });

  test("stands behind the other tests, its title ready to be written over", async () => {
    const { starts } = await begin();
    const { problem, text, edit, title } = await write(starts[0]!.moment);
    expect(problem).toBeNull();
    expect(edit!.uri).toBe(editor.uri("tests.proffer"));
    const { range, newText } = edit!;
    const before = editor.text("tests.proffer");
    const after = edited(before, [{ range, newText }]);
    expect(after).toBe(`${before}\n${text}`);
    expect(text).toBe(`test "offers share_instead_of_sending" {
  given   customer { region: eu, opted_out: no, open_tickets: 0 }
  given   usage { notes_written: 25 }
  given   owns { notebook }
  on      note_sent { title: "Plans", people: 3 }
  expect  offer share_instead_of_sending at in_app.after_sending
}
`);
    const line = after.split("\n")[title!.start.line]!;
    expect(line.slice(title!.start.character, title!.end.character)).toBe(
      "offers share_instead_of_sending",
    );
  });

  test("expects nothing, and the rule that silences, where there is one", async () => {
    const { starts } = await begin();
    const [{ moment }] = starts as [MomentForm["starts"][number]];
    const held = { ...moment, facts: { ...moment.facts, "customer.open_tickets": 1 } };
    expect((await write(held)).text).toContain("  expect  no offer because open_ticket\n");
    expect((await write({ ...moment, triggers: [] })).text).toContain(
      "  expect  no offer because no_trigger\n",
    );
  });

  test("says of a record with gaps that nothing but what stands there is known", async () => {
    const { starts } = await begin();
    const [{ moment }] = starts as [MomentForm["starts"][number]];
    const declined = {
      event: "declined",
      at: new Date(Date.parse(moment.at) - 86_400_000).toISOString(),
      by: ["customer"],
      offer: "share_instead_of_sending",
      product: "sharing",
      channel: "in_app",
      placement: "in_app.after_sending",
    };
    const { problem, text } = await write({ ...moment, history: { events: [declined] } });
    expect(problem).toBeNull();
    expect(text).toContain(
      "  given   unknown history\n  given   declined offer share_instead_of_sending on in_app 1 day ago\n",
    );
  });

  test("is not written where it would say something else, or nothing", async () => {
    const { starts } = await begin();
    const [{ moment }] = starts as [MomentForm["starts"][number]];
    const why = async (part: object): Promise<string | null> =>
      (await write({ ...moment, ...part })).problem;
    expect(await why({ facts: {} })).toBe("nothing can be decided: mend what is marked first");
    expect(await why({ history: { ages: {} } })).toBe(
      "a test cannot say this of a moment: history",
    );
    expect(await why({ at: 7 })).not.toBeNull();
    await editor.edit(entry, "trigger.people >= 3", "trigger.peopel >= 3");
    expect(await why({})).toBe("the policy has errors: tests are written once they are mended");
  });
});

describe("the form", () => {
  test("tells what is refused beside the field it is about", async () => {
    const editor = await startEditor(starter);
    await editor.open(entry);
    const uri = editor.uri(entry);
    const form = await editor.request<MomentForm>("proffer/momentForm", { uri });
    const past = { event: "declined", offer: "", product: "", channel: "", by: "", ago: "1 day" };
    const draft: Draft = {
      ...draftOf(form.starts[0]!.moment, form),
      facts: {
        "customer.region": "eu",
        "customer.opted_out": "no",
        "customer.open_tickets": "many",
      },
      events: [
        { ...past, key: newKey(), times: "2", offer: form.offers[0]!.id },
        { ...past, key: newKey(), times: "1", event: "purchase" },
      ],
    };
    const { refused } = await editor.request<any>("proffer/decide", {
      uri,
      moment: momentOf(draft, form),
    });
    const problems = problemsOf(refused, draft);
    expect([...problems.keys()]).toEqual([
      `events.${draft.events![1]!.key}`,
      "facts.customer.open_tickets",
    ]);
    await editor.stop();
  });
});

import { afterEach, describe, expect, test } from "vitest";
import type { Decided, MomentForm } from "../../lsp/features/moment.ts";
import type { Table } from "../../lsp/features/table.ts";
import type { TestList, TestRun } from "../../lsp/features/tests.ts";
import { startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const begin = async (): Promise<void> => {
  editor = await startEditor(starter);
  await editor.open("policy.proffer");
};
const policy = (): { readonly uri: string } => ({ uri: editor.uri("policy.proffer") });

describe("the tests of a policy", () => {
  test("are listed with their places", async () => {
    await begin();
    const { policies } = await editor.request<TestList>("proffer/tests", {});
    const [only] = policies;
    expect(policies).toHaveLength(1);
    expect(only!.name).toBe("Notebook cross-sell");
    const places = only!.tests.map(({ uri, range }) => `${uri} ${range.start.line}`);
    expect(places[0]).toContain("tests.proffer");
    expect(new Set(places).size).toBe(only!.tests.length);
  });

  test("pass, and fail beside what they expect once the policy is another", async () => {
    await begin();
    const run = await editor.request<TestRun>("proffer/runTests", policy());
    expect(run.problem).toBeNull();
    expect(run.results.flatMap(({ failures }) => failures)).toEqual([]);
    const count = (name: string): number => run.coverage.find((one) => one.name === name)!.count;
    expect(count("share_instead_of_sending")).toBeGreaterThan(0);
    expect(count("open_ticket")).toBeGreaterThan(0);

    await editor.edit("policy.proffer", "trigger.people >= 3", "trigger.people >= 300");
    const after = await editor.request<TestRun>("proffer/runTests", policy());
    const failed = after.results.filter(({ failures }) => failures.length > 0);
    expect(failed.length).toBeGreaterThan(0);
    const [failure] = failed[0]!.failures;
    expect(failure!.message).toBe("expected `share_instead_of_sending`, but it is not offered");
    expect(failure!.expected).toBe("offer share_instead_of_sending at in_app.after_sending");
    expect(failure!.actual).toContain("offers nothing: no offer's conditions are met");
    const [place] = failure!.places;
    expect(place!.text).toContain("`share_instead_of_sending` needs this; here");
    expect(place!.at.uri).toBe(editor.uri("policy.proffer"));

    const one = await editor.request<TestRun>("proffer/runTests", {
      ...policy(),
      titles: [failed[0]!.title],
    });
    expect(one.results.map(({ title }) => title)).toEqual([failed[0]!.title]);
  });

  test("do not run while the policy has errors", async () => {
    await begin();
    await editor.edit("policy.proffer", "trigger.people >= 3", "trigger.peopel >= 3");
    const { problem, results } = await editor.request<TestRun>("proffer/runTests", policy());
    expect(problem).toBe("the policy has errors: tests run once they are mended");
    expect(results).toEqual([]);
  });
});

describe("the decision table", () => {
  test("shows the rows of the offer the cursor is in, each cell with its line", async () => {
    await begin();
    const table = await editor.request<Table>("proffer/table", {
      ...policy(),
      position: editor.at("policy.proffer", "trigger.people |>= 3"),
    });
    expect(table.of).toEqual({ sort: "offer", name: "share_instead_of_sending" });
    expect(table.columns).toEqual([
      "owns",
      "proven notebook",
      "trigger note_sent.people",
      "age of the trigger",
    ]);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect(row!.cells.map((cell) => cell?.words)).toEqual([
      "has notebook, none of sharing",
      "holds",
      "at least 3",
      "at most 10 minutes",
    ]);
    const line = editor.text("policy.proffer").split("\n")[row!.cells[2]!.at!.range.start.line];
    expect(line).toContain("trigger.people >= 3");
    expect(table.silencers.map(({ id }) => id)).toContain("hold open_ticket");
    expect(table.limits.map(({ id }) => id)).toContain("cap per_visit");
  });

  test("follows what is written, and says why there is none", async () => {
    await begin();
    const rows = async (): Promise<number> =>
      (await editor.request<Table>("proffer/table", policy())).rows.length;
    expect(await rows()).toBe(1);
    await editor.edit(
      "policy.proffer",
      "trigger.people >= 3",
      "trigger.people between 3 and 5 or trigger.people >= 9",
    );
    expect(await rows()).toBe(2);
    const trigger = await editor.request<Table>("proffer/table", {
      ...policy(),
      name: { sort: "trigger", name: "note_sent" },
    });
    expect(trigger.rows.map(({ id }) => id)).toEqual([
      "share_instead_of_sending/1",
      "share_instead_of_sending/2",
    ]);
    // A name is looked for where the cursor tells of none.
    const first = editor.at("policy.proffer", "|policy ");
    const between = { ...policy(), position: first, name: { sort: "trigger", name: "note_sent" } };
    expect((await editor.request<Table>("proffer/table", between)).of?.name).toBe("note_sent");
    const gone = { ...between, name: { sort: "offer", name: "no_more" } };
    expect((await editor.request<Table>("proffer/table", gone)).of?.name).toBe(
      "share_instead_of_sending",
    );
    await editor.edit("policy.proffer", "trigger.people >= 9", "trigger.people >= nine");
    const broken = await editor.request<Table>("proffer/table", policy());
    expect(broken.problem).toBe("the policy has errors: the table shows once they are mended");
  });
});

test("what is no live offer has no decision table, and is told why", async () => {
  await begin();
  const why = async (sort: string, name: string): Promise<unknown> =>
    (await editor.request<Table>("proffer/table", { ...policy(), name: { sort, name } })).problem;
  expect(await why("offer", "nothing")).toBe("there is no offer `nothing`");
  await editor.edit("policy.proffer", '  opt_out  "', '  status   draft\n  opt_out  "');
  expect(await why("offer", "share_instead_of_sending")).toBe(
    "`share_instead_of_sending` is a draft: there is a table once it is live",
  );
  expect(await why("trigger", "note_sent")).toBe("no offer that listens to `note_sent` is live");
});

describe("a moment that somebody makes up", () => {
  test("is filled in from the facts, and decided with its reasons", async () => {
    await begin();
    const form = await editor.request<MomentForm>("proffer/momentForm", policy());
    expect(form.problem).toBeNull();
    expect(form.facts.map(({ id, type, required }) => [id, type, required])).toEqual([
      ["customer.region", "member", true],
      ["customer.opted_out", "flag", true],
      ["customer.open_tickets", "integer", true],
      ["usage.notes_written", "integer", false],
    ]);
    expect(form.triggers[0]!.data.map(({ id }) => id)).toEqual(["title", "people"]);
    const start = form.starts.find(({ moment }) => moment.facts?.["customer.open_tickets"] === 0)!;
    const decide = (moment: unknown): Promise<Decided> =>
      editor.request<Decided>("proffer/decide", { ...policy(), moment });

    const offered = await decide(start.moment);
    expect(offered.offers.map(({ offer }) => offer)).toEqual(["share_instead_of_sending"]);
    expect(offered.offers[0]!.copy.find(({ slot }) => slot === "decline")!.text).toBe("No thanks");

    const waiting = await decide({
      ...start.moment,
      facts: { ...start.moment.facts, "customer.open_tickets": 1 },
    });
    expect(waiting.offers).toEqual([]);
    expect(waiting.wait).toBe("every offer whose conditions are met is silenced");
    const [reason] = waiting.silenced.find(({ rule }) => rule === "open_ticket")!.reasons;
    const line = editor.text("policy.proffer").split("\n")[reason!.at!.range.start.line];
    expect(line).toContain("hold open_ticket");

    const refused = await decide({
      ...start.moment,
      facts: { ...start.moment.facts, "customer.open_tickets": "many" },
    });
    expect(refused.refused.map(({ path }) => path)).toContain("facts.customer.open_tickets");
  });

  test("nothing that is sent makes the server stumble", async () => {
    await begin();
    for (const moment of [null, 7, "x", [], {}, { at: {} }, { facts: 3 }]) {
      const { refused } = await editor.request<Decided>("proffer/decide", { ...policy(), moment });
      expect(refused.length).toBeGreaterThan(0);
    }
    const elsewhere = { uri: "untitled:Untitled-1" };
    expect((await editor.request<Table>("proffer/table", elsewhere)).rows).toEqual([]);
    expect((await editor.request<MomentForm>("proffer/momentForm", elsewhere)).facts).toEqual([]);
    expect((await editor.request<TestRun>("proffer/runTests", elsewhere)).results).toEqual([]);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { command, namesIn, textIn } from "./support/command.ts";
import { policyFolder, starter } from "./support/starter.ts";

const moments = starter["moments.ndjson"]!.trim().split("\n");

/** A folder with the policy and its bundle. */
async function builtFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = policyFolder(files);
  const { code, err } = await command(folder, ["build", "--out", "bundle.json"]);
  if (code !== 0) throw new Error(err);
  return folder;
}

const mapping = `
id: id
at: 2026-11-02T10:15:00Z
who: { customer: id, session: id }
trigger: { name: note_sent, at: same, data: { title: { value: Plans }, people: { column: people } } }
placements: [in_app.after_sending]
facts:
  customer.region: { value: eu }
  customer.opted_out: { value: no }
  customer.open_tickets: { column: tickets }
  usage.notes_written: { column: notes, missing: ["?"] }
owns:
  notebook: { value: yes }
  sharing: { value: no }
history: empty since 2020-01-01T00:00:00Z
`;
const table = `id,people,notes,tickets
a,3,25,0
b,2,25,0
c,5,40,1
d,many,25,0
e,4,?,0
f,9,99,0
`;

describe("proffer decide", () => {
  test("counts what came of each moment, and every moment once", async () => {
    const folder = await builtFolder();
    const said = await command(folder, ["decide", "bundle.json", "--moments", "moments.ndjson"]);
    expect(said).toEqual({
      code: 0,
      err: "",
      out: `3 moments in moments.ndjson

offered                                             1
  share_instead_of_sending                          1
waiting                                             2
  no offer's conditions are met                     1
  every offer whose conditions are met is silenced  1
refused                                             0

moments in which a rule silenced an offer
  hold open_ticket  policy.proffer:64               1
`,
    });
  });

  test("writes one answer a moment, in order", async () => {
    const folder = await builtFolder({
      "moments.ndjson": `${moments[0]}\n{ "at": 3 }\n\nnothing\n${moments[2]}\n`,
    });
    const args = ["decide", "bundle.json", "--moments", "moments.ndjson", "--out", "out.ndjson"];
    const { code, out } = await command(folder, args);
    expect(code).toBe(0);
    expect(out).toMatch(/^refused +2$/m);
    const answers = textIn(folder, "out.ndjson").trim().split("\n");
    const parsed = answers.map((line) => JSON.parse(line));
    expect(parsed.map((answer) => answer.offers?.length ?? "refused")).toEqual([
      1,
      "refused",
      "refused",
      0,
    ]);
    expect(parsed[0].offers[0].message.headline).toBe("Share Plans instead of sending it");
  });

  test("keeps to a line what is wrong with a cell of several", async () => {
    const rows = table.replace("many", '"ma\n\nny"');
    const folder = await builtFolder({ "mapping.yaml": mapping, "rows.csv": rows });
    const reading = ["--moments", "rows.csv", "--mapping", "mapping.yaml"];
    const { out } = await command(folder, ["decide", "bundle.json", ...reading]);
    expect(out).toMatch(/^ {4}line \d: `ma ny` in column `people` is no number$/m);
  });

  test("reads tables by a mapping, names their rows, and says what is wrong with which", async () => {
    const folder = await builtFolder({ "mapping.yaml": mapping, "rows.csv": table });
    const reading = ["--moments", "rows.csv", "--mapping", "mapping.yaml"];
    const args = ["decide", "bundle.json", ...reading, "--out", "out.ndjson"];
    const { code, out } = await command(folder, args);
    expect(code).toBe(0);
    expect(out).toMatch(/^6 moments in rows\.csv\n/);
    expect(out).toMatch(/^offered +2$/m);
    expect(out).toMatch(/^waiting +3$/m);
    expect(out).toMatch(/^refused +1$/m);
    expect(out).toMatch(/^ {4}line 5: `many` in column `people`/m);
    const answers = textIn(folder, "out.ndjson").trim().split("\n");
    const parsed = answers.map((line) => JSON.parse(line));
    expect(parsed.map(({ id, wait }) => [id, wait ?? null])).toEqual([
      ["a", null],
      ["b", "not_eligible"],
      ["c", "silenced"],
      ["d", null],
      ["e", "not_eligible"],
      ["f", null],
    ]);

    const counted = await command(folder, [...args, "--format", "json"]);
    const { rows, offered, waiting, refused } = JSON.parse(counted.out);
    expect(rows).toBe(6);
    expect(offered.rows + waiting.rows + refused.rows).toBe(rows);
    expect(refused.by_place).toEqual([
      { path: expect.any(String), rows: 1, line: 5, problem: expect.stringContaining("`many`") },
    ]);
  });

  test("takes the mapping of proffer.yaml for tables, and asks for one where there is none", async () => {
    const files = { "mapping.yaml": mapping, "rows.csv": table };
    const asked = ["decide", "bundle.json", "--moments", "rows.csv"];
    const without = await command(await builtFolder(files), asked);
    expect(without.code).toBe(2);
    expect(without.err).toContain("--mapping FILE");
    const configured = { ...files, "proffer.yaml": "mapping: mapping.yaml\n" };
    expect((await command(await builtFolder(configured), asked)).code).toBe(0);
  });

  test("frames what is wrong with a mapping, and decides nothing", async () => {
    const wrong = mapping.replace("customer.open_tickets", "customer.open_tikets");
    const folder = await builtFolder({ "mapping.yaml": wrong, "rows.csv": table });
    const reading = ["--moments", "rows.csv", "--mapping", "mapping.yaml", "--out", "out.ndjson"];
    const { code, out, err } = await command(folder, ["decide", "bundle.json", ...reading]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("  ┌─ mapping.yaml:");
    expect(err).toContain("customer.open_tickets");
    expect(namesIn(folder)).not.toContain("out.ndjson");
  });

  test("leaves no half of an answer when a file breaks off", async () => {
    const folder = await builtFolder({
      "moments.json": `[${moments[0]}, ${moments[1]}`,
      "out.ndjson": "the one before",
    });
    const args = ["decide", "bundle.json", "--moments", "moments.json", "--out", "out.ndjson"];
    const { code, out, err } = await command(folder, args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error[input/not-json]");
    expect(textIn(folder, "out.ndjson")).toBe("the one before");
    expect(namesIn(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("never writes over what it reads", async () => {
    const folder = await builtFolder();
    for (const out of ["bundle.json", "moments.ndjson"]) {
      const args = ["decide", "bundle.json", "--moments", "moments.ndjson", "--out", out];
      const { code, err } = await command(folder, args);
      expect(code).toBe(2);
      expect(err).toContain("would be written over");
    }
    expect(textIn(folder, "moments.ndjson")).toBe(starter["moments.ndjson"]);
  });

  test("prints the decision of one moment, with as much as is asked for", async () => {
    const folder = await builtFolder({ "one.json": moments[1]! });
    const decide = async (...more: string[]) => {
      const { code, out } = await command(folder, ["decide", "bundle.json", "--moment", ...more]);
      return { code, answer: JSON.parse(out) };
    };
    const usual = await decide("one.json");
    expect(usual.code).toBe(0);
    expect(usual.answer.silenced).toMatchObject([
      { rule: "open_ticket", source: "policy.proffer:64" },
    ]);
    expect((await decide("one.json", "--detail", "none")).answer.silenced).toEqual([]);
    const { out } = await command(folder, ["decide", "bundle.json", "--moment", "-"], {
      input: moments[1]!,
    });
    expect(JSON.parse(out)).toEqual(usual.answer);
  });

  test("ends with 1 when the one moment is refused, as when something lies ahead of it", async () => {
    const later = moments[0]!.replace("10:14:40", "10:15:01");
    const folder = await builtFolder({ "one.json": later });
    const { code, out } = await command(folder, ["decide", "bundle.json", "--moment", "one.json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).refused).toMatchObject([{ path: "triggers[0].at" }]);
  });

  test("asks for a moment or for moments, and not for both", async () => {
    const folder = await builtFolder();
    for (const args of [[], ["--moment", "-", "--moments", "moments.ndjson"]]) {
      const { code, err } = await command(folder, ["decide", "bundle.json", ...args]);
      expect(code).toBe(2);
      expect(err).toContain("say what to decide");
    }
    const { code, err } = await command(folder, ["decide", "bundle.json", "--moments", "no.csv"]);
    expect(code).toBe(2);
    expect(err).toContain("`no.csv` cannot be read: there is no such file");
  });

  test("refuses what is no bundle", async () => {
    const folder = await builtFolder({
      "a.json": "[1,",
      "b.json": '{ "__proto__": { "format": "proffer/1" }, "constructor": 1 }',
      "c.json": "",
    });
    for (const name of ["a.json", "b.json", "c.json"]) {
      const { code, out, err } = await command(folder, ["decide", name, "--moment", "-"], {
        input: moments[0]!,
      });
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("error[file/no-bundle]");
    }
  });

  test("stops when it is asked to, and leaves nothing behind", async () => {
    const folder = await builtFolder({
      "moments.ndjson": `${moments[0]}\n`.repeat(2000),
    });
    const ended = AbortSignal.abort();
    const args = ["decide", "bundle.json", "--moments", "moments.ndjson", "--out", "out.ndjson"];
    expect(await command(folder, args, { ended })).toEqual({ code: 130, out: "", err: "" });
    expect(namesIn(folder).filter((name) => name.includes("out"))).toEqual([]);
  });

  test("holds no more in memory for a hundred thousand moments than for a thousand", async () => {
    const folder = await builtFolder();
    const big = createWriteStream(join(folder, "big.ndjson"));
    const thousand = `${moments[0]}\n`.repeat(1000);
    for (let i = 0; i < 100; i++) if (!big.write(thousand)) await once(big, "drain");
    await new Promise((done) => big.end(done));
    const args = ["decide", "bundle.json", "--moments", "big.ndjson", "--out", "out.ndjson"];
    const memory = ["--max-old-space-size=64", "--max-semi-space-size=8"];
    const child = spawn(process.execPath, [...memory, resolve("src/cli/main.ts"), ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    expect(statSync(join(folder, "big.ndjson")).size).toBeGreaterThan(45_000_000);
    let lines = 0;
    for await (const _ of createInterface(createReadStream(join(folder, "out.ndjson")))) lines++;
    expect(lines).toBe(100_000);
  });
});

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { command, folderWith, namesIn, textIn } from "./support/command.ts";
import { changed, policyFolder, starter } from "./support/starter.ts";

const misspelt = changed("policy.proffer", { "customer.open_tickets": "customer.open_tikets" });

describe("proffer check", () => {
  test("has nothing to say of the policy that init writes", async () => {
    expect(await command(policyFolder(), ["check"])).toEqual({
      code: 0,
      out: "nothing wrong in 4 files\n",
      err: "",
    });
  });

  test("frames what is wrong, says how to mend it, and ends with 1", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const { code, out, err } = await command(folder, ["check"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("error[check/unknown-name]: ");
    expect(out).toContain("  ┌─ policy.proffer:64:28\n");
    expect(out).toContain("64 + hold open_ticket: all when customer.open_tickets > 0\n");
    expect(out).toMatch(/\n1 error in 4 files; `proffer explain check\/unknown-name` says more\n$/);
  });

  test("says of the parts of a policy that is not there only that it is missing", async () => {
    const folder = folderWith({
      "tests.proffer": starter["tests.proffer"]!,
      "vocabulary.proffer": `${starter["vocabulary.proffer"]!}\ncap 1 ofer per session\n`,
    });
    const { code, out } = await command(folder, ["check"]);
    expect(code).toBe(1);
    expect(out.match(/^error\[.*/gm)).toEqual([
      "error[check/no-policy]: this program has no policy",
      "error[check/no-policy]: this program has no policy",
      "error[syntax/expected]: expected `offers` or `contacts`, but found `ofer`; did you mean `offer`?",
    ]);
  });

  test("says once that an imported file is not there", async () => {
    const folder = folderWith({
      "policy.proffer": 'policy x { version 1 }\nimport "tests.proffer"\n',
    });
    const { out } = await command(folder, ["check"]);
    expect(out).toContain("error[check/no-such-file]: there is no file `tests.proffer`\n");
  });

  test("ends with 0 where there are only warnings", async () => {
    const folder = policyFolder({ "old/left.proffer": "segment a = customer.opted_out\n" });
    const { code, out } = await command(folder, ["check"]);
    expect(code).toBe(0);
    expect(out).toContain("warning[file/not-imported]: ");
    expect(out).toContain("1 warning in 5 files");
  });

  test("says what is wrong with a file that two policies import once", async () => {
    const folder = folderWith({
      "shared.proffer": "facts customer { tenure: duratoin }\n",
      "a.proffer": 'policy a { version 1 }\nimport "./shared.proffer"\n',
      "b.proffer": 'policy b { version 1 }\nimport "./shared.proffer"\n',
    });
    const { code, out } = await command(folder, ["check"]);
    expect(code).toBe(1);
    expect(out.match(/^error/gm)).toHaveLength(1);
  });

  test("as JSON keeps to its promised shape", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const { code, out, err } = await command(folder, ["check", "--format", "json"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const { diagnostics, summary } = JSON.parse(out);
    expect(summary).toEqual({ errors: 1, warnings: 0, infos: 0, files: 4 });
    expect(diagnostics).toHaveLength(1);
    const [{ code: said, severity, place, fixes }] = diagnostics;
    expect({ said, severity }).toEqual({ said: "check/unknown-name", severity: "error" });
    expect(place).toMatchObject({ path: "policy.proffer", line: 64, column: 28, end_line: 64 });
    const text = misspelt.slice(place.start, place.end);
    expect(text).toBe("customer.open_tikets");
    expect(fixes[0].edits[0].place.path).toBe("policy.proffer");
  });

  test("says the same however its files are named on the command line", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const whole = await command(folder, ["check"]);
    expect(await command(folder, ["check", "policy.proffer"])).toEqual(whole);
    expect(await command(folder, ["check", "./vocabulary.proffer", "."])).toEqual(whole);
  });

  test("shows colour on terminals, and where it is asked for or refused", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const coloured = async (env: Record<string, string>, terminal?: number) => {
      const around = terminal === undefined ? { env } : { env, terminal };
      return (await command(folder, ["check"], around)).out.includes("\u001b[");
    };
    expect(await coloured({})).toBe(false);
    expect(await coloured({}, 80)).toBe(true);
    expect(await coloured({ NO_COLOR: "1" }, 80)).toBe(false);
    expect(await coloured({ TERM: "dumb" }, 80)).toBe(false);
    expect(await coloured({ FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured({ FORCE_COLOR: "0" }, 80)).toBe(false);
  });

  test("keeps within the terminal", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const { out } = await command(folder, ["check"], { terminal: 60, env: { NO_COLOR: "1" } });
    const drawn = out.split("\n").slice(0, -2);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("lets a waiver lapse on the day it is told, and on none without one", async () => {
    const waiver = `\nwaive load/cap-sane for share_instead_of_sending because "A trial" by "me" until 2026-06-30\n`;
    const folder = policyFolder({ "policy.proffer": starter["policy.proffer"]! + waiver });
    expect((await command(folder, ["check"])).out).toContain("nothing wrong");
    expect((await command(folder, ["check", "--on", "2026-06-30"])).out).toContain("nothing wrong");
    expect((await command(folder, ["check", "--on", "2026-07-01"])).out).not.toContain(
      "nothing wrong",
    );
  });

  test("reads proffer.yaml above the path, and reports what is wrong with it", async () => {
    const within = Object.fromEntries(
      Object.entries(starter).map(([name, text]) => [`policies/notebook/${name}`, text]),
    );
    const folder = folderWith({
      ...within,
      "proffer.yaml": "policy: policies/notebook/policy.proffer\nformat: json\n",
    });
    const named = await command(folder, ["check"]);
    expect(JSON.parse(named.out).summary).toEqual({ errors: 0, warnings: 0, infos: 0, files: 5 });
    const pretty = await command(folder, ["check", "policies", "--format", "pretty"]);
    expect(pretty.out).toBe("nothing wrong in 5 files\n");

    const broken = folderWith({ ...within, "proffer.yaml": "polices: policies\n" });
    const { code, out } = await command(broken, ["check", "policies"]);
    expect(code).toBe(1);
    expect(out).toContain("  ┌─ proffer.yaml:1:1\n");
  });

  test("as a process of its own prints the same and ends with the same code", () => {
    const folder = policyFolder({ "policy.proffer": misspelt });
    const started = spawnSync(process.execPath, [resolve("src/cli/main.ts"), "check"], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] },
    });
    expect(started.status).toBe(1);
    expect(started.stderr).toBe("");
    expect(started.stdout).toContain("1 error in 4 files");
  });
});

describe("proffer build", () => {
  test("writes the bundle and says what is in it", async () => {
    const folder = policyFolder();
    const { code, out, err } = await command(folder, ["build", ".", "--out", "bundle.json"]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^wrote bundle\.json: 1 offer, 1 trigger, sha256-[0-9a-f]{64}\n$/);
    expect(JSON.parse(textIn(folder, "bundle.json"))).toMatchObject({ format: "proffer/1" });
  });

  test("writes the same bytes from another folder, named otherwise", async () => {
    const here = policyFolder();
    const there = folderWith(
      Object.fromEntries(
        Object.entries(starter).map(([name, text]) => [`deep/down/${name}`, text]),
      ),
    );
    await command(here, ["build", ".", "--out", "a.json"]);
    await command(there, ["build", "deep/down/policy.proffer", "--out", "b.json"]);
    expect(textIn(there, "b.json")).toBe(textIn(here, "a.json"));
  });

  test("writes nothing when there are errors, and leaves what was there", async () => {
    const folder = policyFolder({ "policy.proffer": misspelt, "bundle.json": "the one before" });
    const { code, out, err } = await command(folder, ["build", ".", "--out", "bundle.json"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error[check/unknown-name]");
    expect(err).toContain("nothing built: 1 error in 4 files");
    expect(textIn(folder, "bundle.json")).toBe("the one before");
    expect(namesIn(folder)).toEqual([...Object.keys(starter), "bundle.json"].toSorted());
  });

  test("never writes over what it is made of", async () => {
    const folder = policyFolder();
    for (const name of ["policy.proffer", "catalog.yaml"]) {
      const { code, err } = await command(folder, ["build", ".", "--out", name]);
      expect(code).toBe(2);
      expect(err).toContain(`\`${name}\` is read by this command`);
      expect(textIn(folder, name)).toBe(starter[name]);
    }
  });

  test("needs to be told where to write", async () => {
    const { code, err } = await command(policyFolder(), ["build"]);
    expect(code).toBe(2);
    expect(err).toContain("proffer build POLICY --out FILE");
  });

  test("writes where proffer.yaml says", async () => {
    const folder = policyFolder({ "proffer.yaml": "out: bundle.json\n" });
    expect((await command(folder, ["build"])).code).toBe(0);
    expect(namesIn(folder)).toContain("bundle.json");
  });

  test("of several policies asks which", async () => {
    const folder = policyFolder({ "other.proffer": "policy other { version 1 }\n" });
    const { code, err } = await command(folder, ["build", ".", "--out", "bundle.json"]);
    expect(code).toBe(2);
    expect(err).toContain("there are 2 policies");
    expect(err).toContain("\n  other.proffer\n  policy.proffer\n");
  });

  test("explains every row with the conditions nobody wrote", async () => {
    const folder = policyFolder();
    const { code, out } = await command(folder, ["build", "--explain"]);
    expect(code).toBe(0);
    expect(out).toContain("share_instead_of_sending/1");
    for (const implied of ["owns", "proven notebook", "opt_out", "cap per_visit"]) {
      expect(out).toContain(implied);
    }
    expect(namesIn(folder)).toEqual(Object.keys(starter));
  });

  test("as JSON tells the digest and where the bundle is", async () => {
    const args = ["build", "--out", "bundle.json", "--format", "json"];
    const { out } = await command(policyFolder(), args);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [],
      digest: expect.stringMatching(/^sha256-/),
      out: "bundle.json",
      explanation: null,
    });
  });
});

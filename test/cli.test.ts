import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { progressOn } from "../src/cli/progress.ts";
import { run } from "../src/cli/run.ts";
import { command, folderWith, namesIn, paper, textIn } from "./support/command.ts";

const here = process.cwd();

describe("proffer, asked wrongly", () => {
  test("with nothing to do says what there is", async () => {
    const { code, out } = await command(here, []);
    expect(code).toBe(0);
    for (const name of ["init", "check", "build", "test", "decide", "explain"]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    }
  });

  test("names the command that was probably meant", async () => {
    const { code, out, err } = await command(here, ["chekc"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(
      "proffer: there is no command `chekc`\nDid you mean `check`?\nRun `proffer --help` to see what there is.\n",
    );
  });

  test("names the option that was probably meant", async () => {
    const { code, err } = await command(here, ["check", "--fromat", "json"]);
    expect(code).toBe(2);
    expect(err).toContain("there is no option `--fromat`\nDid you mean `--format`?");
  });

  const mistakes: readonly (readonly [readonly string[], string])[] = [
    [
      ["check", "--format", "jsno"],
      "`--format` is one of `pretty`, `json`, and not `jsno`\nDid you mean `json`?",
    ],
    [["check", "--format"], "`--format` needs a <format>"],
    [["build", ".", "--out", "--explain"], "`--out` needs a <file>"],
    [
      ["check", "--on", "2026-02-30"],
      "`--on` needs a date such as 2026-11-02, and not `2026-02-30`",
    ],
    [["check", "--watch=yes"], "`--watch` takes nothing, and not `yes`"],
    [["explain", "a", "b"], "`proffer explain` takes one [code], and not also `b`"],
    [["check", "--json"], "there is no option `--json`\nDid you mean `--format json`?"],
    [["lint", "--strict"], "there is no option `--strict`\nDid you mean `--preset strict`?"],
    [["decide"], "`proffer decide` needs a <bundle>"],
    [["--frobnicate"], "there is no option `--frobnicate` before a command"],
    [["help", "biuld"], "there is no command `biuld`\nDid you mean `build`?"],
    [["check", "no/such/folder"], "`no/such/folder` cannot be read: there is no such file"],
    [["check", "package.json"], "`package.json` is no policy; policies stand in `.proffer` files"],
    [["constructor"], "there is no command `constructor`"],
    [["check", "--__proto__"], "there is no option `--__proto__`"],
  ];
  for (const [args, sentence] of mistakes) {
    test(`says of \`${args.join(" ")}\` what is wrong, and ends with 2`, async () => {
      const { code, out, err } = await command(here, args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(`proffer: ${sentence}`);
    });
  }

  test("says of a folder without policies how to begin one", async () => {
    const { code, err } = await command(folderWith({ "a.txt": "" }), ["check"]);
    expect(code).toBe(2);
    expect(err).toBe(
      "proffer: there is no `.proffer` file under `.`\nStart a policy with: proffer init .\n",
    );
  });
});

describe("proffer --help", () => {
  for (const name of ["init", "check", "build", "test", "decide", "explain"]) {
    test(`of ${name} shows its options and examples that are understood`, async () => {
      const { code, out } = await command(here, [name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain("--format <format>");
      expect(out).toMatch(/For example:\n {2}proffer /);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
      expect((await command(here, ["help", name])).out).toBe(out);
    });
  }

  test("of the version prints that of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await command(here, ["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("proffer, when it is wrong itself", () => {
  test("prints a report to send, without telling where the user keeps things", async () => {
    const err = paper();
    const out = {
      write(): never {
        throw new Error(`no room at ${here}/private/plans.proffer`);
      },
    };
    const world = { folder: here, env: {}, out, err, ended: new AbortController().signal };
    const code = await run(["explain"], { ...world, input: process.stdin });
    expect(code).toBe(3);
    expect(err.text()).toMatch(/^This is a mistake in Proffer, not in your policy\./);
    expect(err.text()).toContain(`node ${process.version}`);
    expect(err.text()).toContain("command: proffer explain");
    expect(err.text()).toContain("no room at plans.proffer");
    expect(err.text()).not.toContain(here);
  });

  test("does so as a process too, and ends with 3", () => {
    const sabotage = "data:text/javascript,JSON.stringify=()=>{throw new TypeError('broken')}";
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", sabotage, "src/cli/main.ts", "explain", "--format", "json"],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toContain("Please report it");
    expect(stderr).toContain("TypeError: broken");
    expect(stderr).not.toContain(here);
  });
});

/** What is said of a task that takes a second and tells of it three times. */
const toldOfLongTask = (columns?: number) => {
  const err = paper(columns);
  const world = { folder: here, env: {}, out: paper(), err, input: process.stdin };
  const progress = progressOn({ ...world, ended: new AbortController().signal });
  progress.tell("decided 500 moments");
  vi.advanceTimersByTime(1001);
  progress.tell("decided 1,000 moments");
  vi.advanceTimersByTime(10);
  progress.tell("decided 1,500 moments");
  progress.end();
  return err.text();
};

describe("proffer, on something long", () => {
  test("says on a terminal what it is doing once a second has passed, and takes it away", () => {
    vi.useFakeTimers({ toFake: ["hrtime"] });
    onTestFinished(() => void vi.useRealTimers());
    expect(toldOfLongTask(80)).toBe("\r\u001b[Kdecided 1,000 moments\r\u001b[K");
    expect(toldOfLongTask()).toBe("");
  });

  test("says so at once when it knows that it will take long", async () => {
    const folder = folderWith({
      "a.proffer": `policy a { version 1 }\n${"// \n".repeat(700_000)}`,
    });
    const { err } = await command(folder, ["check"], { terminal: 80 });
    expect(err).toBe("\r\u001b[Kchecking a.proffer\r\u001b[K");
  });

  test("is not troubled when nobody reads on", async () => {
    const child = spawn(process.execPath, ["src/cli/main.ts", "explain"]);
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (chunk) => (err += chunk));
    const [code] = await once(child, "close");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  test("still ends with what it found when nobody reads on", async () => {
    const folder = folderWith({ "a.proffer": "policy a { nothing at all }" });
    const child = spawn(process.execPath, ["src/cli/main.ts", "check", folder]);
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = await once(child, "close");
    expect(code).toBe(1);
  });
});

describe("proffer init", () => {
  test("writes a policy with its vocabulary, catalogue, tests and moments", async () => {
    const folder = folderWith();
    const { code, out } = await command(folder, ["init", "shop"]);
    expect(code).toBe(0);
    const names = [
      "catalog.yaml",
      "moments.ndjson",
      "policy.proffer",
      "tests.proffer",
      "vocabulary.proffer",
    ];
    expect(namesIn(join(folder, "shop"))).toEqual(names);
    for (const name of names) expect(out).toContain(`wrote shop/${name}\n`);
  });

  test("writes over nothing, and then writes nothing at all", async () => {
    const folder = folderWith({ "shop/policy.proffer": "mine" });
    const { code, err } = await command(folder, ["init", "shop"]);
    expect(code).toBe(2);
    expect(err).toContain("`policy.proffer` is already in `shop`, and nothing was written");
    expect(namesIn(join(folder, "shop"))).toEqual(["policy.proffer"]);
    expect(textIn(folder, "shop/policy.proffer")).toBe("mine");
  });

  test("says why it cannot write", async () => {
    const { code, err } = await command(folderWith({ shop: "a file" }), ["init", "shop/here"]);
    expect(code).toBe(2);
    expect(err).toBe("proffer: `shop/here` cannot be written to: part of its path is a file\n");
    const file = await command(folderWith({ shop: "a file" }), ["init", "shop"]);
    expect(file.err).toBe("proffer: `shop` cannot be written to: it is a file\n");
  });

  test("tells what to type next, a folder with a blank in its name included", async () => {
    const { out } = await command(folderWith(), ["init", "my shop"]);
    expect(out).toContain('  proffer check "my shop"\n');
    expect(out).toContain('--moments "my shop/moments.ndjson"\n');
  });
});

describe("bin/proffer.js", () => {
  test("asks for a newer Node where it must, and says where there is one", () => {
    const older =
      "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.19.1'})";
    const args = ["--import", older, "bin/proffer.js", "check"];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^proffer: Node 20\.19\.1 is too old; 22\.18 or newer is needed\n/);
  });
});

describe("proffer explain", () => {
  test("prints the page of a code", async () => {
    const { code, out } = await command(here, ["explain", "check/cap-zero"]);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync("docs/diagnostics/check/cap-zero.md", "utf8"));
    const json = await command(here, ["explain", "check/cap-zero", "--format", "json"]);
    expect(JSON.parse(json.out)).toEqual({
      code: "check/cap-zero",
      summary: "A cap allows nothing at all.",
      page: out,
    });
  });

  test("lists every code with a sentence", async () => {
    const { code, out } = await command(here, ["explain"]);
    expect(code).toBe(0);
    const pages = [
      ...globSync("docs/diagnostics/*/*.md").map((path) => path.slice("docs/diagnostics/".length)),
      ...globSync("src/lint/rules/*/*.md").map((path) => path.replace("src/lint/rules", "lint")),
    ].map((path) => path.slice(0, -".md".length));
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(pages.toSorted());
    expect(lines.filter((line) => !/^\S+ +\S.*\.$/.test(line))).toEqual([]);
    const json = await command(here, ["explain", "--format", "json"]);
    expect(JSON.parse(json.out).codes).toHaveLength(pages.length);
  });

  test("names the code that was probably meant", async () => {
    for (const meant of ["check/cap-zreo", "cap-zero", "chekc/cap-zero"]) {
      const { code, out, err } = await command(here, ["explain", meant]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("Did you mean `check/cap-zero`?");
    }
    const several = await command(here, ["explain", "unknown-name"]);
    expect(several.err).toContain("Did you mean `check/unknown-name` or `input/unknown-name`?");
    for (const rule of ["no-cap", "load/no-cpa"]) {
      const { err } = await command(here, ["explain", rule]);
      expect(err).toContain("Did you mean `lint/load/no-cap`?");
    }
    const { err } = await command(here, ["explain", "toString"]);
    expect(err).toContain("Run `proffer explain` to see every code.");
  });
});

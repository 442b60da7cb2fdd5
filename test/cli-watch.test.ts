import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { run } from "../src/cli/run.ts";
import { command, paper } from "./support/command.ts";
import { changed, policyFolder, starter } from "./support/starter.ts";

/** A command that watches a folder, what it has said, and how to end it. */
function watching(folder: string, args: readonly string[]) {
  const out = paper();
  const err = paper();
  const ending = new AbortController();
  const world = { folder, env: {}, out, err, ended: ending.signal, input: process.stdin };
  const code = run([...args, "--watch"], world);
  const rounds = () => err.text().split("Waiting for changes").length - 1;
  return {
    out,
    err,
    rounds,
    /** Resolves when it waits for the so-manieth time. */
    async waits(times: number): Promise<void> {
      await vi.waitFor(() => expect(rounds()).toBeGreaterThanOrEqual(times), {
        timeout: 20_000,
        interval: 20,
      });
    },
    async end(): Promise<number> {
      ending.abort();
      return code;
    },
  };
}

const wrong = changed("policy.proffer", { "customer.open_tickets": "customer.open_tikets" });

describe("--watch", () => {
  test("checks again after each change, and ends with what the last round came to", async () => {
    const folder = policyFolder();
    const watch = watching(folder, ["check"]);
    await watch.waits(1);
    expect(watch.out.text()).toBe("nothing wrong in 4 files\n");

    writeFileSync(join(folder, "policy.proffer"), wrong);
    await watch.waits(2);
    expect(watch.out.text()).toContain("error[check/unknown-name]");
    expect(await watch.end()).toBe(1);
  });

  test("sees files that come, and that an editor puts in place of others", async () => {
    const folder = policyFolder();
    const watch = watching(folder, ["check", "."]);
    await watch.waits(1);
    writeFileSync(join(folder, "new.proffer"), "segment a = customer.opted_out\n");
    await watch.waits(2);
    expect(watch.out.text()).toContain("warning[file/not-imported]");

    writeFileSync(join(folder, "policy.proffer~"), wrong);
    renameSync(join(folder, "policy.proffer~"), join(folder, "policy.proffer"));
    await watch.waits(3);
    expect(watch.out.text()).toContain("error[check/unknown-name]");

    writeFileSync(join(folder, "policy.proffer"), starter["policy.proffer"]!);
    await watch.waits(4);
    expect(watch.out.text()).toMatch(/1 warning in 5 files[^\n]*\n$/);
    expect(await watch.end()).toBe(0);
  });

  test("goes by what `proffer.yaml` says now, and by the baseline that it names", async () => {
    const folder = policyFolder({
      "proffer.yaml": "lint: { rules: { timing/in-distress: off } }\n",
      "policy.proffer": changed("policy.proffer", { "cap per_visit: 1 offer per session": "" }),
    });
    const watch = watching(folder, ["lint"]);
    await watch.waits(1);
    expect(watch.out.text()).toContain("error[lint/load/no-cap]");

    const known = await command(folder, ["lint", "--baseline", "known.json", "--update-baseline"]);
    expect(known.err).toContain("wrote known.json");
    writeFileSync(join(folder, "proffer.yaml"), "lint: { baseline: known.json }\n");
    await watch.waits(2);
    expect(watch.out.text().split("lint/load/no-cap").length).toBe(3);
    const [, second] = watch.out.text().split("says more\n");
    expect(second).toMatch(/\n1 finding known to the baseline\nnothing new in 5 files\n$/);
    expect(second).toContain("whether offers stop in trouble");
    expect(await watch.end()).toBe(0);
  });

  test("runs the tests again, as a line of JSON a round", async () => {
    const folder = policyFolder();
    const watch = watching(folder, ["test", "--format", "json"]);
    const lines = () => watch.out.text().split("\n").slice(0, -1);
    await vi.waitFor(() => expect(lines()).toHaveLength(1), { timeout: 20_000 });
    expect(JSON.parse(lines()[0]!).tests).toHaveLength(4);
    // What watches has to be told of a change, and says nowhere when it has begun.
    await vi.waitFor(
      () => {
        writeFileSync(join(folder, "tests.proffer"), "// None.\n");
        expect(lines().length).toBeGreaterThanOrEqual(2);
      },
      { timeout: 20_000, interval: 200 },
    );
    expect(JSON.parse(lines()[1]!).tests).toHaveLength(0);
    expect(await watch.end()).toBe(0);
  });
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import { startCodeServer, type CodeServer } from "./code-server.ts";
import { until, expectSoon } from "./until.ts";
import { statusItem, workbench, type Workbench } from "./workbench.ts";

// One VS Code for all: each test goes on where the one before has ended.
describe("in VS Code", { timeout: 180_000 }, () => {
  let server: CodeServer;
  let browser: Browser;
  let code: Workbench;
  const foreign = new Set<string>();

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ["tools/package-extension.ts"]);
    server = await startCodeServer("dist/proffer.vsix", "examples/saas-suite", {
      // What is stale or lapsed depends on the day.
      "proffer.day": "2026-11-02",
    });
    browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { host } = new URL(server.url);
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.host !== host) foreign.add(url.host);
    });
    await page.goto(server.url);
    code = await workbench(page, server.folder);
  }, 180_000);

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    await code.screenshot(`failed: ${task.name}`);
    console.error(server.log().slice(-4000));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("a policy opens in the colours of its words", async () => {
    await code.open("policy.proffer");
    await statusItem(code.page, "editor\\.mode", "Proffer").waitFor();
    const words = [
      "policy",
      "acme_suite",
      "title",
      '"Acme suite cross-sell"',
      "3",
      "/// Cross-sell",
    ];
    const { size } = await until("colours", async () => {
      const colours = await code.colours(words);
      return colours.size > 1 && colours;
    });
    expect(size).toBe(words.length);
    await code.screenshot("policy");
  });

  test("a policy that is in order has no problem", async () => {
    await until("the server has looked at it", async () => (await code.counts()) !== "");
    expect(await code.problems()).toEqual([]);
  });

  test("a slip is underlined and listed among the problems", async () => {
    await code.goToWords("policy.proffer", "customer.lifecycle in", "customer.lifecycle".length);
    await code.page.keyboard.press("Backspace");
    await code.editor.locator(".squiggly-error").first().waitFor();
    await expectSoon(
      "the problem",
      ["there is no fact `customer.lifecycl`; did you mean `customer.lifecycle`?"],
      code.problems,
    );
    await code.screenshot("problem");
  });

  test("one key mends it", async () => {
    await code.command("View: Focus First Editor Group");
    await code.fix("customer.lifecycle");
    await code.editor.locator(".squiggly-error").first().waitFor({ state: "detached" });
    expect(await code.save("policy.proffer")).toContain("customer.lifecycle in");
    await expectSoon("no problem", [], code.problems);
  });

  test("nothing is asked of any other machine", () => {
    expect([...foreign]).toEqual([]);
  });
});

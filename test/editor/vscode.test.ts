import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "../support/command.ts";
import { starter } from "../support/starter.ts";
import { newPage, startBrowser } from "./browser.ts";
import { startCodeServer, type CodeServer } from "./code-server.ts";
import { inTurn } from "./in-turn.ts";
import { until, expectSoon } from "./until.ts";
import { followWalkthrough } from "./walkthrough.ts";
import { statusItem, workbench, type Workbench } from "./workbench.ts";

const sample = "examples/saas-suite";
const pressing = "`Only 10 minutes left` presses for time";

// One VS Code for all: each test goes on where the one before has ended.
describe("in VS Code", { timeout: 300_000 }, () => {
  let server: CodeServer;
  let browser: Browser;
  let code: Workbench;
  const foreign = new Set<string>();

  beforeAll(async () => {
    server = await startCodeServer("dist/proffer.vsix", sample, {
      // What is stale or lapsed depends on the day.
      "proffer.day": "2026-11-02",
    });
    browser = await startBrowser();
    const page = await watchedPage(1280, 800);
    await page.goto(server.url);
    code = await workbench(page, server.folder);
  }, 300_000);

  const watchedPage = async (width: number, height: number): Promise<Page> => {
    const page = await newPage(browser, width, height);
    const { host } = new URL(server.url);
    page.on("request", (request) => {
      const url = new URL(request.url());
      // What a webview shows has such an address, which a worker of VS Code's own answers.
      const own = url.host === host || url.host.endsWith(".vscode-resource.vscode-cdn.net");
      if (url.protocol.startsWith("http") && !own) foreign.add(url.host);
    });
    return page;
  };

  inTurn(async (what) => {
    await code.screenshot(what);
    console.error(server.log());
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

  test("what would treat customers badly is underlined, and explained on a page", async () => {
    await code.open("offers.proffer");
    await code.goToWords("offers.proffer", "Bill the hours", 0);
    await code.page.keyboard.type("Only 10 minutes left: ");
    await expectSoon("the finding", [pressing], code.problems);
    await code.screenshot("finding");
    await code.page.locator(".markers-panel a.monaco-link").first().click();
    const page = code.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByRole("heading", { name: "honesty/false-urgency" }).waitFor();
    await code.screenshot("page");
    await code.command("View: Focus First Editor Group");
    await code.command("View: Close Editors in Other Groups");
  });

  test("it is put up with once somebody has said why", async () => {
    await code.goToWords("offers.proffer", "Bill the hours", 3);
    await code.fix("Waive `honesty/false-urgency` with a reason…");
    await code.answer("It ends because the fair does");
    await code.answer("fairs@acme.example");
    const lastDay = code.page.locator(".quick-input-widget input.input");
    await expectSoon("90 days from the day of the settings", "2027-01-31", () =>
      lastDay.inputValue(),
    );
    await lastDay.fill("2026-11-31");
    await code.page.getByText("Write the day as 2027-01-31: year, month, day.").first().waitFor();
    await lastDay.fill("2026-11-01");
    await code.page.getByText("That day has passed: it is 2026-11-02.").first().waitFor();
    await code.answer("2026-11-30");
    await expectSoon("no problem", [], code.problems);
    expect(await code.save("offers.proffer")).toMatch(
      /because "It ends because the fair does"\s+by "fairs@acme.example" until 2026-11-30/,
    );
  });

  test("a file that another program changes is looked at again", async () => {
    const sound = readFileSync(join(sample, "offers.proffer"), "utf8");
    const pushy = sound.replace("Bill the hours", "Only 10 minutes left: bill the hours");
    writeFileSync(join(server.folder, "offers.proffer"), pushy);
    await expectSoon("the finding", [pressing], code.problems);
    writeFileSync(join(server.folder, "offers.proffer"), sound);
    await expectSoon("no problem", [], code.problems);
    await code.command("View: Hide Panel");
  });

  test("pointing at a name tells what it stands for", async () => {
    await code.open("policy.proffer");
    await code.goToWords("policy.proffer", "settled_teams");
    const said = await code.hover();
    expect(said).toContain("segment settled_teams");
    expect(said).toContain("customer.tenure is at least 30 days");
    await code.screenshot("hover");
    await code.page.keyboard.press("Escape");
  });

  test("only what may stand there is suggested", async () => {
    await code.goToWords(
      "policy.proffer",
      "customer.role is admin",
      "customer.role is admin".length,
    );
    await code.page.keyboard.type(" or customer.lif");
    await code.complete();
    await code.screenshot("completion");
    await code.take("customer.lifecycle");
    await code.page.keyboard.type(" in { ");
    expect(await code.complete()).toEqual(["activated", "at_risk", "expanding", "onboarding"]);
    await code.take("at_risk");
    await until("the line", async () =>
      [...(await code.lines()).values()].some((line) => line.endsWith("in { at_risk}")),
    );
    await code.command("File: Revert File");
  });

  test("saving lays a policy out", async () => {
    const before = code.saved("policy.proffer");
    await code.goToWords("policy.proffer", "  title", "  title".length);
    await code.page.keyboard.type("            ");
    await until("the blanks", async () =>
      [...(await code.lines()).values()].some((line) => /title {20}/.test(line)),
    );
    expect(await code.save("policy.proffer")).toBe(before);
  });

  test("a name is changed in every file that uses it", async () => {
    const files = ["policy.proffer", "offers.proffer", "conversations.proffer"];
    await code.goToWords("policy.proffer", "settled_teams");
    await code.rename("long_standing");
    await expectSoon("the files", [true, true, true], () =>
      files.map((file) => code.saved(file).includes("long_standing")),
    );
    expect(files.filter((file) => code.saved(file).includes("settled_teams"))).toEqual([]);
    await code.screenshot("rename");
    await expectSoon("no problem", [], code.problems);
  });

  test("what the command line does is there as tasks", async () => {
    const rows = code.page.locator(".quick-input-list .monaco-list-row");
    await code.command("Tasks: Run Task");
    await rows.filter({ hasText: "proffer" }).first().click();
    for (const task of ["build", "check", "lint", "test"]) {
      await rows.filter({ hasText: `proffer: ${task}` }).waitFor();
    }
    expect(await rows.filter({ hasText: "proffer:" }).count()).toBe(4);
    await code.page.keyboard.press("Escape");
  });

  test("a new policy is there at once, and in order", async () => {
    await code.command("Proffer: New Policy…");
    await code.answer("drafts/first");
    await code.page.locator(".breadcrumbs-control", { hasText: "first" }).waitFor();
    await code.editor.locator(".view-line", { hasText: "policy notebook" }).waitFor();
    expect(readdirSync(join(server.folder, "drafts/first")).toSorted()).toEqual(
      Object.keys(starter),
    );
    const today = new Date().toISOString().slice(0, "2026-11-02".length);
    expect(code.saved("drafts/first/policy.proffer")).toContain(`reviewed  ${today} by`);
    await code.goToWords("drafts/first/policy.proffer", "open_tickets", 5);
    await code.page.keyboard.press("Delete");
    await expectSoon(
      "the problem",
      ["there is no fact `customer.open_ickets`; did you mean `customer.open_tickets`?"],
      code.problems,
    );
    await code.command("View: Focus First Editor Group");
    await code.fix("customer.open_tickets");
    await expectSoon("no problem", [], code.problems);
  });

  test("a walkthrough leads from an empty folder to a policy that is in order", async () => {
    const folder = join(server.folder, "../empty");
    mkdirSync(folder);
    const page = await watchedPage(1700, 900);
    await page.goto(`${new URL(server.url).origin}/?folder=${encodeURIComponent(folder)}`);
    const first = await workbench(page, folder);
    try {
      await followWalkthrough(page, first);
    } catch (error) {
      await first.screenshot("failed in the walkthrough");
      throw error;
    } finally {
      await page.close();
    }
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(starter));
    const today = new Date().toISOString().slice(0, "2026-11-02".length);
    const lint = ["lint", ".", "--on", today, "--fail-on", "info", "--format", "concise"];
    expect(await command(folder, lint)).toMatchObject({ code: 0, out: "" });
    expect(await command(folder, ["test", "."])).toMatchObject({ code: 0 });
  });

  test("nothing is asked of any other machine", () => {
    expect([...foreign]).toEqual([]);
  });
});

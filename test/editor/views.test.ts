import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newPage, startBrowser } from "./browser.ts";
import { startCodeServer, type CodeServer } from "./code-server.ts";
import { inTurn } from "./in-turn.ts";
import { expectSoon, until } from "./until.ts";
import { statusItem, workbench, type Workbench } from "./workbench.ts";

// One VS Code for all: each test goes on where the one before has ended.
describe("the views of the extension", { timeout: 300_000 }, () => {
  let server: CodeServer;
  let browser: Browser;
  let page: Page;
  let code: Workbench;
  let view: FrameLocator;

  beforeAll(async () => {
    server = await startCodeServer("dist/proffer.vsix", "examples/saas-suite", {
      // What is stale or lapsed depends on the day.
      "proffer.day": "2026-11-02",
      "testing.automaticallyOpenPeekView": "failureInVisibleDocument",
    });
    browser = await startBrowser();
    page = await newPage(browser, 1440, 900);
    await page.goto(server.url);
    code = await workbench(page, server.folder);
    view = page.frameLocator("iframe.webview.ready").frameLocator("iframe");
  }, 300_000);

  inTurn(async (what) => {
    await code.screenshot(what);
    console.error(server.log());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Replaces words of the file that is open, and saves it. */
  const rewrite = async (file: string, before: string, after: string): Promise<void> => {
    await code.goToWords(file, before, 0);
    for (const _ of before) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.type(after);
    expect(await code.save(file)).toContain(after);
  };
  /** Waits until the cursor is in the line with such words, whoever has the keyboard. */
  const expectCursorAt = async (file: string, words: string): Promise<void> => {
    const text = code.saved(file);
    const number = text.slice(0, text.indexOf(words)).split("\n").length;
    await page.locator(`.tab[data-resource-name="${file}"]`).first().waitFor();
    const here = page.locator(".editor-instance .active-line-number");
    await until(`the cursor in line ${number} of ${file}`, async () =>
      (await here.allInnerTexts()).includes(String(number)),
    );
  };
  const cell = (text: string): Locator => view.locator("td", { hasText: text });
  const lookLike = (theme: string): void => {
    mkdirSync(join(server.folder, ".vscode"), { recursive: true });
    const settings = JSON.stringify({ "workbench.colorTheme": theme });
    writeFileSync(join(server.folder, ".vscode/settings.json"), settings);
  };
  /** As it looks in every kind of theme. */
  const pictures = async (name: string): Promise<void> => {
    for (const [kind, theme, mark] of themes) {
      lookLike(theme);
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      await view.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await code.screenshot(`${name} (${theme})`);
    }
    lookLike(themes[0][1]);
    await page.locator(`.monaco-workbench.${themes[0][2]}`).waitFor();
  };

  test("a decision table shows beside the offer at the cursor", async () => {
    await code.open("offers.proffer");
    await code.goToWords("offers.proffer", "trigger.hours >= 10");
    await page
      .locator(".tabs-and-actions-container a[aria-label='Show the Decision Table']")
      .click();
    await view.getByRole("grid", { name: "Decision table of invoice_after_project" }).waitFor();
    await expectSoon("the rows", ["Row 1", "Row 2"], () =>
      view.locator("thead th[scope=col]").filter({ hasText: "Row" }).allInnerTexts(),
    );
    await view.getByRole("rowheader", { name: "trigger project_closed.hours" }).waitFor();
    await view.getByRole("button", { name: "hold incident" }).waitFor();
    await pictures("decision table");
  });

  test("a click on a cell goes to the line that asks for it", async () => {
    await cell("at least 10").first().click();
    await expectCursorAt("offers.proffer", "trigger.hours >= 10");
    await view.getByRole("button", { name: "hold incident" }).click();
    await expectCursorAt("policy.proffer", "hold incident");
    // The table is still that of the offer: nobody asked for another.
    await expectShown(cell("at least 10"));
  });

  test("the table follows what is written, and says why it cannot", async () => {
    await code.command("View: Focus First Editor Group");
    await code.open("offers.proffer");
    await rewrite("offers.proffer", "trigger.hours >= 10", "trigger.hours >= 12");
    await expectShown(cell("at least 12"));
    await rewrite("offers.proffer", "trigger.hours >= 12", "trigger.hours >= twelve");
    await view.getByText("The policy has errors: the table shows once they are mended.").waitFor();
    await view.getByRole("button", { name: "Show the problems" }).waitFor();
    await code.screenshot("decision table with errors");
    await rewrite("offers.proffer", "trigger.hours >= twelve", "trigger.hours >= 10");
    await expectShown(cell("at least 10"));
  });

  test("the table follows what is changed elsewhere, too", async () => {
    const file = join(server.folder, "policy.proffer");
    const before = readFileSync(file, "utf8");
    const rest = "rest settled:    14 days";
    expect(before).toContain(rest);
    writeFileSync(file, before.replace(rest, rest.replace("14", "15")));
    await expectShown(view.getByText("less than 15 days"));
    writeFileSync(file, before);
    await expectShown(view.getByText("less than 14 days"));
  });

  test("the table is walked through with the keyboard alone", async () => {
    await page.keyboard.press("Control+2");
    const focused = view.locator("td:focus, th:focus");
    await until("the keyboard is in the table", async () => {
      await page.keyboard.press("Tab");
      return (await focused.count()) > 0;
    });
    const target = "age of the trigger";
    await until(`${target} is reached`, async () => {
      await page.keyboard.press("ArrowDown");
      const row = focused.locator("xpath=..");
      return (await row.innerText()).startsWith(target);
    });
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expectCursorAt("offers.proffer", "project_closed within 10 minutes");
    await page.keyboard.press("ArrowDown");
    await expectCursorAt("offers.proffer", "in_app.completion_screen");
  });

  test("the table stays with a window that is opened again", async () => {
    await page.reload();
    code = await workbench(page, server.folder);
    await expectShown(cell("at least 10"));
    await code.command("View: Close All Editors");
  });

  test("tests run in the Testing view, and fail beside what was decided", async () => {
    await code.open("offers.proffer");
    await code.command("Proffer: Run All Tests");
    const count = page.locator(".result-summary");
    await expectSoon("all pass", true, async () => /^(\d+)\/\1\b/.test(await count.innerText()));

    await rewrite("offers.proffer", "trigger.hours >= 10", "trigger.hours >= 100");
    await code.open("tests.proffer");
    await code.command("Proffer: Run All Tests");
    await until("some fail", async () => !/^(\d+)\/\1\b/.test(await count.innerText()));
    await page
      .locator(".view-line", { hasText: /offers.nothing/ })
      .first()
      .waitFor();

    await code.goToWords("tests.proffer", "closing the third project offers invoicing");
    await code.command("Proffer: Run the Test Here");
    const wanted = [
      "Expected `invoice_after_project`, but it is not offered",
      "offers nothing: no offer's conditions are met",
    ];
    await expectSoon("the decision beside what was expected", true, async () => {
      const said = (await page.locator(".zone-widget").allInnerTexts()).join("\n");
      return wanted.every((words) => said.replaceAll("\u00a0", " ").includes(words));
    });
    await code.screenshot("failing test");
    await page.keyboard.press("Escape");
  });

  test("they pass once the policy is mended", async () => {
    await code.open("offers.proffer");
    await rewrite("offers.proffer", "trigger.hours >= 100", "trigger.hours >= 10");
    await code.command("Proffer: Run All Tests");
    const count = page.locator(".result-summary");
    await expectSoon("all pass", true, async () => /^(\d+)\/\1\b/.test(await count.innerText()));
    await code.screenshot("passing tests");
  });

  test("coverage shows in the gutter which declarations the tests reach", async () => {
    await code.command("Test: Run All Tests with Coverage");
    await expectShown(page.locator(".coverage-deco-gutter.coverage-deco-hit"));
    await expectShown(page.locator(".test-coverage-list-item"));
    await code.screenshot("coverage");
  });

  test("a test that is written shows up before anything is run", async () => {
    const file = join(server.folder, "tests.proffer");
    const before = readFileSync(file, "utf8");
    const title = before.match(/^test "(.*)"/m)![1]!;
    await code.command("Testing: Focus on Test Explorer View");
    const items = page.locator(".test-explorer .label");
    await expectShown(items.filter({ hasText: title }));
    writeFileSync(file, before.replace(title, `${title} again`));
    const again = items.filter({ hasText: `${title} again` });
    await expectShown(again);
    writeFileSync(file, before);
    await again.waitFor({ state: "detached" });
  });

  test("a moment is tried: what is offered, as the customer would read it", async () => {
    await code.command("View: Close All Editors");
    await code.command("View: Hide Panel");
    await code.command("View: Show Explorer");
    await code.open("policy.proffer");
    await page.locator(".tabs-and-actions-container a[aria-label='Try a Moment']").click();
    await view.getByRole("status").filter({ hasText: "1 offer: invoice_after_project." }).waitFor();
    await expectShown(view.getByRole("heading", { name: "Bill the hours from Apollo" }));
    await pictures("moment");
  });

  test("and what silences it, by which line", async () => {
    await view.getByRole("radiogroup", { name: "incident" }).getByLabel("yes").check();
    await view
      .getByRole("status")
      .filter({ hasText: "Nothing is offered: every offer whose conditions are met is silenced." })
      .waitFor();
    await view.getByRole("button", { name: "hold incident" }).click();
    await expectCursorAt("policy.proffer", "hold incident");
    await code.screenshot("moment that is silenced");
  });

  test("what cannot be decided is told beside its field", async () => {
    const tickets = view.getByLabel("open_tickets");
    await tickets.fill("many");
    await view.getByText("Nothing can be decided: 1 thing is missing or wrong.").waitFor();
    await expectSoon("the mark", "true", () => tickets.getAttribute("aria-invalid"));
    await tickets.fill("2");
    await view.getByRole("button", { name: "hold open_ticket" }).waitFor();
    // The keyboard is where it was.
    await expectSoon("the focus", true, () =>
      tickets.evaluate((field) => field === field.ownerDocument.activeElement),
    );
  });

  test("every field has a name, for those who hear the page", async () => {
    await view.getByRole("button", { name: "Add an event" }).click();
    const nameless = await view
      .locator("input, select")
      .evaluateAll((fields) =>
        fields
          .filter(
            (field) => (field as Field).labels.length === 0 && !field.hasAttribute("aria-label"),
          )
          .map((field) => field.id),
      );
    expect(nameless).toEqual([]);
    await view.getByRole("button", { name: "Remove", exact: false }).last().click();
  });

  test("a moment is copied as a test, which passes", async () => {
    await view.getByRole("button", { name: "Copy as test" }).click();
    await page.locator(".tab.active.dirty[data-resource-name='tests.proffer']").waitFor();
    await statusItem(page, "editor\\.selection", "selected").waitFor();
    await page.keyboard.type("two reasons for silence");
    await page.keyboard.press("Control+S");
    const file = join(server.folder, "tests.proffer");
    const written = (): string => readFileSync(file, "utf8").split("\ntest ").at(-1)!;
    await until("the test is saved", () => written().startsWith('"two reasons for silence" {'));
    expect(written()).toContain("open_tickets: 2, incident: yes");
    await code.command("Proffer: Run the Test Here");
    await code.command("Testing: Focus on Test Explorer View");
    const count = page.locator(".result-summary");
    await expectSoon("it passes", true, async () => (await count.innerText()).startsWith("1/1"));
  });
});

/** Of a field in a page, what is used here. */
type Field = { readonly labels: { readonly length: number } };

const expectShown = (what: Locator): Promise<void> => what.first().waitFor();

/** Each kind of theme, as pages of ours and as the workbench call it. */
const themes = [
  ["vscode-dark", "Default Dark Modern", "vs-dark"],
  ["vscode-light", "Default Light Modern", "vs"],
  ["vscode-high-contrast", "Default High Contrast", "hc-black"],
] as const;

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { expectSoon, until } from "./until.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Goes through “Your first policy” as somebody who has never seen Proffer, in a window on an empty folder:
 * does what each step says, and sees that VS Code ticks it off. Steps without a button are not clicked on: one
 * that opens takes the keyboard back from the text, late.
 */
export async function followWalkthrough(page: Page, code: Workbench): Promise<void> {
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const view = page
    .frameLocator("iframe.webview.ready[src*='extensionId=proffer.proffer'] >> visible=true")
    .frameLocator("iframe");
  const turnTo = async (step: string): Promise<void> => {
    const shown = page.locator(`.getting-started-step[data-step-id$="#${step}"]`);
    if ((await shown.getAttribute("class"))?.includes("expanded")) return;
    await shown.click();
    await shown.and(page.locator(".expanded")).waitFor();
  };
  const press = (label: string): Promise<void> =>
    page.locator(".getting-started-step.expanded a.monaco-button", { hasText: label }).click();
  const isTicked = (step: string): Promise<void> =>
    page.locator(`.getting-started-step[data-step-id$="#${step}"] .codicon.complete`).waitFor();
  const writeText = async (): Promise<void> => {
    await until("the keyboard is in the text", async () => {
      await page.keyboard.press("Control+2");
      return page.locator(".editor-instance .monaco-editor.focused").isVisible();
    });
  };

  await code.command("Welcome: Open Walkthrough...");
  await rows.filter({ hasText: "first policy" }).click();
  await page.locator(".getting-started-step", { hasText: "Begin with a policy" }).waitFor();
  await press("New Policy…");
  await code.editor.locator(".view-line", { hasText: "policy notebook" }).waitFor();
  await isTicked("new");

  await writeText();
  await code.goToWords("policy.proffer", "customer.open_tickets", "customer.open_".length);
  expect(await code.hover()).toContain("waiting for help");
  await isTicked("read");
  await page.keyboard.press("Escape");

  await writeText();
  await code.goToWords("policy.proffer", "customer.open_tickets", "customer.open_".length);
  await page.keyboard.press("Delete");
  const slip = "there is no fact `customer.open_ickets`; did you mean `customer.open_tickets`?";
  await expectSoon("the slip", [slip], code.problems);
  await writeText();
  await code.fix("customer.open_tickets");
  await expectSoon("no problem", [], code.problems);
  await isTicked("mend");

  await writeText();
  await code.goToWords("policy.proffer", "Share {trigger.title} instead", 0);
  await page.keyboard.type("Only 10 minutes left: ");
  await expectSoon("the finding", ["`Only 10 minutes left` presses for time"], code.problems);
  await writeText();
  await code.fix("You can decide at any time.");
  await expectSoon("no finding", [], code.problems);
  await code.save("policy.proffer");
  await isTicked("customers");
  await code.command("View: Hide Panel");

  await turnTo("table");
  await press("Show the Decision Table");
  await view.getByRole("grid", { name: "Decision table of share_instead_of_sending" }).waitFor();
  // Neither the text nor the walkthrough is covered by it.
  await code.editor.locator(".view-line").first().waitFor();
  await isTicked("table");
  await code.screenshot("walkthrough, with the decision table");

  await turnTo("moment");
  await press("Try a Moment");
  await view
    .getByRole("status")
    .filter({ hasText: "1 offer: share_instead_of_sending." })
    .waitFor();
  await view.getByLabel("open_tickets").fill("1");
  await view.getByRole("button", { name: "hold open_ticket" }).waitFor();
  await isTicked("moment");

  await turnTo("test");
  await press("Run All Tests");
  const count = page.locator(".result-summary");
  await expectSoon("all pass", true, async () => (await count.innerText()).startsWith("4/4"));
  await page.locator(".test-explorer .monaco-list-row", { hasText: "Notebook" }).first().waitFor();
  await isTicked("test");
  await code.screenshot("walkthrough, at its end");
}

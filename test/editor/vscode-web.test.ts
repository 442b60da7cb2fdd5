import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { starter } from "../support/starter.ts";
import { newPage, startBrowser } from "./browser.ts";
import { startCodeServer } from "./code-server.ts";
import { expectSoon } from "./until.ts";
import { workbench } from "./workbench.ts";

test("where only a browser can run the extension, a walkthrough leads to a first policy", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proffer-web-"));
  const vsix = join(folder, "web.vsix");
  writeFileSync(vsix, forBrowsersOnly(readFileSync("dist/proffer.vsix")));
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const server = await startCodeServer(vsix, empty);
  const browser = await startBrowser();
  try {
    const page = await newPage(browser, 1500, 850);
    await page.goto(server.url);
    const code = await workbench(page, server.folder);
    await code.command("Welcome: Open Walkthrough...");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "first policy" }).click();
    await page.locator(".getting-started-step", { hasText: "Begin with a policy" }).waitFor();
    await code.screenshot("walkthrough");
    await page.locator("a.monaco-button", { hasText: "New Policy…" }).click();
    await code.editor.locator(".view-line", { hasText: "policy notebook" }).waitFor();
    expect(readdirSync(server.folder).toSorted()).toEqual(Object.keys(starter));

    // What the facts are stands in another file.
    await code.goToWords("policy.proffer", "customer.open_tickets", "customer.open_".length);
    await page.keyboard.press("Delete");
    const slip = "there is no fact `customer.open_ickets`; did you mean `customer.open_tickets`?";
    await expectSoon("the problem", [slip], code.problems);
    await code.screenshot("browser");
    await code.command("View: Focus Active Editor Group");
    await code.fix("customer.open_tickets");
    await expectSoon("no problem", [], code.problems);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

/** The extension without what is for Node, so that it runs in the browser or not at all. */
function forBrowsersOnly(vsix: Uint8Array): Uint8Array {
  const files = unzipSync(vsix);
  const { main, ...manifest } = JSON.parse(strFromU8(files["extension/package.json"]!));
  expect(main).toBeDefined();
  files["extension/package.json"] = strToU8(JSON.stringify(manifest));
  return zipSync(files);
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import { startCodeServer } from "./code-server.ts";
import { expectSoon } from "./until.ts";
import { workbench } from "./workbench.ts";

test("where only a browser can run the extension, all files of a policy are looked at too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proffer-web-"));
  const vsix = join(folder, "web.vsix");
  writeFileSync(vsix, forBrowsersOnly(readFileSync("dist/proffer.vsix")));
  const server = await startCodeServer(vsix, "examples/saas-suite", {
    "proffer.day": "2026-11-02",
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.url);
    const code = await workbench(page, server.folder);
    await code.open("policy.proffer");
    await code.goToWords("policy.proffer", "customer.lifecycle in", "customer.lifecycle".length);
    await page.keyboard.press("Backspace");
    const slip = "there is no fact `customer.lifecycl`; did you mean `customer.lifecycle`?";
    await expectSoon("the problem", [slip], code.problems);
    await code.screenshot("browser");
    await code.command("View: Focus First Editor Group");
    await code.fix("customer.lifecycle");
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

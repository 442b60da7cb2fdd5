import { chromium, type Browser, type Page } from "playwright-core";
import { pathOf } from "../../tools/editors.ts";

/** Debian's Chromium, which is to look nothing up by itself. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = pathOf("chromium");
  if (executablePath === null) throw new Error("Chromium is not there: run `npm run setup`");
  const off = ["gpu", "quic", "background-networking", "component-update", "sync"];
  const args = ["--no-sandbox", "--no-first-run", ...off.map((each) => `--disable-${each}`)];
  return chromium.launch({ executablePath, args });
}

/** A page with as much patience as a machine needs that has much else to do. */
export async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(90_000);
  return page;
}

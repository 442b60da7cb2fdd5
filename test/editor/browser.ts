import { chromium, type Browser } from "playwright-core";
import { pathOf } from "../../tools/editors.ts";

/** Debian's Chromium, which is to look nothing up by itself. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = pathOf("chromium");
  if (executablePath === null) throw new Error("Chromium is not there: run `npm run setup`");
  const off = ["gpu", "quic", "background-networking", "component-update", "sync"];
  const args = ["--no-sandbox", "--no-first-run", ...off.map((each) => `--disable-${each}`)];
  return chromium.launch({ executablePath, args });
}

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { pathOf } from "./editors.ts";

// Draws the icon of the extension as marketplaces want it: a PNG of 256 pixels.

const media = "vscode-extension/media";
const browser = await chromium.launch({ executablePath: pathOf("chromium")! });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
const svg = readFileSync(`${media}/icon.svg`, "utf8");
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: `${media}/icon.png`, omitBackground: true });
await browser.close();

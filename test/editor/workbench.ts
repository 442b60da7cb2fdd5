import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { until } from "./until.ts";

/** Of all that browsers have, what is used in functions that are sent there. */
declare const getComputedStyle: (element: unknown) => { readonly color: string };

/** Where screenshots go. */
export const shots = "test-output/vscode";

/** What someone does and sees in a VS Code that is open in a browser. */
export interface Workbench {
  readonly page: Page;
  /** The editor that is used. */
  readonly editor: Locator;
  /** Opens a file of the folder and puts the cursor into it. */
  open(file: string): Promise<void>;
  /** Runs a command by its whole title, as in the palette. */
  command(title: string): Promise<void>;
  /** Puts the cursor at a line and column, from 1. */
  goTo(line: number, column: number): Promise<void>;
  /** Puts the cursor into the first of such words of a file, as it was saved last. */
  goToWords(file: string, words: string, into?: number): Promise<void>;
  /** Presses a key until something shows: one that is pressed while the focus moves is lost. */
  pressUntil(key: string, shown: Locator): Promise<void>;
  /** The lines of the editor that are in view, by number. */
  lines(): Promise<ReadonlyMap<number, string>>;
  /** The colours in which such words are shown, where they begin a stretch of one colour. */
  colours(words: readonly string[]): Promise<ReadonlySet<string>>;
  /** What a file holds on the disk. */
  saved(file: string): string;
  /** Saves, and gives what the file holds then. */
  save(file: string): Promise<string>;
  /** The problems of all files, as the view shows them. */
  problems(): Promise<readonly string[]>;
  /** How many errors, warnings and infos the status bar counts. */
  counts(): Promise<string>;
  /** Says what is shown about the place of the cursor. */
  hover(): Promise<string>;
  /** Asks for suggestions and gives their labels. */
  complete(): Promise<readonly string[]>;
  /** Takes a suggestion that is shown. */
  take(label: string): Promise<void>;
  /** Mends what is at the cursor by a fix that is offered there. */
  fix(title: string): Promise<void>;
  /** Answers the question in the field above. */
  answer(text: string): Promise<void>;
  /** Gives what the cursor is in another name, everywhere. */
  rename(to: string): Promise<void>;
  screenshot(name: string): Promise<void>;
}

/** Waits until VS Code is there, and drives it from then on. */
export async function workbench(page: Page, folder: string): Promise<Workbench> {
  await page.locator(".monaco-workbench").waitFor();
  const input = page.locator(".quick-input-widget input.input");
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const editor = page.locator(".editor-instance .monaco-editor").first();
  const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");

  const pressUntil = async (key: string, shown: Locator): Promise<void> => {
    await until(`${key} shows something`, async () => {
      await page.keyboard.press(key);
      const seen = await shows(shown);
      if (!seen) await page.keyboard.press("Escape");
      return seen;
    });
  };
  /** Types into the field above, and takes the row that shows then. */
  const pick = async (key: string, text: string, row: Locator): Promise<void> => {
    await pressUntil(key, input);
    await input.fill(text);
    // Not with Enter: that takes the first row, which may be another one.
    await row.first().click();
    // Gone, or in use for what comes next.
    await until(`${text} is taken`, async () => {
      return !(await input.isVisible()) || (await input.inputValue()) !== text;
    });
  };
  const command = (title: string): Promise<void> =>
    pick("F1", `>${title}`, rows.filter({ has: page.getByText(title, { exact: true }) }));
  const goTo = async (line: number, column: number): Promise<void> => {
    await pressUntil("Control+G", input);
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
    await statusItem(page, "editor\\.selection", `Ln ${line}, Col ${column}`).waitFor();
  };
  const lines = async (): Promise<ReadonlyMap<number, string>> => {
    const numbers = await byHeight(editor.locator(".margin-view-overlays > div"), ".line-numbers");
    const texts = await byHeight(editor.locator(".view-lines > .view-line"), "");
    return new Map([...numbers].map(([top, number]) => [Number(number), texts.get(top) ?? ""]));
  };

  const saved = (file: string): string => readFileSync(join(folder, file), "utf8");

  return {
    page,
    saved,
    editor,
    command,
    goTo,
    pressUntil,
    lines,
    async open(file) {
      const name = file.split("/").at(-1)!;
      const found = page.locator(`.quick-input-list [aria-label^="${name}"]`);
      await pick("Control+P", file, found);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await editor.locator(".view-line").first().waitFor();
    },
    async goToWords(file, words, into = 1) {
      const text = saved(file);
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`${file} has no ${words}`);
      const before = text.slice(0, at + into).split("\n");
      await goTo(before.length, before.at(-1)!.length + 1);
    },
    async colours(words) {
      const spans = editor.locator(".view-line span > span");
      const shown = await spans.evaluateAll((all) =>
        all.map((span) => [span.textContent ?? "", getComputedStyle(span).color] as const),
      );
      const stretches = shown.map(([text, colour]) => [plain(text).trim(), colour] as const);
      const found = words.map((word) => stretches.find(([text]) => text.startsWith(word))?.[1]);
      return new Set(found.filter((colour) => colour !== undefined));
    },
    async save(file) {
      const dirty = page.locator(`.tab.active.dirty[data-resource-name="${file}"]`);
      await page.keyboard.press("Control+S");
      await dirty.waitFor({ state: "detached" });
      return saved(file);
    },
    async problems() {
      const panel = page.locator(".markers-panel");
      if (!(await panel.isVisible())) await command("Problems: Focus on Problems View");
      await panel.waitFor();
      // What stands below the first line is why, and what to do.
      const found = panel.locator(
        ".monaco-list-row .marker-message-line:first-child .marker-message",
      );
      return (await found.allTextContents()).map(plain);
    },
    async counts() {
      const item = page.locator("#status\\.problems a[aria-label]");
      return (await item.getAttribute("aria-label")) ?? "";
    },
    async hover() {
      const shown = page.locator(".monaco-hover:not(.hidden) .hover-contents");
      await until("a hover", async () => {
        await page.keyboard.press("Control+K");
        await page.keyboard.press("Control+I");
        return shows(shown);
      });
      return plain((await shown.allTextContents()).join("\n"));
    },
    async complete() {
      // What has shown by itself may be about less than what has been typed.
      await page.keyboard.press("Escape");
      await pressUntil("Control+Space", suggestions.first());
      return (await suggestions.locator(".label-name").allTextContents()).map(plain);
    },
    async take(label) {
      const row = suggestions.filter({ has: page.getByText(label, { exact: true }) });
      await row.first().click();
      await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    },
    async fix(title) {
      const row = page.locator(".action-widget .monaco-list-row", { hasText: title });
      await pressUntil("Control+.", row.first());
      await until(`${title} to be chosen`, async () => {
        const chosen = await row.first().getAttribute("class");
        if (chosen?.includes("focused")) return true;
        await page.keyboard.press("ArrowDown");
        return false;
      });
      await page.keyboard.press("Enter");
      await row.first().waitFor({ state: "hidden" });
    },
    async answer(text) {
      const title = page.locator(".quick-input-widget .quick-input-header");
      await input.waitFor();
      const asked = await title.textContent();
      await input.fill(text);
      await page.keyboard.press("Enter");
      // Gone, or asking something else.
      await until(`${text} is taken`, async () => {
        return !(await input.isVisible()) || (await title.textContent()) !== asked;
      });
    },
    async rename(to) {
      const box = page.locator(".rename-box input");
      await pressUntil("F2", box);
      await box.fill(to);
      await page.keyboard.press("Enter");
      await box.waitFor({ state: "hidden" });
    },
    async screenshot(name) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
  };
}

/** An entry of the status bar. */
export function statusItem(page: Page, id: string, text: string): Locator {
  return page.locator(`#status\\.${id}`, { hasText: text });
}

/** Whether something shows within two seconds. */
async function shows(what: Locator): Promise<boolean> {
  return what
    .first()
    .waitFor({ state: "visible", timeout: 2000 })
    .then(
      () => true,
      () => false,
    );
}

/** Texts by their height in the editor: lines stand in the page in no order. */
async function byHeight(all: Locator, within: string): Promise<ReadonlyMap<string, string>> {
  const pairs = await all.evaluateAll(
    (elements, selector) =>
      elements.map((element) => {
        const inner = selector === "" ? element : element.querySelector(selector);
        return [element.style.top, inner?.textContent ?? ""] as const;
      }),
    within,
  );
  return new Map(pairs.map(([top, text]) => [top, plain(text)]));
}

/** Blanks in the page are not always those of the text. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u200b", "");

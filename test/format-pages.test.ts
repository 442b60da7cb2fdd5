import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { format } from "../src/format/format.ts";
import { checkPage, rewritten } from "./support/pages.ts";

// Each page shows a policy as someone may write it, and below it, marked `formatted`, as it is laid out.
const folder = new URL("./cases/format/", import.meta.url);

test.each(readdirSync(folder))("format/%s shows how policies are laid out", (name) => {
  const { before, after } = checkPage(new URL(name, folder), (page) => {
    let latest = "";
    return rewritten(page, "proffer", ({ info, text }) => {
      if (info === "proffer") return (latest = text);
      const result = format({ path: name, text: latest });
      if (!result.ok) throw new Error(result.diagnostics[0]!.message);
      return result.text;
    });
  });
  expect(after).toBe(before);
});

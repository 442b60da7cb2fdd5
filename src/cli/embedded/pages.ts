import { globSync, readFileSync } from "node:fs";

// Files of this folder are evaluated when the program is built, and their results put in their place.

const folder = new URL("../../../docs/diagnostics/", import.meta.url);

/** The page of every diagnostic, by its code, sorted. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  globSync("*/*.md", { cwd: folder })
    .map((path) => path.slice(0, -".md".length).replaceAll("\\", "/"))
    .toSorted()
    .map((code) => [code, readFileSync(new URL(`${code}.md`, folder), "utf8")]),
);

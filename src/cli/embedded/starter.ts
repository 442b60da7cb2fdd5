import { readFileSync, readdirSync } from "node:fs";

// Files of this folder are evaluated when the program is built, and their results put in their place.

const folder = new URL("../starter/", import.meta.url);

/** The files of a new policy, by name. */
export const starter: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);

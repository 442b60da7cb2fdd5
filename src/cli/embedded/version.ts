import { readFileSync } from "node:fs";

// Files of this folder are evaluated when the program is built, and their results put in their place.

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);

export const version: string = manifest.version;

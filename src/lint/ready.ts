import { readyPlain } from "./plainness.ts";
import type { Settings } from "./settings.ts";

const plain = ["language/exclusionary", "language/hard-to-read"];

/** Loads what rules need that are not switched off: to be awaited before `lint`. */
export async function ready({ rules }: Settings): Promise<void> {
  if (plain.some((name) => rules.get(name)?.severity !== "off")) await readyPlain();
}

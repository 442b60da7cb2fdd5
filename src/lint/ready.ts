import { readyPlain } from "./plainness.ts";
import type { Settings } from "./settings.ts";

const plain = ["language/exclusionary", "language/hard-to-read"];

/** Loads what rules need that are not switched off everywhere: to be awaited before `lint`. */
export async function ready({ rules, overrides }: Settings): Promise<void> {
  const layers = [rules, ...overrides.map((override) => override.rules)];
  // What one layer switches off another may switch on again, for some files.
  const isOff = (name: string): boolean =>
    rules.get(name)?.severity === "off" &&
    layers.every((layer) => (layer.get(name)?.severity ?? "off") === "off");
  if (!plain.every(isOff)) await readyPlain();
}

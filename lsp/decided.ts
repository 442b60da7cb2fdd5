import type { Understood } from "../src/proffer.ts";
import type { Decision } from "../src/runtime/moment.ts";
import type { Root } from "./root.ts";

const last = new WeakMap<Root, Map<string, Decision>>();

/** Keeps the last decision that was tried of a policy. */
export function remember(root: Root, { program }: Understood, decision: Decision): void {
  let byEntry = last.get(root);
  if (!byEntry) last.set(root, (byEntry = new Map()));
  byEntry.set(program.entry, decision);
}

/** The last decision that was tried of a policy, whatever has been written since; null: none was. */
export const lastDecision = (root: Root, { program }: Understood): Decision | null =>
  last.get(root)?.get(program.entry) ?? null;

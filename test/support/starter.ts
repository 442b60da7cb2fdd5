import { starter } from "../../src/cli/embedded/starter.ts";
import { folderWith } from "./command.ts";

/** The files of the policy that `proffer init` writes. */
export { starter };

/** One of them with some words replaced by others, every one of which must be there. */
export function changed(name: string, changes: Readonly<Record<string, string>>): string {
  let text = starter[name]!;
  for (const [before, after] of Object.entries(changes)) {
    if (!text.includes(before)) throw new Error(`${name} has no ${before}`);
    text = text.replace(before, after);
  }
  return text;
}

/** A folder with that policy, some of its files put in place of its own. */
export function policyFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ ...starter, ...files });
}

import { afterEach, beforeEach } from "vitest";

/**
 * For tests of which each goes on where the one before has ended: once one has failed the others are not
 * tried. `lost` is told the first that does, in words that may be the name of a file anywhere.
 */
export function inTurn(lost: (what: string) => Promise<void>): void {
  let failed = "";
  beforeEach(() => {
    if (failed !== "") throw new Error(`not tried, for it goes on where “${failed}” ends`);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || failed !== "") return;
    failed = task.name;
    await lost(`failed - ${task.name.replaceAll(/[<>:"/\\|?*]/g, "")}`);
  });
}

import { setImmediate } from "node:timers/promises";
import type { Item } from "../input/moments.ts";
import type { Decision, Detail, Refusal } from "../runtime/moment.ts";
import type { Runtime } from "../runtime/index.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { grouped } from "../report/summary.ts";
import { counting, type Tally } from "./tally.ts";
import { progressOn } from "./progress.ts";
import type { World } from "./world.ts";
import type { Draft } from "./write.ts";

/** Moments decided before the rest of the program gets a turn, so that Ctrl-C is heard. */
const atOnce = 500;

/** How the moments of a file came out. */
export type Decided =
  | { readonly end: "all"; readonly tally: Tally }
  /** The file makes no sense. */
  | { readonly end: "stopped"; readonly diagnostics: readonly Diagnostic[] }
  /** The user wanted no more. */
  | { readonly end: "interrupted" };

/** Decides moments one by one as they are read, and writes each answer, if there is where to, as a line of JSON. */
export async function decideAll(
  items: AsyncIterable<Item>,
  runtime: Runtime,
  { detail, draft, world }: { detail: Detail; draft: Draft | null; world: World },
): Promise<Decided> {
  const { ended } = world;
  const count = counting();
  const progress = progressOn(world);
  let done = 0;
  try {
    for await (const item of items) {
      if (item.kind === "stopped") return { end: "stopped", diagnostics: item.diagnostics };
      const outcome: Decision | Refusal =
        item.kind === "refused"
          ? { refused: item.refused }
          : runtime.decide(item.moment, { detail });
      count.add(outcome, item.line);
      if (draft) await draft.write(lineOf(item.id, outcome));
      if (++done % atOnce === 0) {
        progress.tell(`decided ${grouped(done)} moments`);
        await setImmediate();
        if (ended.aborted) return { end: "interrupted" };
      }
    }
  } finally {
    progress.end();
  }
  return { end: "all", tally: count.result() };
}

/** The answer, with the name of its row where the mapping gives it one. */
function lineOf(id: string | null, outcome: Decision | Refusal): string {
  return `${JSON.stringify(id === null ? outcome : { id, ...outcome })}\n`;
}

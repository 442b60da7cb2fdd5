import type { Declaration } from "../syntax/ast.ts";
import { checkDeclaration, type Checked } from "./declarations.ts";
import type { Finding } from "./finding.ts";
import { isEqual } from "./keep.ts";
import { seeing, seenAgain, seenOnce, type Seen, type View } from "./view.ts";

/** What declarations came to before, and how many were looked into the last time. */
export interface Rechecking {
  readonly checked: WeakMap<Declaration, Known>;
  rechecked: number;
}

export interface Known {
  readonly seen: Seen<Checked>;
  /**
   * Others before it: the last, and the last in which nothing was wrong. What names something that is
   * being written is broken for a moment, and then as it was.
   */
  readonly earlier: readonly Seen<Checked>[];
}

/** What declarations came to. */
export interface Results {
  readonly all: ReadonlyMap<Declaration, Checked>;
  /** Those that were written since the last time. */
  readonly fresh: ReadonlyMap<Declaration, Checked>;
}

/** Who waits looks up after so many. */
const atOnce = 16;

/**
 * Checks every declaration that is new, or looked up something that is otherwise now. The new ones come
 * first; after every few others it pauses, and tells what these came to.
 */
export function* recheck(
  nodes: readonly Declaration[],
  view: View,
  cache: Rechecking,
): Generator<Results["fresh"], Results, void> {
  cache.rechecked = 0;
  const look = (node: Declaration): Checked => {
    const before = cache.checked.get(node);
    let seen = seenAgain(view, before?.seen);
    for (const one of before?.earlier ?? []) seen ??= seenOnce(view, one);
    if (!seen) {
      seen = seeing(view, (visible) => asBefore(checkDeclaration(node, visible), before));
      cache.rechecked++;
    }
    if (seen !== before?.seen)
      cache.checked.set(node, { seen, earlier: earlierThan(seen, before) });
    return seen.result;
  };

  const fresh = new Map<Declaration, Checked>();
  for (const node of nodes) if (!cache.checked.has(node)) fresh.set(node, look(node));
  const all = new Map<Declaration, Checked>();
  let pause = cache.rechecked + atOnce;
  for (const node of nodes) {
    all.set(node, fresh.get(node) ?? look(node));
    if (cache.rechecked < pause) continue;
    pause += atOnce;
    yield fresh;
  }
  return { all, fresh };
}

/** The same, what it gives to the model being the very thing it gave before if it is no other. */
function asBefore(now: Checked, before: Known | undefined): Checked {
  if (!before) return now;
  const pieces = [before.seen, ...before.earlier].map(({ result }) => result.piece);
  const piece = pieces.find((one) => one && isEqual(now.piece, one));
  return piece ? { ...now, piece } : now;
}

function earlierThan(seen: Seen<Checked>, before: Known | undefined): Known["earlier"] {
  if (!before) return nothing;
  if (before.seen.result === seen.result) return before.earlier;
  const others = [before.seen, ...before.earlier].filter(({ result }) => result !== seen.result);
  const [last] = others;
  const sound = others.find(({ result }) => result.findings.every(isNoError));
  return last ? [last, ...(sound && sound !== last ? [sound] : [])] : nothing;
}

const nothing: Known["earlier"] = [];
const isNoError = ({ severity }: Finding): boolean => severity !== "error";

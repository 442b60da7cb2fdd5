import type { Use } from "../model/dnf.ts";
import type { Condition as Asked, Site } from "../model/model.ts";
import { isRelative, useId } from "./columns.ts";
import { rowsOf, type Compiling, type DraftRow } from "./rows.ts";
import { sortedById } from "./sorted.ts";

/** A segment, or what proves a product, in one of the ways it is used. */
export interface DraftCondition {
  readonly id: string;
  readonly relative: boolean;
  readonly rows: readonly DraftRow[];
  readonly site: Site;
}

/** Every condition that is used, directly or by another one, compiled once for each way of use; by id. */
export function conditionsOf(compiling: Compiling, uses: Iterable<Use>): readonly DraftCondition[] {
  const found = new Map<string, DraftCondition>();
  const waiting = [...uses];
  for (let use = waiting.pop(); use !== undefined; use = waiting.pop()) {
    const id = useId(use);
    if (found.has(id)) continue;
    const draft = conditionOf(compiling, use, id);
    if (draft === null) continue;
    found.set(id, draft);
    for (const row of draft.rows) {
      for (const tested of row) if (tested.use !== null) waiting.push(tested.use);
    }
  }
  return sortedById(found.values());
}

function conditionOf(compiling: Compiling, use: Use, id: string): DraftCondition | null {
  const { segments, proven } = compiling.model;
  const named = (use.of === "segment" ? segments : proven).get(use.name);
  if (named === undefined) return null;
  const { condition, site } = named;
  const asked: Asked = use.negated ? { kind: "not", term: condition } : condition;
  const rows = rowsOf(compiling, asked, use.mode, { what: whatOf(use), site, trigger: null });
  const relative = rows.some((row) =>
    row.some(({ counted }) => counted !== null && isRelative(counted)),
  );
  return { id, relative, rows, site };
}

/** What is asked of a named condition may differ from how it is written. */
function whatOf({ of, name, negated, mode }: Use): string {
  const named = of === "segment" ? `\`${name}\`` : `\`proven ${name}\``;
  if (negated) return `${named}, turned round by \`not\` or \`unless\`,`;
  return mode === "true" ? named : `${named}, where it applies unless it is known to fail,`;
}

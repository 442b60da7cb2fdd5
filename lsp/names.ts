import type { Model, Reference } from "../src/model/model.ts";
import type { Declaration, Placed } from "../src/syntax/ast.ts";
import type { Span } from "../src/text/source.ts";
import type { Focus } from "./root.ts";

/** A name in a file, and what it stands for. */
export interface Named {
  /** `fact customer.tenure`, `product tasks`: the sort of thing and its name. */
  readonly definition: string;
  readonly reference: Reference;
  readonly model: Model;
  readonly span: Span;
}

/** What stands at an offset; the narrowest where several do. Null where nothing with a name does. */
export function namesAt(focus: Focus, offset: number): readonly Named[] {
  const found: Named[] = [];
  for (const { model } of focus.policies) {
    const placed = declarationAt(focus, offset);
    if (!placed) continue;
    for (const reference of referencesIn(model).get(placed.node) ?? []) {
      const span = model.spanOf(reference.used);
      if (span.source.path !== focus.path || offset < span.start || offset > span.end) continue;
      found.push({ definition: reference.definition, reference, model, span });
    }
  }
  return found.toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span));
}

export const nameAt = (focus: Focus, offset: number): Named | null =>
  namesAt(focus, offset)[0] ?? null;

const lengthOf = ({ start, end }: Span): number => end - start;

/** The declaration an offset is in, or directly behind. */
export function declarationAt(focus: Focus, offset: number): Placed | null {
  const { parsed } = focus;
  if (!parsed) return null;
  let best: Placed | null = null;
  for (const placed of parsed.declarations) {
    const { span } = placed.node;
    if (offset < placed.offset + span.start || offset > placed.offset + span.end) continue;
    // Of two that meet the one that begins here.
    best = placed;
  }
  return best;
}

const byDeclaration = new WeakMap<Model, ReadonlyMap<Declaration, readonly Reference[]>>();

/** Names by the declaration they stand in. */
export function referencesIn(model: Model): ReadonlyMap<Declaration, readonly Reference[]> {
  let found = byDeclaration.get(model);
  if (!found) {
    found = Map.groupBy(model.references, ({ used }) => used.declaration);
    byDeclaration.set(model, found);
  }
  return found;
}

const byDefinition = new WeakMap<Model, ReadonlyMap<string, readonly Reference[]>>();

/** Every place that names a thing, its definition among them. */
export function referencesTo(model: Model, definition: string): readonly Reference[] {
  let found = byDefinition.get(model);
  if (!found) {
    found = Map.groupBy(model.references, (reference) => reference.definition);
    byDefinition.set(model, found);
  }
  return found.get(definition) ?? [];
}

import type { Bundle, Cell, Cells, Fact, Row } from "../../../src/runtime/bundle.ts";
import type { Event } from "../../../src/runtime/moment.ts";

/** What a moment needs for one row of a bundle to match, so that not everything generated is refused an offer. */
export interface Goal {
  readonly trigger: string;
  readonly row: Row;
  readonly product: string;
  /** By column, the conditions it rests on written out. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** One row of the bundle and one way through its conditions, by any number. Null without rows. */
export function goalOf(bundle: Bundle, pick: number): Goal | null {
  const rows = bundle.tables.flatMap(({ trigger, rows: all }) =>
    all.map((row) => ({ trigger, row })),
  );
  const chosen = rows[pick % Math.max(1, rows.length)];
  if (!chosen) return null;
  const cells = new Map<string, Cell>();
  const conditions = new Map(bundle.conditions.map(({ id, rows: all }) => [id, all]));
  const take = (asked: Cells): void => {
    for (const [id, cell] of Object.entries(asked)) {
      const known = cells.get(id);
      const nested = conditions.get(id);
      if (!nested) cells.set(id, known ? merged(known, cell) : cell);
      else if (nested.length > 0) take(nested[pick % nested.length]!);
    }
  };
  take(chosen.row.when);
  const product = bundle.offers.find(({ id }) => id === chosen.row.offer)!.product;
  return { ...chosen, product, cells };
}

/** Good enough for what conditions of one row ask of one column. */
function merged(a: Cell, b: Cell): Cell {
  return {
    ...a,
    ...b,
    all: [...(a.all ?? []), ...(b.all ?? [])],
    any: [...(a.any ?? []), ...(b.any ?? [])],
    none: [...(a.none ?? []), ...(b.none ?? [])],
  };
}

/** A value that passes a cell, in the unit of comparison; undefined when it should be missing. */
export function passing(
  cell: Cell,
  fact: Pick<Fact, "low" | "members" | "type">,
): number | string | boolean | undefined {
  const { from, above, to, below, not_in = [] } = cell;
  if (cell.known === false) return undefined;
  if (cell.in) return cell.in[0];
  if (fact.type === "text") return "something";
  if (fact.type === "flag") return !not_in.includes(true);
  const members = fact.members?.find((member) => !not_in.includes(member));
  if (members !== undefined) return members;
  const bound = from ?? (above === undefined ? undefined : above + 1);
  const start = bound ?? to ?? (below === undefined ? undefined : below - 1) ?? fact.low ?? 0;
  return not_in.includes(start) ? start + 1 : start;
}

export function passingSet({ any = [], all = [], none = [] }: Cell): readonly string[] {
  const found = [...all, ...any.map((list) => list.find((member) => !none.includes(member)) ?? "")];
  return [...new Set(found)];
}

/** Events enough for every age of the row that must be young, an hour apart. */
export function eventsFor(bundle: Bundle, goal: Goal, at: number): readonly Event[] {
  const columns = new Map(bundle.columns.map((column) => [column.id, column]));
  return [...goal.cells].flatMap(([id, cell]) => {
    const column = columns.get(id);
    if (column?.kind !== "age" || (cell.below === undefined && cell.to === undefined)) return [];
    const counter = bundle.counters.find((one) => one.id === column.counter)!;
    const { of } = counter;
    const offer = bundle.offers.find(
      (one) =>
        (of === null && one.id === goal.row.offer) ||
        (of !== null && "same" in of && one.id === goal.row.offer) ||
        (of !== null &&
          "offers" in of &&
          (of.offers.includes(one.id) || of.products.includes(one.product))),
    );
    const [event = "shown"] = counter.events;
    const channel = counter.channel ?? "email";
    return Array.from({ length: column.k }, (_, index): Event => ({
      event: event === "delivered" ? "sent" : event,
      at: new Date(at - (index + 1) * 3_600_000).toISOString(),
      offer: offer?.id ?? "old_offer",
      product:
        offer?.product ?? (of !== null && "products" in of ? of.products[0] : undefined) ?? "gamma",
      channel,
    }));
  });
}

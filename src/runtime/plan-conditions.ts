import type { Bundle, Cell, Cells, Column, Fact } from "./bundle.ts";
import type { BusinessDays } from "./elapsed.ts";
import type { ColumnPlan, ConditionPlan, CounterPlan, Level, TestPlan } from "./plan.ts";
import type { Problem } from "./shapes.ts";

interface Conditions {
  condition(id: string): ConditionPlan;
  planRows(rows: readonly Cells[]): ConditionPlan;
}

/**
 * Conditions stand on columns and columns on conditions: each is made when first needed. Columns that
 * look at nothing, cells that do not fit their column and conditions in a circle are problems.
 */
export function planConditions(
  { facts, triggers, columns, conditions }: Bundle,
  counters: ReadonlyMap<string, CounterPlan>,
  calendar: (id: string | null) => BusinessDays | null,
  problems: Problem[],
): Conditions {
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const rowsOf = new Map(conditions.map(({ id, rows }) => [id, rows]));
  const looks = new Map<string, { readonly fact: Fact; readonly position: number }>(
    [{ id: "", data: facts }, ...triggers].flatMap(({ id, data }) =>
      data.map((fact, position) => [`${id}.${fact.id}`, { fact, position }] as const),
    ),
  );

  const column = remember((id): ColumnPlan => {
    const of = columnOf.get(id)!;
    const looked = looks.get(lookOf(of));
    const type = looked?.fact.type ?? "products";
    const tells = of.kind === "condition" ? condition(of.condition) : null;
    const counts = of.kind === "age" ? counters.get(of.counter)! : null;
    const business = calendar("calendar" in of ? of.calendar : null);
    const ofTrigger = of.kind === "trigger_age" || ("trigger" in of && of.trigger !== null);
    const ofOffer = counts !== null && (counts.relative || counts.each === "offer");
    const isMoment = type === "date" || type === "instant";
    if (
      (lookOf(of) !== "" && !looked) ||
      (of.kind === "distance" && !isMoment) ||
      ("unit" in of && of.unit === "business_days" && business === null)
    ) {
      problems.push({ path: `columns.${id}`, problem: "looks at nothing that fits" });
    }
    return {
      ...of,
      holds: sorts[of.kind === "fact" || of.kind === "data" ? type : kindOf(of)] ?? "number",
      level: ofOffer ? 2 : ofTrigger ? 1 : (tells?.level ?? 0),
      sensitive: (tells ?? looked?.fact)?.sensitive ?? false,
      position: looked?.position ?? -1,
      isDate: type === "date",
      business,
      counts,
      tells,
      turn: 0,
      value: undefined,
    };
  });

  const tests = new Map<string, TestPlan>();
  function planTest(id: string, cell: Cell): TestPlan {
    const key = `${id}\n${JSON.stringify(cell)}`;
    let test = tests.get(key);
    if (test) return test;
    test = { column: column(id), cell, turn: 0, held: false };
    if (!fits(test))
      problems.push({ path: `columns.${id}`, problem: `cannot be tested by ${key}` });
    tests.set(key, test);
    return test;
  }

  function planRows(given: readonly Cells[]): ConditionPlan {
    const rows = given.map((cells) =>
      Object.entries(cells).map(([id, cell]) => planTest(id, cell)),
    );
    const used = rows.flat().map((test) => test.column);
    return {
      rows,
      level: used.reduce<Level>((most, { level }) => (level > most ? level : most), 0),
      sensitive: used.some((one) => one.sensitive),
    };
  }

  // One that rests on itself would never be made: nothing sensible rests on so many in a row.
  let depth = 0;
  let isDeep = false;
  const condition = remember((id) => {
    if (depth === 200 && !isDeep) {
      isDeep = true;
      problems.push({ path: "conditions", problem: `\`${id}\` rests on itself, or too deep` });
    }
    depth++;
    const made = planRows(isDeep ? [] : rowsOf.get(id)!);
    depth--;
    return made;
  });
  // What nothing uses must be sound too.
  for (const { id } of conditions) condition(id);
  for (const { id } of columns) column(id);
  return { condition, planRows };
}

/** The fact or field that a column looks at, as `trigger.field` or `.fact`; nothing for other columns. */
function lookOf(column: Column): string {
  if (column.kind === "fact") return `.${column.fact}`;
  if (column.kind === "data") return `${column.trigger}.${column.field}`;
  return column.kind === "distance" ? `${column.trigger ?? ""}.${column.of}` : "";
}

/** What a column holds, by the type of its fact or by its kind; a number where neither is here. */
const sorts: Readonly<Record<string, ColumnPlan["holds"]>> = {
  flag: "boolean",
  holiday: "boolean",
  condition: "boolean",
  text: "string",
  member: "string",
  weekday: "string",
  set: "object",
  products: "object",
  owns: "object",
};

const kindOf = (column: Column): string => (column.kind === "local" ? column.part : column.kind);

function fits({ column: { holds }, cell }: TestPlan): boolean {
  const { from, above, to, below, any, all, none } = cell;
  return (
    (holds === "number" || (from ?? above ?? to ?? below) === undefined) &&
    (holds === "object" || (any ?? all ?? none) === undefined) &&
    [cell.in ?? [], cell.not_in ?? []].flat().every((value) => typeof value === holds)
  );
}

function remember<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    let known = made.get(id);
    if (known === undefined) made.set(id, (known = make(id)));
    return known;
  };
}

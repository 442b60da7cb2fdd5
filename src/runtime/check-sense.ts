import type { Bundle, Cells, Column, Fact, Template, TimeUnit } from "./bundle.ts";
import { complain, type Check } from "./shapes.ts";

/** Every cell fits its column, counts and copy have what they need, no condition rests on itself. */
export function checkSense(bundle: Bundle, check: Check): void {
  const say = (path: string, problem: string): void => complain(check, path, problem);
  const facts = byId(bundle.facts);
  const fields = new Map(bundle.triggers.map(({ id, data }) => [id, byId(data)]));
  const needCalendar = (
    path: string,
    { unit, calendar }: { readonly unit: TimeUnit; readonly calendar: string | null },
  ): void => {
    if (unit === "business_days" && calendar === null) say(path, "needs the calendar it counts in");
  };

  const sorts = new Map<string, Sort>();
  for (const [i, column] of bundle.columns.entries()) {
    const sort = sortOf(column, facts, fields);
    if (sort === null) say(`columns[${i}]`, "looks at no fact or field that fits");
    else sorts.set(column.id, sort);
    if ("unit" in column && "calendar" in column) needCalendar(`columns[${i}]`, column);
  }
  const checkRow = (path: string, cells: Cells): void => {
    for (const [id, { from, above, to, below, any, all, none, ...cell }] of Object.entries(cells)) {
      const sort = sorts.get(id);
      const isRange = (from ?? above ?? to ?? below) !== undefined;
      const isSet = (any ?? all ?? none) !== undefined;
      const values = [...(cell.in ?? []), ...(cell.not_in ?? [])];
      if (
        (isRange && sort !== "number") ||
        (isSet && sort !== "set") ||
        values.some((value) => typeof value !== sort)
      ) {
        say(`${path}.${id}`, "does not fit its column");
      }
    }
  };
  for (const part of ["conditions", "silencers"] as const) {
    for (const [i, { rows }] of bundle[part].entries()) {
      for (const [j, row] of rows.entries()) checkRow(`${part}[${i}].rows[${j}]`, row);
    }
  }
  for (const [i, { rows }] of bundle.tables.entries()) {
    for (const [j, { when }] of rows.entries()) checkRow(`tables[${i}].rows[${j}].when`, when);
  }
  checkNesting(bundle, say);
  for (const [i, { window }] of bundle.caps.entries()) {
    if (window !== null) needCalendar(`caps[${i}].window`, window);
  }

  const categories = new Map(bundle.locales.map(({ id, plurals }) => [id, plurals.length]));
  for (const [i, { months }] of bundle.locales.entries()) {
    if (months.length !== 12) say(`locales[${i}].months`, "must be twelve");
  }
  for (const [i, { because, then, messages }] of bundle.offers.entries()) {
    const checkCopy = (template: Template | null, locale: string | undefined): void => {
      for (const part of template ?? []) {
        if (typeof part === "string" || part.forms === null) continue;
        if (part.forms.length === categories.get(locale ?? "")) continue;
        say(`offers[${i}]`, `\`${part.value}\` has other plural forms than the language`);
      }
    };
    const first = bundle.locales[0]?.id;
    if (first === undefined && (because ?? then) !== null) say(`offers[${i}]`, "has no language");
    checkCopy(because, first);
    checkCopy(then, first);
    for (const { locale, slots } of messages) {
      for (const template of Object.values(slots)) checkCopy(template, locale);
    }
  }
}

type Sort = "number" | "string" | "boolean" | "set";
type Facts = ReadonlyMap<string, Fact>;

const byId = (list: readonly Fact[]): Facts => new Map(list.map((fact) => [fact.id, fact]));

/** What a column holds, as far as its cells must know; null when there is nothing it could look at. */
function sortOf(column: Column, facts: Facts, fields: ReadonlyMap<string, Facts>): Sort | null {
  switch (column.kind) {
    case "fact":
      return sortOfFact(facts.get(column.fact));
    case "data":
      return sortOfFact(fields.get(column.trigger)?.get(column.field));
    case "distance": {
      const of = (column.trigger === null ? facts : fields.get(column.trigger))?.get(column.of);
      return of?.type === "date" || of?.type === "instant" ? "number" : null;
    }
    case "owns":
      return "set";
    case "holiday":
    case "condition":
      return "boolean";
    case "local":
      return column.part === "weekday" ? "string" : "number";
    default:
      return "number";
  }
}

function sortOfFact(fact: Fact | undefined): Sort | null {
  switch (fact?.type) {
    case undefined:
      return null;
    case "flag":
      return "boolean";
    case "text":
    case "member":
      return "string";
    case "set":
    case "products":
      return "set";
    default:
      return "number";
  }
}

/** So many conditions may rest on one another in a row. */
const deepest = 200;

/** Conditions are answered one inside the other, so none may rest on itself. */
function checkNesting(
  { columns, conditions }: Bundle,
  say: (path: string, problem: string) => void,
): void {
  const named = new Map(
    columns.map((column) => [column.id, column.kind === "condition" ? column.condition : null]),
  );
  let open = conditions.map(({ id, rows }) => ({
    id,
    uses: rows.flatMap((row) => Object.keys(row).flatMap((column) => named.get(column) ?? [])),
  }));
  const settled = new Set<string>();
  for (let depth = 0; depth < deepest; depth++) {
    for (const { id } of open.filter(({ uses }) => uses.every((used) => settled.has(used)))) {
      settled.add(id);
    }
    open = open.filter(({ id }) => !settled.has(id));
  }
  for (const { id } of open) {
    say("conditions", `\`${id}\` rests on itself, or on more than ${deepest} others in a row`);
  }
}

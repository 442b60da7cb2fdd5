import type { Cell } from "./bundle.ts";
import type { Between, Value } from "./values.ts";

/** Whether a value passes a cell's test. Nothing is left open: a missing value passes as the cell says. */
export function passes(cell: Cell, value: Value): boolean {
  if (cell.known !== undefined) return (value !== undefined) === cell.known;
  switch (typeof value) {
    case "undefined":
      return cell.missing === true;
    case "number":
      return inRange(cell, value) && isListed(cell, value);
    case "object":
      return "low" in value ? agePasses(cell, value) : setPasses(cell, value);
    default:
      return isListed(cell, value);
  }
}

// Comparing with what is not written, undefined, is false.
function inRange({ from, above, to, below }: Cell, value: number): boolean {
  return !(value < from! || value <= above! || value > to! || value >= below!);
}

function isListed(cell: Cell, value: string | number | boolean): boolean {
  return (cell.in?.includes(value) ?? true) && !(cell.not_in?.includes(value) ?? false);
}

/** An age known only to lie between two numbers is as good as missing when the test tells some of them apart. */
function agePasses(cell: Cell, { low, high }: Between): boolean {
  if (inRange(cell, low) && inRange(cell, high)) return true;
  const { from, above, to, below } = cell;
  const none = high < from! || high <= above! || low > to! || low >= below!;
  return !none && cell.missing === true;
}

function setPasses(cell: Cell, set: ReadonlySet<string>): boolean {
  return (
    (cell.any?.every((list) => list.some((member) => set.has(member))) ?? true) &&
    (cell.all?.every((member) => set.has(member)) ?? true) &&
    !(cell.none?.some((member) => set.has(member)) ?? false)
  );
}

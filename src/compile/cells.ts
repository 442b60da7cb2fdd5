import type { ValueSet } from "../model/valueset.ts";
import type { Cell } from "../runtime/bundle.ts";

/** What a row asks of one column, from the values it lets through. */
export function cellOf(values: ValueSet, missing: boolean): Cell {
  const test = testOf(values);
  if (test === null) return { known: values.kind === "all" };
  return missing ? { ...test, missing: true } : test;
}

/** Null for all values and for none, where only whether there is a value matters. */
function testOf(values: ValueSet): Cell | null {
  switch (values.kind) {
    case "all":
    case "none":
      return null;
    case "in":
      return { in: values.values };
    case "notIn":
      return { not_in: values.values };
    case "interval": {
      const { low, lowOpen, high, highOpen, except } = values;
      return {
        ...(low === null ? {} : lowOpen ? { above: low } : { from: low }),
        ...(high === null ? {} : highOpen ? { below: high } : { to: high }),
        ...(except.length === 0 ? {} : { not_in: except }),
      };
    }
    case "sets": {
      const { any, every, without } = values;
      return {
        ...(any.length === 0 ? {} : { any }),
        ...(every.length === 0 ? {} : { all: every }),
        ...(without.length === 0 ? {} : { none: without }),
      };
    }
  }
}

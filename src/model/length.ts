import type { Quantity } from "../syntax/ast.ts";
import { finding } from "./finding.ts";
import { find, type Checking } from "./lookup.ts";
import type { Length, Unit } from "./model.ts";
import { millisecondsOf, shortest, textOf } from "./quantity.ts";
import { mismatch } from "./types.ts";

/**
 * A length of time as it is compared: exact ones in milliseconds, the others in whole units counted
 * over local dates. It is longer than nothing. Null when it is not, which is reported.
 */
export function bindLength(c: Checking, quantity: Quantity): Length | null {
  const { value } = quantity;
  if (value.sort !== "duration") {
    c.report(mismatch(quantity, { kind: "duration" }, "this", "sort"));
    return null;
  }
  const length = value.counted === "exact" ? exact(c, quantity) : counted(c, quantity);
  if (length === null || length.amount > 0) return length;
  c.report(
    finding("check/bad-length", quantity, `\`${textOf(quantity)}\` is no length of time`, {
      notes: [{ text: "a length of time is more than nothing" }],
    }),
  );
  return null;
}

function exact(c: Checking, quantity: Quantity): Length | null {
  const amount = millisecondsOf(quantity);
  if (amount.ok) return { amount: amount.value, unit: { name: "ms", calendar: null } };
  const problem = amount.problem === "sort" ? "fraction" : amount.problem;
  c.report(mismatch(quantity, { kind: "duration" }, "this", problem));
  return null;
}

type CountedUnit = { readonly name: Unit["name"]; readonly times: number };

/** How units other than exact ones are counted; a month, quarter or year needs `calendar`. */
const units: Readonly<Record<string, CountedUnit>> = {
  "calendar day": { name: "days", times: 1 },
  "calendar week": { name: "days", times: 7 },
  "calendar month": { name: "months", times: 1 },
  "calendar quarter": { name: "months", times: 3 },
  "calendar year": { name: "months", times: 12 },
  "clear day": { name: "clear_days", times: 1 },
  "business day": { name: "business_days", times: 1 },
};

function counted(c: Checking, quantity: Quantity): Length | null {
  const value = quantity.value as Extract<Quantity["value"], { readonly sort: "duration" }>;
  const unit = units[`${value.counted} ${value.unit}`];
  const written = textOf(quantity);
  if (!unit) {
    c.report(
      finding("check/wrong-unit", quantity, `\`${written}\` cannot be counted on a calendar`, {
        notes: [
          {
            text: "calendar days, weeks, months, quarters and years can, and clear and business days",
          },
        ],
      }),
    );
    return null;
  }
  const amount = Number(shortest(value.digits)) * unit.times;
  if (!Number.isInteger(amount)) {
    c.report(
      finding("check/not-exact", quantity, `\`${written}\` is no whole number of ${value.unit}s`),
    );
    return null;
  }
  if (amount > longest) {
    c.report(finding("check/too-large", quantity, `\`${written}\` is longer than any calendar`));
    return null;
  }
  if (unit.name !== "business_days") return { amount, unit: { name: unit.name, calendar: null } };
  const calendar = businessCalendar(c, quantity);
  return calendar === null ? null : { amount, unit: { name: unit.name, calendar } };
}

/** Ten thousand years of days: nothing a calendar of four-digit years could count is longer. */
const longest = 3_652_500;

function businessCalendar(c: Checking, quantity: Quantity): string | null {
  if (quantity.calendar)
    return find(c, "calendar", quantity.calendar, "`business days in`") && quantity.calendar.text;
  const calendars = [...c.symbols.all("calendar").keys()];
  if (calendars.length === 1) return calendars[0]!;
  if (calendars.length === 0 && c.symbols.mayBe("calendar", "")) return null;
  const written = textOf(quantity);
  c.report(
    finding(
      "check/missing-entry",
      quantity,
      `\`${written}\` does not say by which calendar`,
      calendars.length === 0
        ? { notes: [{ text: 'declare one: `calendar uk from "./uk.yaml"`' }] }
        : {
            fixes: calendars.slice(0, 3).map((name) => ({
              title: `write \`${written} in ${name}\``,
              edits: [{ at: quantity.span, newText: `${written} in ${name}` }],
            })),
          },
    ),
  );
  return null;
}

/** How long ago something was: an exact length, or whole days, months or years of the calendar. */
export function bindAgo(c: Checking, quantity: Quantity): Length | null {
  const { value } = quantity;
  if (value.sort === "duration" && Number(value.digits) === 0)
    return { amount: 0, unit: { name: "ms", calendar: null } };
  const length = bindLength(c, quantity);
  if (!length || ["ms", "days", "months"].includes(length.unit.name)) return length;
  c.report(
    finding("check/wrong-unit", quantity, `\`${textOf(quantity)} ago\` is no one moment`, {
      notes: [{ text: "say it in days or hours" }],
    }),
  );
  return null;
}

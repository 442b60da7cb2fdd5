import { lengthWords } from "../../src/compile/columns.ts";
import { daysOf, millisecondsOf, textOf } from "../../src/model/quantity.ts";
import type { Quantity } from "../../src/syntax/ast.ts";
import { code, paragraphs } from "./markdown.ts";

/** What a quantity means, where that is more than it says; null where it is not. */
export function quantityWords(quantity: Quantity): string | null {
  const { value } = quantity;
  const title = `**${textOf(quantity)}**`;
  switch (value.sort) {
    case "duration":
      return paragraphs(title, durationWords(quantity));
    case "date": {
      const day = weekdayOf(value.iso);
      return day && paragraphs(title, `${day}, by the customer's own calendar.`);
    }
    case "time":
      return paragraphs(title, "A time of day, by the customer's own clock.");
    case "instant": {
      const day = weekdayOf(value.iso.slice(0, 10));
      return paragraphs(
        title,
        `${day ? `A moment on a ${day}` : "A moment"}, the same everywhere.`,
      );
    }
    default:
      return null;
  }
}

function durationWords(quantity: Quantity): string {
  const { value, calendar } = quantity;
  if (value.sort !== "duration") return "";
  switch (value.counted) {
    case "exact": {
      const exact = lengthMeaning(quantity);
      const days =
        value.unit === "day" || value.unit === "week"
          ? " Between two dates, days are counted as they stand on the calendar."
          : "";
      return `An exact length of time${exact ? `: ${exact}` : ""}, whatever the clocks and the calendar do.${days}`;
    }
    case "calendar":
      return "Counted on the calendar, by local dates. It has no exact number of hours.";
    case "clear":
      return "Whole days between two dates, both of which are left out.";
    case "business":
      return `Local days that are neither weekend nor a holiday${calendar ? ` of ${code(calendar.text)}` : ""}.`;
  }
}

/** `720 hours` for 30 days; null where hours say no more, and for what has no exact length. */
export function lengthMeaning(quantity: Quantity): string | null {
  const length = millisecondsOf(quantity);
  if (!length.ok || length.value < 86_400_000) {
    if (!length.ok) return null;
    const words = lengthWords(length.value);
    return words === textOf(quantity) ? null : words;
  }
  return `${length.value / 3_600_000} hours`;
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function weekdayOf(iso: string): string | null {
  const days = daysOf(iso);
  // 1970-01-01 was a Thursday.
  return days === null ? null : weekdays[(((days + 4) % 7) + 7) % 7]!;
}

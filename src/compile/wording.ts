import type { Model, Type } from "../model/model.ts";
import type { Cell, Column, TimeUnit } from "../runtime/bundle.ts";
import { lengthWords } from "./columns.ts";
import { isoDate } from "./dates.ts";

/** What a cell asks of its column, in words: `at least 30 days`, `has tasks, none of invoicing`, `no, or not known`. */
export function cellWords(model: Model, column: Column, cell: Cell): string {
  const { known, missing } = cell;
  if (known !== undefined) return known ? "is known" : "is not known";
  if (column.kind === "condition") return "holds";
  const value = valueWords(model, column);
  const parts = [
    ...rangeWords(cell, value),
    ...(cell.in === undefined ? [] : [cell.in.map(value).join(" or ")]),
    ...(cell.not_in === undefined ? [] : [`not ${cell.not_in.map(value).join(" or ")}`]),
    ...setWords(cell),
  ];
  return `${parts.join(", ")}${missing ? ", or not known" : ""}`;
}

type Value = string | number | boolean;
type Wording = (value: Value) => string;

function rangeWords({ from, above, to, below }: Cell, value: Wording): readonly string[] {
  if (to === Number.MAX_SAFE_INTEGER) return ["there is one"];
  if (above === Number.MAX_SAFE_INTEGER) return ["there is none"];
  return [
    ...(from === undefined ? [] : [`at least ${value(from)}`]),
    ...(above === undefined ? [] : [`more than ${value(above)}`]),
    ...(to === undefined ? [] : [`at most ${value(to)}`]),
    ...(below === undefined ? [] : [`less than ${value(below)}`]),
  ];
}

function setWords({ any = [], all, none }: Cell): readonly string[] {
  return [
    ...(all === undefined ? [] : [`has ${all.join(" and ")}`]),
    ...any.map((list) => `has ${list.join(" or ")}`),
    ...(none === undefined ? [] : [`none of ${none.join(", ")}`]),
  ];
}

function valueWords(model: Model, column: Column): Wording {
  switch (column.kind) {
    case "fact":
      return ofType(model.facts.get(column.fact)?.type);
    case "data":
      return ofType(model.triggers.get(column.trigger)?.data.get(column.field)?.type);
    case "distance":
    case "age":
    case "trigger_age":
      return inUnit(column.unit);
    case "local":
      if (column.part === "date") return ofType({ kind: "date" });
      return column.part === "time" ? timeOfDay : plain;
    case "bucket":
      return (bucket) => `${Number(bucket) / 100}%`;
    case "owns":
    case "holiday":
    case "condition":
      return plain;
  }
}

function plain(value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function ofType(type: Type | undefined): Wording {
  switch (type?.kind) {
    case "duration":
      return (seconds) => lengthWords(Number(seconds) * 1000);
    case "date":
      return (days) => isoDate(Number(days));
    case "instant":
      return (instant) => new Date(Number(instant)).toISOString();
    case "money":
      return (millionths) => `${decimal(millionths)} ${type.currency}`;
    case "percent":
      return (millionths) => `${decimal(millionths)}%`;
    case "decimal":
      return decimal;
    default:
      return plain;
  }
}

/** Millionths as the shortest decimal. */
function decimal(millionths: Value): string {
  return String(Number(millionths) / 1e6);
}

function timeOfDay(minutes: Value): string {
  const [hour, minute] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60];
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}

function inUnit(unit: TimeUnit): Wording {
  if (unit === "ms") return (length) => lengthWords(Number(length));
  return plain;
}

import type { Model, Type } from "../../src/model/model.ts";
import type { FactValue, Happened, Moment } from "../../src/runtime/moment.ts";
import { dayOfIso } from "./dates.ts";

/** A policy and a moment, side by side. */
export interface World {
  readonly model: Model;
  readonly moment: Moment;
  readonly at: number;
  /** The local date. */
  readonly today: number | null;
}

export function worldOf(model: Model, moment: Moment): World {
  const at = Date.parse(moment.at);
  return { model, moment, at, today: moment.local ? dayOfIso(moment.local.date) : null };
}

/** What a value comes to: a number in the unit in which the model compares, a word, a flag, a list. */
export type Known = number | string | boolean | readonly string[];

export function valueOf(type: Type, given: FactValue | null | undefined): Known | undefined {
  if (given === null || given === undefined) return undefined;
  switch (type.kind) {
    case "decimal":
    case "percent":
    case "money": {
      const [whole, fraction = ""] = (given as string).split(".");
      return Number(whole + fraction.padEnd(6, "0"));
    }
    case "date":
      return dayOfIso(given as string);
    case "instant":
      return Date.parse(given as string);
    default:
      return given;
  }
}

export function factOf({ model, moment }: World, id: string): Known | undefined {
  return valueOf(model.facts.get(id)!.type, moment.facts?.[id]);
}

export function fieldOf({ model }: World, happened: Happened, field: string): Known | undefined {
  const fact = model.triggers.get(happened.name)?.data.get(field);
  return fact && valueOf(fact.type, happened.data?.[field]);
}

import type { Length } from "../model/model.ts";

/** About how many days a window spans: months have 30, and a calendar week spans 7 whatever day it is. */
export const aboutDays = ({ amount, unit }: Length): number =>
  unit.name === "ms" ? amount / 86_400_000 : amount * daysIn[unit.name];

const daysIn: Readonly<Record<Exclude<Length["unit"]["name"], "ms">, number>> = {
  days: 1,
  clear_days: 1,
  business_days: 1.4,
  months: 30,
  week_starts: 7,
  month_starts: 30,
  quarter_starts: 91,
  year_starts: 365,
};

import type { Offer, Price } from "../model/model.ts";
import { priceIn } from "./amounts.ts";

/** The trial an offer starts with. */
export interface Trial {
  readonly length: string;
  readonly withoutCard: boolean;
  /** What is charged after it. */
  readonly then: Price | null;
  /** How long before that customers are reminded. */
  readonly remind: string | null;
  /** Whether it turns into something paid by itself; null: a card is taken, and nothing is said. */
  readonly goesOn: boolean | null;
}

export function trialOf({ about }: Offer): Trial | null {
  const terms = about["terms"] as Readonly<Record<string, unknown>> | undefined;
  const trial = terms?.["trial"] as Readonly<Record<string, unknown>> | undefined;
  if (!trial) return null;
  const converts = terms?.["converts"];
  const withoutCard = trial["without_card"] === true;
  const then = priceIn(trial["then"]);
  return {
    length: String(trial["length"]),
    withoutCard,
    then,
    remind: typeof trial["remind"] === "string" ? trial["remind"] : null,
    goesOn:
      typeof converts === "boolean" ? converts : then ? !withoutCard : withoutCard ? false : null,
  };
}

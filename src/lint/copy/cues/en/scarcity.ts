import type { TacticCues } from "../../cue.ts";
import { fewLeft } from "./few-left.ts";
import { lowStock } from "./low-stock.ts";

/** Counts and hints of what is about to run out. */
export const scarcity: TacticCues = {
  tactic: "false-scarcity",
  why: "a shortage that is not real takes away the time a buyer needs to think",
  neutral: "You can add this at any time.",
  binding: "availability",
  cues: [...fewLeft, ...lowStock],
};

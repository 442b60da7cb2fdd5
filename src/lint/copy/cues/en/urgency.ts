import type { TacticCues } from "../../cue.ts";
import { actNow } from "./act-now.ts";
import { endsSoon } from "./ends-soon.ts";
import { limitedTime } from "./limited-time.ts";

/** Deadlines that are vague, and words that press for a quick decision. */
export const urgency: TacticCues = {
  tactic: "false-urgency",
  why: "time pressure takes away the room to think, and does not even raise purchases",
  neutral: "You can decide at any time.",
  binding: "ends",
  cues: [...limitedTime, ...endsSoon, ...actNow],
};

import type { Language } from "../../cue.ts";
import { activity } from "./activity.ts";
import { actionLabel, bait, disguised, friction, nagging, overload } from "./asking.ts";
import { cancelling } from "./cancelling.ts";
import { forced, missingDecline, preselection, sneaking, trick, visual } from "./choice.ts";
import { authority, gamified, lockIn, necessity, overclaim, personalisation } from "./claims.ts";
import { confirmshaming } from "./confirmshaming.ts";
import { countdown } from "./countdown.ts";
import { fear, guilt } from "./emotion.ts";
import { highDemand } from "./high-demand.ts";
import { generic, inaccessible } from "./plain-words.ts";
import { bundle, comparison, discount, free, hiddenCosts, hiddenSubscription } from "./price.ts";
import { pressure } from "./pressure.ts";
import { scarcity } from "./scarcity.ts";
import { socialProof } from "./social-proof.ts";
import { testimonial } from "./testimonial.ts";
import { urgency } from "./urgency.ts";
import { lists } from "./words.ts";

/** English, whole. Another language is a folder like this one, and a line in `library.ts`. */
export const english: Language = {
  lists,
  tactics: [
    scarcity, highDemand, urgency, countdown, activity, socialProof, testimonial, confirmshaming, guilt, fear,
    preselection, sneaking, forced, missingDecline, visual, trick, actionLabel, nagging, friction,
    cancelling, pressure, overload, disguised, bait, hiddenCosts, hiddenSubscription, bundle, discount,
    free, comparison, necessity, overclaim, personalisation, gamified, inaccessible, authority, lockIn,
    generic,
  ],
}; // prettier-ignore

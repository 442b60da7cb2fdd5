/** A tactic as studies of dark patterns name it, and the word by which a policy bans it. */
export interface Tactic {
  /** The word after `ban`. */
  readonly ban: string;
  /** As it is called in a sentence. */
  readonly name: string;
  /**
   * `words`: the words themselves show it. `facts`: only facts of the offer do, and words at most
   * hint at it. `plain`: a matter of plain language, which nobody is deceived by.
   */
  readonly shownBy: "words" | "facts" | "plain";
}

const table = {
  "false-scarcity": ["scarcity", "false scarcity", "words"],
  "high-demand-claim": ["high_demand", "a claim of high demand", "words"],
  "false-urgency": ["urgency", "false urgency", "words"],
  "countdown-timer": ["countdown", "a countdown", "words"],
  "false-activity": ["false_activity", "an activity message", "words"],
  "unsupported-social-proof": ["social_proof", "unsupported social proof", "words"],
  "unattributed-testimonial": ["testimonials", "an unattributed testimonial", "words"],
  confirmshaming: ["confirmshaming", "confirmshaming", "words"],
  "guilt-appeal": ["guilt", "an appeal to guilt", "words"],
  "fear-appeal": ["fear", "an appeal to fear", "words"],
  preselection: ["default_on", "preselection", "words"],
  "sneak-into-basket": ["sneak_into_basket", "something put into the basket", "words"],
  "forced-action": ["forced_action", "a forced action", "words"],
  "missing-decline": ["missing_decline", "a refusal that is none", "words"],
  "visual-interference": ["visual_interference", "visual interference", "facts"],
  "trick-wording": ["trick_wording", "trick wording", "words"],
  "misleading-action-label": ["misleading_labels", "a label that hides what it does", "words"],
  nagging: ["nagging", "nagging", "words"],
  "decline-friction": ["decline_friction", "an argument with a refusal", "words"],
  "hard-to-cancel": ["hard_to_cancel", "a way out that is harder than the way in", "words"],
  "pressured-selling": ["pressured_selling", "pressured selling", "words"],
  "choice-overload": ["choice_overload", "too many choices", "words"],
  "disguised-ad": ["disguised_ads", "a disguised offer", "words"],
  "bait-and-switch": ["bait_and_switch", "bait and switch", "words"],
  "hidden-costs": ["hidden_costs", "hidden costs", "words"],
  "hidden-subscription": ["hidden_subscription", "a hidden subscription", "words"],
  "opaque-bundle": ["opaque_bundle", "an opaque bundle", "words"],
  "false-discount": ["false_discount", "a discount without a basis", "words"],
  "false-free": ["false_free", "a false `free`", "words"],
  "comparison-prevention": ["comparison_prevention", "a price that cannot be compared", "words"],
  "false-necessity": ["false_necessity", "false necessity", "words"],
  overclaim: ["overclaim", "an overclaim", "words"],
  "undisclosed-personalisation": [
    "undisclosed_personalisation",
    "undisclosed personalisation",
    "words",
  ],
  "gamified-pressure": ["gamified_pressure", "gamified pressure", "words"],
  "inaccessible-language": ["inaccessible_language", "jargon or an idiom", "plain"],
  "fake-authority": ["fake_authority", "borrowed authority", "words"],
  "lock-in-leverage": ["lock_in", "leverage of a lock-in", "words"],
  "generic-message": ["generic_message", "a message that could be anyone's", "plain"],
} as const satisfies Record<string, readonly [string, string, Tactic["shownBy"]]>;

export type TacticId = keyof typeof table;

/** Every tactic, by its id. */
export const tactics: ReadonlyMap<TacticId, Tactic> = new Map(
  (Object.keys(table) as TacticId[]).map((id) => {
    const [ban, name, shownBy] = table[id];
    return [id, { ban, name, shownBy }];
  }),
);

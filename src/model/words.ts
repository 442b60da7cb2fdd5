import type { BlockName } from "../../grammar/entries.ts";

/** Where the relationship with the customer stands. */
const stages = [
  "discovery", "demo", "proposal", "negotiation", "onboarding", "adoption", "renewal",
] as const; // prettier-ignore

/** On what ground a customer may be contacted, or a fact be known. */
export const bases = ["consent", "soft_opt_in", "contract", "legitimate_interest"] as const;

export const weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
] as const; // prettier-ignore

/** How customers may be grouped in a measurement. */
const cohorts = ["signup_month", "lifecycle", "segment", "product_count", "exposed"] as const;

/**
 * Entries whose value is a word of a closed list (of words, where the entry takes several): what the
 * list is, by block and entry word.
 */
export const closedWords: {
  readonly [B in BlockName]?: Readonly<Record<string, readonly string[]>>;
} = {
  policy: {
    audience: ["consumer", "business"],
    sector: [
      "general", "financial", "insurance", "telecom", "health", "education", "retail", "software",
      "services", "equipment",
    ], // prettier-ignore
    preset: ["saas", "ecommerce", "services", "installed_base"],
    otherwise: ["wait"],
  },
  channel: { counts: ["shown", "sent"], basis: bases },
  placement: {
    surface: [
      "product_page", "cart", "checkout", "order_confirmation", "receipt", "completion", "sidebar",
      "inbox", "alert", "dashboard", "call", "mail",
    ], // prettier-ignore
    interrupts: ["never", "idle", "always"],
    mobile: ["required", "optional", "none"],
  },
  calendar: { weekend: weekdays },
  adjacency: {
    workflow: ["upstream", "downstream", "parallel"],
    stated_by: ["customer", "team", "analysis"],
    unlocks: ["need", "efficiency"],
    buyer: ["same", "different"],
    user: ["same", "different"],
    coverage: ["none", "weak", "full"],
    accelerates: ["first_value", "setup"],
  },
  evidence: {
    kind: [
      "behavioural", "transaction", "usage", "experiment", "qualitative", "result", "testimonial",
      "projection", "risk_model", "incident_data", "expert", "assumption",
    ], // prettier-ignore
  },
  trigger: {
    kind: [
      "workflow_completion", "data_integration", "collaboration", "milestone", "onboarding",
      "renewal", "trial_success", "reorder", "support_resolved", "cart", "visit", "schedule",
      "conversation", "friction", "maintenance",
    ], // prettier-ignore
    asked: ["customer"],
    stage: stages,
  },
  offer: {
    stage: stages,
    frame: ["completion", "peer", "recommendation", "prevention", "outcome"],
    tax: ["included", "excluded"],
    consent: ["one_step", "two_step", "confirm", "signature"],
    activation: ["single_step", "checkout", "contact"],
    default: ["off", "on"],
    dismiss: ["close", "swipe", "escape", "none"],
    decline: ["button", "link", "spoken", "none"],
    priority: ["high", "normal", "low"],
    status: ["draft", "live", "paused", "retired"],
  },
  terms: { change: ["anytime", "at_renewal"] },
  bundle: {
    owned: ["excludes", "credits"],
    default: ["off", "on"],
    user: ["same", "different"],
    workflow: ["same", "different"],
  },
  experiment: {
    factors: ["placement", "message", "timing", "channel", "frame", "segment", "pricing"],
    design: ["parallel", "factorial"],
  },
  measure: { cohort: cohorts },
  learn: {
    kind: ["tutorial", "story", "calculator", "comparison", "clip", "guide"],
    stage: stages,
  },
  playbook: { stage: stages },
};

/** When and how something can be cancelled. */
export const cancelWords = ["anytime", "at_renewal", "at_period_end", "never"] as const;
export const cancelWays = ["online", "email", "phone", "chat", "post", "in_person"] as const;

/** By what a metric may be broken down. */
export const breakdowns = [...cohorts, "taker"] as const;

/** What a metric speaks of: good for customers, money, strain on them, or how the work goes. */
export type MetricClass = "benefit" | "revenue" | "load" | "process";
const metricsByClass: Readonly<Record<MetricClass, readonly string[]>> = {
  benefit: [
    "retention", "retention_of_takers", "satisfaction", "core_satisfaction", "addon_satisfaction",
    "nps", "renewal_rate", "addon_adoption", "time_to_first_value", "time_saved",
    "benefit_realised", "trust",
  ], // prettier-ignore
  revenue: [
    "attach_rate", "average_order_value", "revenue_per_customer", "expansion_revenue",
    "expansion_share_of_renewal", "cross_sell_conversion", "cross_sell_share_of_expansion",
    "net_revenue_retention", "products_per_account", "lifetime_value", "core_conversion",
  ], // prettier-ignore
  load: [
    "churn_rate", "cancellation_rate", "return_rate", "refund_rate", "complaint_rate",
    "opt_out_rate", "decline_rate", "perceived_pressure", "clarity", "support_cost",
    "interruption_rate", "exposures_per_customer", "unused_addon_rate", "trial_regret_rate",
  ], // prettier-ignore
  process: [
    "need_depth", "stakeholder_variety", "because_quality", "next_step_clarity",
    "forecast_accuracy", "education_share", "follow_through_rate", "time_to_cross_sell",
    "wait_rate", "render_time",
  ], // prettier-ignore
};

/** Every metric there is, with its class. */
export const metrics: ReadonlyMap<string, MetricClass> = new Map(
  (Object.keys(metricsByClass) as MetricClass[]).flatMap((kind) =>
    metricsByClass[kind].map((name) => [name, kind] as const),
  ),
);

/** Manipulative tactics a policy can `ban`. */
export const tactics = [
  "bait_and_switch", "choice_overload", "comparison_prevention", "confirmshaming", "countdown",
  "decline_friction", "default_on", "disguised_ads", "fake_authority", "false_activity",
  "false_discount", "false_free", "false_necessity", "fear", "forced_action", "gamified_pressure",
  "guilt", "hard_to_cancel", "hidden_costs", "hidden_subscription", "high_demand",
  "inaccessible_language", "lock_in", "misleading_labels", "missing_decline", "nagging",
  "opaque_bundle", "overclaim", "pressured_selling", "scarcity", "sneak_into_basket",
  "social_proof", "testimonials", "trick_wording", "undisclosed_personalisation", "urgency",
  "visual_interference",
] as const; // prettier-ignore

/** Events that happen to offers: they name offer, product and channel. */
export const offerEvents = [
  "shown",
  "sent",
  "accepted",
  "declined",
  "dismissed",
  "ignored",
] as const;
/** Events that happen to products. */
export const productEvents = ["purchase", "renewal", "refund"] as const;
const otherEvents = ["complaint_resolved", "contact"] as const;
export const events: readonly string[] = [...offerEvents, ...productEvents, ...otherEvents];

/** Other words for the same events. */
const eventAliases: ReadonlyMap<string, string> = new Map([
  ["decline", "declined"],
  ["dismissal", "dismissed"],
  ["bought", "purchase"],
  ["purchased", "purchase"],
  ["acceptance", "accepted"],
]);
/** The event a word stands for; the word itself when it is no alias. */
export const canonicalEvent = (word: string): string => eventAliases.get(word) ?? word;
export const eventWords: readonly string[] = [...events, ...eventAliases.keys()];

/** Calendar periods a cap may count in, with the unit that counts how many of them have begun since. */
export const periods = {
  day: "days",
  week: "week_starts",
  month: "month_starts",
  quarter: "quarter_starts",
  year: "year_starts",
} as const;

/** Identities every policy has; `customer` contains `session`. */
export const givenIdentities = ["customer", "session"] as const;

/** Reasons for silence that no named rule gives, which a test may expect. */
export const silenceReasons = [
  "opt_out", "region", "consent", "waiver", "hold", "rest", "quiet", "cap", "experiment",
  "one_per_product", "no_slot", "no_trigger", "not_eligible", "no_placement", "silenced", "holdout",
  "condition",
] as const; // prettier-ignore

import type { Bundle, Offer } from "../../../model/model.ts";
import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf, instead } from "../../place.ts";
import type { Finding, Rule } from "../../rule.ts";

export const defaultOn: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: false,
  tactics: ["default_on", "sneak_into_basket"],
  summary: "What is offered is not chosen before the customer has chosen it.",
  why: "Silence is not agreement to pay: whoever overlooks a ticked box pays for something they never asked for.",
  basis: {
    seeds: ["S1-59", "S1-103", "S1-109", "S3-16"],
    provisions: [
      "EU-CRD-22", "EU-CRD-27", "EU-UCPD-I29", "EU-GDPR-4.11", "UK-CCR-40",
      "UK-FCA-ICOBS6A.2", "US-ROSCA-8403", "US-CFPB-2012-06", "IN-2", "IN-ECR-4.9", "KR-2",
    ], // prettier-ignore
    sources: ["Mathur et al. 2019, Sneaking"],
  },

  check: {
    offer: (offer) => on(offer, offer.id),
    bundle: (bundle) => on(bundle, bundle.id),
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "preselection", "sneak-into-basket"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} tells people what was chosen for them`,
          help: "Add nothing that was not asked for, and ask.",
        };
    },
  },
};

function* on(thing: Offer | Bundle, id: string): Iterable<Finding> {
  if (thing.about["default"] !== "on") return;
  const at = entryOf(thing, "default");
  if (!at) return;
  yield {
    at,
    message: `\`${id}\` is already chosen when the customer first sees it`,
    help: "Let the customer choose it: write `default off`, which is also what holds when nothing is said.",
    fix: { title: "write `default off`", safe: true, changes: [instead(at, "default off")] },
  };
}

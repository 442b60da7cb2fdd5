import { newRule } from "../../new-rule.ts";
import { currentOffers } from "../../offers.ts";
import { nameOf } from "../../place.ts";
import { readsOf, readsOfOffer } from "../../reads.ts";
import type { Fact, Model, Offer } from "../../../model/model.ts";
import { once } from "../../../model/watch.ts";
import type { FindingFix, Rule } from "../../rule.ts";

export const inDistress: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Nobody is sold to while something is wrong for them.",
  why: "An offer to someone who waits for help, cannot pay or is leaving takes advantage of trouble, or adds to it.",
  basis: {
    seeds: ["S1-14", "S1-15", "S1-27", "S1-28", "S1-29", "S1-64", "S1-90", "S1-113"],
    provisions: ["EU-UCPD-8-9", "UK-DMCC-227", "UK-FCA-2A.2"],
    sources: [
      "UK Financial Conduct Authority 2021, FG21/1, on the fair treatment of vulnerable customers",
    ],
  },
  options: {
    incident: {
      default: [
        "incident", "incidents", "outage", "outages", "fault", "faults", "disruption", "disruptions",
        "closure", "emergency",
      ], // prettier-ignore
      about: "Words in the names of facts that speak of an incident.",
    },
    complaint: {
      default: [
        "complaint", "complaints", "ticket", "tickets", "dispute", "disputes", "fraud", "open_claim",
        "open_claims", "open_case", "open_cases",
      ], // prettier-ignore
      about: "Words in the names of facts that speak of an open complaint or request for help.",
    },
    payment: {
      default: [
        "overdue", "past_due", "arrears", "hardship", "payment_failed", "failed_payment",
        "missed_payment", "missed_payments", "unpaid", "dunning",
      ], // prettier-ignore
      about: "Words in the names of facts that speak of payments in trouble.",
    },
    leaving: {
      default: [
        "cancelling", "canceling", "cancellation", "leaving", "closing", "churning", "terminating",
        "termination", "notice_given",
      ], // prettier-ignore
      about: "Words in the names of facts that speak of a customer on the way out.",
    },
  },

  check: {
    *model(model, { list, couldNotCheck }) {
      const offers = currentOffers(model);
      if (offers.length === 0) return;
      const held = heldFacts(model);
      // What every offer asks about is not lost sight of either.
      const asked = offers.map((offer) => factsOf(model, offer));
      const seen = (id: string) => held.has(id) || asked.every((facts) => facts.has(id));
      const untold: string[] = [];
      for (const [kind, trouble] of Object.entries(kinds)) {
        const facts = [...model.facts.values()].filter((fact) => speaksOf(fact, list(kind)));
        if (facts.length === 0) untold.push(trouble);
        for (const fact of facts) {
          if (seen(fact.id)) continue;
          const fix = fixOf(model, fact);
          yield {
            at: fact.site,
            message: `\`${fact.id}\` speaks of ${trouble}, and no \`hold\` looks at it`,
            help: `Hold offers back while it is so${fix ? `: \`${fix.changes[0]!.newText.split("\n")[0]}\`` : ""}.`,
            ...(fix && { fix }),
          };
        }
      }
      if (untold.length === Object.keys(kinds).length && model.holds.length === 0)
        yield {
          at: nameOf(model.policy),
          message: `\`${model.policy.id}\` holds nothing back, whatever is wrong for a customer`,
          help: 'Declare a fact that tells of trouble and hold offers back while it is so: `hold open_ticket: all when customer.open_tickets > 0 because "…"`.',
        };
      else if (untold.length > 0)
        couldNotCheck(`whether offers stop in trouble: no fact speaks of ${untold.join(", or ")}`);
    },
  },
};

const kinds: Readonly<Record<string, string>> = {
  incident: "an incident",
  complaint: "an open complaint or request for help",
  payment: "a payment in trouble",
  leaving: "a customer who is leaving",
};

/** By one of its words, or several in a row: `customer.open_tickets` by `tickets`. */
function speaksOf({ id, type }: Fact, words: readonly string[]): boolean {
  if (type.kind !== "flag" && type.kind !== "integer") return false;
  const name = `_${id.slice(id.indexOf(".") + 1)}_`;
  return words.some((word) => name.includes(`_${word}_`));
}

/** Facts that an offer asks about. */
const factsOf: (model: Model, offer: Offer) => ReadonlySet<string> = once(
  (model, offer) =>
    new Set(
      readsOfOffer(model, offer).flatMap(({ subject }) =>
        subject.kind === "fact" ? [subject.fact] : [],
      ),
    ),
);

/** Facts that some hold looks at. */
function heldFacts(model: Model): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const { condition } of model.holds)
    for (const { subject } of readsOf(model, condition))
      if (subject.kind === "fact") facts.add(subject.fact);
  return facts;
}

/** Only for flags and counts, whose trouble is plain: it is so, or there is one. */
function fixOf(model: Model, { id, type }: Fact): FindingFix | null {
  const short = id.slice(id.lastIndexOf(".") + 1);
  const condition = type.kind === "flag" ? id : `${id} > 0`;
  const because = "Something is wrong for them that comes before any offer";
  const says = `all when ${condition}\n  because "${because}"`;
  return newRule(model, model.policy!, `hold ${short}`, says).fix;
}

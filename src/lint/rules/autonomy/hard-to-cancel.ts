import type { Entry } from "../../../syntax/ast.ts";
import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { daysWritten } from "../../lengths-written.ts";
import { isSpoken } from "../../offers.ts";
import { paymentOf } from "../../paid.ts";
import {
  adding,
  addingInto,
  hasBrokenEntry,
  innerEntryOf,
  blockOf,
  instead,
  nameOf,
} from "../../place.ts";
import type { Model, Offer, Site } from "../../../model/model.ts";
import type { Finding, Rule } from "../../rule.ts";

export const hardToCancel: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["hard_to_cancel", "lock_in"],
  summary: "Leaving is as easy as joining was.",
  why: "Whoever cannot leave as they came pays for what they no longer want.",
  basis: {
    seeds: ["S0-40", "S3-03"],
    provisions: [
      "EU-UCPD-8-9",
      "EU-CRD-9",
      "EU-CRD-11a",
      "EU-CRD-16e",
      "EU-DSA-25",
      "UK-DMCC-SUBS",
      "UK-FCA-2A.6",
      "US-ROSCA-8403",
      "US-CA-ARL",
      "IN-5",
      "KR-4",
    ],
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Obstruction, Hard to cancel",
      "Brignull, Deceptive Patterns: hard to cancel",
    ],
  },

  check: {
    *offer(offer, { model }) {
      const terms = innerEntryOf(offer, ["terms"]);
      const cancel = innerEntryOf(offer, ["terms", "cancel"]);
      const found = cancel ? heavier(model, offer, cancel) : unsaid(model, offer, terms);
      if (found) yield found;
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "hard-to-cancel"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} makes leaving harder than joining`,
          help: "Let people leave where and as they joined, and say so.",
        };
      for (const cue of unbackedCuesOf(piece, "lock-in-leverage"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} sells on how hard it would be to leave`,
          help: "Say what the product adds; that leaving is hard is no reason to buy.",
        };
    },
  },
};

interface Terms {
  readonly cancel?: { readonly when: string; readonly by: string | null };
  readonly trial?: object;
  readonly renews?: unknown;
  readonly minimum?: unknown;
}
const termsOf = ({ about }: Offer): Terms => (about["terms"] ?? {}) as Terms;

/** Something that goes on until it is ended, with no word on how it is ended. */
function unsaid(model: Model, offer: Offer, terms: Site | null): Finding | null {
  if (hasBrokenEntry(offer)) return null;
  if (terms && blockOf(terms.node as Entry)?.entries.some(({ broken }) => broken)) return null;
  const { trial, renews } = termsOf(offer);
  const goesOn = paymentOf(model, offer) === "recurring" || trial !== undefined;
  if (!goesOn && renews === undefined) return null;
  return {
    at: nameOf(offer),
    message: `\`${offer.id}\` goes on until it is cancelled, and does not say how that is done`,
    help: "Say it in `terms`: `cancel anytime` where the product can be left as easily as it is taken.",
    fix: {
      title: "add `cancel anytime`",
      // Whether it is true only the author knows.
      safe: false,
      changes: [
        terms ? addingInto(terms, "cancel anytime") : adding(offer, "terms { cancel anytime }"),
      ],
    },
  };
}

const aMonth = 31;

/** Ways that ask more of people than a click does. Chat is left to the reader's judgement. */
const heavyWays = new Map([
  ["email", "by mail"],
  ["phone", "by phone"],
  ["post", "by letter"],
  ["in_person", "in person"],
]);

function heavier(model: Model, offer: Offer, at: Site): Finding | null {
  const { cancel } = termsOf(offer);
  if (cancel?.when === "never")
    return {
      at,
      message: `\`${offer.id}\` can never be cancelled`,
      help: "Let people leave; where a term is agreed, say how long with `minimum`.",
    };
  const { minimum } = termsOf(offer);
  // The month that is paid for is kept anyway.
  if (cancel?.when === "anytime" && (daysWritten(minimum) ?? 0) > aMonth)
    return {
      at,
      message: `\`${offer.id}\` can be cancelled at any time, and has to be kept for ${String(minimum)}`,
      help: "Say which of the two is so: take `minimum` out, or write `cancel at_period_end`.",
    };
  const way = heavyWays.get(cancel?.by ?? "");
  if (!way) return null;
  const byPerson = offer.about["activation"] === "contact" || isSpoken(model, offer);
  if (byPerson && (cancel!.by === "phone" || cancel!.by === "email")) return null;
  return {
    at,
    message: `\`${offer.id}\` is taken ${byPerson ? "in a conversation" : "on a screen"} and cancelled only ${way}`,
    help: "Let people cancel where they joined.",
    fix: {
      title: `write \`cancel ${cancel!.when}\``,
      safe: false,
      changes: [instead(at, `cancel ${cancel!.when}`)],
    },
  };
}

import type { Model, Offer, Price } from "../../../model/model.ts";
import {
  amountsOf,
  amountText,
  listedAmounts,
  priceText,
  showsAmount,
  showsPrice,
  together,
} from "../../amounts.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { messagesOf } from "../../messages.ts";
import { hasBrokenEntry, innerEntryOf, instead } from "../../place.ts";
import type { CueFinding } from "../../copy/judge.ts";
import type { CopyPiece, Finding, Rule } from "../../rule.ts";
import { trialOf, type Trial } from "../../trials.ts";

export const silentRenewal: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["hidden_subscription"],
  summary: "A trial says what comes after it, and reminds before it comes.",
  why: "Who forgets is charged for what they only wanted to try: that is income from forgetting, and it ends in refunds.",
  basis: {
    seeds: ["S0-32", "S0-40"],
    provisions: [
      "EU-CRD-6", "UK-DMCC-SUBS", "US-ROSCA-8403", "US-CA-ARL", "IN-5", "IN-12", "KR-6",
    ], // prettier-ignore
    sources: ["Mathur et al. 2019, Dark Patterns at Scale: Sneaking, Hidden subscription"],
  },

  check: {
    *offer(offer, { model }) {
      const trial = trialOf(offer);
      const at = innerEntryOf(offer, ["terms", "trial"]);
      if (!trial || !at || hasBrokenEntry(offer)) return;
      if (trial.goesOn === null) {
        yield {
          at,
          message: `the trial of \`${offer.id}\` takes a card and does not say what happens after it`,
          help: "Say what it costs then, `trial 14 days then 6 EUR per month remind 3 days`; or ask for no card: `trial 14 days without card`.",
          fix: {
            title: "ask for no card",
            safe: false,
            changes: [instead(at, trialText({ ...trial, withoutCard: true }))],
          },
        };
        return;
      }
      if (!trial.goesOn) return;
      if (!trial.then) yield withoutPrice(model, offer, trial, at);
      else if (trial.remind === null)
        yield {
          at,
          message: `nobody is reminded before the trial of \`${offer.id}\` turns into a charge`,
          help: "Remind them in time to say no: `remind 3 days`.",
          fix: {
            title: "add `remind 3 days`",
            safe: false,
            changes: [instead(at, trialText({ ...trial, remind: "3 days" }))],
          },
        };
      const { then } = trial;
      if (!then) return;
      const amounts = amountsOf(then);
      const same = isAsked(then, offer.price);
      for (const message of messagesOf(model, offer)) {
        const shown = [...message.slots].filter(([slot]) => slot !== "details");
        const says = shown.some(
          ([, { text }]) =>
            amounts.every((one) => showsAmount(text, one)) || (same && showsPrice(text, [])),
        );
        if (says || message.broken) continue;
        yield {
          at: message.word,
          message: `this message of \`${offer.id}\` does not say that \`${amounts.map(amountText).join("` or `")}\` comes after the trial`,
          help: "Say beside the trial what is charged after it, when, and how to stop it.",
        };
      }
    },
    *copy(piece) {
      const trial = piece.offer && trialOf(piece.offer);
      if (trial?.goesOn === false) return;
      for (const cue of cuesOf(piece, "hidden-subscription")) {
        if (!applies(piece, cue)) continue;
        // Whether the message says what comes after a trial is judged above.
        if (cue.onlyIf !== null && trial) continue;
        // Where nothing is tried, the same words are a matter of `honesty/false-free`.
        if (!trial && isCalledFree(piece, cue)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} does not say what is charged afterwards`,
          help: "Say in the same sentence what it costs afterwards, from when, and how to stop it.",
        };
      }
    },
  },
};

const isCalledFree = (piece: CopyPiece, { start, end }: CueFinding): boolean =>
  cuesOf(piece, "false-free").some(
    (free) => applies(piece, free) && free.start < end && free.end > start,
  );

/** Whether every amount that follows the trial is what somebody is asked for as the price. */
function isAsked(then: Price, price: Price | null): boolean {
  const pairs = together(then, price);
  return amountsOf(then).every((amount) =>
    pairs.some(
      ({ amounts: [one, asked] }) => one === amount && amountText(one) === amountText(asked),
    ),
  );
}

function withoutPrice(model: Model, offer: Offer, trial: Trial, at: Finding["at"]): Finding {
  const [amount, another] = listedAmounts(model, offer.product);
  const then: Price | null = offer.price ?? (amount && !another ? { kind: "one", amount } : null);
  const changed =
    then && then.kind !== "from"
      ? trialText({ ...trial, then, remind: trial.remind ?? "3 days" })
      : null;
  return {
    at,
    message: `the trial of \`${offer.id}\` goes on for money, and does not say how much`,
    help: "Say what it costs then: `trial 14 days then 6 EUR per month remind 3 days`.",
    ...(changed && {
      fix: { title: `write \`${changed}\``, safe: false, changes: [instead(at, changed)] },
    }),
  };
}

const trialText = ({ length, withoutCard, then, remind }: Trial): string =>
  [
    `trial ${length}`,
    ...(withoutCard ? ["without card"] : []),
    ...(then ? [`then ${priceText(then)}`] : []),
    ...(remind === null ? [] : [`remind ${remind}`]),
  ].join(" ");

import { offeredAmounts, showsPrice } from "../../amounts.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { messagesOf } from "../../messages.ts";
import { paymentOf } from "../../paid.ts";
import { entryOf, instead } from "../../place.ts";
import type { Model, Offer } from "../../../model/model.ts";
import type { CopyPiece, Rule } from "../../rule.ts";
import { trialOf } from "../../trials.ts";

export const misleadingLabel: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["misleading_labels"],
  summary: "The label of yes says what yes does.",
  why: "A purchase by one click is fair when the click is unmistakably a purchase; “Continue” is not.",
  basis: {
    seeds: ["S1-69", "S3-16", "S3-45"],
    provisions: [
      "EU-CRD-8.2", "UK-CCR-14", "UK-FCA-2A.5", "US-ROSCA-8402", "US-FTC-DP2022", "US-FTCA-5",
    ], // prettier-ignore
    sources: ["FTC 2022, Bringing Dark Patterns to Light, Appendix A: Unauthorized Transactions"],
  },

  check: {
    *offer(offer, { model }) {
      const at = entryOf(offer, "activation");
      if (!at || offer.about["activation"] !== "single_step") return;
      if (model.products.get(offer.product)?.catalog?.thirdParty)
        yield {
          at,
          message: `one step buys \`${offer.product}\`, which another company sells`,
          help: "Let the customer buy from the other company in a step of its own: `activation checkout`.",
          fix: {
            title: "write `activation checkout`",
            safe: false,
            changes: [instead(at, "activation checkout")],
          },
        };
      if (!buysAtOnce(offer, model)) return;
      const amounts = offeredAmounts(model, offer);
      for (const { slots, word, broken } of messagesOf(model, offer)) {
        const accept = slots.get("accept");
        if (!accept || broken || showsPrice(accept.text, amounts)) continue;
        yield {
          at: { declaration: word.declaration, node: accept.text },
          message: `this label buys \`${offer.product}\` at once, and does not say for how much`,
          help: 'Say the price on it, `accept "Add Chat for {offer.price} per month"`; or ask once more before anything is bought: `consent confirm`.',
        };
      }
    },
    *copy(piece, { model }) {
      const cue = cuesOf(piece, "misleading-action-label").find((one) => applies(piece, one));
      // A label is one thing to mend: one that buys at once without its price is told of above.
      if (!cue || (piece.slot === "accept" && isUnpriced(piece, model))) return;
      yield {
        ...cueFinding(piece, cue),
        message: `${said(piece, cue)} does not say what it does`,
        help: helpFor(piece),
      };
    },
  },
};

/** Whether one press of the label buys; where a second step shows the price before, the label need not. */
function buysAtOnce(offer: Offer, model: Model): boolean {
  if (offer.about["activation"] !== "single_step") return false;
  const payment = paymentOf(model, offer);
  if (payment === "nothing" || payment === "unknown") return false;
  const consent = offer.about["consent"];
  return consent === undefined || consent === "one_step";
}

const isUnpriced = ({ offer, text }: CopyPiece, model: Model): boolean =>
  offer !== null && buysAtOnce(offer, model) && !showsPrice(text, offeredAmounts(model, offer));

/** An example in the author's own products. Whether yes adds, starts or books it only the author knows. */
function helpFor({ offer }: CopyPiece): string {
  const trial = offer && trialOf(offer);
  return trial
    ? `Say what happens: “Start the trial of ${trial.length}”.`
    : 'Say what happens: `accept "Add {product.name} for {offer.price}"`.';
}

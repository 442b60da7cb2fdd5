import { offeredAmounts, showsPrice } from "../../amounts.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { messagesOf } from "../../messages.ts";
import { paymentOf } from "../../paid.ts";
import { entryOf, instead } from "../../place.ts";
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
      const payment = paymentOf(model, offer);
      if (payment === "nothing" || payment === "unknown") return;
      // Where a second step shows it before anything is bought, the label need not.
      const consent = offer.about["consent"];
      if (consent !== undefined && consent !== "one_step") return;
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
    *copy(piece) {
      for (const cue of cuesOf(piece, "misleading-action-label"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} does not say what it does`,
            help: helpFor(piece),
          };
    },
  },
};

/** An example in the author's own products. Whether yes adds, starts or books it only the author knows. */
function helpFor({ offer }: CopyPiece): string {
  const trial = offer && trialOf(offer);
  return trial
    ? `Say what happens: “Start the trial of ${trial.length}”.`
    : 'Say what happens: `accept "Add {product.name} for {offer.price}"`.';
}

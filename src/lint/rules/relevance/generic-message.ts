import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { cuesFor } from "../../copy/library.ts";
import { messagesOf, type Written } from "../../messages.ts";
import type { Model, Offer } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const genericMessage: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: [],
  summary: "A message says what it is about and what it has to do with this customer.",
  why: "A message that could be sent to anyone helps nobody decide, and teaches everyone to look away.",
  basis: {
    seeds: [
      "S0-21", "S0-22", "S1-21", "S1-84", "S2-15", "S2-47", "S3-15", "S3-17", "S3-18", "S3-19",
      "S3-20",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *copy(piece, context) {
      const { slot, offer } = piece;
      if (!offer || slot === "because" || slot === "then") return;
      const cues = unbackedCuesOf(piece, "generic-message");
      for (const cue of cues)
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} could be said to anyone`,
          help: "Name what the customer has just done and the next step: “You closed Apollo. Bill its hours.”",
        };
      if (cues.length > 0 || (slot !== "headline" && slot !== "subject")) return;
      const { model } = context;
      const message = messagesOf(model, offer).find(
        ({ slots }) => slots.get(slot)?.text === piece.text,
      );
      // Said once, of the first line there is.
      if (!message || (slot === "headline" && message.slots.has("subject"))) return;
      // Names of products and workflows are known in the language of the catalogue.
      if (cuesFor(piece.locale) === null || message.broken) return;
      if (isSpecific(model, offer, message)) return;
      yield {
        at: piece.site,
        message: `this message of \`${offer.id}\` names neither a product nor anything of the customer's`,
        help: "Say what it is about and what they have just done: `{trigger.project}` puts it into the text.",
      };
    },
  },
};

/** Slots that say what it is about. */
const telling = ["subject", "headline", "body", "details", "ask"];

/** Whether some part of it tells of the customer's moment, or names what is offered or what they have. */
function isSpecific(model: Model, offer: Offer, { slots }: Written): boolean {
  const names = [offer.product, ...offer.adjacency.from].flatMap((id) => {
    const product = model.products.get(id);
    return product ? [product.name.toLowerCase(), id.replaceAll("_", " ")] : [];
  });
  if (slots.has("why") || slots.has("because")) return true;
  if (offer.because?.parts.some((part) => typeof part !== "string")) return true;
  return telling.some((slot) => {
    const text = slots.get(slot)?.text;
    if (!text) return false;
    const placed = text.parts.some(
      (part) => typeof part !== "string" && part.path.parts[0]?.text !== "offer",
    );
    const words = text.value.toLowerCase();
    return placed || names.some((name) => name.length > 2 && words.includes(name));
  });
}

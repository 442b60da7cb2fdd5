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
      // What it is about is known in the language of the policy.
      if (cuesFor(piece.locale) === null || message.broken) return;
      if (isSpecific(model, offer, message)) return;
      yield {
        at: piece.site,
        message: `this message of \`${offer.id}\` shares no word with what is offered, or why`,
        help: "Say what it is about and what they have just done: `{trigger.project}` puts it into the text.",
      };
    },
  },
};

/** Whether some part of it tells of the customer's moment, or shares a word with what the offer is about. */
function isSpecific(model: Model, offer: Offer, { slots }: Written): boolean {
  if (slots.has("why") || slots.has("because")) return true;
  if (offer.because?.parts.some((part) => typeof part !== "string")) return true;
  const known = new Set(wordsAbout(model, offer).flatMap(stemsOf));
  return [...slots.values()].some(
    ({ text }) =>
      text.parts.some((part) => typeof part !== "string" && part.path.parts[0]?.text !== "offer") ||
      stemsOf(text.value).some((stem) => known.has(stem)),
  );
}

/** Names of the products and triggers, and what the policy says of the work they belong to. */
function wordsAbout(model: Model, { product, adjacency, listens, ...offer }: Offer): string[] {
  const products = [product, ...adjacency.from].flatMap((id) => [
    id,
    model.products.get(id)?.name ?? "",
    ...(model.products.get(id)?.catalog?.workflows.during ?? []),
  ]);
  const reasons = [adjacency.because, offer.because?.text, offer.then?.text];
  const told = [offer.about, adjacency.about].flatMap(({ goal, benefit }) =>
    [goal, benefit].flat(),
  );
  return [
    ...products,
    ...listens.map(({ trigger }) => trigger),
    ...reasons.map((text) => text?.value ?? ""),
    ...told.filter((text) => typeof text === "string"),
  ];
}

/** Beginnings of its longer words: `tasks` and `task` share theirs. */
const stemsOf = (words: string): readonly string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4));

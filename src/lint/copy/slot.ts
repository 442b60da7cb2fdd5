/** Where a piece of copy stands: the entries of a message, and the texts of an offer itself. */
export const slots = [
  "label", "headline", "subject", "body", "details", "price_line", "proof", "limits", "why",
  "accept", "decline", "snooze", "opt_out", "freedom", "ask", "permission", "because", "then",
] as const; // prettier-ignore

export type Slot = (typeof slots)[number];

/** The labels a reader presses. */
const labels: ReadonlySet<Slot> = new Set(["accept", "decline", "snooze", "opt_out"]);

/** Everything a reader reads rather than presses. */
export const proseSlots: readonly Slot[] = slots.filter((slot) => !labels.has(slot));

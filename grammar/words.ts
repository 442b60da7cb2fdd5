import { declarationWords } from "./entries.ts";

/**
 * Words that cannot name anything where they would stand alone, because one token of look-ahead
 * could not tell the name from the word. After a dot, before a colon and as a member of a list they
 * are free.
 */
export const reservedWords = [
  "accepted", "after", "all", "and", "any", "at", "because", "before", "between", "bought", "by",
  "days", "declined", "dismissed", "each", "ever", "everyone", "except", "for", "group", "has", "in",
  "is", "known", "no", "none", "not", "of", "offer", "on", "only", "or", "owns", "per", "product",
  "proven", "same", "sent", "session", "shown", "total", "unknown", "unless", "until", "variant",
  "when", "who", "within", "yes",
] as const; // prettier-ignore

/** What may stand before the type of a fact or of a piece of trigger data. */
export const modifierWords = ["required", "optional", "sensitive"] as const;

export const typeWords = [
  "duration", "integer", "decimal", "percent", "money", "flag", "instant", "date", "text", "products",
  "one", "set",
] as const; // prettier-ignore

/** Words with a meaning in their place only; everywhere else they may be names. */
export const contextualWords = [
  "ago", "as", "away", "basis", "card", "contact", "contacts", "copy", "different", "every", "from", "last",
  "least", "most", "off", "offers", "over", "price", "remind", "slots", "source", "then", "times", "to", "wait",
  "without",
] as const; // prettier-ignore

export const words = [
  ...new Set([
    ...reservedWords,
    ...modifierWords,
    ...typeWords,
    ...contextualWords,
    ...declarationWords,
  ]),
];

export type KeyWord = (typeof words)[number];

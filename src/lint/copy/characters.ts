export type CharClass =
  | "letter"
  | "digit"
  | "space"
  | "apostrophe"
  | "invisible"
  | "dash"
  | "slash"
  /** A full stop, which may also stand within a name. */
  | "point"
  | "break"
  /** A sign that patterns may ask for. */
  | "symbol"
  | "other";

const signs: Readonly<Record<string, CharClass>> = {
  "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "´": "apostrophe", "`": "apostrophe",
  "ʼ": "apostrophe", "′": "apostrophe",
  "-": "dash", "‐": "dash", "‑": "dash", "–": "dash", "—": "dash", "−": "dash",
  "/": "slash", ".": "point",
  "!": "break", "?": "break", "…": "break", "\n": "break", "\r": "break", "|": "break", "•": "break",
  "·": "break", "\u2028": "break", "\u2029": "break", "¡": "other", "¿": "other", "‽": "break",
  ",": "symbol", ";": "symbol", ":": "symbol", '"': "symbol", "“": "symbol", "”": "symbol",
  "„": "symbol", "«": "symbol", "»": "symbol", "*": "symbol", "%": "symbol", "$": "symbol",
  "€": "symbol", "£": "symbol", "¥": "symbol", "₹": "symbol", "¢": "symbol", "★": "symbol",
  "⭐": "symbol", "☆": "symbol", "⚠": "symbol", "🚨": "symbol", "⏰": "symbol", "⏳": "symbol",
  "⌛": "symbol", "⏱": "symbol", "🔥": "symbol", "&": "symbol", "#": "symbol", "→": "symbol",
  "(": "symbol", ")": "symbol",
}; // prettier-ignore

/** Signs that mean the same to us. */
const same: Readonly<Record<string, string>> = {
  ";": ",", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "⭐": "★", "☆": "★", "🚨": "⚠",
  "⏳": "⏰", "⌛": "⏰", "⏱": "⏰", "‽": "?", "…": ".", "\n": ".", "\r": ".", "\u2028": ".",
  "\u2029": ".", "|": "|", "•": ".", "·": ".",
}; // prettier-ignore

/** Letters of other alphabets that look like ours, as they are used to slip past a filter. */
const lookalikes: Readonly<Record<string, string>> = {
  "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ѕ": "s",
}; // prettier-ignore

const classes: (CharClass | undefined)[] = Array.from({ length: 0x3000 });
const folds: (string | undefined)[] = Array.from({ length: 0x3000 });
/** Characters up to here are looked at once: Latin, Greek, Cyrillic and most signs. */
const remembered = 0x2fff;

/** What a character is to the reader of copy. */
export function classOf(code: number): CharClass {
  let found = classes[code];
  if (found === undefined) {
    found = classify(String.fromCodePoint(code));
    if (code <= remembered) classes[code] = found;
  }
  return found;
}

/** Lower case, without accents, ligatures taken apart; the sign itself for signs. */
export function foldedChar(code: number): string {
  let found = folds[code];
  if (found === undefined) {
    const char = String.fromCodePoint(code);
    found = same[char] ?? (signs[char] ? char : fold(char));
    if (code <= remembered) folds[code] = found;
  }
  return found;
}

function classify(char: string): CharClass {
  if (Object.hasOwn(signs, char)) return signs[char]!;
  if (/\s/u.test(char)) return "space";
  if (/[\p{Cf}\p{M}\u{fe0f}]/u.test(char)) return "invisible";
  if (/\p{L}/u.test(char)) return "letter";
  if (/\p{Nd}/u.test(char)) return "digit";
  // ™ and ligatures of signs are no letters; ① and Ⓐ are.
  const folded = char.normalize("NFKC");
  if (folded !== char && folded !== "TM" && folded !== "SM" && /^\p{L}+$/u.test(folded))
    return "letter";
  return "other";
}

function fold(char: string): string {
  const plain = char.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const known = Object.hasOwn(lookalikes, plain) ? lookalikes[plain]! : plain;
  return known;
}

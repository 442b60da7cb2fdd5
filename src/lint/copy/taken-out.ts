/** What to write in the place of a stretch of copy so that some words in it are gone. */
export interface TakenOut {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The text afterwards, and where in it the sentence stands that they were in. */
  readonly text: string;
  readonly sentence: { readonly start: number; readonly end: number };
}

/**
 * Takes words out of English copy where what is left of their sentence is one; null where it is not, or
 * where that cannot be told. They begin the sentence or end it, or stand between marks in it.
 */
export function takenOut(text: string, start: number, end: number): TakenOut | null {
  const begins = /(?:^|[.!?…]["”’)]?)\s*$/.test(text.slice(0, start));
  const ends = /^["”’)]?\s*(?:$|[.!?…])/.test(text.slice(end));
  const way = begins ? (ends ? wholly : fromFront) : ends ? fromBack : fromMiddle;
  const change = way(text, start, end);
  if (!change) return null;
  const left = text.slice(0, change.start) + change.newText + text.slice(change.end);
  const sentence = sentenceAround(left, change.start);
  const words = wordsOf(left.slice(sentence.start, sentence.end));
  // A sentence beside the one that goes was one before.
  const stands = way === wholly ? words.length > 1 : isSentence(words);
  return stands && !words.some((word) => haste.has(word))
    ? { ...change, text: left, sentence }
    : null;
}

type Change = Pick<TakenOut, "start" | "end" | "newText">;

/** `Hurry, bill the hours`, `Last chance to bill the hours`: what follows begins with a capital then. */
function fromFront(text: string, start: number, end: number): Change | null {
  const joint = /^(?:\s*[,:;–—]\s*|\s+-\s+|\s+(?:and|then|so|to)\s+)(?=\S)/.exec(text.slice(end));
  if (!joint) return null;
  const kept = end + joint[0].length;
  const first = String.fromCodePoint(text.codePointAt(kept)!);
  return { start, end: kept + first.length, newText: first.toLocaleUpperCase("en") };
}

/** `Only today! Bill the hours`: a sentence of its own, one of several. */
function wholly(text: string, start: number, end: number): Change | null {
  const [marks = ""] = /^["”’)]?[.!?…]*["”’)]?\s*/.exec(text.slice(end)) ?? [];
  const behind = end + marks.length;
  if (behind < text.length) return { start, end: behind, newText: "" };
  const before = text.slice(0, start).trimEnd().length;
  return before > 0 ? { start: before, end: behind, newText: "" } : null;
}

/** `Bill the hours, only today`, `Bill the hours before it is too late`. */
function fromBack(text: string, start: number, end: number): Change {
  const mark = /\s*(?:[,:;–—(]|\s-|,? and|,? so)?\s*$/.exec(text.slice(0, start))!;
  const [closing = ""] = /^!+/.exec(text.slice(end)) ?? [];
  const bracket = mark[0].includes("(") && text[end] === ")" ? 1 : 0;
  return { start: mark.index, end: end + bracket + closing.length, newText: "" };
}

/** `Bill the hours, only today, from here`: with the marks on both sides. */
function fromMiddle(text: string, start: number, end: number): Change | null {
  const opens = /\s*(?:[,–—(]|\s-)\s*$/.exec(text.slice(0, start));
  const closes = /^\s*(?:[,–—)]|-\s)\s*/.exec(text.slice(end));
  if (!opens || !closes) return null;
  return { start: opens.index, end: end + closes[0].length, newText: " " };
}

function sentenceAround(
  text: string,
  place: number,
): { readonly start: number; readonly end: number } {
  // Behind the last sentence it is that one.
  const at = Math.min(place, text.trimEnd().replace(/[.!?…]+["”’)]?$/, "").length);
  const ends = [...text.slice(0, at).matchAll(/[.!?…]["”’)]?\s+/g)].at(-1);
  const next = /[.!?…](?=\s|$)/.exec(text.slice(at));
  return {
    start: ends ? ends.index + ends[0].length : 0,
    end: next ? at + next.index + 1 : text.length,
  };
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/\{[^}]*\}|[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []).map((word) =>
    word.toLowerCase().replace("’", "'"),
  );

/**
 * Whether words can stand by themselves: they say what to do or what is so, are three at least, and
 * neither begin nor end in the middle of something.
 */
function isSentence(words: readonly string[]): boolean {
  const first = words[0] ?? "";
  if (words.length < 3 || needsAfter.has(words.at(-1)!)) return false;
  return imperatives.has(first) || words.some((word, at) => says(words, word, at));
}

/** `you can`, `your hours are`: somebody, and what is said of them behind it. */
const says = (words: readonly string[], word: string, at: number): boolean =>
  at > 0 && at < words.length - 1 && verbs.has(word) && subjects.has(words[0]!);

const subjects: ReadonlySet<string> = new Set([
  "you", "we", "it", "they", "this", "these", "those", "your", "our", "their", "its", "the", "a", "an", "each",
  "every", "there", "here", "all", "most", "some",
]); // prettier-ignore

const verbs: ReadonlySet<string> = new Set([
  "is", "are", "was", "were", "has", "have", "can", "could", "may", "will", "would", "does", "do",
  "comes", "come", "works", "work", "goes", "go", "keeps", "keep", "gets", "get", "helps", "help", "costs",
  "cost", "includes", "include", "needs", "need", "saves", "save", "turns", "turn", "takes", "take", "gives",
  "give", "shows", "show", "makes", "make", "adds", "add", "stays", "stay", "fits", "fit", "starts", "start",
]); // prettier-ignore

const imperatives: ReadonlySet<string> = new Set([
  "add", "ask", "bill", "book", "bring", "build", "buy", "call", "chat", "check", "choose", "collect",
  "combine", "compare", "complete", "connect", "continue", "create", "cut", "discover", "download", "edit",
  "enjoy", "explore", "export", "extend", "find", "finish", "follow", "get", "give", "go", "have", "hear",
  "import", "include", "invite", "join", "learn", "let", "link", "listen", "look", "make", "manage",
  "measure", "meet", "move", "open", "order", "organise", "organize", "pair", "pay", "pick", "plan", "play",
  "print", "protect", "put", "read", "register", "renew", "reserve", "review", "run", "save", "schedule",
  "see", "send", "set", "share", "shop", "show", "sign", "speak", "split", "start", "stay", "store", "swap",
  "switch", "take", "talk", "tell", "track", "try", "turn", "update", "upgrade", "use", "view", "visit",
  "watch", "work", "write",
]); // prettier-ignore

/** Words that press, or have to do with what does. */
const haste: ReadonlySet<string> = new Set([
  "now", "today", "tonight", "tomorrow", "soon", "hurry", "quick", "quickly", "fast", "end", "ends", "ending",
  "expire", "expires", "last", "only", "left", "gone", "sold", "sells", "selling", "limited", "final",
  "chance", "miss", "missing", "lose", "losing", "deal", "remaining", "late", "until", "before", "closes",
  "stock", "time", "deadline", "reserved", "instantly", "immediately", "while", "yet", "still", "grab", "snap", "act",
]); // prettier-ignore

/** Words after which something has to follow. */
const needsAfter: ReadonlySet<string> = new Set([
  "a", "an", "the", "of", "to", "for", "in", "on", "at", "by", "with", "from", "and", "or", "but",
  "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could",
  "may", "must", "your", "our", "their", "his", "her", "its", "my", "this", "that", "these", "those",
  "just", "than", "then", "if", "when", "as", "so", "because", "into", "about", "we", "you", "they", "not",
  "don't", "who", "which", "gets", "get", "need", "needs", "want", "wants", "also", "almost", "nearly",
  "every", "each", "all", "it",
]); // prettier-ignore

import type { CopyText } from "./text.ts";

/** Words that leave readers out, or that more readers would understand if they were simpler. */
export interface PlainFinding {
  /** `inclusive`: words that demean or leave out; `wordy`: a simpler word says it; `hard`: a sentence hard to read. */
  readonly kind: "inclusive" | "wordy" | "hard";
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Other words for it, best first; empty when none are known. */
  readonly instead: readonly string[];
}

export type PlainJudge = (text: CopyText) => readonly PlainFinding[];

/** Words that are usual in copy about software and goods, and demean nobody there. */
const usual = [
  "host", "hosts", "hosted", "invalid", "disabled", "disable", "execute", "execution", "master-slave",
  "special", "just", "easy", "easily", "simple", "simply", "master", "fellow", "native", "normal",
  "hang", "nuts",
]; // prettier-ignore

/** Words for which the simpler one is not what copy means: `option`, `address`, `remain`. */
const exact = [
  "address", "addressed", "advantageous", "allocate", "appropriate", "approximately", "assist",
  "authorize", "combined", "component", "comprise", "contains", "delete", "employ", "equivalent",
  "establish", "expiration", "function", "identical", "identify", "indicate", "initial", "initiate",
  "interface", "it is", "limited number", "maintain", "maximum", "minimum", "modify", "monitor",
  "multiple", "notify", "option", "parameters", "previous", "previously", "provide", "provided",
  "provides", "purchase", "relocate", "remain", "remaining", "request", "require", "requirement",
  "selection", "submit", "subsequent", "sufficient", "there are", "there is", "therefore", "transmit",
  "type", "validate", "very", "whereas", "currently", "adjustment", "adjustments", "additional",
  "e.g.", "perform", "failed to", "proceed", "benefit", "benefits", "finalize", "immediately",
  "assistance", "regarding", "effect", "has no effect", "however", "prioritize", "operate", "retain",
  "determine", "attempt", "shall", "a number of", "number of", "frequently", "discontinue", "ensure", "combined with", "minimize",
  "all of",
]; // prettier-ignore

/** The age up to which copy has to be readable: about the ninth year at school. */
const readerAge = 16;
const remembered = 5000;
let loading: Promise<PlainJudge> | undefined;

/**
 * The judge of inclusive and plain English, which is the retext family. It is loaded when first asked
 * for, so that who asks for no such rule does not wait for it. Same text, same answer; what was found
 * in a text is remembered.
 */
export function loadPlain(): Promise<PlainJudge> {
  return (loading ??= load());
}

async function load(): Promise<PlainJudge> {
  const [{ unified }, { VFile }, english, equality, simplify, readability] = await Promise.all([
    import("unified"),
    import("vfile"),
    import("retext-english"),
    import("retext-equality"),
    import("retext-simplify"),
    import("retext-readability"),
  ]);
  const reader = unified()
    .use(english.default)
    .use(equality.default, { ignore: usual })
    .use(simplify.default, { ignore: exact })
    .use(readability.default, { age: readerAge, threshold: 6 / 7, minWords: 12 });
  const known = new Map<string, readonly PlainFinding[]>();
  return (text) => {
    const written = spelled(text);
    let found = known.get(written);
    if (!found) {
      const file = new VFile(written);
      reader.runSync(reader.parse(file), file);
      found = file.messages
        .map((message) => findingOf(message, written))
        .filter((one) => one !== null)
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
      if (known.size >= remembered) known.clear();
      known.set(written, found);
    }
    return found;
  };
}

/** Longer copy is read up to here: a tree of a whole book would not fit. */
const longest = 20_000;

/** The text with a short word in place of each value, so that offsets stay what they are. */
const spelled = (text: CopyText): string =>
  text
    .map((part) => (typeof part === "string" ? part : "n".padEnd(part.source.length)))
    .join("")
    .slice(0, longest);

const kinds: Readonly<Record<string, PlainFinding["kind"]>> = {
  "retext-equality": "inclusive",
  "retext-simplify": "wordy",
  "retext-readability": "hard",
};

/** What a message of the family holds that we look at. */
interface Message {
  readonly source?: string | undefined;
  readonly expected?: readonly string[] | null | undefined;
  readonly place?: unknown;
}

function findingOf({ source, expected, place }: Message, written: string): PlainFinding | null {
  const kind = kinds[source ?? ""];
  const at = place as { start?: { offset?: number }; end?: { offset?: number } } | undefined;
  const start = at?.start?.offset;
  const end = at?.end?.offset;
  if (!kind || start === undefined || end === undefined) return null;
  return { kind, start, end, words: written.slice(start, end), instead: expected ?? [] };
}

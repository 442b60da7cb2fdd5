/**
 * The language of cues, a line of which reads like the words it finds:
 *
 *     only [a] <number> [..2] (left|remaining)
 *
 * `word`       the word, whatever its capitals, accents or contraction (`don't` is `do not`)
 * `word*`      words that begin so
 * `(a|b c)`    one of them             `[a]`   with or without it
 * `..3`        up to three words of any kind
 * `<name>`     a class of words (`<number>`, `<money>`, `<date>`) or a list of the language
 * `.`          the end of a sentence, written or not needed; `?` that of a question
 * `,`          a comma, colon or dash   `"`     a quotation mark   `*` `★` `⚠` `⏰` `🔥` `→` themselves
 * `^` `$`      the sentence begins or ends here; `^^` `$$` the whole text does
 *
 * Nothing but `.` and `?` reaches over the end of a sentence. Other marks between words do not matter.
 */
export type Pattern =
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "list"; readonly name: string }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly parts: readonly Pattern[] };

const nothing: Pattern = { kind: "sequence", parts: [] };
const symbol = (text: string): Pattern => ({ kind: "symbol", symbol: text });

const marks: Readonly<Record<string, Pattern>> = {
  ".": symbol("."),
  "?": symbol("?"),
  ",": symbol(","),
  '"': symbol('"'),
  "*": symbol("mark *"),
  "★": symbol("mark ★"),
  "⚠": symbol("mark ⚠"),
  "⏰": symbol("mark ⏰"),
  "🔥": symbol("mark 🔥"),
  "→": symbol("mark →"),
  "#": symbol("mark #"),
  "^": symbol("^"),
  $: symbol("."),
  "^^": symbol("^^"),
  $$: { kind: "sequence", parts: [symbol("."), symbol("$$")] },
};

/** Reads a pattern. Cues are ours: one that cannot be read is a mistake in the library, and throws. */
export function parsePattern(text: string): Pattern {
  const pieces = text.match(/<[a-z0-9-]+>|\.\.\d+|\^\^|\$\$|[a-z0-9]+\*|[a-z0-9+]+|\S/gu) ?? [];
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`the cue \`${text}\` cannot be read: ${why}`);
  };
  const choice = (close: string): Pattern => {
    const parts = [sequence()];
    while (pieces[at] === "|") {
      at++;
      parts.push(sequence());
    }
    if (close && pieces[at++] !== close) fail(`\`${close}\` is missing`);
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  };
  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    for (;;) {
      const piece = pieces[at];
      if (piece === undefined || piece === "|" || piece === ")" || piece === "]") break;
      at++;
      if (piece === "(") parts.push(choice(")"));
      else if (piece === "[") parts.push({ kind: "choice", parts: [choice("]"), nothing] });
      else parts.push(single(piece, fail));
    }
    return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
  };
  const whole = choice("");
  if (at < pieces.length) fail(`\`${pieces[at]}\` is one too many`);
  return whole;
}

function single(piece: string, fail: (why: string) => never): Pattern {
  if (piece.startsWith("..")) {
    const most = Number(piece.slice(2));
    if (most > 20) return fail("a gap holds at most 20 words");
    let gap: Pattern = nothing;
    for (let i = 0; i < most; i++) {
      gap = {
        kind: "choice",
        parts: [{ kind: "sequence", parts: [symbol("any"), gap] }, nothing],
      };
    }
    return gap;
  }
  if (piece.startsWith("<") && piece.length > 1) return { kind: "list", name: piece.slice(1, -1) };
  const mark = Object.hasOwn(marks, piece) ? marks[piece] : undefined;
  if (mark) return mark;
  if (!/^[a-z0-9+]+\*?$/.test(piece)) return fail(`\`${piece}\` is no word and no sign`);
  return symbol(piece.endsWith("*") ? `begins ${piece.slice(0, -1)}` : `word ${piece}`);
}

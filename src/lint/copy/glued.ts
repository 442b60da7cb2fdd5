/** Words that labels of shops run together: `LEFTINSTOCK`, `DAYSHRSMINS`. */
const parts: ReadonlySet<string> = new Set(
  "only just few last left in on stock of out sold sale ends end limited time offer deal today hurry up items item available order now day days hour hours hrs hr minute minutes mins min second seconds secs sec people viewing this free shipping buy get off save low almost gone quantity remaining pieces more soon".split(
    " ",
  ),
);
/** One of these has to be among them, so that words that happen to be made of others stay whole. */
const telling: ReadonlySet<string> = new Set(
  "only few left stock sold limited hurry days hours hrs mins secs remaining viewing".split(" "),
);
const shortest = 7;
const longestPart = 9;

/** The words a run of letters is made of, or itself where it is one word. */
export function unglued(word: string): readonly string[] {
  if (word.length < shortest || parts.has(word)) return [word];
  // By the number of letters read: the length of the part that ends there, the longest first.
  const reached: number[] = [0];
  for (let at = 0; at < word.length; at++) {
    if (reached[at] === undefined) continue;
    for (let length = 2; length <= longestPart && at + length <= word.length; length++) {
      if (parts.has(word.slice(at, at + length))) reached[at + length] = length;
    }
  }
  const pieces: string[] = [];
  for (let at = word.length; at > 0; at -= reached[at]!) {
    if (reached[at] === undefined) return [word];
    pieces.unshift(word.slice(at - reached[at]!, at));
  }
  return pieces.some((piece) => telling.has(piece)) ? pieces : [word];
}

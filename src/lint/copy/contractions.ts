const whole: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "won't": "will not", "can't": "can not", cannot: "can not", "shan't": "shall not",
    "ain't": "is not", "let's": "let us", "y'all": "you all", gonna: "going to", wanna: "want to",
    gotta: "have got to", gimme: "give me", lemme: "let me", dunno: "do not know",
    dont: "do not", doesnt: "does not", didnt: "did not", wont: "will not", cant: "can not",
    isnt: "is not", arent: "are not", wasnt: "was not", wouldnt: "would not",
    couldnt: "could not", shouldnt: "should not", havent: "have not", hasnt: "has not",
    im: "i am", ive: "i have", youre: "you are", youve: "you have", youll: "you will",
    theyre: "they are", thats: "that is", whats: "what is", lets: "let us", aint: "is not",
    thanx: "thanks", thx: "thanks", ty: "thanks", "o'clock": "oclock",
  }).map(([short, long]) => [short, long.split(" ")]),
); // prettier-ignore

const endings: readonly (readonly [string, string])[] = [
  ["n't", "not"],
  ["'m", "am"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
];

/** Words after which `'s` is a verb; after others it says whose. */
const verbal = new Set(
  "it that what here there who where how when he she everyone everybody everything nobody time this".split(
    " ",
  ),
);

/** The words a word stands for: `don't` is `do not`; `team's` is `team`. */
export function expand(word: string): readonly string[] {
  const known = whole.get(word);
  if (known) return known;
  if (!word.includes("'")) return [word];
  for (const [short, long] of endings) {
    if (word.endsWith(short) && word.length > short.length) {
      return [...expand(word.slice(0, -short.length)), long];
    }
  }
  if (word.endsWith("'s")) {
    const base = word.slice(0, -2);
    return verbal.has(base) ? [base, "is"] : [base];
  }
  return [word.replaceAll("'", "")];
}

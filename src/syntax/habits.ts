/**
 * Words and marks that other languages, and everyday speech, have where ours has others: what was
 * written, as a pattern, and what we write. Each is tried only where a line cannot be read, and told
 * only when the line can be read with it, so that a pattern may say no more than it must.
 */
export function habits(): readonly Habit[] {
  return (made ??= table.map(([pattern, written]) => ({
    pattern: new RegExp(pattern, "g"),
    written,
  })));
}

export interface Habit {
  readonly pattern: RegExp;
  /** The text instead, `$1` and so on standing for the groups; or what makes it of them. */
  readonly written: string | ((...groups: readonly string[]) => string);
}

let made: readonly Habit[] | undefined;

const number = String.raw`\d[\d_]*(?:\.\d+)?`;
const span = String.raw`day|week|month|quarter|year`;
const counted = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve",
]; // prettier-ignore
const months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]; // prettier-ignore
const types =
  "duration|integer|decimal|percent|money(?: [A-Z]{3})?|flag|instant|date|text|products";

/** `monthly` and its like. */
const often: Readonly<Record<string, string>> = {
  hourly: "hour", daily: "day", weekly: "week", monthly: "month", quarterly: "quarter",
  yearly: "year", annually: "year", annual: "year",
}; // prettier-ignore

const two = (digits: string): string => digits.padStart(2, "0");

/** The more there is of a wording, the earlier it stands: the first that fits is taken. */
const table: readonly (readonly [pattern: string, written: Habit["written"]])[] = [
  // Comparing
  [
    String.raw`\b(?:is |are )?(?:(?:greater|more|larger|higher|later) than or equal(?: to)?|(?:at least|atleast|at lest|no less than|not less than|no fewer than))\b|(?:\bis )?(?:=>|>==|> =|>=)`,
    ">=",
  ],
  [
    String.raw`\b(?:is |are )?(?:(?:less|fewer|smaller|lower|earlier) than or equal(?: to)?|at most|atmost|no more than|not more than|up to)\b|(?:\bis )?(?:<==|< =|<=)`,
    "<=",
  ],
  [
    String.raw`\b(?:is |are )?(?:(?:greater|more|larger|higher|later|bigger) than|above|over)\b|\bis >`,
    ">",
  ],
  [
    String.raw`\b(?:is |are )?(?:(?:less|fewer|smaller|lower|earlier) than|below|under)\b|\bis <`,
    "<",
  ],
  [
    String.raw`\b(?:is not|isn['’]?t|is none of|is not one of|isn['’]?t one of|not one of) ?in\b|\b(?:is not|isn['’]?t|not) one of\b|\b(?:is )?none of\b`,
    "not in",
  ],
  [String.raw`\bis (?:in|one of|any of)\b|\bone of\b`, "in"],
  [String.raw`\bis (?:not|n['’]t) equal to\b|\bnot equals?(?: to)?\b|\b(?:does not|doesn['’]?t) equal\b|\b(?:isn['’]?t|aint|is n['’]t)`, "is not"], // prettier-ignore
  [String.raw`\bis equal to\b|\bequals?(?: to)?\b|\beq\b|\bare\b`, "is"],
  [String.raw`\bis between\b`, "between"],
  [String.raw`(?<=\bbetween [^,\n]{1,40}?) ?(?:\bto\b|\bor\b|,|–|\.\.) ?`, " and "],
  [String.raw`\b(?:exists|is (?:set|present|given|defined|there)|is not (?:null|missing|empty))\b`, "is known"], // prettier-ignore
  [String.raw`\bis (?:missing|empty|undefined|absent)\b|\bdoes not exist\b`, "is unknown"],
  [String.raw`\b(?:contains?|includes?|containing|including)\b`, "has"],
  [String.raw`\b(?:but|plus|as well as|also)\b`, "and"],
  [String.raw`\bO\b`, "0"],
  [String.raw`\btrigger (\w+)`, "trigger.$1"],

  // How often, and when
  [
    String.raw`\b(?:more than|over) (\d+) times\b`,
    (_, times = "") => `at least ${Number(times) + 1} times`,
  ],
  [
    String.raw`\b(?:less|fewer) than (\d+) times\b`,
    (_, times = "") => `at most ${Math.max(0, Number(times) - 1)} times`,
  ],
  [String.raw`\bat least once\b`, "at least 1 times"],
  [String.raw`\b(?:at least )?twice\b`, "at least 2 times"],
  [String.raw`\bat most (?:one time|once)\b`, "at most 1 times"],
  [String.raw`\b(\d+) times\b`, "at least $1 times"],
  [String.raw`\b(?:(?:in|within|during|over) )?(?:the )?(?:last|past|previous) (?=\d)`, "in last "],
  [String.raw`\b(?:within|over|during|per|every) (?=\d)`, "in "],
  [String.raw`\b(?:each|every|per|a) (${span})\b`, "each calendar $1"],
  [String.raw`\b(?:following|since|upon|from|once)\b`, "after"],
  [String.raw`\bof the\b|\bfor(?: the)?\b`, "of"],
  [String.raw`\bthe (\w+)`, "$1"],
  [String.raw`\b(?:in|inside|inside of|up to|until|during)\b`, "within"],
  [String.raw`\b(?:if|where|whenever|provided|while)\b`, "when"],
  [String.raw`\b(?:if not|except when|except if|when not)\b`, "unless"],
  [String.raw`\b(?:reason|since)\b:?|\bbecause ?:`, "because"],
  [String.raw`\b(?:everything|everyone|every)\b`, "all"],
  [String.raw`\b(?:never|not any|none)\b`, "no"],

  // Caps
  [String.raw`\b(?:at most|no more than|up to|maximum|maximal|max\.?|most) (?=\d)`, ""],
  [String.raw`\b(?:no more than|up to|maximum|max\.?) (?=\d)`, "at most "],
  [String.raw`\b(offers?|contacts?) (\d+)\b`, "$2 $1"],

  // Money
  [String.raw`\b([A-Z]{3}) (${number})`, "$2 $1"],
  [String.raw`\b(?:[Uu][Ss] )?(?:[Dd]ollars?|bucks?)\b`, "USD"],
  [String.raw`\b[Ee]uros?\b`, "EUR"],
  [String.raw`\b[Pp]ounds?\b`, "GBP"],
  [
    String.raw`(?:\bevery )?\b(${Object.keys(often).join("|")})\b`,
    (_, word = "") => `per ${often[word]}`,
  ],
  [
    String.raw`\b(${Object.keys(often).join("|")})\b`,
    (_, word = "") => `every 1 calendar ${often[word]}`,
  ],
  [String.raw` ?/ ?(?=[a-z])`, " per "],
  [String.raw`\b(?:pr|pro|p\.|a|an|each|every|by)\b`, "per"],

  // Amounts and lengths of time
  [String.raw`(?<=\d)-(?=[a-z])`, " "],
  [String.raw`\b(\d{1,3}) (\d{3})\b`, "$1_$2"],
  [String.raw`\ba (second|minute|day|week)\b|\ban (hour)\b`, (_, one, hour) => `1 ${one || hour}`],
  [String.raw`\ba (month|quarter|year)\b`, "1 calendar $1"],
  [String.raw`\b(${counted.join("|")})\b`, (_, word = "") => String(counted.indexOf(word))],
  [
    String.raw`\b(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Z][a-z]+) (\d{4})\b`,
    (all = "", day = "", name = "", year = "") => {
      const month = months.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3)));
      return month < 0 ? all : `${year}-${two(String(month + 1))}-${two(day)}`;
    },
  ],
  [String.raw`(?<=\bversion\s+)(?:v|")(\d+)"?`, "$1"],

  // Types
  [String.raw`\bbool(?:ean)?\b`, "flag"],
  [String.raw`\b(?:string|str|varchar)\b`, "text"],
  [String.raw`\b(?:int|number|count)\b`, "integer"],
  [String.raw`\b(?:float|double|number|real)\b`, "decimal"],
  [String.raw`\b(?:timestamp|datetime|moment)\b`, "instant"],
  [String.raw`(?<=\bmoney )(usd|eur|gbp|chf|jpy|inr|cad|aud)\b`, (all = "") => all.toUpperCase()],
  [String.raw`\b(?:usd|dollars)\b`, "money USD"],
  [String.raw`\b(?:eur|euros)\b`, "money EUR"],
  [String.raw`\b(?:enum|either|oneof|any of)(?: of)?\b`, "one of"],
  [String.raw`\b(?:list|array|many|sets?|setof)(?: of)?\b`, "set of"],
  [String.raw`(?<![\w}] ?)\{(?=\s*\w+\s*,)`, "one of {"],
  [String.raw`\b(?:required|optional|sensitive) \{`, (all = "") => all.replace("{", "one of {")],
  [String.raw`\b(?:mandatory|needed|obligatory)\b`, "required"],
  [String.raw`\b(${types}) (required|optional|sensitive)\b`, "$2 $1"],
  [String.raw`((?:one|set) of \{[^{}\n]*\}) (required|optional|sensitive)\b`, "$2 $1"],
  [String.raw`(?:>=|\bmin(?:imum)?|\bat least) ?(?=-?\d)`, "from "],
  [String.raw`\bbetween (-?${number}) and (?=-?\d)`, "from $1 to "],
  [String.raw`(-?${number}) ?(?:\.\.+|–|-) ?(?=\d)`, "from $1 to "],

  // Terms, metrics, arrows
  [String.raw`\b(?:at )?any time\b|\balways\b`, "anytime"],
  [String.raw`\b(?:with )?no card\b|\bwithout a card\b`, "without card"],
  [String.raw`\b(?:for|during|within|in|across)\b`, "over"],
  [String.raw`\bto\b|=>|→|[-–—]+>|>|(?<= )[-–—]+(?= )`, "->"],
  // Along a pairing of several sources, an offer names any of them.
  [String.raw`(?<=\balong +)\{ *(\w+)[^{}\n]*\}(?= *->)`, "$1"],
  [String.raw`\bwith (\d+) slots?\b|\b(\d+) slots?\b`, (_, one, other) => `slots ${one || other}`],
  [String.raw`\bslots?:`, "slots"],

  // Names of several words
  [String.raw`(?<=^(?:cap|rest|quiet|hold|prove) +)(\w+) (\w+)(?= *:)`, "$1_$2"],
  [
    String.raw`(?<=^(?:offer|segment|group|trigger|bundle|policy|channel) +)(\w+) (\w+)(?= *[={])`,
    "$1_$2",
  ],
  [String.raw`\b(one|two|single) step\b`, "$1_step"],
  [String.raw`(?<=^\w+ +)([a-z]+) ([a-z]+)$`, "$1_$2"],

  // Lists and texts
  [String.raw`[([]\s*([^()[\]{}\n]*?)\s*[)\]]`, "{ $1 }"],
  [String.raw`\{[^{}\n]*"[^{}\n]*\}`, (all = "") => all.replaceAll('"', "")],
  [String.raw`(?<=\b(?:of|in|ban|regions)\s+)(\w+(?:, *\w+)+)`, "{ $1 }"],
  [String.raw`, ?(?=")`, " by "],
  [String.raw`(?<=^(?:terms|carries|evidence|variants|shares|given \w+)\s+)([^{}\n]+)$`, "{ $1 }"],
  [String.raw`(?<=^\w+\s+)([A-Za-z][^"\n]*)$`, '"$1"'],
];

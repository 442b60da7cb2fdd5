/**
 * The offset at which a text stops being JSON: of the first character that cannot stand there, or
 * its end when more must follow. Engines say this in many ways, or not at all. Null for JSON.
 */
export function faultIn(text: string): number | null {
  /** What closes the lists and objects around. */
  const open: ("]" | "}")[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    at = behind(blank, text, at);
    const char = text[at];
    if (char === undefined) return expected === "end" && open.length === 0 ? null : text.length;
    const inside = open.at(-1);
    if (char === inside && closes[inside].has(expected)) {
      open.pop();
      expected = "end";
      at++;
    } else if (expected === "end") {
      if (char !== "," || inside === undefined) return at;
      expected = inside === "]" ? "value" : "key";
      at++;
    } else if (expected === "colon") {
      if (char !== ":") return at;
      expected = "value";
      at++;
    } else if (expected === "key" || expected === "first key") {
      const { end, whole } = quoted(text, at);
      if (!whole) return end;
      expected = "colon";
      at = end;
    } else if (char === "[" || char === "{") {
      open.push(char === "[" ? "]" : "}");
      expected = char === "[" ? "first value" : "first key";
      at++;
    } else if (char === '"') {
      const { end, whole } = quoted(text, at);
      if (!whole) return end;
      expected = "end";
      at = end;
    } else {
      const end = behind(scalar, text, at);
      if (end === at) return at;
      expected = "end";
      at = end;
    }
  }
}

type Expected = "value" | "first value" | "key" | "first key" | "colon" | "end";

/** A list or object may close where it is empty, and behind a member. */
const closes: { readonly [C in "]" | "}"]: ReadonlySet<Expected> } = {
  "]": new Set(["first value", "end"]),
  "}": new Set(["first key", "end"]),
};

const blank = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where a text in quotes ends, or, when it is not `whole`, where it stops making sense. */
function quoted(text: string, start: number): { readonly end: number; readonly whole: boolean } {
  if (text[start] !== '"') return { end: start, whole: false };
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return { end: at + 1, whole: true };
    if (code === 92) {
      const escape = /(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
      const end = behind(escape, text, at + 1);
      if (end === at + 1) return { end: at, whole: false };
      at = end - 1;
    } else if (!(code >= 32)) {
      // A control character, or the end of the text, whose code is no number.
      return { end: at, whole: false };
    }
  }
}

/** Everything the reader of programs can find, each with a page of its name under `docs/diagnostics/syntax`. */
export const syntaxCodes = [
  // What stands where
  "syntax/expected",
  "syntax/unexpected",
  "syntax/reserved-word",
  "syntax/said-twice",
  "syntax/missing-separator",
  "syntax/unknown-entry",
  "syntax/unknown-declaration",
  // Braces, parentheses, texts
  "syntax/missing-brace",
  "syntax/unclosed-brace",
  "syntax/extra-brace",
  "syntax/unclosed-parenthesis",
  "syntax/unclosed-text",
  "syntax/unknown-escape",
  "syntax/bad-placeholder",
  "syntax/unclosed-placeholder",
  // Slips of the pen
  "syntax/misspelt",
  "syntax/foreign-wording",
  "syntax/foreign-operator",
  "syntax/foreign-brackets",
  "syntax/foreign-value",
  "syntax/foreign-quotes",
  "syntax/foreign-comment",
  "syntax/capitals",
  "syntax/semicolon",
  "syntax/needless-mark",
  "syntax/bad-name",
  "syntax/bad-number",
  "syntax/decimal-comma",
  "syntax/bad-money",
  "syntax/unknown-currency",
  "syntax/bad-percent",
  "syntax/bad-unit",
  "syntax/inexact-length",
  "syntax/bad-date",
  "syntax/bad-time",
  // What is no program
  "syntax/unknown-character",
  "syntax/control-character",
  "syntax/too-large",
  "syntax/too-broken",
  "syntax/too-deep",
] as const;

export type SyntaxCode = (typeof syntaxCodes)[number];

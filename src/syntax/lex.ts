import type { IToken, TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import { endOf, extentOf, meaningOf, shorten } from "./nodes.ts";
import { readQuantity } from "./quantities.ts";
import { isClosed } from "./text.ts";
import { at, remark, replace, type Remark } from "./remark.ts";

export interface Lexed {
  readonly tokens: IToken[];
  /** `//` and `///` comments. */
  readonly comments: readonly IToken[];
  readonly remarks: Remark[];
}

let lexer: ReturnType<typeof t.makeLexer> | undefined;

/**
 * The tokens of a declaration. What is a slip of the pen becomes the token that was meant, with a
 * remark. Keywords, labels and entry words are told apart later, by where they stand.
 */
export function lex(text: string): Lexed {
  lexer ??= t.makeLexer();
  const found = lexer.tokenize(text);
  const remarks: Remark[] = found.errors.map(({ offset, length }) =>
    unknownCharacter(text.slice(offset, offset + length), offset),
  );
  const tokens = found.tokens;
  let odd = false;
  for (const token of tokens) {
    if (token.tokenType === t.Numeric) readQuantity(token, remarks);
    else if (token.tokenType === t.Text) checkClosed(token, remarks);
    else if (token.tokenType === t.Odd || token.tokenType === t.Foreign || isContracted(token))
      odd = true;
  }
  return {
    tokens: odd ? meant(tokens, text, remarks) : tokens,
    comments: found.groups["comments"] ?? [],
    remarks,
  };
}

function unknownCharacter(image: string, offset: number): Remark {
  const span = { start: offset, end: offset + image.length };
  const message = `\`${shorten(image)}\` means nothing here`;
  return remark("syntax/unknown-character", span, message, [replace(span, "", "remove it")]);
}

function checkClosed(token: IToken, remarks: Remark[]): void {
  const { image } = token;
  const mark = image.startsWith('"""') ? '"""' : '"';
  if (isClosed(image)) return;
  const end = token.startOffset + image.trimEnd().length;
  const start = token.startOffset;
  remarks.push(
    remark(
      "syntax/unclosed-text",
      { start, end: mark === '"' ? end : start + 3 },
      `this text has no closing \`${mark}\``,
      [replace(at(end), mark, `close it with \`${mark}\``)],
    ),
  );
}

/** `isn't` and its like. */
function isContracted({ image }: IToken): boolean {
  const mark = image.charCodeAt(image.length - 2);
  return mark === 39 || mark === 0x2019;
}

/** Puts the tokens that were meant in the place of odd ones. */
function meant(tokens: readonly IToken[], text: string, remarks: Remark[]): IToken[] {
  const out: IToken[] = [];
  const brackets: IToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const last = out.at(-1);
    if (token.tokenType === t.Foreign) {
      if (last?.tokenType === t.Word && endOf(last) === token.startOffset) {
        last.image += token.image;
        out.pop();
        out.push(last);
      } else {
        become(token, t.Word);
        out.push(token);
      }
    } else if (token.tokenType === t.Word && /^(?:is|are)n.t$/.test(token.image)) {
      out.push(...intended({ ...token, payload: "!=" }, text, remarks));
    } else if (token.tokenType !== t.Odd) {
      out.push(token);
    } else if (token.image === "[") {
      brackets.push(token);
      out.push(become(token, t.OpenBrace));
    } else if (token.image === "]" && brackets.length > 0) {
      remarks.push(bracketed(brackets.pop()!, token));
      out.push(become(token, t.CloseBrace));
    } else if (currencies.test(token.image) && next && nextIsAmount(next, token)) {
      // What was said of the number alone is said again of the amount.
      const said = remarks.findIndex(({ span }) => span.start === next.startOffset);
      if (said >= 0) remarks.splice(said, 1);
      next.image = token.image + next.image;
      next.startOffset = token.startOffset;
      delete next.payload;
      readQuantity(next, remarks);
    } else {
      out.push(...intended(token, text, remarks));
    }
  }
  for (const open of brackets) remarks.push(unknownCharacter(open.image, open.startOffset));
  return brackets.length === 0 ? out : out.filter((token) => !brackets.includes(token));
}

function bracketed(open: IToken, close: IToken): Remark {
  const [first, last] = [extentOf(open), extentOf(close)];
  const edits = [
    { span: first, newText: "{ " },
    { span: last, newText: " }" },
  ];
  const message = "lists and blocks stand in `{ }`, not in `[ ]`";
  return remark("syntax/foreign-brackets", first, message, [{ title: "write `{ }`", edits }]);
}

const currencies = /^[$€£¥₹]$/;

const nextIsAmount = (next: IToken, sign: IToken): boolean =>
  (next.tokenType === t.Number || next.tokenType === t.Money) && next.startOffset === endOf(sign);

const operators: ReadonlyMap<string, readonly [string, readonly TokenType[]]> = new Map([
  ["&&", ["and", [t.keywords.and]]],
  ["&", ["and", [t.keywords.and]]],
  ["||", ["or", [t.keywords.or]]],
  ["|", ["or", [t.keywords.or]]],
  ["==", ["is", [t.keywords.is]]],
  ["===", ["is", [t.keywords.is]]],
  ["!=", ["is not", [t.keywords.is, t.keywords.not]]],
  ["!==", ["is not", [t.keywords.is, t.keywords.not]]],
  ["<>", ["is not", [t.keywords.is, t.keywords.not]]],
  ["≠", ["is not", [t.keywords.is, t.keywords.not]]],
  ["!", ["not", [t.keywords.not]]],
  ["≥", [">=", [t.Compare]]],
  ["≤", ["<=", [t.Compare]]],
  ["=<", ["<=", [t.Compare]]],
  ["→", ["->", [t.Arrow]]],
  ["=>", ["->", [t.Arrow]]],
]);

function intended(token: IToken, text: string, remarks: Remark[]): IToken[] {
  const span = extentOf(token);
  const { image } = token;
  const operator = operators.get(meaningOf(token));
  if (operator) {
    const [spelling, types] = operator;
    const newText = image === "!" ? "not " : spelling;
    const fix = replace(span, newText, `write \`${spelling}\``);
    remarks.push(
      remark("syntax/foreign-operator", span, `\`${image}\` is written \`${spelling}\``, [fix]),
    );
    return types.map((type) => become({ ...token, payload: spelling }, type));
  }
  if (image === ";") {
    const last = /^\s*(?:\}|\/\/|$)|^[ \t]*[\r\n]/.test(text.slice(span.end, span.end + 100));
    const fix = last ? replace(span, "", "remove it") : replace(span, ",");
    const message = "an entry ends with its line or with a comma, not with `;`";
    remarks.push(remark("syntax/semicolon", span, message, [fix]));
    return [become(token, t.Comma)];
  }
  if (image.startsWith("#") || image.startsWith("/*")) {
    const content = image.startsWith("#") ? image.slice(1) : image.slice(2).replace(/\*\/$/, "");
    const line = !content.includes("\n") && !content.includes("\r");
    const fix = replace(span, `//${content.trimEnd()}`, "write it behind `//`");
    const ends = image.startsWith("#") || line;
    remarks.push(
      remark("syntax/foreign-comment", span, "a comment begins with `//`", ends ? [fix] : []),
    );
    return [];
  }
  if (/^['“”„«»‘’]/.test(image)) return [quoted(token, remarks)];
  remarks.push(unknownCharacter(image, token.startOffset));
  return [];
}

function quoted(token: IToken, remarks: Remark[]): IToken {
  const span = extentOf(token);
  const { image } = token;
  const closed = image.length > 1 && /['“”«»‘’"]$/.test(image);
  const inner = image.slice(1, closed ? -1 : undefined);
  const fix = replace(span, `"${inner.replaceAll('"', '\\"')}"`, 'put it in `"`');
  remarks.push(remark("syntax/foreign-quotes", span, 'a text stands between `"` marks', [fix]));
  return become({ ...token, image: `"${inner}${closed ? '"' : ""}` }, t.Text);
}

function become(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  return token;
}

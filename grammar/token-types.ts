import type { IToken, TokenType } from "chevrotain";

let count = 0;

/** A kind of token; whatever belongs to it belongs to its category and those above as well. */
export function tokenType(name: string, category?: TokenType): TokenType {
  const tokenTypeIdx = ++count;
  for (let above = category; above; above = above.CATEGORIES?.[0]) {
    above.isParent = true;
    above.categoryMatches!.push(tokenTypeIdx);
    above.categoryMatchesMap![tokenTypeIdx] = true;
  }
  return {
    name,
    tokenTypeIdx,
    CATEGORIES: category ? [category] : [],
    isParent: false,
    categoryMatches: [],
    categoryMatchesMap: {},
  };
}

/** Whether a token is of a type, or of one in that category. */
export const fits = (token: IToken, { tokenTypeIdx, isParent, categoryMatchesMap }: TokenType) =>
  token.tokenTypeIdx === tokenTypeIdx ||
  (isParent === true && categoryMatchesMap![token.tokenTypeIdx] === true);

/** Stands before the first token and behind the last. */
export const noToken = tokenOf(tokenType("EOF"), "", -1);

export function tokenOf(type: TokenType, image: string, startOffset: number): IToken {
  return { image, startOffset, tokenTypeIdx: type.tokenTypeIdx!, tokenType: type };
}

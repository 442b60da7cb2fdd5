import {
  createToken,
  EmbeddedActionsParser,
  Lexer,
  type IParserConfig,
  type Rule,
  type TokenType,
} from "chevrotain";
import { ProfferParser } from "../grammar/parser.ts";
import { tokens } from "../grammar/tokens.ts";

/** The grammar in the hands of Chevrotain, which finds out what may stand where. */
export interface Analysed {
  /** Its rules, to be called; Chevrotain reads by them what it was given. */
  readonly grammar: ProfferParser;
  readonly chevrotain: EmbeddedActionsParser;
  readonly productions: Readonly<Record<string, Rule>>;
  /** Chevrotain's type of token for one of ours. */
  readonly typeOf: (type: TokenType) => TokenType;
}

/** @throws Error when the grammar is ambiguous, or otherwise not as it should be. */
export function analysed(config: IParserConfig): Analysed {
  const types = new Map<TokenType, TokenType>();
  const typeOf = (type: TokenType): TokenType => {
    const known = types.get(type);
    if (known) return known;
    const categories = (type.CATEGORIES ?? []).map(typeOf);
    const made = createToken({ name: type.name, pattern: Lexer.NA, categories });
    types.set(type, made);
    return made;
  };
  const chevrotain = new Chevrotain(tokens.map(typeOf), { maxLookahead: 1, ...config });
  const grammar = new ProfferParser(chevrotain.vocabulary(typeOf));
  chevrotain.analyse();
  return { grammar, chevrotain, productions: chevrotain.getGAstProductions(), typeOf };
}

class Chevrotain extends EmbeddedActionsParser {
  /** All that rules are written with, but with types of our own in the place of Chevrotain's. */
  vocabulary(typeOf: Analysed["typeOf"]): object {
    const methods = this as unknown as Record<string, (...given: unknown[]) => unknown>;
    const numbers = ["", "2", "3", "4", "5"];
    const words = ["CONSUME", "SUBRULE", "OR", "OPTION", "MANY"]
      .flatMap((word) => numbers.map((number) => `${word}${number}`))
      .concat("RULE", "ACTION", "LA", "MANY_SEP", "AT_LEAST_ONE", "AT_LEAST_ONE_SEP");
    const translated = (given: unknown): unknown => {
      if (tokens.includes(given as TokenType)) return typeOf(given as TokenType);
      const separated = given as { readonly SEP?: TokenType } | null;
      return separated?.SEP ? { ...separated, SEP: typeOf(separated.SEP) } : given;
    };
    // Asked for when it is called: to analyse the rules, Chevrotain puts others in their place.
    return Object.fromEntries(
      words.map((word) => [
        word,
        (...given: unknown[]) => methods[word]!(...given.map(translated)),
      ]),
    );
  }

  analyse(): void {
    this.performSelfAnalysis();
  }
}

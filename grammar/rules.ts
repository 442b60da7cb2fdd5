import type { IToken, TokenType } from "chevrotain";
import { lookahead } from "./lookahead.generated.ts";
import { indexed, sorts, type Ways } from "./lookahead.ts";
import { fits, noToken } from "./token-types.ts";

/**
 * What rules are written with: a part of Chevrotain's vocabulary, which means here what it means
 * there. Chevrotain analyses the grammar when the project is made, and checks this in tests. To read by
 * what it found needs little, and Chevrotain takes longer to start than a small policy takes to check.
 */
export abstract class Rules {
  /** What is wrong with the tokens; null while nothing is. */
  refusal: Refusal | null = null;
  #tokens: readonly IToken[] = [];
  /** The index of the token read last. */
  #at = -1;
  #rule: Prepared = { name: "", places: [] };

  /** `instead`: methods of whoever analyses the rules, who then answers for these. */
  constructor(instead: object = {}) {
    Object.assign(this, instead);
  }

  /** Goes to the beginning of other tokens. */
  begin(tokens: readonly IToken[]): void {
    this.#tokens = tokens;
    this.#at = -1;
    this.refusal = null;
  }

  protected RULE<A extends unknown[], T>(name: string, read: (...args: A) => T): Rule<A, T> {
    const rule: Prepared = { name, places: placesOf(name) };
    const inner = (...args: A): T => {
      const outer = this.#rule;
      this.#rule = rule;
      const value = read(...args);
      this.#rule = outer;
      return value;
    };
    const whole = (...args: A): T | undefined => {
      try {
        const value = inner(...args);
        const token = this.#tokens[this.#at + 1];
        if (token) this.refusal = { token, expected: null, rule: name };
        return value;
      } catch (error) {
        if (error !== refused) throw error;
        return undefined;
      }
    };
    return Object.assign(whole, { ruleName: name, inner });
  }

  protected SUBRULE<A extends unknown[], T>(rule: Rule<A, T>, ...[given]: Given<A>): T {
    return rule.inner(...(given ? given.ARGS : ([] as unknown as A)));
  }

  protected CONSUME(type: TokenType): IToken {
    const token = this.LA(1);
    if (!fits(token, type)) this.#refuse([type.name]);
    this.#at++;
    return token;
  }

  protected OR<A extends Alternatives>(ways: [...A]): Chosen<A> {
    return this.#choose(ways, sorts.Alternation);
  }
  protected OPTION<T>(read: () => T): T | undefined {
    return this.#begins(sorts.Option) ? read() : undefined;
  }
  protected MANY(read: () => unknown): void {
    while (this.#begins(sorts.Repetition)) read();
  }
  protected AT_LEAST_ONE(read: () => unknown): void {
    const key = sorts.RepetitionMandatory;
    this.#expect(key);
    while (this.#begins(key)) read();
  }
  protected MANY_SEP(list: Separated): void {
    if (this.#begins(sorts.RepetitionWithSeparator)) this.#separated(list);
  }
  protected AT_LEAST_ONE_SEP(list: Separated): void {
    this.#expect(sorts.RepetitionMandatoryWithSeparator);
    this.#separated(list);
  }

  /** What is not done while the rules are analysed, for want of tokens. */
  protected ACTION<T>(act: () => T): T {
    return act();
  }

  /** How many tokens have been read. */
  protected get read(): number {
    return this.#at + 1;
  }

  /** The token so many places on: 1 is the next one, 0 the one read last. */
  protected LA(places: number): IToken {
    return this.#tokens[this.#at + places] ?? noToken;
  }

  // Places of one rule are told apart by numbers.
  protected SUBRULE2<A extends unknown[], T>(rule: Rule<A, T>, ...given: Given<A>): T {
    return this.SUBRULE(rule, ...given);
  }
  protected SUBRULE3<A extends unknown[], T>(rule: Rule<A, T>, ...given: Given<A>): T {
    return this.SUBRULE(rule, ...given);
  }
  protected SUBRULE4<A extends unknown[], T>(rule: Rule<A, T>, ...given: Given<A>): T {
    return this.SUBRULE(rule, ...given);
  }
  protected CONSUME2(type: TokenType): IToken {
    return this.CONSUME(type);
  }
  protected CONSUME3(type: TokenType): IToken {
    return this.CONSUME(type);
  }
  protected OR2<A extends Alternatives>(ways: [...A]): Chosen<A> {
    return this.#choose(ways, sorts.Alternation + 2);
  }
  protected OR3<A extends Alternatives>(ways: [...A]): Chosen<A> {
    return this.#choose(ways, sorts.Alternation + 3);
  }
  protected OR4<A extends Alternatives>(ways: [...A]): Chosen<A> {
    return this.#choose(ways, sorts.Alternation + 4);
  }
  protected OR5<A extends Alternatives>(ways: [...A]): Chosen<A> {
    return this.#choose(ways, sorts.Alternation + 5);
  }
  protected OPTION2<T>(read: () => T): T | undefined {
    return this.#begins(sorts.Option + 2) ? read() : undefined;
  }
  protected OPTION3<T>(read: () => T): T | undefined {
    return this.#begins(sorts.Option + 3) ? read() : undefined;
  }
  protected OPTION4<T>(read: () => T): T | undefined {
    return this.#begins(sorts.Option + 4) ? read() : undefined;
  }
  protected OPTION5<T>(read: () => T): T | undefined {
    return this.#begins(sorts.Option + 5) ? read() : undefined;
  }
  protected MANY2(read: () => unknown): void {
    while (this.#begins(sorts.Repetition + 2)) read();
  }

  /** Which of the ways at a place the next token begins, if any. */
  protected ahead(place: Place): number | undefined {
    place.wayOf ??= indexed(place.ways);
    return place.wayOf[this.LA(1).tokenTypeIdx];
  }

  #choose<A extends Alternatives>(ways: [...A], key: number): Chosen<A> {
    const place = this.#rule.places[key]!;
    const way = this.ahead(place);
    if (way === undefined) this.#refuse(place.ways.flat());
    return ways[way]!.ALT() as Chosen<A>;
  }

  /** Whether the next token begins what is optional, or comes once more. */
  #begins(key: number): boolean {
    return this.ahead(this.#rule.places[key]!) !== undefined;
  }

  #expect(key: number): void {
    if (!this.#begins(key)) this.#refuse(this.#rule.places[key]!.ways.flat());
  }

  #separated({ SEP, DEF }: Separated): void {
    DEF();
    while (fits(this.LA(1), SEP)) {
      this.#at++;
      DEF();
    }
  }

  #refuse(expected: readonly string[]): never {
    this.refusal = { token: this.LA(1), expected, rule: this.#rule.name };
    throw refused;
  }
}

/** Called by itself, a rule reads all of the tokens, or nothing; `SUBRULE` reads with it within another. */
export interface Rule<A extends unknown[], T> {
  (...args: A): T | undefined;
  readonly ruleName: string;
  readonly inner: (...args: A) => T;
}

/** Why tokens could not be read. */
export interface Refusal {
  /** The first that does not fit; one without an image stands for the end. */
  readonly token: IToken;
  /** Names of the token types that would fit; null when all was read before it. */
  readonly expected: readonly string[] | null;
  /** The name of the innermost rule. */
  readonly rule: string;
}

type Alternatives = readonly { readonly ALT: () => unknown }[];
type Chosen<A extends Alternatives> = ReturnType<A[number]["ALT"]>;
type Given<A extends unknown[]> = [] extends A ? [] : [{ readonly ARGS: A }];
interface Separated {
  readonly SEP: TokenType;
  readonly DEF: () => unknown;
}

interface Prepared {
  readonly name: string;
  /** By key. */
  readonly places: readonly (Place | undefined)[];
}
/** Where the next token decides how a rule goes on. */
export interface Place {
  readonly ways: Ways;
  /** By the number of a token's type, which way it begins; made when it is first asked for. */
  wayOf?: readonly (number | undefined)[];
}

function placesOf(rule: string): Prepared["places"] {
  const places: Place[] = [];
  for (const [key, ways] of Object.entries(lookahead[rule] ?? {})) places[Number(key)] = { ways };
  return places;
}

/** Thrown from where tokens do not fit to the rule that was called by itself. */
const refused = new Error("the tokens cannot be read by the rule");

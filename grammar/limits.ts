import type { IToken, TokenType } from "chevrotain";
import type {
  CapScope,
  Condition,
  Declaration,
  List,
  Name,
  ProveDecl,
  Quantity,
  Target,
} from "../src/syntax/ast.ts";
import { countOf, nameNode } from "../src/syntax/nodes.ts";
import { ValueRules } from "./values.ts";
import type { Ways } from "./leaves.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

type Head = Pick<Declaration, "doc" | "word" | "broken">;

/** The declarations that keep offers back: `cap`, `rest`, `quiet`, `hold`, and `prove`, which is said alike. */
export class LimitRules extends ValueRules {
  /** The declaration word, with what every declaration has. */
  protected head(type: TokenType): Head {
    const token = this.CONSUME(type);
    const doc = this.docs.get(token.startOffset) ?? null;
    return { doc, word: nameNode(token), broken: false };
  }

  cap = this.RULE("cap", (): Declaration => {
    const start = this.here();
    const head = this.head(k.cap);
    const name = this.OPTION(() => this.SUBRULE(this.label)) ?? null;
    const limit = this.OR([
      {
        ALT: () => {
          this.CONSUME(k.only);
          this.CONSUME(k.one);
          this.CONSUME(k.of);
          const onlyOneOf = this.SUBRULE(this.nameList);
          return { count: null, what: "offers" as const, different: false, event: null, onlyOneOf };
        },
      },
      {
        ALT: () => {
          const count = this.SUBRULE(this.number);
          return { count, ...this.SUBRULE(this.counted), onlyOneOf: null };
        },
      },
    ]);
    const scope = this.SUBRULE(this.scope);
    return { kind: "Cap", span: this.since(start), ...head, name, ...limit, scope };
  });

  countable = this.RULE("countable", (): "offers" | "contacts" =>
    this.OR<Ways<"offers" | "contacts">>([
      { ALT: () => (this.CONSUME(k.contact), "contacts") },
      { ALT: () => (this.CONSUME(k.contacts), "contacts") },
      { ALT: () => (this.CONSUME(k.offer), "offers") },
      { ALT: () => (this.CONSUME(k.offers), "offers") },
    ]),
  );

  /** `contacts`, `[different] offers [shown]`. */
  counted = this.RULE("counted", () => {
    const different = this.OPTION(() => this.CONSUME(k.different)) !== undefined;
    const what = this.SUBRULE(this.countable);
    const event = this.OPTION2(() =>
      this.OR2([
        { ALT: () => nameNode(this.CONSUME(k.shown)) },
        { ALT: () => nameNode(this.CONSUME(k.sent)) },
        { ALT: () => nameNode(this.CONSUME(k.accepted)) },
      ]),
    );
    return { what, different, event: event ?? null };
  });

  scope = this.RULE("scope", (): CapScope => {
    const start = this.here();
    const except: Target[] = [];
    const said = new Map<string, IToken>();
    const scope: { -readonly [K in "of" | "per" | "window" | "on" | "at" | "for"]: CapScope[K] } = {
      of: null, per: null, window: null, on: null, at: null, for: null,
    }; // prettier-ignore
    this.MANY(() => {
      if (this.LA(1).tokenType !== k.except) this.say(said);
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.of);
            scope.of = this.SUBRULE(this.target);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.per);
            scope.per = this.SUBRULE(this.anyName);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.in);
            scope.window = { sort: "rolling", length: this.SUBRULE(this.duration) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.each);
            this.CONSUME(k.calendar);
            scope.window = { sort: "calendar", unit: this.SUBRULE2(this.anyName) };
          },
        },
        { ALT: () => (this.CONSUME(k.ever), (scope.window = { sort: "ever" })) },
        {
          ALT: () => {
            this.CONSUME(k.on);
            scope.on = this.SUBRULE(this.name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.at);
            scope.at = this.SUBRULE(this.path);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.for);
            scope.for = this.SUBRULE2(this.path);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.except);
            except.push(this.SUBRULE2(this.target));
          },
        },
      ]);
    });
    return { kind: "CapScope", span: this.since(start), ...scope, except };
  });

  rest = this.RULE("rest", (): Declaration => {
    const start = this.here();
    const head = this.head(k.rest);
    const name = this.OPTION(() => this.SUBRULE(this.label)) ?? null;
    const length = this.SUBRULE(this.duration);
    const resting: { restsOn: Name | null; restsOf: Target | null } = {
      restsOn: null,
      restsOf: null,
    };
    this.OPTION2(() => {
      this.CONSUME(k.on);
      resting.restsOn = this.SUBRULE(this.name);
    });
    this.OPTION3(() => {
      this.CONSUME(k.of);
      resting.restsOf = this.SUBRULE(this.target);
    });
    this.CONSUME(k.after);
    const number = this.OPTION4(() => this.CONSUME(t.Number));
    const count = this.ACTION(() => (number ? countOf(number) : 1));
    const event = this.SUBRULE(this.event);
    const exceptOn: Name[] = [];
    let eventOn: Name | null = null;
    let eventOf: Target | null = null;
    let eventWithin: Quantity | null = null;
    let by: Name | null = null;
    const said = new Map<string, IToken>();
    this.MANY(() => {
      if (this.LA(1).tokenType !== k.except) this.say(said);
      this.OR([
        {
          ALT: () => {
            this.CONSUME2(k.on);
            eventOn = this.SUBRULE2(this.name);
          },
        },
        {
          ALT: () => {
            this.CONSUME2(k.of);
            eventOf = this.SUBRULE2(this.target);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.in);
            eventWithin = this.SUBRULE2(this.duration);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.by);
            by = this.SUBRULE(this.identityName);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.except);
            this.CONSUME3(k.on);
            exceptOn.push(this.SUBRULE4(this.name));
          },
        },
      ]);
    });
    return {
      kind: "Rest", span: this.since(start), ...head, name, length, ...resting, count, event,
      eventOn, eventOf, eventWithin, by, exceptOn,
    }; // prettier-ignore
  });

  quiet = this.RULE("quiet", (): Declaration => {
    const start = this.here();
    const head = this.head(k.quiet);
    const name = this.OPTION(() => this.SUBRULE(this.label)) ?? null;
    let from: Quantity | null = null;
    let to: Quantity | null = null;
    let weekdays: List | null = null;
    let calendar: Name | null = null;
    this.OR([
      {
        ALT: () => {
          from = this.SUBRULE(this.time);
          this.CONSUME(k.to);
          to = this.SUBRULE2(this.time);
          this.OPTION2(() => {
            this.CONSUME(k.in);
            weekdays = this.SUBRULE(this.nameList);
          });
        },
      },
      { ALT: () => (weekdays = this.SUBRULE2(this.nameList)) },
      {
        ALT: () => {
          this.CONSUME(k.days);
          calendar = this.SUBRULE(this.name);
        },
      },
    ]);
    const on = this.OPTION3(() => {
      this.CONSUME(k.on);
      return this.SUBRULE2(this.name);
    });
    return {
      kind: "Quiet", span: this.since(start), ...head, name, from, to, weekdays, calendar, on: on ?? null,
    }; // prettier-ignore
  });

  /** `when …` or `unless …`. */
  restriction = this.RULE("restriction", (): { unless: boolean; condition: Condition } => {
    const unless = this.OR([
      { ALT: () => (this.CONSUME(k.when), false) },
      { ALT: () => (this.CONSUME(k.unless), true) },
    ]);
    return { unless, condition: this.SUBRULE(this.condition) };
  });

  hold = this.RULE("hold", (): Declaration => {
    const start = this.here();
    const head = this.head(k.hold);
    const name = this.OPTION(() => this.SUBRULE(this.label)) ?? null;
    let all = false;
    let on: Name | null = null;
    let of: Target | null = null;
    this.OR([
      { ALT: () => (this.CONSUME(k.all), (all = true)) },
      {
        ALT: () => {
          this.CONSUME(k.on);
          on = this.SUBRULE(this.name);
        },
      },
      { ALT: () => (of = this.SUBRULE(this.target)) },
    ]);
    const restriction = this.SUBRULE(this.restriction);
    const because = this.OPTION2(() => {
      this.CONSUME(k.because);
      return this.SUBRULE(this.text);
    });
    return {
      kind: "Hold", span: this.since(start), ...head, name, all, on, of, ...restriction,
      because: because ?? null,
    }; // prettier-ignore
  });

  prove = this.RULE("prove", (): Declaration => {
    const start = this.here();
    const head = this.head(k.prove);
    const name = this.OPTION(() => this.SUBRULE(this.label)) ?? null;
    const claim = this.OR([
      { ALT: () => this.SUBRULE(this.never) },
      { ALT: () => this.SUBRULE(this.atMost) },
    ]);
    return { kind: "Prove", span: this.since(start), ...head, name, ...claim };
  });

  /** `no offer [on channel] [of target] [when …]`. */
  never = this.RULE("never", (): Claim => {
    this.CONSUME(k.no);
    this.CONSUME(k.offer);
    const on = this.OPTION(() => {
      this.CONSUME(k.on);
      return this.SUBRULE(this.name);
    });
    const of = this.OPTION2(() => {
      this.CONSUME(k.of);
      return this.SUBRULE(this.target);
    });
    const restriction = this.OPTION3(() => this.SUBRULE(this.restriction)) ?? always;
    return {
      what: "never", on: on ?? null, of: of ?? null, ...restriction, count: null, counted: null, scope: null,
    }; // prettier-ignore
  });

  /** `at most 1 offer per session`. */
  atMost = this.RULE("atMost", (): Claim => {
    this.CONSUME(k.at);
    this.CONSUME(k.most);
    const count = this.SUBRULE(this.number);
    const counted = this.SUBRULE(this.countable);
    const scope = this.SUBRULE(this.scope);
    return {
      what: "atMost", on: null, of: null, unless: false, condition: null, count, counted, scope,
    }; // prettier-ignore
  });
}

/** A claim without `when` and `unless`. */
const always = { unless: false, condition: null };

type Claim = Pick<
  ProveDecl,
  "what" | "on" | "of" | "unless" | "condition" | "count" | "counted" | "scope"
>;

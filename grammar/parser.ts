import type { ParserMethod, TokenType } from "chevrotain";
import type {
  Block,
  CapScope,
  Condition,
  Declaration,
  List,
  Name,
  ProveDecl,
  Quantity,
  Target,
  Text,
} from "../src/syntax/ast.ts";
import { countOf, nameNode } from "../src/syntax/nodes.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";
import type { Ways } from "./conditions.ts";
import { ValueRules } from "./values.ts";

type Head = Pick<Declaration, "doc" | "word" | "broken">;
type BlockKind =
  | "Policy" | "Channel" | "Trigger" | "Offer" | "Bundle" | "Experiment" | "Learn" | "Playbook"; // prettier-ignore

/** The grammar of the language: one rule per declaration, building the tree as it reads. */
export class ProfferParser extends ValueRules {
  constructor(skipValidations = true) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  /** The declaration word, with what every declaration has. */
  private head(type: TokenType): Head {
    const token = this.CONSUME(type);
    const doc = this.docs.get(token.startOffset) ?? null;
    return { doc, word: nameNode(token), broken: false };
  }

  /** `policy name { … }` and its like. */
  private blockRule<K extends BlockKind>(kind: K, type: TokenType) {
    return this.RULE(kind.toLowerCase(), () => {
      const start = this.here();
      const head = this.head(type);
      const name = this.SUBRULE(this.name);
      const block = this.SUBRULE(this.block);
      return { kind, span: this.since(start), ...head, name, block };
    });
  }

  policy = this.blockRule("Policy", k.policy);
  channel = this.blockRule("Channel", k.channel);
  trigger = this.blockRule("Trigger", k.trigger);
  offer = this.blockRule("Offer", k.offer);
  bundle = this.blockRule("Bundle", k.bundle);
  experiment = this.blockRule("Experiment", k.experiment);
  learn = this.blockRule("Learn", k.learn);
  playbook = this.blockRule("Playbook", k.playbook);

  import = this.RULE("import", (): Declaration => {
    const start = this.here();
    const head = this.head(k.import);
    const path = this.SUBRULE(this.text);
    return { kind: "Import", span: this.since(start), ...head, path };
  });

  catalog = this.RULE("catalog", (): Declaration => {
    const start = this.here();
    const head = this.head(k.catalog);
    const path = this.SUBRULE(this.text);
    return { kind: "Catalog", span: this.since(start), ...head, path };
  });

  facts = this.RULE("facts", (): Declaration => {
    const start = this.here();
    const head = this.head(k.facts);
    const name = this.SUBRULE(this.name);
    const fields = this.SUBRULE(this.fields);
    return { kind: "Facts", span: this.since(start), ...head, name, fields };
  });

  identity = this.RULE("identity", (): Declaration => {
    const start = this.here();
    const head = this.head(k.identity);
    const name = this.SUBRULE(this.name);
    const block = this.OPTION(() => this.SUBRULE(this.block)) ?? this.noBlock("identity");
    return { kind: "Identity", span: this.since(start), ...head, name, block };
  });

  calendar = this.RULE("calendar", (): Declaration => {
    const start = this.here();
    const head = this.head(k.calendar);
    const name = this.SUBRULE(this.name);
    let from: Text | null = null;
    let block: Block | null = null;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.from);
          from = this.SUBRULE(this.text);
        },
      },
      { ALT: () => (block = this.SUBRULE(this.block)) },
    ]);
    block ??= this.noBlock("calendar");
    return { kind: "Calendar", span: this.since(start), ...head, name, from, block };
  });

  /** An empty block where no braces stand. */
  private noBlock(block: Block["block"]): Block {
    const { end } = this.since(0);
    return { kind: "Block", span: { start: end, end }, block, entries: [] };
  }

  proven = this.RULE("proven", (): Declaration => {
    const start = this.here();
    const head = this.head(k.proven);
    const name = this.SUBRULE(this.name);
    this.CONSUME(k.when);
    const condition = this.SUBRULE(this.condition);
    return { kind: "Proven", span: this.since(start), ...head, name, condition };
  });

  segment = this.RULE("segment", (): Declaration => {
    const start = this.here();
    const head = this.head(k.segment);
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.Equals);
    const condition = this.SUBRULE(this.condition);
    return { kind: "Segment", span: this.since(start), ...head, name, condition };
  });

  group = this.RULE("group", (): Declaration => {
    const start = this.here();
    const head = this.head(k.group);
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.Equals);
    const members = this.SUBRULE(this.nameList);
    return { kind: "Group", span: this.since(start), ...head, name, members };
  });

  adjacency = this.RULE("adjacency", (): Declaration => {
    const start = this.here();
    const head = this.head(k.adjacency);
    const from = this.SUBRULE(this.sources);
    this.CONSUME(t.Arrow);
    const to = this.SUBRULE2(this.name);
    const block = this.SUBRULE(this.block);
    return { kind: "Adjacency", span: this.since(start), ...head, from, to, block };
  });

  sources = this.RULE("sources", (): List =>
    this.OR([
      { ALT: () => this.SUBRULE(this.nameList) },
      { ALT: () => this.single(this.SUBRULE(this.name)) },
    ]),
  );

  measure = this.RULE("measure", (): Declaration => {
    const start = this.here();
    const head = this.head(k.measure);
    const name = this.OPTION(() => this.SUBRULE(this.name)) ?? null;
    const block = this.SUBRULE(this.block);
    return { kind: "Measure", span: this.since(start), ...head, name, block };
  });

  test = this.RULE("test", (): Declaration => {
    const start = this.here();
    const head = this.head(k.test);
    const title = this.SUBRULE(this.text);
    const block = this.SUBRULE(this.block);
    return { kind: "Test", span: this.since(start), ...head, title, block };
  });

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

  /** `contacts`, `[different] offers [shown]`. */
  counted = this.RULE("counted", () => {
    const different = this.OPTION(() => this.CONSUME(k.different)) !== undefined;
    const what = this.OR<Ways<"offers" | "contacts">>([
      { ALT: () => (this.CONSUME(k.contacts), "contacts") },
      { ALT: () => (this.CONSUME(k.offer), "offers") },
      { ALT: () => (this.CONSUME(k.offers), "offers") },
    ]);
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
    const scope: { -readonly [K in "of" | "per" | "window" | "on" | "at" | "for"]: CapScope[K] } = {
      of: null, per: null, window: null, on: null, at: null, for: null,
    }; // prettier-ignore
    this.MANY(() =>
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
      ]),
    );
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
    this.MANY(() =>
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
            by = this.SUBRULE3(this.name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.except);
            this.CONSUME3(k.on);
            exceptOn.push(this.SUBRULE4(this.name));
          },
        },
      ]),
    );
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

  ban = this.RULE("ban", (): Declaration => {
    const start = this.here();
    const head = this.head(k.ban);
    const tactics = this.SUBRULE(this.nameList);
    return { kind: "Ban", span: this.since(start), ...head, tactics };
  });

  waive = this.RULE("waive", (): Declaration => {
    const start = this.here();
    const head = this.head(k.waive);
    const rule = nameNode(this.CONSUME(t.RuleName));
    this.CONSUME(k.for);
    const whom = this.SUBRULE(this.name);
    this.CONSUME(k.because);
    const because = this.SUBRULE(this.text);
    this.CONSUME(k.by);
    const by = this.SUBRULE2(this.text);
    this.CONSUME(k.until);
    const until = this.SUBRULE(this.date);
    return { kind: "Waive", span: this.since(start), ...head, rule, for: whom, because, by, until };
  });

  prefer = this.RULE("prefer", (): Declaration => {
    const start = this.here();
    const head = this.head(k.prefer);
    const better = this.SUBRULE(this.name);
    this.CONSUME(k.over);
    const worse = this.SUBRULE2(this.name);
    return { kind: "Prefer", span: this.since(start), ...head, better, worse };
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

  /** `no offer [on channel] [of target] when …`. */
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
    const restriction = this.SUBRULE(this.restriction);
    return {
      what: "never", on: on ?? null, of: of ?? null, ...restriction, count: null, counted: null, scope: null,
    }; // prettier-ignore
  });

  /** `at most 1 offer per session`. */
  atMost = this.RULE("atMost", (): Claim => {
    this.CONSUME(k.at);
    this.CONSUME(k.most);
    const count = this.SUBRULE(this.number);
    const counted = this.OR<Ways<"offers" | "contacts">>([
      { ALT: () => (this.CONSUME(k.contacts), "contacts") },
      { ALT: () => (this.CONSUME(k.offer), "offers") },
      { ALT: () => (this.CONSUME(k.offers), "offers") },
    ]);
    const scope = this.SUBRULE(this.scope);
    return {
      what: "atMost", on: null, of: null, unless: false, condition: null, count, counted, scope,
    }; // prettier-ignore
  });

  declaration = this.RULE("declaration", (): Declaration =>
    this.OR(
      (this.declarations ??= this.declarationRules.map((rule) => ({
        ALT: () => this.SUBRULE(rule),
      }))),
    ),
  );

  private declarations: { ALT: () => Declaration }[] | undefined;
  private readonly declarationRules = [
    this.policy, this.import, this.catalog, this.facts, this.identity, this.channel, this.calendar,
    this.proven, this.segment, this.group, this.adjacency, this.trigger, this.offer, this.bundle,
    this.cap, this.rest, this.quiet, this.hold, this.ban, this.waive, this.prefer, this.experiment,
    this.measure, this.learn, this.playbook, this.prove, this.test,
  ] as ParserMethod<[], Declaration>[]; // prettier-ignore
}

type Claim = Pick<
  ProveDecl,
  "what" | "on" | "of" | "unless" | "condition" | "count" | "counted" | "scope"
>;

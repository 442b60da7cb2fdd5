import type { TokenType } from "chevrotain";
import type {
  Along,
  Amount,
  Block,
  Cancel,
  Choice,
  Dated,
  Entry,
  Fails,
  Field,
  Fields,
  Holdout,
  List,
  Message,
  Metric,
  Name,
  OnTrigger,
  Pivot,
  PlacementDecl,
  Price,
  Quantity,
  Reference,
  RegionPrice,
  Regions,
  Sample,
  Share,
  Signed,
  Target,
  Text,
  TextField,
  Trial,
  TypeNode,
  Value,
} from "../src/syntax/ast.ts";
import { nameNode } from "../src/syntax/nodes.ts";
import type { BlockName, Shape } from "./entries.ts";
import type { Ways } from "./conditions.ts";
import { ScenarioRules } from "./scenarios.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** One rule per shape of entry, and the blocks they stand in. */
export class ValueRules extends ScenarioRules {
  // ── Blocks ──

  block = this.RULE("block", (): Block => {
    const start = this.here();
    const entries: Entry[] = [];
    const open = this.braced(() => entries.push(this.SUBRULE(this.entry)));
    return { kind: "Block", span: this.since(start), block: open.payload as BlockName, entries };
  });

  entry = this.RULE("entry", (): Entry => {
    const start = this.here();
    const word = nameNode(this.LA(1));
    const value = this.OR((this.alternatives ??= this.entryAlternatives()));
    return { kind: "Entry", span: this.since(start), word, value, broken: false };
  });

  private alternatives: { ALT: () => Value | null }[] | undefined;

  private entryAlternatives(): { ALT: () => Value | null }[] {
    return [...t.entryTokens].map(([shape, type]) => {
      const rule = this.shapes[shape] as () => Value | null;
      return {
        ALT: () => {
          this.CONSUME(type);
          return this.SUBRULE(rule as never) as Value | null;
        },
      };
    });
  }

  // ── Shapes ──

  flag = this.RULE("flag", (): Name | null => {
    const word = this.OPTION(() =>
      this.OR([
        { ALT: () => nameNode(this.CONSUME(k.yes)) },
        { ALT: () => nameNode(this.CONSUME(k.no)) },
        { ALT: () => nameNode(this.CONSUME(k.on)) },
        { ALT: () => nameNode(this.CONSUME(k.off)) },
      ]),
    );
    return word ?? null;
  });

  every = this.RULE("every", (): Quantity => {
    this.CONSUME(k.every);
    return this.SUBRULE(this.duration);
  });

  within = this.RULE("within", (): Quantity => {
    this.CONSUME(k.within);
    return this.SUBRULE(this.duration);
  });

  signed = this.RULE("signed", (): Signed => {
    const start = this.here();
    const date = this.SUBRULE(this.date);
    this.CONSUME(k.by);
    const by = this.SUBRULE(this.text);
    const role = this.OPTION(() => {
      this.CONSUME(k.as);
      return this.SUBRULE(this.name);
    });
    return { kind: "Signed", span: this.since(start), date, by, role: role ?? null };
  });

  dated = this.RULE("dated", (): Dated => {
    const start = this.here();
    const date = this.SUBRULE(this.date);
    const text = this.SUBRULE(this.text);
    return { kind: "Dated", span: this.since(start), date, text };
  });

  quorum = this.RULE("quorum", (): Choice => {
    const start = this.here();
    const count = this.SUBRULE(this.number);
    this.CONSUME(k.of);
    const of = this.SUBRULE(this.nameList);
    return { kind: "Choice", span: this.since(start), count, of };
  });

  regions = this.RULE("regions", (): Regions => {
    const start = this.here();
    const members = this.SUBRULE(this.nameList);
    this.CONSUME(k.from);
    const from = this.SUBRULE(this.path);
    return { kind: "Regions", span: this.since(start), members, from };
  });

  placement = this.RULE("placement", (): PlacementDecl => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    const slots = this.OPTION(() => {
      this.CONSUME(k.slots);
      return this.SUBRULE(this.number);
    });
    const block = this.OPTION2(() => this.SUBRULE(this.block));
    return {
      kind: "PlacementDecl", span: this.since(start), name, slots: slots ?? null, block: block ?? null,
    }; // prettier-ignore
  });

  fields = this.RULE("fields", (): Fields => {
    const start = this.here();
    const fields: Field[] = [];
    this.braced(() => fields.push(this.SUBRULE(this.field)));
    return { kind: "Fields", span: this.since(start), fields };
  });

  field = this.RULE("field", (): Field => {
    const start = this.here();
    const name = this.SUBRULE(this.label);
    const modifiers: Name[] = [];
    let purpose: Text | null = null;
    let basis: Name | null = null;
    let source: Text | null = null;
    this.MANY(() => modifiers.push(nameNode(this.CONSUME(t.Modifier))));
    const type = this.SUBRULE(this.type);
    this.MANY2(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.for);
            purpose = this.SUBRULE(this.text);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.basis);
            basis = this.SUBRULE(this.anyName);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.source);
            source = this.SUBRULE2(this.text);
          },
        },
      ]),
    );
    const doc = this.docs.get(start) ?? null;
    return {
      kind: "Field", span: this.since(start), name, modifiers, type, purpose, basis, source, doc,
    }; // prettier-ignore
  });

  type = this.RULE("type", (): TypeNode => {
    const start = this.here();
    let currency: Name | null = null;
    let members: List | null = null;
    let low: Quantity | null = null;
    let high: Quantity | null = null;
    const plain = (word: Exclude<TypeNode["name"], "broken">, type: TokenType) => ({
      ALT: (): TypeNode["name"] => {
        this.CONSUME(type);
        return word;
      },
    });
    const name = this.OR<Ways<TypeNode["name"]>>([
      plain("duration", k.duration),
      plain("integer", k.integer),
      plain("decimal", k.decimal),
      plain("percent", k.percent),
      plain("flag", k.flag),
      plain("instant", k.instant),
      plain("date", k.date),
      plain("text", k.text),
      plain("products", k.products),
      {
        ALT: () => {
          this.CONSUME(k.money);
          currency = this.OPTION(() => nameNode(this.CONSUME(t.Currency))) ?? null;
          return "money";
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.one);
          this.CONSUME(k.of);
          members = this.SUBRULE(this.nameList);
          return "one";
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.set);
          this.CONSUME2(k.of);
          members = this.SUBRULE2(this.nameList);
          return "set";
        },
      },
    ]);
    this.OPTION2(() => {
      this.CONSUME(k.from);
      low = this.SUBRULE(this.quantity);
      this.OPTION3(() => {
        this.CONSUME(k.to);
        high = this.SUBRULE2(this.quantity);
      });
    });
    return { kind: "TypeNode", span: this.since(start), name, currency, members, low, high };
  });

  along = this.RULE("along", (): Along => {
    const start = this.here();
    const from = this.SUBRULE(this.name);
    this.CONSUME(t.Arrow);
    const to = this.SUBRULE2(this.name);
    return { kind: "Along", span: this.since(start), from, to };
  });

  sequence = this.RULE("sequence", (): List => {
    const start = this.here();
    const items: Name[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Arrow, DEF: () => items.push(this.SUBRULE(this.name)) });
    return { kind: "List", span: this.since(start), items, braced: false };
  });

  on = this.RULE("on", (): OnTrigger => {
    const start = this.here();
    const trigger = this.SUBRULE(this.name);
    const after = this.OPTION(() => {
      this.CONSUME(k.after);
      return this.SUBRULE(this.duration);
    });
    const within = this.OPTION2(() => {
      this.CONSUME(k.within);
      return this.SUBRULE2(this.duration);
    });
    return {
      kind: "OnTrigger", span: this.since(start), trigger, after: after ?? null, within: within ?? null,
    }; // prettier-ignore
  });

  message = this.RULE("message", (): Message => {
    const start = this.here();
    const locale = this.OPTION(() => {
      this.CONSUME(k.in);
      return this.SUBRULE(this.anyName);
    });
    const variant = this.OPTION2(() => {
      this.CONSUME(k.for);
      return this.SUBRULE(this.name);
    });
    const block = this.SUBRULE(this.block);
    return {
      kind: "Message", span: this.since(start), locale: locale ?? null, variant: variant ?? null, block,
    }; // prettier-ignore
  });

  money_per = this.RULE("money_per", (): Amount => {
    const start = this.here();
    const money = this.SUBRULE(this.money);
    const per: Name[] = [];
    this.MANY(() => {
      this.CONSUME(k.per);
      per.push(this.SUBRULE(this.anyName));
    });
    return { kind: "Amount", span: this.since(start), money, per };
  });

  price = this.RULE("price", (): Price => {
    const start = this.here();
    const rest = this.OR([
      { ALT: () => ({ one: this.SUBRULE(this.money_per), byRegion: null, from: null }) },
      { ALT: () => ({ one: null, byRegion: this.SUBRULE(this.named_prices), from: null }) },
      {
        ALT: () => {
          this.CONSUME(k.from);
          return { one: null, byRegion: null, from: this.SUBRULE(this.path) };
        },
      },
    ]);
    return { kind: "Price", span: this.since(start), ...rest };
  });

  named_prices = this.RULE("named_prices", (): RegionPrice[] => {
    const prices: RegionPrice[] = [];
    this.braced(() => {
      const start = this.here();
      const name = this.SUBRULE(this.label);
      const amount = this.SUBRULE(this.money_per);
      prices.push({ kind: "RegionPrice", span: this.since(start), name, amount });
    });
    return prices;
  });

  prices = this.RULE("prices", (): List => {
    const start = this.here();
    const items = this.SUBRULE(this.named_prices);
    return { kind: "List", span: this.since(start), items, braced: true };
  });

  reference = this.RULE("reference", (): Reference => {
    const start = this.here();
    const amount = this.SUBRULE(this.money_per);
    this.CONSUME(k.from);
    const from = this.SUBRULE(this.text);
    return { kind: "Reference", span: this.since(start), amount, from };
  });

  textOrBlock = this.RULE("textOrBlock", (): Text | Block =>
    this.OR<Ways<Text | Block>>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.block) },
    ]),
  );

  sample = this.RULE("sample", (): Sample => {
    const start = this.here();
    const count = this.SUBRULE(this.number);
    const of = this.SUBRULE(this.name);
    return { kind: "Sample", span: this.since(start), count, of };
  });

  fails = this.RULE("fails", (): Fails => {
    const start = this.here();
    const segment = this.SUBRULE(this.name);
    const because = this.OPTION(() => {
      this.CONSUME(k.because);
      return this.SUBRULE(this.text);
    });
    return { kind: "Fails", span: this.since(start), segment, because: because ?? null };
  });

  trial = this.RULE("trial", (): Trial => {
    const start = this.here();
    const length = this.SUBRULE(this.duration);
    const without = this.OPTION(() => {
      this.CONSUME(k.without);
      return this.CONSUME(k.card);
    });
    const then = this.OPTION2(() => {
      this.CONSUME(k.then);
      return this.SUBRULE(this.money_per);
    });
    const remind = this.OPTION3(() => {
      this.CONSUME(k.remind);
      return this.SUBRULE2(this.duration);
    });
    return {
      kind: "Trial",
      span: this.since(start),
      length,
      withoutCard: without !== undefined,
      then: then ?? null,
      remind: remind ?? null,
    };
  });

  cancel = this.RULE("cancel", (): Cancel => {
    const start = this.here();
    const how = this.SUBRULE(this.anyName);
    const by = this.OPTION(() => {
      this.CONSUME(k.by);
      return this.SUBRULE2(this.anyName);
    });
    return { kind: "Cancel", span: this.since(start), how, by: by ?? null };
  });

  holdout = this.RULE("holdout", (): Holdout => {
    const start = this.here();
    const share = this.SUBRULE(this.percent);
    let of: Target | null = null;
    let all = false;
    this.OPTION(() => {
      this.CONSUME(k.of);
      this.OR([
        { ALT: () => (this.CONSUME(k.all), (all = true)) },
        { ALT: () => (of = this.SUBRULE(this.target)) },
      ]);
    });
    return { kind: "Holdout", span: this.since(start), share, of, all };
  });

  shares = this.RULE("shares", (): List => {
    const start = this.here();
    const items: Share[] = [];
    this.braced(() => {
      const from = this.here();
      const name = this.SUBRULE(this.label);
      const share = this.SUBRULE(this.percent);
      items.push({ kind: "Share", span: this.since(from), name, share });
    });
    return { kind: "List", span: this.since(start), items, braced: true };
  });

  metric = this.RULE("metric", (): Metric => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    let by: readonly Name[] = [];
    let over: Quantity | null = null;
    let operator: Metric["operator"] = null;
    let value: Quantity | null = null;
    this.OPTION(() => {
      this.CONSUME(k.by);
      const list = this.SUBRULE(this.names);
      by = list.items as readonly Name[];
    });
    this.OPTION2(() => {
      this.CONSUME(k.over);
      over = this.SUBRULE(this.duration);
    });
    this.OPTION3(() => {
      operator = this.CONSUME(t.Compare).image as Metric["operator"];
      value = this.SUBRULE(this.amount);
    });
    return { kind: "Metric", span: this.since(start), name, by, over, operator, value };
  });

  stop = this.RULE("stop", (): Metric | Text =>
    this.OR<Ways<Metric | Text>>([
      {
        ALT: () => {
          this.CONSUME(k.when);
          return this.SUBRULE(this.metric);
        },
      },
      { ALT: () => this.SUBRULE(this.text) },
    ]),
  );

  texted = this.RULE("texted", (): List => {
    const start = this.here();
    const items: TextField[] = [];
    this.braced(() => {
      const from = this.here();
      const name = this.SUBRULE(this.label);
      const text = this.SUBRULE(this.text);
      items.push({ kind: "TextField", span: this.since(from), name, text });
    });
    return { kind: "List", span: this.since(start), items, braced: true };
  });

  pivot = this.RULE("pivot", (): Pivot => {
    const start = this.here();
    const when = this.SUBRULE(this.text);
    this.CONSUME(k.then);
    const then = this.SUBRULE2(this.text);
    return { kind: "Pivot", span: this.since(start), when, then };
  });

  /** Which rule reads what follows an entry word. Total over shapes: a new shape does not compile without. */
  readonly shapes: { readonly [S in Shape]: () => Value | null } = {
    text: this.text,
    texts: this.texts,
    name: this.anyName,
    names: this.names,
    path: this.path,
    paths: this.paths,
    number: this.number,
    amount: this.amount,
    duration: this.duration,
    date: this.date,
    instant: this.instant,
    localTime: this.time,
    flag: this.flag,
    condition: this.condition,
    every: this.every,
    within: this.within,
    signed: this.signed,
    dated: this.dated,
    quorum: this.quorum,
    regions: this.regions,
    placement: this.placement,
    fields: this.fields,
    along: this.along,
    sequence: this.sequence,
    on: this.on,
    message: this.message,
    price: this.price,
    prices: this.prices,
    reference: this.reference,
    block: this.block,
    textOrBlock: this.textOrBlock,
    sample: this.sample,
    fails: this.fails,
    trial: this.trial,
    cancel: this.cancel,
    target: this.target,
    holdout: this.holdout,
    shares: this.shares,
    metric: this.metric,
    stop: this.stop,
    texted: this.texted,
    pivot: this.pivot,
    given: this.given,
    happening: this.happening,
    expect: this.expect,
  };
}

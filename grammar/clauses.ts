import type { IToken, TokenType } from "chevrotain";
import type {
  Along,
  Choice,
  Dated,
  Fails,
  Field,
  Fields,
  List,
  Metric,
  Name,
  OnTrigger,
  Pivot,
  Quantity,
  Regions,
  Sample,
  Signed,
  Text,
  TextField,
  TypeNode,
} from "../src/syntax/ast.ts";
import { nameNode } from "../src/syntax/nodes.ts";
import { ScenarioRules } from "./scenarios.ts";
import type { Ways } from "./leaves.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** What may follow an entry word and opens no block: one rule per shape. */
export class ClauseRules extends ScenarioRules {
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
      return this.SUBRULE(this.anyName);
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
    const said = new Map<string, IToken>();
    this.MANY(() => {
      const token = this.CONSUME(t.Modifier);
      modifiers.push(nameNode(token));
    });
    const type = this.SUBRULE(this.type);
    this.MANY2(() => {
      this.say(said);
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
      ]);
    });
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
}

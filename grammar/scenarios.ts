import type { IToken } from "chevrotain";
import type {
  Expect,
  Given,
  Happening,
  Name,
  Path,
  Record,
  RecordField,
} from "../src/syntax/ast.ts";
import { countOf, nameNode } from "../src/syntax/nodes.ts";
import { ConditionRules } from "./conditions.ts";
import type { Ways } from "./leaves.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

const alone = (name: Name): Path => ({ kind: "Path", span: name.span, parts: [name] });

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What stands in a test: what is given, what happens, what is expected. */
export class ScenarioRules extends ConditionRules {
  record = this.RULE("record", (): Record => {
    const start = this.here();
    const fields: RecordField[] = [];
    this.braced(() => {
      const from = this.here();
      const name = this.SUBRULE(this.label);
      const value = this.SUBRULE(this.recordValue);
      fields.push({ kind: "RecordField", span: this.since(from), name, value });
    });
    return { kind: "Record", span: this.since(start), fields };
  });

  recordValue = this.RULE("recordValue", (): RecordField["value"] =>
    this.OR<Ways<RecordField["value"]>>([
      { ALT: () => this.SUBRULE(this.quantity) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.literals) },
      { ALT: () => this.SUBRULE(this.anyName) },
    ]),
  );

  /** `history`, `local`, `owns`, `who`, an identity or a fact. */
  unknownName = this.RULE("unknownName", (): Path =>
    this.OR<Ways<Path>>([
      { ALT: () => alone(nameNode(this.CONSUME(k.owns))) },
      { ALT: () => alone(nameNode(this.CONSUME(k.who))) },
      { ALT: () => alone(nameNode(this.CONSUME(k.session))) },
      { ALT: () => this.SUBRULE(this.path) },
    ]),
  );

  given = this.RULE("given", (): Given => {
    const start = this.here();
    const given: Writable<Omit<Given, "kind" | "span">> = {
      what: "facts", name: null, record: null, value: null, target: null, channel: null, identity: null,
      ago: null, times: 1,
    }; // prettier-ignore
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.owns);
          given.what = "owns";
          given.value = this.SUBRULE(this.names);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.total);
          given.what = "total";
          given.name = this.SUBRULE(this.path);
          given.value = this.SUBRULE(this.number);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.unknown);
          given.what = "unknown";
          given.name = this.SUBRULE(this.unknownName);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.who);
          given.what = "who";
          given.name = alone(this.SUBRULE(this.identityName));
          given.value = this.SUBRULE(this.text);
        },
      },
      {
        ALT: () => {
          given.name = this.SUBRULE(this.subject);
          this.OR2([
            { ALT: () => (given.record = this.SUBRULE2(this.record)) },
            {
              ALT: () => {
                this.CONSUME(k.is);
                given.what = "fact";
                given.value = this.SUBRULE(this.recordValue);
              },
            },
            { ALT: () => this.SUBRULE(this.occurrence, { ARGS: [given] }) },
          ]);
        },
      },
    ]);
    return { kind: "Given", span: this.since(start), ...given };
  });

  /** `declined product x on email by account 2 times 10 days ago`, from behind the event. */
  occurrence = this.RULE("occurrence", (given: Writable<Omit<Given, "kind" | "span">>) => {
    this.ACTION(() => (given.what = "event"));
    const said = new Map<string, IToken>();
    this.AT_LEAST_ONE(() => {
      this.say(said);
      this.OR([
        {
          ALT: () => {
            const target = this.SUBRULE(this.target);
            this.ACTION(() => (given.target = target));
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.on);
            const channel = this.SUBRULE(this.name);
            this.ACTION(() => (given.channel = channel));
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.by);
            const identity = this.SUBRULE(this.identityName);
            this.ACTION(() => (given.identity = identity));
          },
        },
        {
          ALT: () => {
            const times = this.CONSUME(t.Number);
            this.CONSUME(k.times);
            this.ACTION(() => (given.times = countOf(times)));
          },
        },
        {
          ALT: () => {
            const ago = this.SUBRULE(this.duration);
            this.CONSUME(k.ago);
            this.ACTION(() => (given.ago = ago));
          },
        },
      ]);
    });
  });

  happening = this.RULE("happening", (): Happening => {
    const start = this.here();
    const trigger = this.SUBRULE(this.name);
    const data = this.OPTION(() => this.SUBRULE(this.record));
    const ago = this.OPTION2(() => {
      const duration = this.SUBRULE(this.duration);
      this.CONSUME(k.ago);
      return duration;
    });
    return {
      kind: "Happening", span: this.since(start), trigger, data: data ?? null, ago: ago ?? null,
    }; // prettier-ignore
  });

  expect = this.RULE("expect", (): Expect => {
    const start = this.here();
    const expect: Writable<Omit<Expect, "kind" | "span">> = {
      what: "none", offer: null, placement: null, variant: null, price: null, because: null, count: null,
      copy: null,
    }; // prettier-ignore
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.offer);
          expect.what = "offer";
          expect.offer = this.SUBRULE(this.name);
          this.OPTION(() => {
            this.CONSUME(k.at);
            expect.placement = this.SUBRULE(this.path);
          });
          this.OPTION2(() => {
            this.CONSUME(k.variant);
            expect.variant = this.SUBRULE2(this.name);
          });
          this.OPTION3(() => {
            this.CONSUME(t.keywords.price);
            expect.price = this.SUBRULE(this.money);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.no);
          this.CONSUME2(k.offer);
          expect.what = "none";
          expect.offer = this.OPTION4(() => this.SUBRULE3(this.name)) ?? null;
          expect.because =
            this.OPTION5(() => {
              this.CONSUME(k.because);
              return this.SUBRULE(this.anyName);
            }) ?? null;
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.offers);
          expect.what = "count";
          expect.count = this.SUBRULE(this.number);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.copy);
          expect.what = "copy";
          expect.copy = this.SUBRULE(this.text);
        },
      },
      { ALT: () => (this.CONSUME(k.wait), (expect.what = "none")) },
    ]);
    return { kind: "Expect", span: this.since(start), ...expect };
  });
}

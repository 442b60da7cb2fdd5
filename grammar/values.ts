import type { Block, Entry, Message, PlacementDecl, Text, Value } from "../src/syntax/ast.ts";
import { nameNode } from "../src/syntax/nodes.ts";
import type { BlockName, Shape } from "./entries.ts";
import { PriceRules } from "./prices.ts";
import type { Ways } from "./leaves.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** Blocks, their entries, and the shapes that open a block of their own. */
export class ValueRules extends PriceRules {
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

  textOrBlock = this.RULE("textOrBlock", (): Text | Block =>
    this.OR<Ways<Text | Block>>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.block) },
    ]),
  );

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

import type {
  Amount,
  Cancel,
  Holdout,
  List,
  Name,
  Price,
  Reference,
  RegionPrice,
  Share,
  Target,
  Trial,
} from "../src/syntax/ast.ts";
import { ClauseRules } from "./clauses.ts";
import { keywords as k } from "./tokens.ts";

/** Prices, terms and shares. */
export class PriceRules extends ClauseRules {
  priced = this.RULE("priced", (): Amount => {
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
      { ALT: () => ({ one: this.SUBRULE(this.priced), byRegion: null, from: null }) },
      { ALT: () => ({ one: null, byRegion: this.SUBRULE(this.pricesByName), from: null }) },
      {
        ALT: () => {
          this.CONSUME(k.from);
          return { one: null, byRegion: null, from: this.SUBRULE(this.path) };
        },
      },
    ]);
    return { kind: "Price", span: this.since(start), ...rest };
  });

  pricesByName = this.RULE("pricesByName", (): RegionPrice[] => {
    const prices: RegionPrice[] = [];
    this.braced(() => {
      const start = this.here();
      const name = this.SUBRULE(this.label);
      const amount = this.SUBRULE(this.priced);
      prices.push({ kind: "RegionPrice", span: this.since(start), name, amount });
    });
    return prices;
  });

  /** What is asked, of everyone or by region. */
  charge = this.RULE("charge", (): Price => {
    const start = this.here();
    const asked = this.OR([
      { ALT: () => ({ one: this.SUBRULE(this.priced), byRegion: null }) },
      { ALT: () => ({ one: null, byRegion: this.SUBRULE(this.pricesByName) }) },
    ]);
    return { kind: "Price", span: this.since(start), ...asked, from: null };
  });

  prices = this.RULE("prices", (): List => {
    const start = this.here();
    const items = this.SUBRULE(this.pricesByName);
    return { kind: "List", span: this.since(start), items, braced: true };
  });

  reference = this.RULE("reference", (): Reference => {
    const start = this.here();
    const price = this.SUBRULE(this.charge);
    this.CONSUME(k.from);
    const from = this.SUBRULE(this.text);
    return { kind: "Reference", span: this.since(start), price, from };
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
      return this.SUBRULE(this.charge);
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
}

import { EmbeddedActionsParser, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import type {
  Extent,
  List,
  Literal,
  Name,
  Path,
  Quantity,
  Target,
  Text as TextNode,
} from "../src/syntax/ast.ts";
import { endOf, nameNode, quantityNode } from "../src/syntax/nodes.ts";
import { expectedNames, saidTwice } from "../src/syntax/messages.ts";
import type { Remark } from "../src/syntax/remark.ts";
import { textNode } from "../src/syntax/text.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** What `OR` chooses between when every way gives the same kind of thing. */
export type Ways<T> = { ALT: () => T }[];

/** Words that begin different ways of saying the same part of a sentence. */
const sameThing: ReadonlyMap<TokenType, string> = new Map([
  ...[k.in, k.each, k.ever].map((word) => [word, "window"] as const),
  ...[k.same, k.any, k.everyone, k.product, k.offer, k.group].map((word) => [word, "of"] as const),
]);

/** Names, quantities, texts, lists and targets: the words every other rule is made of. */
export class LeafRules extends EmbeddedActionsParser {
  /** What was found wrong inside of texts. */
  remarks: Remark[] = [];

  /** `///` comments by the offset of what they document. */
  docs: ReadonlyMap<number, string> = new Map();

  constructor(config: IParserConfig, tokens: t.TokenType[]) {
    super(tokens, {
      maxLookahead: 1,
      recoveryEnabled: false,
      errorMessageProvider: expectedNames,
      ...config,
    });
  }

  /** Offset of the next token; behind the last one, that of its end. */
  protected here(): number {
    const { startOffset } = this.LA(1);
    return startOffset < 0 ? endOf(this.LA(0)) : startOffset;
  }

  /** From an offset to the end of the last token read; nothing there, when nothing was read since. */
  protected since(start: number): Extent {
    const end = endOf(this.LA(0));
    return { start: Math.min(start, end), end };
  }

  /** Notes that the part of a sentence that comes next is said, and reports it when it was before. */
  protected say(said: Map<string, IToken>): void {
    const token = this.LA(1);
    const part = sameThing.get(token.tokenType) ?? token.tokenType.name;
    const before = said.get(part);
    if (before) this.remarks.push(saidTwice(before, token));
    else said.set(part, token);
  }

  name = this.RULE("name", (): Name => nameNode(this.CONSUME(t.FreeWord)));

  /** A name where every word will do. */
  anyName = this.RULE("anyName", (): Name => nameNode(this.CONSUME(t.AnyWord)));

  /** An identity: one the author named, or the session. */
  identityName = this.RULE("identityName", (): Name =>
    this.OR([
      { ALT: () => this.SUBRULE(this.name) },
      { ALT: () => nameNode(this.CONSUME(k.session)) },
    ]),
  );

  label = this.RULE("label", (): Name => {
    const token = this.CONSUME(t.Label);
    this.CONSUME(t.Colon);
    return nameNode(token);
  });

  text = this.RULE("text", (): TextNode => {
    const token = this.CONSUME(t.Text);
    return this.ACTION(() => textNode(token, this.remarks));
  });

  path = this.RULE("path", (): Path => {
    const start = this.here();
    const parts = [nameNode(this.CONSUME(t.FreeWord))];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      parts.push(nameNode(this.CONSUME(t.Member)));
    });
    return { kind: "Path", span: this.since(start), parts };
  });

  /** Any quantity, a share perhaps of something: `25% of price`. */
  amount = this.RULE("amount", (): Quantity => {
    const start = this.here();
    const quantity = this.SUBRULE(this.quantity);
    const of = this.OPTION(() => {
      this.CONSUME(k.of);
      return this.SUBRULE(this.path);
    });
    if (!of) return quantity;
    return { ...quantity, span: this.since(start), of };
  });

  quantity = this.RULE("quantity", (): Quantity =>
    this.OR([
      { ALT: () => this.SUBRULE(this.duration) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.percent) },
      { ALT: () => this.SUBRULE(this.money) },
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.time) },
      { ALT: () => this.SUBRULE(this.instant) },
    ]),
  );

  duration = this.RULE("duration", (): Quantity => {
    const start = this.here();
    return this.OR([
      {
        ALT: () => {
          const quantity = this.quantityOf(this.CONSUME(t.BusinessDays));
          const calendar = this.OPTION(() => {
            this.CONSUME(k.in);
            return this.SUBRULE(this.name);
          });
          if (!calendar) return quantity;
          return { ...quantity, span: this.since(start), calendar };
        },
      },
      { ALT: () => this.quantityOf(this.CONSUME(t.Duration)) },
    ]);
  });
  number = this.leaf("number", t.Number);
  percent = this.leaf("percent", t.Percent);
  money = this.leaf("money", t.Money);
  date = this.leaf("date", t.DateOnly);
  time = this.leaf("time", t.Time);
  instant = this.leaf("instant", t.Instant);

  private leaf(name: string, type: TokenType) {
    return this.RULE(name, () => this.quantityOf(this.CONSUME(type)));
  }
  private quantityOf(token: IToken): Quantity {
    return this.ACTION(() => quantityNode(token));
  }

  literal = this.RULE("literal", (): Literal =>
    this.OR([
      { ALT: () => this.SUBRULE(this.amount) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => nameNode(this.CONSUME(t.ValueWord)) },
      { ALT: () => this.SUBRULE(this.literals) },
    ]),
  );

  literals = this.RULE("literals", () =>
    this.listOf(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.amount) },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.SUBRULE(this.anyName) },
      ]),
    ),
  );
  nameList = this.RULE("nameList", () => this.listOf(() => this.SUBRULE(this.anyName)));
  pathList = this.RULE("pathList", () => this.listOf(() => this.SUBRULE(this.path)));
  textList = this.RULE("textList", () => this.listOf(() => this.SUBRULE(this.text)));

  protected listOf(item: () => List["items"][number]): List {
    const start = this.here();
    const items: List["items"][number][] = [];
    this.braced(() => items.push(item()));
    return { kind: "List", span: this.since(start), items, braced: true };
  }

  /** `{ … }` with a comma or a line end between what `one` reads. */
  protected braced(one: () => unknown): IToken {
    const open = this.CONSUME(t.OpenBrace);
    this.MANY_SEP({ SEP: t.Separator, DEF: one });
    this.CONSUME(t.CloseBrace);
    return open;
  }

  protected single(item: List["items"][number]): List {
    return { kind: "List", span: item.span, items: [item], braced: false };
  }

  /** `a` or `{ a, b }`. */
  names = this.RULE("names", (): List =>
    this.OR([
      { ALT: () => this.SUBRULE(this.nameList) },
      { ALT: () => this.single(this.SUBRULE(this.anyName)) },
    ]),
  );
  paths = this.RULE("paths", (): List =>
    this.OR([
      { ALT: () => this.SUBRULE(this.pathList) },
      { ALT: () => this.single(this.SUBRULE(this.path)) },
    ]),
  );
  texts = this.RULE("texts", (): List =>
    this.OR([
      { ALT: () => this.SUBRULE(this.textList) },
      { ALT: () => this.single(this.SUBRULE(this.text)) },
    ]),
  );

  target = this.RULE("target", (): Target => {
    const start = this.here();
    let what: Target["what"] = "any";
    let name: Name | null = null;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.same);
          what = this.SUBRULE(this.targetSort);
        },
      },
      {
        ALT: () =>
          this.OR2([{ ALT: () => this.CONSUME(k.any) }, { ALT: () => this.CONSUME(k.everyone) }]),
      },
      {
        ALT: () => {
          what = this.SUBRULE2(this.targetSort);
          name = this.SUBRULE(this.name);
        },
      },
    ]);
    return { kind: "Target", span: this.since(start), what, name };
  });

  targetSort = this.RULE("targetSort", (): Target["what"] =>
    this.OR([
      { ALT: () => (this.CONSUME(k.product), "product" as const) },
      { ALT: () => (this.CONSUME(k.offer), "offer" as const) },
      { ALT: () => (this.CONSUME(k.group), "group" as const) },
    ]),
  );

  /** What happens: words reserved for it, or the name of a trigger. */
  event = this.RULE("event", (): Name =>
    this.OR([
      { ALT: () => nameNode(this.CONSUME(t.FreeWord)) },
      { ALT: () => nameNode(this.CONSUME(k.accepted)) },
      { ALT: () => nameNode(this.CONSUME(k.declined)) },
      { ALT: () => nameNode(this.CONSUME(k.dismissed)) },
      { ALT: () => nameNode(this.CONSUME(k.shown)) },
      { ALT: () => nameNode(this.CONSUME(k.sent)) },
      { ALT: () => nameNode(this.CONSUME(k.bought)) },
    ]),
  );
}

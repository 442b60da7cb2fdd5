import {
  EarlyExitException,
  NoViableAltException,
  type IParserConfig,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import type { Block, Declaration, List, Text } from "../src/syntax/ast.ts";
import { nameNode } from "../src/syntax/nodes.ts";
import { LimitRules } from "./limits.ts";
import { lookahead } from "./lookahead.generated.ts";
import { keyOf, lookaheadOf, type Prepared } from "./lookahead.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** Parts of Chevrotain's parser that its types leave out. */
interface Engine extends Prepared {
  getCurrRuleFullName(): string;
  SAVE_ERROR(error: Error): Error;
  ruleInvocationStateUpdate(this: unknown, rule: number, name: string, occurrence: number): void;
}

const { ruleInvocationStateUpdate: beginRule } = LimitRules.prototype as unknown as Engine;

type BlockKind =
  | "Policy" | "Channel" | "Trigger" | "Offer" | "Bundle" | "Experiment" | "Learn" | "Playbook"; // prettier-ignore

/** The grammar of the language: one rule per declaration, building the tree as it reads. */
export class ProfferParser extends LimitRules {
  /**
   * With a configuration the grammar is analysed; without, the analysis made before is used. Only the
   * analysis asks what tokens there are: with all of them, the parser would find out once more what the
   * lexer has found out of their categories.
   */
  constructor(config?: IParserConfig) {
    super(config ?? { skipValidations: true }, config ? t.tokens : [t.AnyWord]);
    if (config) this.performSelfAnalysis();
    else (this as unknown as Engine).selfAnalysisDone = true;
  }

  // Called by Chevrotain as a rule begins, which by then is to have what it looks ahead by.
  ruleInvocationStateUpdate(rule: number, name: string, occurrence: number): void {
    const engine = this as unknown as Engine;
    engine.lookAheadFuncsCache[rule] ??= lookaheadOf(lookahead[name]);
    beginRule.call(this, rule, name, occurrence);
  }

  // Called by Chevrotain where no way fits, in place of its own, which would analyse the grammar.
  raiseNoAltException(occurrence: number): never {
    throw this.refused([keyOf("Alternation", occurrence)], NoViableAltException);
  }
  raiseEarlyExitException(occurrence: number): never {
    const keys = [
      keyOf("RepetitionMandatory", occurrence),
      keyOf("RepetitionMandatoryWithSeparator", occurrence),
    ];
    throw this.refused(keys, EarlyExitException);
  }
  private refused(keys: readonly number[], kind: typeof NoViableAltException): Error {
    const engine = this as unknown as Engine;
    const places = lookahead[engine.getCurrRuleFullName()] ?? {};
    const ways = keys.flatMap((key) => places[key] ?? []);
    const error = new kind(ways.flat().join("\n"), this.LA(1), this.LA(0));
    return engine.SAVE_ERROR(error);
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

import type { IToken } from "chevrotain";
import type { Condition, Happened, List, Literal, Path } from "../src/syntax/ast.ts";
import { countOf, nameNode } from "../src/syntax/nodes.ts";
import { apart } from "../src/syntax/messages.ts";
import { LeafRules } from "./leaves.ts";
import type { Ways } from "./leaves.ts";
import * as t from "./tokens.ts";
import { keywords as k } from "./tokens.ts";

/** Conditions, with `or` binding least and `not` most. */
export class ConditionRules extends LeafRules {
  condition = this.RULE("condition", (): Condition => {
    const start = this.here();
    const terms = [this.SUBRULE(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(k.or);
      terms.push(this.SUBRULE2(this.conjunction));
    });
    return terms.length === 1 ? terms[0]! : { kind: "Or", span: this.since(start), terms };
  });

  conjunction = this.RULE("conjunction", (): Condition => {
    const start = this.here();
    const terms = [this.SUBRULE(this.negation)];
    this.MANY(() => {
      this.CONSUME(k.and);
      terms.push(this.SUBRULE2(this.negation));
    });
    return terms.length === 1 ? terms[0]! : { kind: "And", span: this.since(start), terms };
  });

  negation = this.RULE("negation", (): Condition => {
    const start = this.here();
    return this.OR<Ways<Condition>>([
      {
        ALT: () => {
          this.CONSUME(k.not);
          const term = this.SUBRULE(this.negation);
          return { kind: "Not", span: this.since(start), term };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OpenParen);
          const inner = this.SUBRULE(this.condition);
          this.CONSUME(t.CloseParen);
          return inner;
        },
      },
      { ALT: () => this.SUBRULE(this.ownership) },
      {
        ALT: () => {
          this.CONSUME(k.proven);
          const path = this.SUBRULE(this.path);
          return { kind: "Ref", span: this.since(start), path, proven: true };
        },
      },
      { ALT: () => this.SUBRULE(this.statement) },
    ]);
  });

  ownership = this.RULE("ownership", (): Condition => {
    const start = this.here();
    this.CONSUME(k.owns);
    const { quantifier, members, group } = this.OR([
      {
        ALT: () => {
          this.CONSUME(k.group);
          const one = this.single(this.SUBRULE(this.name));
          return { quantifier: "any" as const, members: one, group: true };
        },
      },
      { ALT: () => ({ ...this.SUBRULE(this.membership), group: false }) },
    ]);
    return { kind: "Owns", span: this.since(start), quantifier, members, group };
  });

  /** `x`, `any of { … }`, `all of { … }`. */
  membership = this.RULE("membership", (): { quantifier: "any" | "all"; members: List } =>
    this.OR<Ways<{ quantifier: "any" | "all"; members: List }>>([
      {
        ALT: () => {
          this.CONSUME(k.any);
          this.CONSUME(k.of);
          return { quantifier: "any", members: this.SUBRULE(this.nameList) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.all);
          this.CONSUME2(k.of);
          return { quantifier: "all", members: this.SUBRULE2(this.nameList) };
        },
      },
      { ALT: () => ({ quantifier: "all", members: this.single(this.SUBRULE(this.name)) }) },
    ]),
  );

  /** A fact, a segment or an event. */
  subject = this.RULE("subject", (): Path => {
    const start = this.here();
    const parts = [this.SUBRULE(this.event)];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      parts.push(nameNode(this.CONSUME(t.Member)));
    });
    return { kind: "Path", span: this.since(start), parts };
  });

  /** A fact, a segment or an event, and what is said of it. */
  statement = this.RULE("statement", (): Condition => {
    const start = this.here();
    const path = this.SUBRULE(this.subject);
    const said = this.OPTION(() => this.SUBRULE(this.predicate, { ARGS: [path] }));
    return said ?? { kind: "Ref", span: this.since(start), path, proven: false };
  });

  predicate = this.RULE("predicate", (path: Path): Condition => {
    const from = path?.span.start ?? 0;
    return this.OR<Ways<Condition>>([
      {
        ALT: () => {
          const operator = this.CONSUME(t.Compare).image as "<" | "<=" | ">" | ">=";
          const value = this.SUBRULE(this.amount);
          return { kind: "Compare", span: this.since(from), path, operator, value };
        },
      },
      { ALT: () => this.SUBRULE(this.being, { ARGS: [path] }) },
      {
        ALT: () => {
          this.CONSUME(k.not);
          this.CONSUME(k.in);
          const list = this.SUBRULE(this.literals);
          return { kind: "In", span: this.since(from), path, negated: true, list };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.between);
          const low = this.SUBRULE2(this.amount);
          this.CONSUME(k.and);
          const high = this.SUBRULE3(this.amount);
          return { kind: "Between", span: this.since(from), path, low, high };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.has);
          const { quantifier, members } = this.SUBRULE(this.membership);
          return { kind: "Has", span: this.since(from), path, quantifier, members };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.within);
          const duration = this.SUBRULE(this.duration);
          return {
            kind: "Distance", span: this.since(from), path, direction: "ahead", bound: "atMost", duration,
          }; // prettier-ignore
        },
      },
      { ALT: () => this.SUBRULE(this.history, { ARGS: [path] }) },
    ]);
  });

  being = this.RULE("being", (path: Path): Condition => {
    const from = path?.span.start ?? 0;
    this.CONSUME(k.is);
    const negated = this.OPTION(() => this.CONSUME(k.not)) !== undefined;
    const known = this.OR<Ways<boolean | Literal>>([
      { ALT: () => (this.CONSUME(k.known), true) },
      { ALT: () => (this.CONSUME(k.unknown), false) },
      { ALT: () => this.SUBRULE(this.literal) },
    ]);
    const span = this.since(from);
    if (typeof known === "boolean") return { kind: "Known", span, path, known: known !== negated };
    return { kind: "Is", span, path, negated, value: known };
  });

  /**
   * What is said of an event (`same product at least 2 times in last 90 days`), and two things that
   * begin alike and are said of others: `in { … }` and `at least 14 days ago`.
   */
  history = this.RULE("history", (path: Path): Condition => {
    const from = path?.span.start ?? 0;
    const event: {
      -readonly [
        P in "target" | "channel" | "identity" | "bound" | "count" | "window"
      ]: Happened[P];
    } = { target: null, channel: null, identity: null, bound: "atLeast", count: 1, window: null };
    let other: Condition | null = null;
    const said = new Map<string, IToken>();
    this.AT_LEAST_ONE(() => {
      this.say(said);
      this.OR([
        { ALT: () => (event.target = this.SUBRULE(this.target)) },
        {
          ALT: () => {
            this.CONSUME(k.on);
            event.channel = this.SUBRULE(this.name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.by);
            event.identity = this.SUBRULE(this.identityName);
          },
        },
        { ALT: () => this.CONSUME(k.ever) },
        {
          ALT: () => {
            this.CONSUME(k.in);
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME(k.last);
                  event.window = this.SUBRULE(this.duration);
                },
              },
              {
                ALT: () => {
                  const list = this.SUBRULE(this.literals);
                  other = { kind: "In", span: this.since(from), path, negated: false, list };
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.at);
            const bound = this.OR3([
              { ALT: () => (this.CONSUME(k.least), "atLeast" as const) },
              { ALT: () => (this.CONSUME(k.most), "atMost" as const) },
            ]);
            this.OR4([
              {
                ALT: () => {
                  event.bound = bound;
                  event.count = countOf(this.CONSUME(t.Number));
                  this.CONSUME(k.times);
                },
              },
              {
                ALT: () => {
                  const duration = this.SUBRULE2(this.duration);
                  const direction = this.OR5([
                    { ALT: () => (this.CONSUME(k.ago), "past" as const) },
                    { ALT: () => (this.CONSUME(k.away), "ahead" as const) },
                  ]);
                  const span = this.since(from);
                  other = { kind: "Distance", span, path, direction, bound, duration };
                },
              },
            ]);
          },
        },
      ]);
    });
    const [first, second] = said.values();
    if (other && first && second) this.remarks.push(apart(first, second));
    if (other) return other;
    return { kind: "Happened", span: this.since(from), event: path, ...event };
  });
}

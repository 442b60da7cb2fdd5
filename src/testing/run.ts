import type { Expectation, Model, Test } from "../model/model.ts";
import type { Decision, Detail, Moment, Refusal } from "../runtime/moment.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import { disappointment } from "./expectation.ts";

/** One `test` of a policy, and what came of it. */
export interface TestResult {
  readonly title: string;
  readonly span: Span;
  readonly outcome: Decision | Refusal;
  /** One for each expectation that was not met; none: it passed. */
  readonly failures: readonly Diagnostic[];
}

/** What a loaded bundle answers to a moment. */
export type Decide = (moment: Moment, options: { readonly detail: Detail }) => Decision | Refusal;

/** Runs the tests a policy carries, in the order in which they are written. */
export function runTests(model: Model, decide: Decide): readonly TestResult[] {
  return [...model.tests.values()].map((test) => runTest(model, test, decide));
}

function runTest(model: Model, test: Test, decide: Decide): TestResult {
  const { title, moment, expectations, site } = test;
  const span = model.spanOf(site);
  const outcome = decide(moment, { detail: "trace" });
  if ("refused" in outcome) {
    return { title, span, outcome, failures: [refused(outcome, span)] };
  }
  const failures = expectations.flatMap((expectation: Expectation) => {
    const found = disappointment(expectation, { model, test, decision: outcome });
    return found ? [found] : [];
  });
  return { title, span, outcome, failures: failures.filter(isNews) };

  /** Where an offer that is expected is not made, its words are not there either. */
  function isNews({ code }: Diagnostic): boolean {
    const isLost = failures.some((each) => each.code === "test/not-offered");
    return code !== "test/other-copy" || !isLost;
  }
}

function refused({ refused: problems }: Refusal, span: Span): Diagnostic {
  return {
    code: "test/refused",
    severity: "error",
    message: "nothing can be decided: what this test gives is no whole moment",
    span: firstLineOf(span),
    notes: problems.map(({ path, problem }) => ({
      text: path ? `\`${path}\`: ${problem}` : problem,
    })),
    fixes: [],
  };
}

/** A test may be long, and which of its lines lacks something cannot be said. */
function firstLineOf(span: Span): Span {
  const line = /^[^\r\n]*/.exec(span.source.text.slice(span.start, span.end))![0];
  return { ...span, end: span.start + line.length };
}

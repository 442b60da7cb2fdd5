import * as vscode from "vscode";
import type { TestRun } from "../../lsp/features/tests.ts";
import { locationIn } from "./places.ts";

/** How far the tests of a run reach into one file, with what was reached. */
export class PolicyCoverage extends vscode.FileCoverage {
  readonly details: vscode.FileCoverageDetail[];

  constructor(uri: vscode.Uri, details: vscode.FileCoverageDetail[]) {
    const { statementCoverage, declarationCoverage } = vscode.FileCoverage.fromDetails(
      uri,
      details,
    );
    super(uri, statementCoverage, undefined, declarationCoverage);
    this.details = details;
  }
}

/**
 * By file, every offer, and every rule that can keep one back, with the number of tests in which it did
 * so. The same thing in several runs counts their sum.
 */
export function coverageOf(runs: readonly TestRun["coverage"][]): readonly PolicyCoverage[] {
  const things = new Map<string, { name: string; at: vscode.Location; count: number }>();
  for (const { name, at, count } of runs.flat()) {
    const key = JSON.stringify(at);
    const known = things.get(key);
    if (known) known.count += count;
    else things.set(key, { name, at: locationIn(at), count });
  }
  const byFile = Map.groupBy(things.values(), ({ at }) => at.uri.toString());
  return [...byFile.values()].map((own) => {
    const details = own.flatMap(({ name, at, count }) => [
      new vscode.DeclarationCoverage(name, count, at.range),
      // A declaration takes effect as a whole.
      new vscode.StatementCoverage(count, at.range),
    ]);
    return new PolicyCoverage(own[0]!.at.uri, details);
  });
}

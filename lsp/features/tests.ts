import type { Location, Range } from "vscode-languageserver";
import type { Model, Site } from "../../src/model/model.ts";
import type { Understood } from "../../src/proffer.ts";
import type { TestResult } from "../../src/testing/run.ts";
import { siteOf } from "../../src/testing/why.ts";
import type { Feature } from "../feature.ts";
import { refreshLenses } from "../refresh.ts";
import { locationOf, rangeOf } from "../positions.ts";
import type { Root } from "../root.ts";
import { testedOf } from "../tested.ts";

/** A `test` of a policy, for an editor's list of tests. */
export interface TestItem {
  readonly title: string;
  readonly uri: string;
  readonly range: Range;
}

/** What `proffer/tests` answers: every policy of the workspace with its tests. */
export interface TestList {
  readonly policies: readonly {
    readonly uri: string;
    readonly name: string;
    /** All policy files it is written in. */
    readonly files: readonly string[];
    readonly tests: readonly TestItem[];
  }[];
}

/** What `proffer/runTests` answers. */
export interface TestRun {
  /** Why nothing could be run; null when it was. */
  readonly problem: string | null;
  readonly results: readonly {
    readonly title: string;
    readonly uri: string;
    readonly range: Range;
    readonly failures: readonly {
      readonly message: string;
      readonly at: Location;
      /** As the test has it. */
      readonly expected: string;
      /** The decision, in a few lines. */
      readonly actual: string;
      readonly places: readonly { readonly text: string; readonly at: Location }[];
    }[];
  }[];
  /** How many of the tests each offer was made in, and each rule kept something back in. */
  readonly coverage: readonly {
    readonly name: string;
    readonly at: Location;
    readonly count: number;
  }[];
}

/** The tests that policies carry: which there are, and what comes of them. */
export const tests: Feature = {
  capabilities: {},
  bind(server) {
    const { connection, workspace, answer } = server;
    connection.onRequest(
      "proffer/tests",
      answer<unknown, TestList>(
        () => ({
          policies: workspace.roots().flatMap((root) =>
            root
              .policies()
              .filter(({ entry }) => workspace.belongsTo(root, entry))
              .map((policy) => listed(root, policy.entry, root.understand(policy))),
          ),
        }),
        { policies: [] },
      ),
    );
    connection.onRequest(
      "proffer/runTests",
      answer<{ uri: string; titles?: readonly string[] }, TestRun>(({ uri, titles }) => {
        const focus = workspace.focus(uri);
        if (!focus) return nothing("there is no policy in this file");
        const [understood] = focus.policies;
        const results = testedOf(understood);
        if (!results) {
          return nothing("the policy has errors: tests run once they are mended");
        }
        // What came of them stands above each.
        refreshLenses(server);
        const wanted = titles && new Set(titles);
        const chosen = results.filter(({ title }) => !wanted || wanted.has(title));
        return {
          problem: null,
          results: chosen.map((result) => shownResult(result, focus.root)),
          coverage: coverageOf(understood.model, chosen, focus.root),
        };
      }, nothing("something went wrong; the log says what")),
    );
  },
};

const nothing = (problem: string): TestRun => ({ problem, results: [], coverage: [] });

function listed(
  root: Root,
  entry: string,
  { model, program }: Understood,
): TestList["policies"][number] {
  return {
    uri: root.uriOf(entry),
    name: model.policy?.title ?? model.policy?.id ?? entry,
    files: [...program.files.keys()].map(root.uriOf),
    tests: [...model.tests.values()].map(({ title, site }) => {
      const span = model.spanOf(site);
      return { title, uri: root.uriOf(span.source.path), range: rangeOf(span) };
    }),
  };
}

function shownResult(
  { title, span, failures }: TestResult,
  root: Root,
): TestRun["results"][number] {
  return {
    title,
    uri: root.uriOf(span.source.path),
    range: rangeOf(span),
    failures: failures.map(({ message, span: at, notes }) => ({
      message,
      at: locationOf(at, root.uriOf),
      expected: at.source.text.slice(at.start, at.end),
      actual: notes.findLast(({ span: other }) => !other)?.text ?? "",
      places: notes.flatMap(({ text, span: other }) =>
        other ? [{ text, at: locationOf(other, root.uriOf) }] : [],
      ),
    })),
  };
}

/** Offers and rules in the order of the model; none that can take part in no decision. */
function coverageOf(model: Model, results: readonly TestResult[], root: Root): TestRun["coverage"] {
  const counts = new Map<Site, { name: string; count: number }>();
  for (const offer of model.offers.values()) {
    if (offer.status === "live") counts.set(offer.site, { name: offer.id, count: 0 });
  }
  for (const rule of [...model.caps, ...model.rests, ...model.quiets, ...model.holds]) {
    counts.set(rule.site, { name: rule.name, count: 0 });
  }
  for (const { outcome } of results) {
    if ("refused" in outcome) continue;
    const sites = new Set([
      ...outcome.offers.map(({ offer }) => model.offers.get(offer)?.site),
      ...outcome.silenced.map((entry) => siteOf(entry, model)),
    ]);
    for (const site of sites) {
      const counted = site && counts.get(site);
      if (counted) counted.count++;
    }
  }
  return [...counts].map(([{ declaration }, { name, count }]) => ({
    name,
    at: locationOf(model.spanOf({ declaration, node: declaration }), root.uriOf),
    count,
  }));
}

import type { Range } from "vscode-languageserver";
import { understand, type Understood } from "../../src/proffer.ts";
import type { Moment } from "../../src/runtime/moment.ts";
import type { Source, Span } from "../../src/text/source.ts";
import { load } from "../../src/runtime/index.ts";
import { runTests } from "../../src/testing/run.ts";
import type { Feature } from "../feature.ts";
import { testText, titleOf, whatDiffers } from "../moment-text.ts";
import { rangeOf } from "../positions.ts";
import type { Focus } from "../root.ts";
import { runtimeOf } from "../tested.ts";

/** What `proffer/momentAsTest` answers. */
export interface MomentTest {
  /** Why there is no test of it; null when there is one. */
  readonly problem: string | null;
  /** The declaration, laid out; it has been seen to pass. */
  readonly text: string;
  /** Where to write it: behind the other tests. */
  readonly edit: {
    readonly uri: string;
    readonly range: Range;
    readonly newText: string;
  } | null;
  /** Where its title stands once it is written, to be written over. */
  readonly title: Range | null;
}

/** Writes a moment that somebody made up as a `test` which expects what is decided now. */
export const momentTest: Feature = {
  capabilities: {},
  bind({ connection, workspace, answer }) {
    connection.onRequest(
      "proffer/momentAsTest",
      answer<{ uri: string; moment: unknown }, MomentTest>(({ uri, moment }) => {
        const focus = workspace.focus(uri);
        return focus ? writtenAs(focus, moment) : none("there is no policy in this file");
      }, none("something went wrong; the log says what")),
    );
  },
};

const none = (problem: string): MomentTest => ({ problem, text: "", edit: null, title: null });

function writtenAs(focus: Focus, asked: unknown): MomentTest {
  const [understood] = focus.policies;
  const runtime = runtimeOf(understood);
  if (!runtime) return none("the policy has errors: tests are written once they are mended");
  const decision = runtime.decide(asked, { detail: "trace" });
  if ("refused" in decision) return none("nothing can be decided: mend what is marked first");
  // What the runtime decides by is a moment.
  const moment = asked as Moment;
  const title = titleOf(decision, understood.model);
  const text = testText(understood.model, moment, decision, title);
  const place = placeIn(focus, understood);
  if (!place) return none("the file for it cannot be read");
  const { source, start } = place;
  const before = source.text.slice(0, start);
  const end = /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n";
  const gap = before.trim() === "" ? "" : end.repeat(/[\r\n]$/.test(before) ? 1 : 2);
  const lines = text.trimEnd().split("\n");
  const newText = gap + lines.join(end) + (start === source.text.length ? end : "");
  const after: Source = {
    path: source.path,
    text: before + newText + source.text.slice(start),
  };
  const problem = whatIsWrong(focus, understood, after, title, moment);
  if (problem !== null) return none(problem);
  const quote = start + newText.indexOf('"') + 1;
  return {
    problem: null,
    text,
    edit: { uri: focus.root.uriOf(source.path), range: rangeOf(place), newText },
    title: rangeOf({ source: after, start: quote, end: quote + lines[0]!.lastIndexOf('"') - 6 }),
  };
}

/** Behind the last test of the file at hand, else of the file with most of them; else at the end. */
function placeIn({ path, source, parsed }: Focus, { model, program }: Understood): Span | null {
  const spans = [...model.tests.values()].map(({ site: { declaration } }) =>
    model.spanOf({ declaration, node: declaration }),
  );
  const files = Map.groupBy(spans, (span) => span.source.path);
  const most = [...files.values()].toSorted((a, b) => b.length - a.length)[0];
  const last = (files.get(path) ?? most)?.toSorted((a, b) => a.end - b.end).at(-1);
  if (last) return { source: last.source, start: last.end, end: last.end };
  const own = parsed ? source : program.sources.get(program.entry);
  return own ? { source: own, start: own.text.length, end: own.text.length } : null;
}

/** Why the test would not say what is meant, or not pass; null when it does both. */
function whatIsWrong(
  { root, policies: [{ program }] }: Focus,
  { diagnostics: before }: Understood,
  after: Source,
  title: string,
  moment: Moment,
): string | null {
  const then = understand(program.entry, {
    read: (path) => (path === after.path ? { ok: true, text: after.text } : root.host.read(path)),
  });
  const error = then.diagnostics.find(({ severity }) => severity === "error");
  if (error && before.every(({ severity }) => severity !== "error")) {
    return `a test cannot say this: ${error.message}`;
  }
  const test = then.model.tests.get(title);
  const loaded = then.bundle && load(then.bundle);
  if (!test || !loaded?.ok) return "a test cannot say this";
  const others = whatDiffers(moment, test.moment);
  if (others.length > 0) return `a test cannot say this of a moment: ${others.join(", ")}`;
  const results = runTests({ ...then.model, tests: new Map([[title, test]]) }, (each, options) =>
    loaded.runtime.decide(each, options),
  );
  const failure = results.flatMap(({ failures }) => failures)[0];
  return failure ? failure.message : null;
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TestList, TestRun } from "../../lsp/features/tests.ts";
import { coverageOf, PolicyCoverage } from "./coverage.ts";
import { locationIn, rangeIn } from "./places.ts";

type Result = TestRun["results"][number];
type Failure = Result["failures"][number];

/** The tests that policies carry, in the Testing view: policies, and the tests of each. */
export function testing(
  client: BaseLanguageClient,
  lookedAt: vscode.Event<void>,
): readonly vscode.Disposable[] {
  const controller = vscode.tests.createTestController("proffer", "Proffer");
  const list = listing(client, controller);
  controller.refreshHandler = list.refresh;

  const run = (request: vscode.TestRunRequest, stop?: vscode.CancellationToken): Promise<void> =>
    runTests(client, controller, request, stop);
  /** Runs what is asked for, again and again while it is asked for continuously. */
  const runContinuously = async (
    request: vscode.TestRunRequest,
    stop: vscode.CancellationToken,
  ): Promise<void> => {
    await list.complete();
    await run(request, stop);
    if (!request.continuous) return;
    const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (list.policiesWith(uri).length > 0) void run(request, stop);
    });
    stop.onCancellationRequested(() => saved.dispose());
  };
  const { Run, Coverage } = vscode.TestRunProfileKind;
  const usual = controller.createRunProfile("Run", Run, runContinuously, true, undefined, true);
  const covering = controller.createRunProfile(
    "Run with Coverage",
    Coverage,
    runContinuously,
    true,
    undefined,
    true,
  );
  covering.loadDetailedCoverage = async (_, file) =>
    file instanceof PolicyCoverage ? file.details : [];

  const runThese = (items: readonly vscode.TestItem[]): Promise<void> =>
    run(new vscode.TestRunRequest(items, undefined, usual));

  return [
    controller,
    lookedAt(() => void list.refresh()),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const wanted = vscode.workspace.getConfiguration("proffer.test", uri).get("runOnSave", false);
      const items = wanted ? list.policiesWith(uri) : [];
      if (items.length > 0) void runThese(items);
    }),
    vscode.commands.registerCommand("proffer.runAllTests", async (uri?: unknown) => {
      await list.complete();
      await vscode.commands.executeCommand("workbench.view.testing.focus");
      const all = [...controller.items].map(([, item]) => item);
      const items = typeof uri === "string" ? list.policiesWith(vscode.Uri.parse(uri)) : all;
      if (items.length > 0) await runThese(items);
      else await vscode.window.showInformationMessage("There are no tests yet.");
    }),
    vscode.commands.registerCommand("proffer.runTest", async (uri?: string, title?: string) => {
      await list.complete();
      const item = list.find(uri, title);
      if (item) await runThese([item]);
      else await vscode.window.showInformationMessage("There is no test at the cursor.");
    }),
  ];
}

/** Keeps the items of the view as the server lists them. */
function listing(client: BaseLanguageClient, controller: vscode.TestController) {
  let said = "";
  let last: TestList = { policies: [] };
  let asking: Promise<void> | null = null;
  let again = false;

  const ask = async (): Promise<void> => {
    do {
      again = false;
      if (!client.isRunning()) return;
      const list: TestList = await client.sendRequest("proffer/tests", {});
      const text = JSON.stringify(list);
      if (text === said) continue;
      said = text;
      last = list;
      show(controller, list);
    } while (again);
  };
  /** One question at a time: what happens meanwhile is asked for afterwards. */
  const refresh = (): Promise<void> => {
    again = true;
    asking ??= ask()
      .catch((error: unknown) => client.error("The tests could not be listed", error, false))
      .finally(() => (asking = null));
    return asking;
  };

  /** The same once the server has come up and looked at everything. */
  const complete = async (): Promise<void> => {
    await client.start();
    await client.sendRequest("proffer/settled", {});
    await refresh();
  };

  const policiesWith = (uri: vscode.Uri): readonly vscode.TestItem[] => {
    const text = uri.toString();
    return last.policies.flatMap((policy) => {
      const own = policy.files.some((file) => vscode.Uri.parse(file).toString() === text);
      return (own && controller.items.get(policy.uri)) || [];
    });
  };
  /** The test of a title in a file, or else the one at the cursor. */
  const find = (uri?: string, title?: string): vscode.TestItem | undefined => {
    const editor = vscode.window.activeTextEditor;
    const place = uri === undefined ? editor?.document.uri : vscode.Uri.parse(uri);
    if (!place) return undefined;
    const tests = policiesWith(place).flatMap(({ children }) =>
      [...children].map(([, one]) => one),
    );
    if (title !== undefined) return tests.find((item) => item.label === title);
    const line = editor?.selection.active.line ?? 0;
    const here = tests.filter((item) => item.uri?.toString() === place.toString());
    const above = here.filter(({ range }) => range && range.start.line <= line);
    return above.toSorted((a, b) => b.range!.start.line - a.range!.start.line)[0];
  };
  return { refresh, complete, policiesWith, find };
}

/** Items that are still there stay as they are, with what came of them. */
function show(controller: vscode.TestController, { policies }: TestList): void {
  const items = policies
    .filter(({ tests }) => tests.length > 0)
    .map(({ uri, name, tests }) => {
      const known = controller.items.get(uri);
      const policy = known ?? controller.createTestItem(uri, name, vscode.Uri.parse(uri));
      policy.label = name;
      policy.children.replace(
        tests.map((test) => {
          const same = policy.children.get(test.title);
          const place = vscode.Uri.parse(test.uri);
          const stays = same?.uri?.toString() === place.toString() ? same : undefined;
          const item = stays ?? controller.createTestItem(test.title, test.title, place);
          item.range = rangeIn(test.range);
          item.sortText = `${test.uri} ${String(test.range.start.line).padStart(6, "0")}`;
          return item;
        }),
      );
      return policy;
    });
  controller.items.replace(items);
}

async function runTests(
  client: BaseLanguageClient,
  controller: vscode.TestController,
  request: vscode.TestRunRequest,
  stop?: vscode.CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  const covered: TestRun["coverage"][] = [];
  try {
    for (const [policy, tests] of chosen(controller, request)) {
      if (stop?.isCancellationRequested) break;
      for (const test of tests) run.started(test);
      const answer = await answerOf(client, policy, tests);
      covered.push(answer.coverage);
      tell(run, tests, answer);
    }
    if (request.profile?.kind === vscode.TestRunProfileKind.Coverage) {
      for (const file of coverageOf(covered)) run.addCoverage(file);
    }
  } finally {
    run.end();
  }
}

/** What came of the tests of a policy; where nobody can tell, that is said of each of them. */
async function answerOf(
  client: BaseLanguageClient,
  policy: vscode.TestItem,
  tests: readonly vscode.TestItem[],
): Promise<TestRun> {
  try {
    const titles = tests.map(({ id }) => id);
    return await client.sendRequest("proffer/runTests", { uri: policy.id, titles });
  } catch (error) {
    client.error("The tests could not be run", error, false);
    const problem = "the language server does not answer; try once more in a moment";
    return { problem, results: [], coverage: [] };
  }
}

/** The tests to run, by their policy. */
function chosen(
  controller: vscode.TestController,
  { include, exclude }: vscode.TestRunRequest,
): ReadonlyMap<vscode.TestItem, readonly vscode.TestItem[]> {
  const found = new Map<vscode.TestItem, Set<vscode.TestItem>>();
  const add = (test: vscode.TestItem, policy: vscode.TestItem): void => {
    if (exclude?.includes(test) || exclude?.includes(policy)) return;
    const tests = found.get(policy) ?? new Set();
    found.set(policy, tests.add(test));
  };
  for (const item of include ?? [...controller.items].map(([, policy]) => policy)) {
    if (item.parent) add(item, item.parent);
    else for (const [, test] of item.children) add(test, item);
  }
  return new Map([...found].map(([policy, tests]) => [policy, [...tests]]));
}

/** Tells the view what came of the tests of one policy. */
function tell(run: vscode.TestRun, tests: readonly vscode.TestItem[], answer: TestRun): void {
  const results = new Map(answer.results.map((result) => [result.title, result]));
  for (const test of tests) {
    const result = results.get(test.id);
    if (!result) {
      const why = answer.problem ?? "there is no such test any more";
      run.errored(test, new vscode.TestMessage(sentence(why)));
    } else if (result.failures.length === 0) {
      run.passed(test);
      run.appendOutput(`passed  ${result.title}\r\n`, undefined, test);
    } else {
      run.failed(test, result.failures.map(messageOf));
      for (const { message, at, actual } of result.failures) {
        const lines = [`failed  ${result.title}`, `  ${message}`, actual, ""];
        run.appendOutput(lines.join("\n").replaceAll("\n", "\r\n"), locationIn(at), test);
      }
    }
  }
}

function messageOf({ message, expected, actual, at, places }: Failure): vscode.TestMessage {
  // VS Code shows the beginning of both behind the line, and all of it beside one another when asked.
  const decision = actual.replace(/^the decision:\n/, "").replaceAll(/^ {2}/gm, "");
  const shown = vscode.TestMessage.diff(sentence(message), expected, decision);
  shown.location = locationIn(at);
  shown.stackTrace = places.map((place) => {
    const { uri, range } = locationIn(place.at);
    return new vscode.TestMessageStackFrame(place.text, uri, range.start);
  });
  return shown;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import * as vscode from "vscode";

/** How tasks are written in `tasks.json`. */
interface Definition extends vscode.TaskDefinition {
  readonly command: string;
  readonly arguments?: readonly string[];
}

/**
 * What can be done in every folder with policies. The language server already reports the problems
 * that `check` and `lint` find, so only the others are read for problems.
 */
const usual: readonly {
  readonly definition: Definition;
  readonly group?: vscode.TaskGroup;
  readonly matchers: readonly string[];
}[] = [
  { definition: { type: "proffer", command: "check" }, matchers: [] },
  { definition: { type: "proffer", command: "lint" }, matchers: [] },
  {
    definition: { type: "proffer", command: "test" },
    group: vscode.TaskGroup.Test,
    matchers: ["$proffer"],
  },
  {
    definition: { type: "proffer", command: "build", arguments: ["--out", "bundle.json"] },
    group: vscode.TaskGroup.Build,
    matchers: ["$proffer"],
  },
];

/** Tasks that run the command line which the extension brings along, at the path `program`. */
export function provideTasks(program: string): vscode.Disposable {
  return vscode.tasks.registerTaskProvider("proffer", {
    async provideTasks() {
      const found = await vscode.workspace.findFiles("**/*.proffer", "**/node_modules/**");
      const folders = new Set(found.map(vscode.workspace.getWorkspaceFolder));
      // A program can be run only where there is a disk.
      return [...folders].flatMap((folder) =>
        folder?.uri.scheme === "file" ? tasksIn(folder, program) : [],
      );
    },
    resolveTask(task) {
      const definition = task.definition as Definition;
      const scope = task.scope ?? vscode.TaskScope.Workspace;
      return newTask(definition, scope, program, task.problemMatchers);
    },
  });
}

function tasksIn(folder: vscode.WorkspaceFolder, program: string): readonly vscode.Task[] {
  return usual.map(({ definition, group, matchers }) => {
    const task = newTask(definition, folder, program, matchers);
    if (group) task.group = group;
    return task;
  });
}

function newTask(
  definition: Definition,
  scope: vscode.WorkspaceFolder | vscode.TaskScope.Global | vscode.TaskScope.Workspace,
  program: string,
  matchers: readonly string[],
): vscode.Task {
  const args = [program, definition.command, ...(definition.arguments ?? [])];
  // VS Code's own Node: nothing else needs to be installed.
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const execution =
    typeof scope === "object"
      ? new vscode.ProcessExecution(process.execPath, args, { env, cwd: scope.uri.fsPath })
      : new vscode.ProcessExecution(process.execPath, args, { env });
  return new vscode.Task(definition, scope, definition.command, "proffer", execution, [
    ...matchers,
  ]);
}

import * as vscode from "vscode";

/** The files of a new policy, by name. */
type Starter = Readonly<Record<string, string>>;

/** Where the policy is kept that a window is to show which opens only now. */
const toShow = "policy to show";

/** As VS Code knows it. */
const walkthrough = "proffer.proffer#first";

/**
 * Writes the files of a new policy and shows the policy: into `folder`, or one that is asked for.
 * Nothing is written over.
 */
export async function newPolicy(
  context: vscode.ExtensionContext,
  folder?: vscode.Uri,
): Promise<void> {
  const starter = await readStarter(context);
  const target = folder ?? (await askForFolder(starter));
  if (!target) return;
  const taken = await taking(target, starter);
  if (taken) {
    await vscode.window.showErrorMessage(taken);
    return;
  }
  const { fs } = vscode.workspace;
  for (const [name, text] of Object.entries(asOf(new Date(), starter))) {
    await fs.writeFile(vscode.Uri.joinPath(target, name), new TextEncoder().encode(text));
  }
  const policy = vscode.Uri.joinPath(target, "policy.proffer");
  if (vscode.workspace.getWorkspaceFolder(target)) {
    await show(policy);
    return;
  }
  const kept: PolicyToShow = { policy: policy.toString(), beside: isNoTextActive() };
  await context.globalState.update(toShow, kept);
  await vscode.commands.executeCommand("vscode.openFolder", target);
}

/** Opens what `newPolicy` wrote into a folder that had to be opened first. */
export async function showPolicyOfLastWindow(context: vscode.ExtensionContext): Promise<void> {
  const kept = context.globalState.get<PolicyToShow>(toShow);
  const policy = kept === undefined ? undefined : vscode.Uri.parse(kept.policy);
  if (!kept || !policy || !vscode.workspace.getWorkspaceFolder(policy)) return;
  await context.globalState.update(toShow, undefined);
  // Whoever was being led should not be left alone by the new window.
  if (kept.beside) {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
  }
  await show(policy, kept.beside);
}

interface PolicyToShow {
  readonly policy: string;
  /** Whether the walkthrough had been open, which it is to stand beside. */
  readonly beside: boolean;
}

/** Beside what is open, where that is no text: a walkthrough should stay in view. */
async function show(policy: vscode.Uri, beside = isNoTextActive()): Promise<void> {
  const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(policy, { preview: false, viewColumn });
}

function isNoTextActive(): boolean {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab !== undefined && vscode.window.activeTextEditor === undefined;
}

/**
 * The files with all days moved so that the last of them is `today`: whoever begins with a policy
 * should not be told first that its review is overdue.
 */
function asOf(today: Date, starter: Starter): Starter {
  const day = /\b\d{4}-\d{2}-\d{2}\b/g;
  const policies = Object.keys(starter).filter((name) => name.endsWith(".proffer"));
  const days = policies.flatMap((name) => starter[name]!.match(day) ?? []).toSorted();
  const later = today.getTime() - Date.parse(days.at(-1) ?? today.toISOString());
  const moved = (written: string): string =>
    new Date(Date.parse(written) + later).toISOString().slice(0, "2026-10-01".length);
  return {
    ...starter,
    ...Object.fromEntries(policies.map((name) => [name, starter[name]!.replaceAll(day, moved)])),
  };
}

async function readStarter(context: vscode.ExtensionContext): Promise<Starter> {
  const place = vscode.Uri.joinPath(context.extensionUri, "dist/starter.json");
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(place)));
}

async function askForFolder(starter: Starter): Promise<vscode.Uri | undefined> {
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const opened =
    folders.length > 1
      ? await vscode.window.showWorkspaceFolderPick({ placeHolder: "Folder for the new policy" })
      : folders[0];
  if (!opened && folders.length > 0) return undefined;
  if (!opened) {
    const [chosen] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: "Write the policy here",
        title: "Folder for the new policy",
      })) ?? [];
    return chosen;
  }
  // Nothing is asked of whoever has made a folder for it.
  if (await isEmpty(opened.uri)) return opened.uri;
  const name = await vscode.window.showInputBox({
    title: "New policy",
    prompt: `Folder within “${opened.name}” to write it into; leave it empty for “${opened.name}” itself`,
    placeHolder: "policies/autumn",
    validateInput: (typed) => taking(within(opened.uri, typed), starter),
  });
  return name === undefined ? undefined : within(opened.uri, name);
}

const within = (folder: vscode.Uri, name: string): vscode.Uri =>
  vscode.Uri.joinPath(folder, ...name.split(/[\\/]/).map((part) => part.trim()));

/** Says which files stand in the way; undefined when none does. */
async function taking(folder: vscode.Uri, starter: Starter): Promise<string | undefined> {
  const taken: string[] = [];
  for (const name of Object.keys(starter)) {
    if (await exists(vscode.Uri.joinPath(folder, name))) taken.push(name);
  }
  if (taken.length === 0) return undefined;
  return `There is already ${taken.join(", ")} in that folder. Name another one.`;
}

/** Whether there is nothing in a folder but what is hidden, such as settings. */
async function isEmpty(folder: vscode.Uri): Promise<boolean> {
  const inside = await vscode.workspace.fs.readDirectory(folder);
  return inside.every(([name]) => name.startsWith("."));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

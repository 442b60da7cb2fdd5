import * as vscode from "vscode";
import type { Location, Range } from "vscode-languageclient";

/** Places as the server tells them, which may have travelled through a page of ours. */
export const rangeIn = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

export const locationIn = ({ uri, range }: Location): vscode.Location =>
  new vscode.Location(vscode.Uri.parse(uri), rangeIn(range));

/**
 * Shows a place in an editor beside what is looked at, in one that already has the file where there is
 * one, and puts the cursor there. `keepFocus` leaves the keyboard where it is.
 */
export async function reveal(place: Location, keepFocus: boolean): Promise<void> {
  const { uri, range } = locationIn(place);
  const column = columnWith(uri) ?? columnOfText();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    ...(column === undefined ? {} : { viewColumn: column }),
    preserveFocus: keepFocus,
    preview: true,
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The policy that is looked at, or else any that is seen. */
export function policySeen(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find(
    (editor) => editor?.document.languageId === "proffer",
  );
}

/** The column of that policy. */
export const columnOfPolicy = (): vscode.ViewColumn | undefined => policySeen()?.viewColumn;

/** For a window in which no policy is seen. */
export async function anyPolicy(): Promise<vscode.Uri | undefined> {
  const [first] = await vscode.workspace.findFiles("**/policy.proffer", "**/node_modules/**", 1);
  const [other] = first ? [first] : await vscode.workspace.findFiles("**/*.proffer", null, 1);
  return other;
}

/** Where a file is open already, seen or not. */
function columnWith(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const seen = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  if (seen?.viewColumn !== undefined) return seen.viewColumn;
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    ),
  )?.viewColumn;
}

/** Where texts are shown, so that they do not cover a view of ours; the first column if nowhere. */
function columnOfText(): vscode.ViewColumn | undefined {
  const text = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  return text?.viewColumn ?? vscode.ViewColumn.One;
}

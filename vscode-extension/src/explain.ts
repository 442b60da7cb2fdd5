import * as vscode from "vscode";
import { ExecuteCommandRequest, type BaseLanguageClient } from "vscode-languageclient";

const scheme = "proffer-page";

/** Opens the page about a problem: that of `code`, or else the one at the cursor. */
export async function explainProblem(code = codeHere()): Promise<void> {
  if (code === undefined) {
    await vscode.window.showInformationMessage("There is no problem in this line.");
    return;
  }
  const page = vscode.Uri.from({ scheme, path: `/${code}.md` });
  await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
}

/** The code of the problem at the cursor, or else in its line: the worst, and of these the narrowest. */
function codeHere(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active).range;
  const problems = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === "proffer" && range.intersection(line))
    .toSorted((a, b) => a.severity - b.severity || (a.range.contains(b.range) ? 1 : -1));
  const nearest = problems.find(({ range }) => range.contains(selection.active)) ?? problems[0];
  const code = nearest?.code;
  return typeof code === "object" ? String(code.value) : code?.toString();
}

/** The pages of diagnostics, as documents: the server brings them along. */
export function pages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const code = path.slice(1, -".md".length);
      const page: string | null = await client.sendRequest(ExecuteCommandRequest.method, {
        command: "proffer.explain",
        arguments: [code],
      });
      return page ?? `There is no page about \`${code}\`.`;
    },
  });
}

import * as vscode from "vscode";
import { ExecuteCommandRequest, type BaseLanguageClient } from "vscode-languageclient";

const scheme = "proffer-page";

/** Opens the page about the problem at the cursor. */
export async function explainProblem(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const code = editor && codeAt(editor.document.uri, editor.selection.active);
  if (code === undefined) {
    await vscode.window.showInformationMessage(
      "There is no problem at the cursor. Put it on words that are underlined.",
    );
    return;
  }
  const page = vscode.Uri.from({ scheme, path: `/${code}.md` });
  await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
}

/** The code of the worst problem at a place, and among these of the one that covers least. */
function codeAt(uri: vscode.Uri, place: vscode.Position): string | undefined {
  const [nearest] = vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === "proffer" && range.contains(place))
    .toSorted((a, b) => a.severity - b.severity || (a.range.contains(b.range) ? 1 : -1));
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

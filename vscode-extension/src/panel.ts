import * as vscode from "vscode";
import type { FromPage } from "./page-messages.ts";
import { columnOfPolicy, reveal } from "./places.ts";

/** A page of ours, shown as an editor: what it is called, and which of our scripts draws it. */
export interface Page {
  /** As VS Code and the state of windows know it: `proffer.table`. */
  readonly viewType: string;
  readonly title: string;
  /** `table`: the script and the style of that name. */
  readonly script: string;
}

/** A page of which there is one at most, opened when it is asked for or left by a window that was closed. */
export interface OnePage<Shown> extends vscode.Disposable {
  /** Null while there is none. */
  readonly shown: () => Shown | null;
  readonly opened: () => Shown;
}

/** `show` makes a panel that is new or comes back do what it is there for. */
export function onePage<Shown extends { readonly panel: vscode.WebviewPanel }>(
  context: vscode.ExtensionContext,
  page: Page,
  show: (panel: vscode.WebviewPanel) => Shown,
): OnePage<Shown> {
  let shown: Shown | null = null;
  const keep = (panel: vscode.WebviewPanel): Shown => {
    const now = show(panel);
    shown = now;
    panel.onDidDispose(() => {
      if (shown === now) shown = null;
    });
    return now;
  };
  const coming = vscode.window.registerWebviewPanelSerializer(page.viewType, {
    async deserializeWebviewPanel(panel) {
      shown?.panel.dispose();
      keep(panel);
      fillPanel(context, page, panel);
    },
  });
  return {
    shown: () => shown,
    opened: () => shown ?? keep(openPanel(context, page)),
    dispose() {
      coming.dispose();
      shown?.panel.dispose();
    },
  };
}

/** Does what every page may ask for. */
export async function answerPage(message: FromPage): Promise<void> {
  if (message.type === "go") return reveal(message.at, message.keepFocus);
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

/** Opens a page beside the text, without taking the keyboard from it. */
function openPanel(context: vscode.ExtensionContext, page: Page): vscode.WebviewPanel {
  // Not beside what has the keyboard: that may be a walkthrough, and the text would be covered.
  const text = columnOfPolicy();
  const viewColumn = text === undefined ? vscode.ViewColumn.Beside : text + 1;
  const panel = vscode.window.createWebviewPanel(
    page.viewType,
    page.title,
    { viewColumn, preserveFocus: true },
    { enableFindWidget: true },
  );
  fillPanel(context, page, panel);
  return panel;
}

/** Puts a page into a panel, new or left by a window that was closed. */
function fillPanel(
  context: vscode.ExtensionContext,
  { script, title }: Page,
  panel: vscode.WebviewPanel,
): void {
  const { webview } = panel;
  const within = (name: string): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, "dist/webview", name);
  webview.options = { enableScripts: true, localResourceRoots: [within("")] };
  panel.iconPath = {
    light: vscode.Uri.joinPath(context.extensionUri, "media/file-light.svg"),
    dark: vscode.Uri.joinPath(context.extensionUri, "media/file-dark.svg"),
  };
  const nonce = crypto.randomUUID();
  // Nothing but our own script and style, and nothing from anywhere else.
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  webview.html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${String(webview.asWebviewUri(within(`${script}.css`)))}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${String(webview.asWebviewUri(within(`${script}.js`)))}"></script>
</body>
</html>`;
}

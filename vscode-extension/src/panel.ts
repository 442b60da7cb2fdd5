import * as vscode from "vscode";
import { columnOfPolicy } from "./places.ts";

/** A page of ours, shown as an editor: what it is called, and which of our scripts draws it. */
export interface Page {
  /** As VS Code and the state of windows know it: `proffer.table`. */
  readonly viewType: string;
  readonly title: string;
  /** `table`: the script and the style of that name. */
  readonly script: string;
}

/** Opens a page beside the text, without taking the keyboard from it. */
export function openPanel(context: vscode.ExtensionContext, page: Page): vscode.WebviewPanel {
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
export function fillPanel(
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

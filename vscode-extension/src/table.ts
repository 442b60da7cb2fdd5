import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Table, TableOf, TableParams } from "../../lsp/features/table.ts";
import { answerPage, onePage, type Page } from "./panel.ts";
import { anyPolicy, policySeen } from "./places.ts";
import type { FromTable, KeptTable, ToTable } from "./table-messages.ts";

const page: Page = { viewType: "proffer.table", title: "Decision table", script: "table" };

/** The decision table of the offer or trigger at the cursor, beside the text. There is one at most. */
export function decisionTable(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  lookedAt: vscode.Event<void>,
): readonly vscode.Disposable[] {
  const table = onePage(context, page, (panel) => showing(panel, client));
  return [
    table,
    vscode.commands.registerCommand(
      "proffer.showTable",
      (uri?: unknown, name?: unknown, sort?: unknown) => {
        const now = table.opened();
        now.panel.reveal(undefined, true);
        if (typeof uri === "string" && typeof name === "string") {
          now.choose(uri, { sort: sort === "trigger" ? "trigger" : "offer", name });
        } else now.follow(policySeen());
      },
    ),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Where we have put the cursor ourselves, on behalf of the table, is no other table asked for.
      if (kind !== undefined) table.shown()?.follow(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => table.shown()?.follow(editor)),
    lookedAt(() => table.shown()?.refresh()),
  ];
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  choose(uri: string, of: TableOf): void;
  /** Shows what the cursor is in, unless the table is pinned. */
  follow(editor: vscode.TextEditor | undefined): void;
  /** Shows the same, as the policy is now. */
  refresh(): void;
}

function showing(panel: vscode.WebviewPanel, client: BaseLanguageClient): Shown {
  let uri: string | null = null;
  let of: TableOf | null = null;
  let pinned = false;
  let position: TableParams["position"];
  /** Where we have put the cursor. */
  let ours: string | null = null;
  let said = "";
  let asking = false;
  let again = false;

  const ask = async (): Promise<void> => {
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again) {
        again = false;
        if (uri === null || !client.isRunning()) continue;
        const params: TableParams = {
          uri,
          ...(of ? { name: of } : {}),
          ...(position && !pinned ? { position } : {}),
        };
        tell(await client.sendRequest<Table>("proffer/table", params), params.uri);
      }
    } catch (error) {
      client.error("The decision table could not be made", error, false);
    } finally {
      asking = false;
    }
  };
  const tell = (table: Table, from: string): void => {
    of = table.of ?? of;
    const message: ToTable = { table, uri: from, pinned };
    const text = JSON.stringify(message);
    if (text === said) return;
    said = text;
    panel.title = table.of ? `${table.of.name} (decision table)` : page.title;
    void panel.webview.postMessage(message);
  };
  const restore = (kept: KeptTable): void => {
    uri ??= kept.uri;
    of ??= kept.of;
    pinned ||= kept.pinned;
  };

  panel.webview.onDidReceiveMessage(async (message: FromTable) => {
    switch (message.type) {
      case "ready":
        if (message.kept) restore(message.kept);
        said = "";
        if (uri === null) shown.follow(policySeen());
        uri ??= (await anyPolicy())?.toString() ?? null;
        return ask();
      case "choose":
        of = message.of;
        // What is chosen stays until the cursor goes elsewhere.
        position = undefined;
        return ask();
      case "pin":
        pinned = message.pinned;
        if (!pinned) shown.follow(policySeen());
        return ask();
      case "go": {
        const { start } = message.at.range;
        ours = `${message.at.uri} ${start.line}:${start.character}`;
        return answerPage(message);
      }
      default:
        return answerPage(message);
    }
  });

  const shown: Shown = {
    panel,
    choose(chosenUri, chosen) {
      uri = chosenUri;
      of = chosen;
      position = undefined;
      void ask();
    },
    follow(editor) {
      if (!editor || !isPolicy(editor) || pinned) return;
      const { active } = editor.selection;
      const place = client.code2ProtocolConverter.asUri(editor.document.uri);
      if (ours === `${place} ${active.line}:${active.character}`) return;
      ours = null;
      uri = place;
      position = { line: active.line, character: active.character };
      void ask();
    },
    refresh: () => void ask(),
  };
  return shown;
}

const isPolicy = ({ document }: vscode.TextEditor): boolean => document.languageId === "proffer";

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Decided, MomentForm } from "../../lsp/features/moment.ts";
import type { MomentTest } from "../../lsp/features/moment-test.ts";
import type { Moment } from "../../src/runtime/moment.ts";
import type { FromMoment, ToMoment } from "./moment-messages.ts";
import { answerPage, onePage, type Page } from "./panel.ts";
import { anyPolicy, policySeen, rangeIn, reveal } from "./places.ts";

const page: Page = { viewType: "proffer.moment", title: "Try a moment", script: "moment" };

/** A form for a moment that somebody makes up, and what the policy decides in it. There is one at most. */
export function momentsToTry(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  lookedAt: vscode.Event<void>,
): readonly vscode.Disposable[] {
  const form = onePage(context, page, (panel) => showing(panel, client));
  return [
    form,
    vscode.commands.registerCommand("proffer.tryMoment", (uri?: unknown, start?: unknown) => {
      const place = typeof uri === "string" ? uri : policyHere(client);
      const now = form.opened();
      now.panel.reveal(undefined, false);
      if (place !== null) now.open(place, typeof start === "string" ? start : null);
    }),
    lookedAt(() => form.shown()?.refresh()),
  ];
}

function policyHere(client: BaseLanguageClient): string | null {
  const editor = policySeen();
  return editor ? client.code2ProtocolConverter.asUri(editor.document.uri) : null;
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  open(uri: string, start: string | null): void;
  /** The policy may be another. */
  refresh(): void;
}

function showing(panel: vscode.WebviewPanel, client: BaseLanguageClient): Shown {
  let uri: string | null = null;
  let start: string | null = null;
  let ready = false;
  let said = "";

  const tell = (message: ToMoment): void => void panel.webview.postMessage(message);
  const ask = async <R>(method: string, params: object): Promise<R | null> => {
    if (uri === null || !client.isRunning()) return null;
    try {
      return await client.sendRequest<R>(method, { uri, ...params });
    } catch (error) {
      client.error("Moments cannot be tried", error, false);
      return null;
    }
  };
  const sendForm = async (): Promise<void> => {
    if (!ready) return;
    uri ??= policyHere(client) ?? (await anyPolicy())?.toString() ?? null;
    const form = await ask<MomentForm>("proffer/momentForm", {});
    if (!form || uri === null) return;
    const text = JSON.stringify([uri, form]);
    if (text === said && start === null) return tell({ type: "changed" });
    said = text;
    tell({ type: "form", uri, form, start });
    start = null;
  };
  const decide = async (moment: Moment): Promise<void> => {
    const decided = await ask<Decided>("proffer/decide", { moment });
    tell({ type: "decided", decided: decided ?? nothing });
  };

  panel.webview.onDidReceiveMessage(async (message: FromMoment) => {
    switch (message.type) {
      case "ready":
        ready = true;
        said = "";
        if (message.kept) uri ??= message.kept.uri;
        return sendForm();
      case "decide":
        return decide(message.moment);
      case "write": {
        const test = await ask<MomentTest>("proffer/momentAsTest", { moment: message.moment });
        return test ? write(test) : undefined;
      }
      default:
        return answerPage(message);
    }
  });

  return {
    panel,
    open(place, from) {
      uri = place;
      start = from;
      void sendForm();
    },
    refresh: () => void sendForm(),
  };
}

/** What is shown while there is nobody to decide. */
const nothing: Decided = {
  problem: "the language server does not answer; try once more in a moment",
  refused: [],
  offers: [],
  silenced: [],
  wait: null,
  retryAt: null,
};

/** Writes a test into its file, unsaved, with its title selected: it is to get one of its own. */
async function write({ problem, edit, title }: MomentTest): Promise<void> {
  if (!edit || !title) {
    await vscode.window.showWarningMessage(`No test has been written: ${problem ?? "no reason"}.`);
    return;
  }
  const uri = vscode.Uri.parse(edit.uri);
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, rangeIn(edit.range), edit.newText);
  if (!(await vscode.workspace.applyEdit(change))) return;
  await reveal({ uri: edit.uri, range: title }, false);
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return;
  const range = rangeIn(title);
  editor.selection = new vscode.Selection(range.start, range.end);
}

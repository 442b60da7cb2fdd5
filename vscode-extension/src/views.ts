import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { momentsToTry } from "./moment.ts";
import { decisionTable } from "./table.ts";
import { testing } from "./testing.ts";

/** What is seen beside the text: the Testing view, decision tables, moments to try. */
export function views(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): readonly vscode.Disposable[] {
  // A client has one listener to a notification at most: the last.
  const lookedAt = new vscode.EventEmitter<void>();
  return [
    lookedAt,
    client.onNotification("proffer/validated", () => lookedAt.fire()),
    ...testing(client, lookedAt.event),
    ...decisionTable(context, client, lookedAt.event),
    ...momentsToTry(context, client, lookedAt.event),
  ];
}

import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { momentsToTry } from "./moment.ts";
import { decisionTable } from "./table.ts";
import { testing } from "./testing.ts";

/** What is seen beside the text: the Testing view, decision tables, moments to try. */
export const views = (
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): readonly vscode.Disposable[] => [
  ...testing(client),
  ...decisionTable(context, client),
  ...momentsToTry(context, client),
];

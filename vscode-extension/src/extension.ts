import type * as vscode from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { clientOptions } from "./client.ts";
import { contribute } from "./contribute.ts";
import { provideTasks } from "./tasks.ts";

/** On a desktop, or where VS Code runs on a server: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ["--nolazy", "--inspect=6009"] },
    },
  };
  const client = new LanguageClient("proffer", "Proffer", server, clientOptions());
  context.subscriptions.push(provideTasks(context.asAbsolutePath("dist/cli/proffer.js")));
  await contribute(context, client);
}

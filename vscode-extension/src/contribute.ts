import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { explainProblem, pages } from "./explain.ts";
import { newPolicy, showPolicyOfLastWindow } from "./new-policy.ts";
import { noticeMending } from "./progress.ts";
import { views } from "./views.ts";
import { waive } from "./waive.ts";

/** All that does not depend on where the server runs. */
export async function contribute(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): Promise<void> {
  const register = vscode.commands.registerCommand;
  context.subscriptions.push(
    client,
    pages(client),
    noticeMending(),
    ...views(context, client),
    register("proffer.newPolicy", (folder?: vscode.Uri) => newPolicy(context, folder)),
    register("proffer.explainProblem", (code?: string) => explainProblem(code)),
    register("proffer.waive", (uri: string, rule: string, name: string) =>
      waive(context, client, uri, rule, name),
    ),
    register("proffer.restartServer", async () => {
      // One that could not be started has nothing to stop.
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
    register("proffer.showLog", () => client.outputChannel.show()),
  );
  // Commands need not wait for the server. Should it fail, the client says so by itself.
  client.start().catch(() => undefined);
  await showPolicyOfLastWindow(context);
}

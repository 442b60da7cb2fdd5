import * as vscode from "vscode";
import { ExecuteCommandRequest, type BaseLanguageClient } from "vscode-languageclient";

/** Where the name of whoever waived last is kept. */
const lastName = "who waives";

/**
 * Asks why a finding of `rule` is to be put up with in `name`, and has the waiver written into the
 * file at `uri`. Nothing is written unless both questions are answered.
 */
export async function waive(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: string,
  rule: string,
  name: string,
): Promise<void> {
  const title = `Waive ${rule} for ${name}`;
  const because = await vscode.window.showInputBox({
    title: `${title} (1 of 2)`,
    prompt: "Why is it right here? Whoever reads the policy will read it.",
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? "A waiver needs a reason." : undefined),
  });
  if (because === undefined) return;
  const by = await vscode.window.showInputBox({
    title: `${title} (2 of 2)`,
    prompt: "Who says so? An address at which you can be asked.",
    value: context.globalState.get(lastName, ""),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? "A waiver needs somebody." : undefined),
  });
  if (by === undefined) return;
  await context.globalState.update(lastName, by);
  await client.sendRequest(ExecuteCommandRequest.method, {
    command: "proffer.writeWaiver",
    arguments: [uri, rule, name, because, by],
  });
}

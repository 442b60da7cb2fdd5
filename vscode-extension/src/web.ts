import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { clientOptions } from "./client.ts";
import { contribute } from "./contribute.ts";
import { lendFiles } from "./lend-files.ts";

/** All that is used here of what browsers have and Node has not. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** In a browser: the language server is a worker, which is lent the files of the workspace. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  let worker: Worker | undefined;
  let code = "";
  const end = (): void => {
    worker?.terminate();
    URL.revokeObjectURL(code);
  };
  const begin = async (): Promise<MessageTransports> => {
    end();
    const place = vscode.Uri.joinPath(context.extensionUri, "dist/server-worker.js");
    const script = await vscode.workspace.fs.readFile(place);
    // A worker is not allowed to come from where extensions are kept, but from what we have read.
    const blob = new Blob([script as Uint8Array<ArrayBuffer>], { type: "text/javascript" });
    code = URL.createObjectURL(blob);
    worker = new Worker(code);
    // VS Code's worker within a worker is no `Worker` to the client, if it is handed over as it is.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient("proffer", "Proffer", begin, clientOptions());
  context.subscriptions.push(...lendFiles(client), { dispose: end });
  await contribute(context, client);
}

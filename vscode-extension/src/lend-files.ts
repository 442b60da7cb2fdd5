import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Files that policies are made of, and those beside them. */
const wanted = /\.(?:proffer|ya?ml|json)$/;

/** Folders with more are searched no further; a policy has at most some hundred. */
const most = 10_000;

/** Answers a server that cannot read files by itself, for it runs in a worker. */
export function lendFiles(client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    client.onRequest("proffer/readFile", ({ uri }: { readonly uri: string }) => read(uri)),
    client.onRequest("proffer/findFiles", ({ folder }: { readonly folder: string }) =>
      find(vscode.Uri.parse(folder)),
    ),
  ];
}

/** Null for what is not there. */
async function read(uri: string): Promise<{ readonly text: string } | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
    return { text: new TextDecoder().decode(bytes) };
  } catch {
    return null;
  }
}

/** Not with `findFiles`: where a browser lends the files, nothing may be there that searches. */
async function find(folder: vscode.Uri): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined && found.length < most; at = open.pop()) {
    for (const [name, type] of await entriesOf(at)) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const uri = vscode.Uri.joinPath(at, name);
      // Links to folders may lead in circles.
      if (type === vscode.FileType.Directory) open.push(uri);
      else if (type & vscode.FileType.File && wanted.test(name)) found.push(uri.toString());
    }
  }
  return found.toSorted();
}

/** Nothing, where a folder cannot be read. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

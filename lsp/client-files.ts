import type { Connection } from "vscode-languageserver";
import type { FileRead } from "../src/model/host.ts";
import { isOfKind, missing, type Files } from "./files.ts";
import { keyOf, pathFrom } from "./uri.ts";

/** The files of an editor without a disk: it is asked for them once, and again when they change. */
export function filesOfClient(connection: Connection): Files {
  const known = new Map<string, { readonly uri: string; readonly read: FileRead }>();
  const fetch = async (uri: string): Promise<void> => {
    const found = await connection.sendRequest<{ readonly text: string } | null>(
      "proffer/readFile",
      { uri },
    );
    if (found) known.set(keyOf(uri), { uri, read: { ok: true, text: found.text } });
    else known.delete(keyOf(uri));
  };
  return {
    list: (folder, deep, kind = "policies") =>
      [...known.values()]
        .filter(({ uri }) => isOfKind(uri, kind) && isWithin(folder, uri, deep))
        .map(({ uri }) => uri)
        .toSorted(),
    read: (uri) => known.get(keyOf(uri))?.read ?? missing,
    async changed(uris) {
      await Promise.all(uris.map(fetch));
    },
    async prepare(folder) {
      const uris = await connection.sendRequest<readonly string[]>("proffer/findFiles", { folder });
      await Promise.all(uris.map(fetch));
    },
  };
}

function isWithin(folder: string, uri: string, deep: boolean): boolean {
  const steps = pathFrom(folder, uri)?.split("/");
  return steps !== undefined && steps[0] !== ".." && (deep || steps.length === 1);
}

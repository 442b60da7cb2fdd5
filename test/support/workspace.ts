import { missing } from "../../lsp/files.ts";
import { newWorkspace, type Workspace } from "../../lsp/workspace.ts";

/** The language server's view of a folder with these files, by name, as they are whenever they are read. */
export function workspaceOf(texts: ReadonlyMap<string, string>): Workspace {
  const folder = "file:///w";
  const policies = (): string[] => [...texts.keys()].filter((name) => name.endsWith(".proffer"));
  const workspace = newWorkspace(
    {
      list: () => policies().map((name) => `${folder}/${name}`),
      read(uri) {
        const text = texts.get(uri.slice(folder.length + 1));
        return text === undefined ? missing : { ok: true, text };
      },
      async changed() {},
      async prepare() {},
    },
    () => new Date("2026-11-22T12:00:00Z"),
  );
  workspace.addFolder(folder);
  return workspace;
}

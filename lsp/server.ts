import {
  BulkRegistration,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from "vscode-languageserver";
import { usualSettings } from "../src/lint/settings.ts";
import { ready } from "../src/lint/ready.ts";
import type { Command, Feature, Server } from "./feature.ts";
import { features } from "./features/index.ts";
import type { Files } from "./files.ts";
import { applyOptions } from "./options.ts";
import { validating } from "./validation.ts";
import { newWorkspace } from "./workspace.ts";

/** Answers an editor over a connection until it says goodbye. `files` are those that are not open in it. */
export function serve(
  connection: Connection,
  makeFiles: (connection: Connection) => Files,
  clock: () => Date = () => new Date(),
): void {
  const files = makeFiles(connection);
  const workspace = newWorkspace(files, clock);
  let client: ClientCapabilities = {};
  const failed = (error: unknown): void => {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`proffer: something went wrong: ${said}`);
  };
  const listeners: (() => void)[] = [];
  const validation = validating(
    workspace,
    (uri, version, diagnostics) =>
      void connection.sendDiagnostics({
        uri,
        diagnostics: [...diagnostics],
        ...(version === null ? {} : { version }),
      }),
    failed,
    () => {
      // For views of our own beside the text: what they show may be different now.
      void connection.sendNotification("proffer/validated", {});
      for (const listener of listeners) server.answer(listener, undefined)(undefined);
    },
  );
  const server: Server = {
    connection,
    workspace,
    validation,
    whenLookedAt: (listener) => void listeners.push(listener),
    client: () => client,
    answer: (work, otherwise) => (params) => {
      try {
        const result = work(params);
        if (!(result instanceof Promise)) return result;
        return result.catch((error: unknown) => (failed(error), otherwise)) as typeof result;
      } catch (error) {
        failed(error);
        return otherwise;
      }
    },
  };

  connection.onInitialize((params) => {
    client = params.capabilities;
    applyOptions(workspace.options, params.initializationOptions);
    for (const folder of foldersOf(params)) workspace.addFolder(folder);
    return {
      serverInfo: { name: "proffer" },
      capabilities: capabilitiesOf(features, client),
    };
  });
  const start = async (): Promise<void> => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: "**/*.{proffer,yaml,yml,json}" }, { globPattern: "**/" }],
      });
    }
    // Catalogues and configurations count as they are written, too. Dynamically, and nothing but their
    // text, so that nobody takes this server for one of YAML.
    if (client.textDocument?.synchronization?.dynamicRegistration) {
      const options = { documentSelector: [{ pattern: "**/*.{yaml,yml,json}" }] };
      const registrations = BulkRegistration.create();
      registrations.add(DidOpenTextDocumentNotification.type, options);
      registrations.add(DidChangeTextDocumentNotification.type, {
        ...options,
        syncKind: TextDocumentSyncKind.Incremental,
      });
      registrations.add(DidCloseTextDocumentNotification.type, options);
      await connection.client.register(registrations);
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        inTurn(async () => {
          for (const { uri } of removed) workspace.removeFolder(uri);
          for (const { uri } of added) {
            await files.prepare(uri);
            workspace.addFolder(uri);
          }
          validation.touch();
        }),
      );
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: "proffer",
      });
    }
    await readOptions();
    for (const root of workspace.roots()) {
      await files.prepare(root.folder);
      root.search();
    }
    validation.touch();
    // The rules about plain words lean on libraries that take their time to load.
    await ready(usualSettings);
    for (const root of workspace.roots()) root.renew();
    validation.touch();
  };
  /** What has to be waited for, one after the other. */
  let busy: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    busy = busy.then(work).catch(failed);
  };
  connection.onInitialized(() => inTurn(start));
  // For programs that drive the server: answers when there is nothing left to find out.
  connection.onRequest("proffer/settled", async () => {
    await busy;
    await validation.settled();
    return null;
  });

  const readOptions = async (): Promise<void> => {
    if (!client.workspace?.configuration) return;
    applyOptions(workspace.options, await connection.workspace.getConfiguration("proffer"));
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    applyOptions(workspace.options, settings?.proffer);
    inTurn(async () => {
      await readOptions();
      for (const root of workspace.roots()) root.renew();
      validation.touch();
    });
  });

  /** What is told is no request: whoever fails to take it in says so, and goes on. */
  const heard = <P>(work: (params: P) => void) => server.answer<P, void>(work, undefined);
  connection.onDidOpenTextDocument(
    heard(({ textDocument: { uri, languageId, version, text } }) => {
      const isNew = files.read(uri).ok === false;
      workspace.documents.open(uri, languageId, version, text);
      workspace.changed([uri], isNew);
      validation.touch(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    heard(({ textDocument: { uri, version }, contentChanges }) => {
      workspace.documents.change(uri, version, contentChanges);
      workspace.changed([uri], false);
      validation.touch(uri);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.documents.close(uri);
    inTurn(async () => {
      await files.changed([uri]);
      workspace.changed([uri], true);
      validation.touch();
    });
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) =>
    inTurn(async () => {
      // What else changed on the disk meanwhile is noticed by clients that watch it, and here by all others.
      await files.changed([uri]);
      workspace.changed([uri], false);
      validation.touch(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    inTurn(async () => {
      // Editors tell of every change they notice, outside of their folders too.
      const uris = changes.map(({ uri }) => uri).filter((uri) => workspace.concerns(uri));
      if (uris.length === 0) return;
      await files.changed(uris);
      workspace.changed(
        uris,
        changes.some(({ type }) => type !== FileChangeType.Changed),
      );
      validation.touch();
    }),
  );
  connection.onShutdown(() => validation.stop());

  for (const feature of features) feature.bind(server);
  connection.onExecuteCommand(
    server.answer(
      ({ command, arguments: given = [] }) => commandsOf(features).get(command)?.(given, server),
      null,
    ),
  );
  connection.listen();
}

function capabilitiesOf(all: readonly Feature[], client: ClientCapabilities): ServerCapabilities {
  const own: ServerCapabilities = {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    executeCommandProvider: { commands: [...commandsOf(all).keys()] },
  };
  return all.reduce<ServerCapabilities>((sum, { capabilities }) => {
    const more = typeof capabilities === "function" ? capabilities(client) : capabilities;
    return { ...sum, ...more, workspace: { ...sum.workspace, ...more.workspace } };
  }, own);
}

const commandsOf = (all: readonly Feature[]): ReadonlyMap<string, Command> =>
  new Map(all.flatMap(({ commands = {} }) => Object.entries(commands)));

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { filesOfClient } from "./client-files.ts";
import { serve } from "./server.ts";

// Runs as a worker of an editor in a browser.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
serve(
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  filesOfClient,
);

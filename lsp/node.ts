import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { filesOnDisk } from "./disk.ts";
import { serve } from "./server.ts";

// Started as `proffer-lsp --stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`, as clients like it.
serve(createConnection(ProposedFeatures.all), filesOnDisk);

import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { vscode } from "../../tools/editors.ts";
import { until } from "./until.ts";

/** A VS Code that runs on this machine, with an extension installed and a folder to open. */
export interface CodeServer {
  /** What to open in a browser. */
  readonly url: string;
  /** The copy of the sample folder that it may write to. */
  readonly folder: string;
  /** What it has printed, for when a test fails. */
  log(): string;
  stop(): Promise<void>;
}

/** Still and undisturbed: nothing is fetched, nothing welcomes, nothing blinks. */
const quiet = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "git.enabled": false,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "editor.accessibilitySupport": "off",
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.hover.delay": 100,
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
  "window.dialogStyle": "custom",
};

/**
 * Starts VS Code with the extension at `vsix` installed into a profile of its own, and a copy of
 * `sample` as its folder. `settings` are those of the user.
 */
export async function startCodeServer(
  vsix: string,
  sample: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<CodeServer> {
  const program = vscode();
  if (!program) throw new Error("VS Code is not there: run `npm run setup`");
  if (!existsSync(vsix)) throw new Error("the extension is not there: `npm run package:extension`");
  const root = mkdtempSync(join(tmpdir(), "proffer-vscode-"));
  const folder = join(root, "workspace");
  cpSync(sample, folder, { recursive: true });
  const user = join(root, "server/data/User");
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, "settings.json"), JSON.stringify({ ...quiet, ...settings }));

  const places = ["--server-data-dir", join(root, "server"), "--extensions-dir", join(root, "ext")];
  const args = [program.server, "--accept-server-license-terms", ...places];
  // Without a marketplace there is nobody to ask for news of extensions.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const install = [...args, "--install-extension", vsix];
  const { stdout, stderr } = await promisify(execFile)(program.node, install, { env });
  if (!stdout.includes("was successfully installed")) throw new Error(stdout + stderr);

  const port = await freePort();
  const listening = ["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"];
  const server = spawn(program.node, [...args, ...listening, "--telemetry-level", "off"], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
    // In a group of its own, so that its children end with it.
    detached: true,
  });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (data: Buffer) => (log += data.toString()));
  }
  const url = `http://127.0.0.1:${port}/`;
  const stop = async (): Promise<void> => {
    await end(server);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until("VS Code answers", () => answers(`${url}version`));
  } catch (error) {
    await stop();
    throw new Error(`VS Code does not start:\n${log}`, { cause: error });
  }
  return {
    url: `${url}?folder=${encodeURIComponent(folder)}`,
    folder,
    log: () => toldBy(log),
    stop,
  };
}

/** A log without the long complaint that the library for log files has not been compiled. */
const toldBy = (log: string): string =>
  log
    .split("\n")
    .filter((line) => line.startsWith("["))
    .join("\n");

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Ends a process and all it has started. */
async function end(process_: ChildProcess): Promise<void> {
  if (process_.pid === undefined || process_.exitCode !== null || process_.signalCode) return;
  const ended = new Promise((resolve) => process_.once("exit", resolve));
  process.kill(-process_.pid, "SIGKILL");
  await ended;
}

import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { pathOf } from "../../tools/editors.ts";
import { until } from "./until.ts";

/** A Neovim without a screen. */
export interface Neovim {
  /** Types keys, written as Neovim writes them: `<Esc>`, `<C-x>`. */
  keys(keys: string): Promise<void>;
  /** The value of an expression in Lua. */
  ask(lua: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts Neovim in a folder with nothing but a configuration in Lua, which may start `proffer-lsp`. */
export async function startNeovim(configuration: string, folder: string): Promise<Neovim> {
  const program = pathOf("neovim");
  if (program === null) throw new Error("Neovim is not there: run `npm run setup`");
  const root = mkdtempSync(join(tmpdir(), "proffer-neovim-"));
  const config = join(root, "init.lua");
  writeFileSync(config, configuration);
  const bin = join(root, "bin");
  mkdirSync(bin);
  const server = `exec "${process.execPath}" "${resolve("bin/proffer-lsp.js")}" "$@"`;
  writeFileSync(join(bin, "proffer-lsp"), `#!/bin/sh\n${server}\n`, { mode: 0o755 });

  const socket = join(root, "socket");
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    HOME: root,
    XDG_CACHE_HOME: root,
    XDG_DATA_HOME: root,
    XDG_STATE_HOME: root,
  };
  const args = ["--headless", "-n", "-i", "NONE", "-u", config, "--listen", socket];
  const neovim = spawn(program, args, { cwd: folder, env, stdio: "ignore", detached: true });
  const ended = new Promise<void>((done) => neovim.once("exit", () => done()));

  const remote = async (...asked: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await promisify(execFile)(
      program,
      ["--clean", "--headless", "--server", socket, ...asked],
      { env, timeout: 90_000 },
    );
    return stdout || stderr;
  };
  const ask = async (lua: string): Promise<unknown> => {
    const encoded = `vim.json.encode(${lua})`.replaceAll("'", "''");
    const answer = await remote("--remote-expr", `luaeval('${encoded}')`);
    return JSON.parse(answer);
  };
  await until("Neovim answers", () => ask("true").catch(() => false));
  return {
    ask,
    async keys(keys) {
      await remote("--remote-send", keys);
    },
    async stop() {
      if (neovim.exitCode === null) process.kill(-neovim.pid!, "SIGKILL");
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

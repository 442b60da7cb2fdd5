import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The VS Code that the tests drive, and the Node it wants: others of either do not work together. */
export const versions = { codeServer: "4.117.0", node: "22.23.3" };

/** Where `npm run setup` puts what is not installed for the whole machine. */
export const cache = process.env["PROFFER_CACHE"] ?? join(homedir(), ".cache/proffer");

/** The folder of a VS Code's server, whole once it is there: it is moved there when it is complete. */
export const codeServer = join(cache, `code-server-${versions.codeServer}`);

export const nodeForVSCode = join(cache, `node-${versions.node}`);

/** Programs that the tests start, and packages of Debian that bring them. */
export const programs = {
  chromium: { names: ["chromium", "chromium-browser", "google-chrome"], from: "chromium" },
  neovim: { names: ["nvim"], from: "neovim" },
  // VS Code looks for files with it.
  ripgrep: { names: ["rg"], from: "ripgrep" },
} as const;

/** The path of a program, or null when it is not installed. */
export function pathOf(program: keyof typeof programs): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = programs[program].names.flatMap((name) => folders.map((each) => join(each, name)));
  return paths.find(isExecutable) ?? null;
}

export interface VSCode {
  /** Its server's program, to be run with `node`. */
  readonly server: string;
  readonly node: string;
}

/** The VS Code under test, or null when `npm run setup` has not brought it yet. */
export function vscode(): VSCode | null {
  const server = join(codeServer, "lib/vscode/out/server-main.js");
  const node = join(nodeForVSCode, "bin/node");
  return existsSync(server) && existsSync(node) ? { server, node } : null;
}

/** What the tests would miss, by name. */
export function missing(): readonly string[] {
  const needed = Object.keys(programs) as (keyof typeof programs)[];
  const absent: string[] = needed.filter((program) => pathOf(program) === null);
  return vscode() === null ? [...absent, "VS Code"] : absent;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

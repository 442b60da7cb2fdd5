import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { cache, codeServer, nodeForVSCode, pathOf, programs, versions } from "./editors.ts";

// Brings what the tests need beyond npm's packages, where it is missing: programs from Debian, and a
// VS Code with its own Node into a cache. What is there is left alone, so it costs nothing to call.

const run = promisify(execFile);

/** Folders of the cache that are being made begin with this. */
const unfinished = "unfinished-";

async function setup(): Promise<void> {
  const wanted = debianPackages();
  if (wanted.length > 0 && !canInstall()) {
    console.error(
      `The tests need programs that are not here: ${wanted.join(", ")}. With Debian or Ubuntu:\n\n` +
        `  sudo apt-get install --no-install-recommends ${wanted.join(" ")}\n\n` +
        `Elsewhere, install Chromium, Neovim and ripgrep so that ${commands()} are found.`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(cache, { recursive: true });
  removeLeftovers();
  const installed = step(wanted.join(", "), wanted.length === 0, () => installPackages(wanted));
  await Promise.all([
    installed,
    step(`Node ${versions.node} for VS Code`, existsSync(nodeForVSCode), bringNode),
    step(`VS Code of code-server ${versions.codeServer}`, existsSync(codeServer), () =>
      bringVSCode(installed),
    ),
  ]);
}

async function step(what: string, isDone: boolean, work: () => Promise<void>): Promise<void> {
  if (isDone) return;
  const began = performance.now();
  await work();
  console.log(`${what}: ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** The packages of Debian that would bring what is missing. */
function debianPackages(): readonly string[] {
  const keys = Object.keys(programs) as (keyof typeof programs)[];
  const absent = keys.filter((key) => pathOf(key) === null).map((key) => programs[key].from);
  return hasFonts() ? absent : [...absent, "fonts-dejavu-core"];
}

/** Whether there is any font: Chromium draws no letter without one. */
function hasFonts(): boolean {
  const folders = [
    "/usr/share/fonts/truetype",
    "/usr/share/fonts/opentype",
    "/usr/share/fonts/TTF",
  ];
  if (process.platform !== "linux") return true;
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

const commands = (): string =>
  Object.values(programs)
    .map(({ names }) => `\`${names[0]}\``)
    .join(", ");

async function installPackages(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const args = [
    "-o",
    "DPkg::Lock::Timeout=120",
    "install",
    "-qq",
    "--yes",
    "--no-install-recommends",
    ...packages,
  ];
  await run("apt-get", args, { env, maxBuffer: 1 << 26 });
}

async function bringNode(): Promise<void> {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  await bring(nodeForVSCode, (folder) => unpack(`${name}@${versions.node}`, folder));
}

/**
 * The server and the workbench of VS Code as they stand in the package of code-server, without
 * code-server itself. Their libraries are installed without compiling anything: what is native
 * there (a terminal, a log) is not needed. Ripgrep comes from the programs that are installed.
 */
async function bringVSCode(installed: Promise<void>): Promise<void> {
  await bring(codeServer, async (folder) => {
    await unpack(`code-server@${versions.codeServer}`, folder);
    const vscode = join(folder, "lib/vscode");
    // Not `npm ci`: the lock file of that package does not quite fit.
    await npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], vscode);
    for (const large of ["@github/copilot", "@github/copilot-sdk", "@microsoft/mxc-sdk"]) {
      rmSync(join(vscode, "node_modules", large), { recursive: true, force: true });
    }
    await installed;
    const ripgrep = join(vscode, "node_modules/@vscode/ripgrep/bin");
    mkdirSync(ripgrep, { recursive: true });
    symlinkSync(pathOf("ripgrep")!, join(ripgrep, "rg"));
  });
}

/** Makes a folder of the cache elsewhere and moves it to its place when it is complete. */
async function bring(place: string, make: (folder: string) => Promise<void>): Promise<void> {
  const made = mkdtempSync(join(cache, unfinished));
  try {
    await make(made);
    renameSync(made, place);
  } catch (error) {
    // Another setup may have been faster.
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Removes what setups that were ended have left, but for what one that still runs may be making. */
function removeLeftovers(): void {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(cache).filter((each) => each.startsWith(unfinished))) {
    const folder = join(cache, name);
    if (statSync(folder).mtimeMs < hourAgo) rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the files of a package into a folder. npm compares its digest with the registry's. */
async function unpack(name: string, folder: string): Promise<void> {
  const packed = mkdtempSync(join(cache, unfinished));
  try {
    await npm(["pack", name, "--silent", "--pack-destination", packed], packed);
    const [archive] = readdirSync(packed);
    await run("tar", ["xzf", join(packed, archive!), "-C", folder, "--strip-components=1"]);
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
}

async function npm(args: readonly string[], folder: string): Promise<void> {
  // What `npm run` tells its scripts is about this package, and not about the one in that folder.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:package|lifecycle)/.test(name),
  );
  const env = { ...Object.fromEntries(own), npm_config_local_prefix: folder };
  const program = process.platform === "win32" ? "npm.cmd" : "npm";
  await run(program, [...args, "--loglevel=error"], { cwd: folder, env, maxBuffer: 1 << 26 });
}

try {
  await setup();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

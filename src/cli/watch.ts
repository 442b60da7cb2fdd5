import type { Stats } from "node:fs";
import { resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import { UsageError, type ExitCode } from "./world.ts";
import type { Context, Given } from "./command.ts";
import { settingsFor } from "./settings.ts";

/** What one round found. */
export interface Round {
  readonly code: ExitCode;
  /** Files and folders that would change it. */
  readonly watched: readonly string[];
}

/** Milliseconds of quiet after a change, so that saving several files is one change. */
const settle = 50;

/**
 * Does it now, and again after every change of a file it depends on, until the user ends it. What
 * `proffer.yaml` says is read anew: a round is given another context only when that has changed.
 */
export async function watch(
  given: Given,
  first: Context,
  round: (context: Context) => Round | Promise<Round>,
): Promise<ExitCode> {
  const { world, format } = first;
  let context = first;
  let { code, watched } = await round(context);
  const absolute = (): string[] => watched.map((file) => resolve(world.folder, file));
  const tell = (): void => {
    if (format === "pretty") world.err.write("\nWaiting for changes; Ctrl-C ends.\n");
  };

  const watcher = watchFiles(absolute(), { ignored, ignoreInitial: true });
  const ended = new Promise<void>((end) => {
    if (world.ended.aborted) end();
    world.ended.addEventListener("abort", () => end(), { once: true });
  });
  const again = async (): Promise<void> => {
    try {
      context = await renewed(given, context);
      ({ code, watched } = await round(context));
      watcher.add(absolute());
    } catch (error) {
      // A file may be gone for a moment while an editor writes it.
      if (!UsageError.is(error)) throw error;
      world.err.write(`proffer: ${error.message}\n`);
      code = 2;
    }
    tell();
  };
  let timer: NodeJS.Timeout | null = null;
  let busy = Promise.resolve();
  const failed = new Promise<never>((_, fail) => {
    watcher.on("all", () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(again).catch(fail);
      }, settle);
    });
  });
  // It may fail before it is waited for below.
  failed.catch(() => {});
  await new Promise<void>((ready) => watcher.on("ready", () => ready()));
  tell();

  try {
    await Promise.race([ended, failed]);
    return code;
  } finally {
    if (timer) clearTimeout(timer);
    await watcher.close();
  }
}

async function renewed(given: Given, context: Context): Promise<Context> {
  const settings = await settingsFor(given.paths[0] ?? ".", context.world.folder);
  return settings.text === context.settings.text ? context : { ...context, settings };
}

/** Everything but the files a policy is made of. */
function ignored(path: string, stats?: Stats): boolean {
  return (
    /[\\/](?:node_modules|\.[^\\/.][^\\/]*)$/.test(path) ||
    (stats?.isFile() === true && !/\.(?:proffer|ya?ml|json)$/.test(path))
  );
}

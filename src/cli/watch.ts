import type { Stats } from "node:fs";
import { resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import type { Context, ExitCode } from "./world.ts";

/** What one round found, and which files would change it. */
export interface Round {
  readonly code: ExitCode;
  /** Paths of files and folders. */
  readonly files: readonly string[];
}

/** Milliseconds of quiet after a change, so that saving several files is one change. */
const settle = 50;

/** Does it now, and again after every change of a file it depends on, until the user ends it. */
export async function watch(
  { world, format }: Context,
  round: () => Promise<Round>,
): Promise<ExitCode> {
  let { code, files } = await round();
  const absolute = (): string[] => files.map((file) => resolve(world.folder, file));
  const tell = (): void => {
    if (format === "pretty") world.err.write("\nWaiting for changes; Ctrl-C ends.\n");
  };

  const watcher = watchFiles(absolute(), { ignored, ignoreInitial: true });
  const ended = new Promise<void>((end) => {
    if (world.ended.aborted) end();
    world.ended.addEventListener("abort", () => end(), { once: true });
  });
  let timer: NodeJS.Timeout | null = null;
  let rounds = Promise.resolve();
  const failed = new Promise<never>((_, fail) => {
    watcher.on("all", () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        rounds = rounds.then(async () => {
          ({ code, files } = await round());
          watcher.add(absolute());
          tell();
        });
        rounds.catch(fail);
      }, settle);
    });
  });
  await new Promise<void>((ready) => watcher.on("ready", () => ready()));
  tell();

  try {
    await Promise.race([ended, failed]);
    await rounds;
    return code;
  } finally {
    if (timer) clearTimeout(timer);
    await watcher.close();
  }
}

/** Everything but the files a policy is made of. */
function ignored(path: string, stats?: Stats): boolean {
  return (
    /[\\/](?:node_modules|\.[^\\/.][^\\/]*)$/.test(path) ||
    (stats?.isFile() === true && !/\.(?:proffer|ya?ml|json)$/.test(path))
  );
}

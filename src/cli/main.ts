import { crashReport } from "./crash.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

// The program as it is started. Everything else takes the world as an argument.

const args = process.argv.slice(2);
const ended = new AbortController();
const world: World = {
  folder: process.cwd(),
  env: process.env,
  // Asked for only by those who read it: to open it takes time.
  get input() {
    return process.stdin;
  },
  out: process.stdout,
  err: process.stderr,
  ended: ended.signal,
};

// Once: asked a second time, it ends at once, as programs do.
process.once("SIGINT", () => ended.abort());
process.once("SIGTERM", () => ended.abort());
// `proffer check | head` closes the pipe early, which is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.on("uncaughtException", (error) => {
  process.stderr.write(crashReport(error, args, world.folder));
  process.exit(3);
});

process.exitCode = await run(args, world);

import { crashReport } from "./crash.ts";
import { run } from "./run.ts";
import type { Terminal, World } from "./world.ts";

// The program as it is started. Everything else takes the world as an argument.

const args = process.argv.slice(2);
const opened: NodeJS.WriteStream[] = [];
let out: Terminal | null = null;
let err: Terminal | null = null;
let ended: AbortSignal | null = null;
const world: World = {
  folder: process.cwd(),
  env: process.env,
  // Asked for only by those who use them: to open each takes time.
  get out() {
    return (out ??= forgiving(process.stdout));
  },
  get err() {
    return (err ??= forgiving(process.stderr));
  },
  get input() {
    return process.stdin;
  },
  // Who does not ask for it has nothing to put away, and may end at once.
  get ended() {
    return (ended ??= interruption());
  },
};

/** Aborted when the user asks for the end. Asked a second time, the program ends at once, as programs do. */
function interruption(): AbortSignal {
  const ending = new AbortController();
  process.once("SIGINT", () => ending.abort());
  process.once("SIGTERM", () => ending.abort());
  return ending.signal;
}

/**
 * `proffer check | head` closes the pipe early, which is no mistake; what was found still decides how
 * it ends. What goes on until it is told to end has nobody left to go on for.
 */
function forgiving(stream: NodeJS.WriteStream): Terminal {
  opened.push(stream);
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    if (args.includes("--watch")) process.exit(0);
  });
}

process.on("uncaughtException", (error) => {
  process.stderr.write(crashReport(error, args, world.folder));
  process.exit(3);
});

process.exitCode = await run(args, world);
// Left to itself, Node would first clear up what the system takes back anyway.
if (opened.every(({ writableLength }) => writableLength === 0)) process.exit();

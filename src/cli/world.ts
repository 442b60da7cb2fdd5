import { lookOf, type Look } from "../report/look.ts";

/** All of the world outside that the command line touches, files apart. Tests hand in another. */
export interface World {
  /** Where the user stands: an absolute path. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: Terminal;
  readonly err: Terminal;
  /** Aborted when the user asks the program to end (Ctrl-C). */
  readonly ended: AbortSignal;
}

/** Where text is shown: a terminal, or a file or pipe in its place. */
export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * 0: no errors. 1: errors were found. 2: the command was not understood, or a file it names cannot
 * be read or written. 3: Proffer itself is wrong. 130: it was asked to end before it was done.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export type Format = "pretty" | "json";

/** The command was used wrongly, or a file it names cannot be read or written: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /** By name: as it is built, a part of the command line has a class of its own. */
  static is(error: unknown): error is UsageError {
    return error instanceof Error && error.name === "UsageError";
  }
}

/** How a report to this terminal may look. */
export function lookAt(terminal: Terminal, env: World["env"]): Look {
  return lookOf({
    colour: hasColour(terminal, env),
    columns: (terminal.isTTY && terminal.columns) || null,
  });
}

/** https://no-color.org and https://force-color.org; otherwise colour is for terminals that have it. */
function hasColour(terminal: Terminal, env: World["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return terminal.isTTY === true && env["TERM"] !== "dumb";
}

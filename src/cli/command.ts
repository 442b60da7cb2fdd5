import type { Settings } from "./settings.ts";
import type { ExitCode, Format, World } from "./world.ts";

/** A command: what it takes, what it is for, and what it does. */
export interface Command {
  readonly about: string;
  /** As help shows them: `[path...]`, `<bundle>`. */
  readonly takes: string;
  /** How many may be given. */
  readonly least: number;
  readonly most: number;
  readonly options: Readonly<Record<string, Option>>;
  /** Whether `proffer.yaml` has a say in it. */
  readonly configured: boolean;
  readonly examples: readonly string[];
  readonly run: (given: Given, context: Context) => Promise<ExitCode>;
}

export interface Option {
  readonly about: string;
  /** What it takes, as help shows it: `<file>`; null: nothing. */
  readonly takes: string | null;
  /** All it may be; null: anything. */
  readonly among: readonly string[] | null;
  readonly usual: string | null;
}

/** What was given to a command: its arguments, and its options by name (`true` when one takes nothing). */
export interface Given {
  readonly paths: readonly string[];
  readonly options: ReadonlyMap<string, string | true>;
}

/** The value of an option that takes one; null when it was not given. */
export function textOption({ options }: Given, name: string): string | null {
  const given = options.get(name);
  return typeof given === "string" ? given : null;
}

/** What every command is given besides. */
export interface Context {
  readonly world: World;
  readonly format: Format;
  readonly settings: Settings;
}

import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { nearest } from "../text/suggest.ts";
import type { Command, Given, Option } from "./command.ts";
import { commands } from "./commands.ts";
import { UsageError } from "./world.ts";

/** What the user asks for. */
export type Asked =
  | { readonly what: "version" }
  /** Of one command, or of all when null. */
  | { readonly what: "help"; readonly command: string | null }
  | { readonly what: "command"; readonly command: Command; readonly given: Given };

/** @throws UsageError that says what is not understood, and what was probably meant. */
export function readArguments(args: readonly string[]): Asked {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") return help(null);
  if (name === "--version" || name === "-v") return { what: "version" };
  if (name === "help") return help(rest[0] ?? null);
  if (name.startsWith("-")) {
    throw mistaken(`there is no option \`${name}\` before a command`, null, null);
  }
  const command = commandNamed(name);
  const { options, paths } = parsed(rest, name, command);
  if (options.has("help")) return help(name);
  if (paths.length < command.least) {
    throw mistaken(`\`proffer ${name}\` needs a ${command.takes}`, null, name);
  }
  if (paths.length > command.most) {
    const extra = paths[command.most]!;
    throw mistaken(
      `\`proffer ${name}\` takes one ${command.takes}, and not also \`${extra}\``,
      null,
      name,
    );
  }
  return { what: "command", command, given: { paths, options } };
}

function help(name: string | null): Asked {
  if (name !== null) commandNamed(name);
  return { what: "help", command: name };
}

function commandNamed(name: string): Command {
  if (Object.hasOwn(commands, name)) return commands[name]!;
  throw mistaken(`there is no command \`${name}\``, nearest(name, Object.keys(commands)), null);
}

function parsed(args: readonly string[], name: string, command: Command): Given {
  const known: Readonly<Record<string, Option>> = { ...command.options, help: helpOption };
  const config: ParseArgsOptionsConfig = {};
  for (const [option, { takes }] of Object.entries(known)) {
    config[option] = { type: takes === null ? "boolean" : "string" };
  }
  config["help"] = { type: "boolean", short: "h" };
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const options = new Map<string, string | true>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name]! : null;
    if (option === null) {
      throw mistaken(`there is no option \`${token.rawName}\``, meantBy(token.name, known), name);
    }
    options.set(token.name, optionValue(token.rawName, token.value, option, name));
  }
  return { paths, options };
}

/** The option that was meant; `--json` is what other tools have for `--format json`. */
function meantBy(written: string, known: Readonly<Record<string, Option>>): string | null {
  const near = nearest(written, Object.keys(known));
  if (near !== null) return `--${near}`;
  const choice = Object.entries(known).find(([, { among }]) => among?.includes(written));
  return choice ? `--${choice[0]} ${written}` : null;
}

const helpOption: Option = { about: "show this", takes: null, among: null, usual: null };

function optionValue(
  written: string,
  text: string | undefined,
  { takes, among }: Option,
  name: string,
): string | true {
  if (takes === null) {
    if (text === undefined) return true;
    throw mistaken(`\`${written}\` takes nothing, and not \`${text}\``, null, name);
  }
  // `--out --explain`: the value was forgotten.
  if (text === undefined || (text.startsWith("-") && text !== "-")) {
    throw mistaken(`\`${written}\` needs a ${takes}`, null, name);
  }
  if (takes === "<date>" && !isDate(text)) {
    throw mistaken(
      `\`${written}\` needs a date such as 2026-11-02, and not \`${text}\``,
      null,
      name,
    );
  }
  if (among && !among.includes(text)) {
    const choices = among.map((each) => `\`${each}\``).join(", ");
    throw mistaken(
      `\`${written}\` is one of ${choices}, and not \`${text}\``,
      nearest(text, among),
      name,
    );
  }
  return text;
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function mistaken(what: string, meant: string | null, command: string | null): UsageError {
  const lines = [
    what,
    ...(meant === null ? [] : [`Did you mean \`${meant}\`?`]),
    `Run \`proffer ${command === null ? "" : `${command} `}--help\` to see what there is.`,
  ];
  return new UsageError(lines.join("\n"));
}

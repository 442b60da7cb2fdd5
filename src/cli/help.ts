import { wrap } from "../report/wrap.ts";
import type { Option } from "./command.ts";
import { commands } from "./commands.ts";

/** What one command takes and does, or, for null, which commands there are. */
export function helpText(name: string | null): string {
  return name === null ? overview() : about(name);
}

function overview(): string {
  const rows = Object.entries(commands).map(
    ([name, { takes, about: sentence }]) => [`${name} ${takes}`, sentence] as const,
  );
  return text([
    "proffer checks, builds, tests and runs cross-sell policies.",
    "",
    "Usage: proffer <command> [options]",
    "",
    ...columns(rows),
    "",
    "`proffer <command> --help` says more about one; `proffer --version` prints the version.",
  ]);
}

function about(name: string): string {
  const { about: sentence, takes, options, examples } = commands[name]!;
  const rows = Object.entries(options).map(([option, spec]) => optionRow(option, spec));
  return text([
    sentence,
    "",
    `Usage: proffer ${name} ${takes} [options]`,
    "",
    ...columns(rows),
    "",
    "For example:",
    ...examples.map((example) => `  ${example}`),
  ]);
}

function optionRow(
  name: string,
  { takes, about: sentence, among, usual }: Option,
): readonly [string, string] {
  const choices = among?.map((each) => (each === usual ? `${each} (usually)` : each)).join(", ");
  return [
    takes === null ? `--${name}` : `--${name} ${takes}`,
    choices ? `${sentence}: ${choices}` : sentence,
  ];
}

const width = 80;

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([first]) => first.length)) + 2;
  return rows.flatMap(([first, second]) =>
    wrap(second, width - left - 2).map(
      (line, index) => `  ${(index === 0 ? first : "").padEnd(left)}${line}`,
    ),
  );
}

const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

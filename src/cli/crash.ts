import { version } from "./embedded/version.ts";

/** What to send when Proffer itself is wrong. Paths are cut to file names: they may say who someone is. */
export function crashReport(error: unknown, args: readonly string[], folder: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = [
    "This is a mistake in Proffer, not in your policy. Please report it with the lines below,",
    "and with the files it happened on if you may share them.",
    "",
    `  proffer ${version}, node ${process.version}, ${process.platform} ${process.arch}`,
    `  command: proffer ${args.join(" ")}`,
    ...stack.split("\n").map((line) => `  ${line}`),
  ];
  return `${lines.map((line) => withoutFolders(line.replaceAll(folder, ""))).join("\n")}\n`;
}

/** Of absolute paths only: what the user typed from where they stand tells nothing. */
const folders = /(?<![\w.~-])(?:file:\/\/)?(?:[a-z]:)?[\\/](?:[^\s\\/:()'"`]+[\\/])+/gi;

const withoutFolders = (line: string): string => line.replaceAll(folders, "");

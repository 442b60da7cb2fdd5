import { format as formatSource } from "../../format/format.ts";
import { counted } from "../../report/summary.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Context, Given } from "../command.ts";
import { findPolicyFiles } from "../find.ts";
import { hostIn } from "../host.ts";
import { exitCodeOf, jsonReport, jsonText, showDiagnostics } from "../show.ts";
import { UsageError, type ExitCode } from "../world.ts";
import { writeWhole } from "../write.ts";

/** Writes policies in the one style there is, or says which are not. What has a syntax error stays as it is. */
export async function format(given: Given, { world, format: how }: Context): Promise<ExitCode> {
  const { folder } = world;
  const checking = given.options.has("check");
  const found = findPolicyFiles(given.paths.length > 0 ? given.paths : ["."], folder);
  for (const { given: path, files } of found) {
    if (files.length === 0) throw new UsageError(`there is no \`.proffer\` file under \`${path}\``);
  }
  const paths = new Set(found.flatMap(({ files }) => files));
  const host = hostIn(folder);
  const diagnostics: Diagnostic[] = [];
  const changed: string[] = [];
  for (const path of paths) {
    const read = host.read(path);
    if (!read.ok) throw new UsageError(`\`${path}\` cannot be read: ${read.detail}`);
    const result = formatSource({ path, text: read.text });
    if (!result.ok) diagnostics.push(...result.diagnostics);
    else if (result.text !== read.text) {
      changed.push(path);
      if (!checking) await writeWhole(path, result.text, { folder, inputs: [] });
    }
  }
  if (how === "json") {
    world.out.write(jsonText({ ...jsonReport(diagnostics, paths.size), changed }));
  } else {
    showDiagnostics(diagnostics, world.out, world);
    for (const path of changed) world.out.write(`${checking ? "not formatted: " : ""}${path}\n`);
    world.out.write(`${lastLine(checking, changed.length, diagnostics, paths.size)}\n`);
  }
  return checking && changed.length > 0 ? 1 : exitCodeOf(diagnostics);
}

function lastLine(
  checking: boolean,
  changed: number,
  diagnostics: readonly Diagnostic[],
  all: number,
): string {
  const broken = new Set(diagnostics.map(({ span }) => span.source.path)).size;
  const left = broken === 0 ? "" : `; ${counted(broken, "file")} with errors left as they are`;
  const what = checking
    ? changed === 0 && broken === 0
      ? "all formatted"
      : `${changed} of them not formatted; \`proffer format\` does it`
    : `${changed} of them formatted anew`;
  return `${counted(all, "file")}, ${what}${left}`;
}

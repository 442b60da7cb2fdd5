import { readBaseline, type Baseline } from "../lint/baseline.ts";
import { textOption, type Context, type Given } from "./command.ts";
import { hostIn } from "./host.ts";
import { UsageError } from "./world.ts";

export interface BaselineFile {
  readonly path: string;
  readonly holds: Baseline;
  /** There is no such file yet. */
  readonly isNew: boolean;
}

/**
 * The baseline that the command or `proffer.yaml` names; null when neither does.
 * @throws UsageError when it is no baseline, or missing and not about to be written.
 */
export function baselineIn(given: Given, { world, settings }: Context): BaselineFile | null {
  const path = textOption(given, "baseline") ?? settings.config?.lint.baseline ?? null;
  if (path === null) return null;
  const read = hostIn(world.folder).read(path);
  if (read.ok) {
    const holds = readBaseline(read.text);
    if (holds) return { path, holds, isNew: false };
    throw new UsageError(
      `\`${path}\` is no baseline\nBegin one with: proffer lint --baseline FILE --update-baseline`,
    );
  }
  if (read.problem === "missing" && given.options.has("update-baseline"))
    return { path, holds: new Map(), isNew: true };
  throw new UsageError(
    read.problem === "missing"
      ? `there is no baseline \`${path}\`\nBegin it with: proffer lint --baseline ${path} --update-baseline`
      : `\`${path}\` cannot be read: ${read.detail}`,
  );
}

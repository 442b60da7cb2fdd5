import type { Options } from "./workspace.ts";

/** Takes over what a client sent as settings, and leaves what makes no sense as it was. */
export function applyOptions(options: Options, sent: unknown): void {
  const at = (section: string, name: string): unknown => field(field(sent, section), name);
  const day = field(sent, "day");
  options.lint = flag(at("lint", "enable"), options.lint);
  options.inlayHints = flag(at("inlayHints", "enable"), options.inlayHints);
  options.codeLens = flag(at("codeLens", "enable"), options.codeLens);
  options.asksForReasons = flag(field(sent, "asksForReasons"), options.asksForReasons);
  if (typeof day === "string" && /^(?:today|none|\d{4}-\d\d-\d\d)$/.test(day)) options.day = day;
}

const flag = (value: unknown, before: boolean): boolean =>
  typeof value === "boolean" ? value : before;

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

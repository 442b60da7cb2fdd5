import { instantOf } from "./values.ts";

/** Collects what is wrong, each with the place it is about. */
export type Report = (path: string, problem: string) => void;

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value that stands in the object itself; null counts as absent. */
export function own(from: Json, key: string): unknown {
  return Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function record(value: unknown, path: string, report: Report): Json {
  if (value !== undefined && !isRecord(value)) report(path, "must be an object");
  return isRecord(value) ? value : {};
}

export function list(value: unknown, path: string, report: Report): readonly unknown[] {
  if (value !== undefined && !Array.isArray(value)) report(path, "must be a list");
  return Array.isArray(value) ? value : [];
}

export function text(
  value: unknown,
  path: string,
  report: Report,
  required = false,
): string | null {
  if (typeof value === "string" && value !== "") return value;
  if (value !== undefined || required) report(path, "must be a text that is not empty");
  return null;
}

export function texts(value: unknown, path: string, report: Report): readonly string[] | null {
  if (value === undefined) return null;
  const items = list(value, path, report);
  return items.flatMap((item, index) => text(item, `${path}[${index}]`, report, true) ?? []);
}

/** NaN when it is none, having said so. */
export function instant(value: unknown, path: string, latest: number, report: Report): number {
  const found = instantOf(value);
  if (found === null) {
    report(path, "must be an instant in UTC, such as `2026-11-02T10:15:00Z`");
    return Number.NaN;
  }
  if (found > latest) report(path, "lies after the moment itself, `at`");
  return found;
}

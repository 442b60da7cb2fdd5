const day = 86_400_000;

/** Days since 1970-01-01 as an ISO date. */
export function isoDate(days: number): string {
  const date = new Date(days * day);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

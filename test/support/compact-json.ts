/** JSON for people: whatever fits on a line stands on one. */
export function compactJson(value: unknown, indent = "", width = 100): string {
  const flat = JSON.stringify(value, null, 1)?.replaceAll(/\n\s*/g, " ");
  if (flat === undefined) return "null";
  if (indent.length + flat.length <= width || typeof value !== "object" || value === null)
    return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + compactJson(item, inner, width))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${compactJson(item, inner, width)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

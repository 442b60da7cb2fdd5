/** JSON as RFC 8785 has it: no spaces, keys sorted by UTF-16 code units. `undefined` counts as absent. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  // Numbers and strings are written as ECMAScript does, which is what the RFC asks for.
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  const fields = keys.flatMap((key) => {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    return field === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(field)}`;
  });
  return `{${fields.join()}}`;
}

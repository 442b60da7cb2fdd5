/** JSON as RFC 8785 has it: no spaces, keys sorted by UTF-16 code units. `undefined` counts as absent. */
export function canonicalJson(value: unknown): string {
  // Numbers and strings are written as ECMAScript does, which is what the RFC asks for.
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === "" ? "" : ","}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record).toSorted()) {
    const field = record[key];
    if (field === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** The sort of a definition, which may be of several words, and its name. */
export function parted(definition: string): readonly [string, string] {
  const long = "group of facts";
  const sort = definition.startsWith(`${long} `) ? long : definition.split(" ", 1)[0]!;
  return [sort, definition.slice(sort.length + 1)];
}

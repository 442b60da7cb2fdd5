/**
 * Loads modules with all of their functions compiled. Node keeps compiled code for the next time
 * when a file is loaded, and not when it has run: what is compiled at its first call would be
 * compiled anew each time, which takes longer than to check a small policy. Only around an import:
 * Node's own modules, of which it keeps code of its own, would be compiled again too. What is shared by
 * several parts is to be loaded so by all of them: what was compiled otherwise is not used.
 */
export async function eagerly<T>(load: () => Promise<T>): Promise<T> {
  compile("--no-lazy");
  try {
    return await load();
  } finally {
    compile("--lazy");
  }
}

/** The same for what is required, and there at once. */
export function eagerlyNow<T>(load: () => T): T {
  compile("--no-lazy");
  try {
    return load();
  } finally {
    compile("--lazy");
  }
}

/** Not imported, for the module takes Node a millisecond to load, and a check does without. */
function compile(how: "--lazy" | "--no-lazy"): void {
  process.getBuiltinModule("node:v8").setFlagsFromString(how);
}

import { setFlagsFromString } from "node:v8";

/**
 * Loads modules with all of their functions compiled. Node keeps compiled code for the next time
 * when a file is loaded, and not when it has run: what is compiled at its first call would be
 * compiled anew each time, which takes longer than to check a small policy. Only around an import:
 * Node's own modules, of which it keeps code of its own, would be compiled again too. What is shared by
 * several parts is to be loaded so by all of them: what was compiled otherwise is not used.
 */
export async function eagerly<T>(load: () => Promise<T>): Promise<T> {
  setFlagsFromString("--no-lazy");
  try {
    return await load();
  } finally {
    setFlagsFromString("--lazy");
  }
}

/** The same for what is required, and there at once. */
export function eagerlyNow<T>(load: () => T): T {
  setFlagsFromString("--no-lazy");
  try {
    return load();
  } finally {
    setFlagsFromString("--lazy");
  }
}

import { resolve } from "node:path";
import { readText } from "../disk/read.ts";
import type { Host } from "../model/program.ts";

/** The files under the folder in which the user stands. */
export function hostIn(folder: string): Host {
  return { read: (path) => readText(resolve(folder, path)) };
}

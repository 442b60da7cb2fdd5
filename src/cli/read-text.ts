import { createReadStream, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "../disk/reason.ts";
import { UsageError, type World } from "./world.ts";

/**
 * The text of a file that a command names; `-` is the standard input.
 * @throws UsageError when it cannot be read.
 */
export async function readText(path: string, world: World): Promise<string> {
  if (path !== "-") return orSay(path, () => readFileSync(resolve(world.folder, path), "utf8"));
  const chunks: Uint8Array[] = [];
  for await (const chunk of world.input) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * The bytes of a file as they are read; `-` is the standard input.
 * @throws UsageError when it cannot be read, now or on the way.
 */
export function readBytes(path: string, world: World): AsyncIterable<Uint8Array> {
  if (path === "-") return world.input;
  const file = resolve(world.folder, path);
  const stat = orSay(path, () => statSync(file));
  if (stat.isDirectory()) throw new UsageError(`\`${path}\` cannot be read: it is a folder`);
  return saying(path, createReadStream(file));
}

async function* saying(path: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`);
  }
}

function orSay<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`);
  }
}

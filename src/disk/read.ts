import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { FileRead } from "../model/host.ts";
import { reasonOf } from "./reason.ts";

/** Bytes of the largest file that is read. */
const largest = 16 * 1024 * 1024;

/** The text of a file, or what stands in the way of it. Never throws. */
export function readText(path: string): FileRead {
  let bytes;
  try {
    const { size } = statSync(path);
    if (size > largest) return { ok: false, problem: "too_large", detail: `${size} bytes` };
    bytes = readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { ok: false, problem: missing ? "missing" : "unreadable", detail: reasonOf(error) };
  }
  // A pipe has no size until it is read.
  if (bytes.length > largest) {
    return { ok: false, problem: "too_large", detail: `${bytes.length} bytes` };
  }
  if (!isUtf8(bytes)) {
    const at = firstBadByte(bytes);
    const line = bytes.subarray(0, at).toString("latin1").split("\n").length;
    return { ok: false, problem: "not_utf8", detail: `line ${line}, byte ${at}` };
  }
  return { ok: true, text: bytes.toString("utf8") };
}

/** The offset of the first byte that begins no UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (lettersOf(bytes.subarray(0, middle)) !== null) good = middle;
    else bad = middle - 1;
  }
  // The last bytes may have begun a letter that never came.
  return Buffer.byteLength(lettersOf(bytes.subarray(0, good)) ?? "");
}

/** The whole letters of bytes that may end within one; null when some of them are no letter. */
function lettersOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: true,
    });
  } catch {
    return null;
  }
}

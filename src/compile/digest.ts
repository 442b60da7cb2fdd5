import { sha256 } from "@noble/hashes/sha2.js";
import type { Bundle } from "../runtime/bundle.ts";
import { canonicalJson } from "./canonical.ts";

/** `sha256-` and 64 hex digits over what a bundle means: all of it but `digest` itself and `sources`. */
export function digestOf(bundle: Omit<Bundle, "digest" | "sources">): string {
  const bytes = sha256(new TextEncoder().encode(canonicalJson(bundle)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `sha256-${hex}`;
}

/** The file a bundle is written to: canonical, so that the same policy gives the same bytes everywhere. */
export function bundleText(bundle: Bundle): string {
  return `${canonicalJson(bundle)}\n`;
}

/** A text, or bytes, as they arrive: in pieces of `size` bytes. */
export async function* bytesOf(
  content: string | Uint8Array,
  size = 64 * 1024,
): AsyncGenerator<Uint8Array, void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

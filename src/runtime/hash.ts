/** The share of a unit: 0 to 9999, from MurmurHash3 (x86, 32 bits, seed 0) of `salt:id` in UTF-8. */
export function bucketOf(salt: string, id: string): number {
  return Math.floor((murmur(encoder.encode(`${salt}:${id}`)) * 10_000) / 2 ** 32);
}

const encoder = new TextEncoder();

/** MurmurHash3 x86 32-bit with seed 0. */
export function murmur(bytes: Uint8Array): number {
  let hash = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    // Beyond the end there are zeros.
    const block = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    const mixed = Math.imul(block, 0xcc9e2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    if (i + 4 > bytes.length) break;
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

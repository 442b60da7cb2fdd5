// MurmurHash3, 32 bits, in the unbounded integers of its description.

const word = 0xffff_ffffn;
const rotate = (value: bigint, by: bigint): bigint =>
  ((value << by) | (value >> (32n - by))) & word;

function hash(text: string): bigint {
  const bytes = [...Buffer.from(text, "utf8")].map(BigInt);
  let h = 0n;
  for (let start = 0; start < bytes.length; start += 4) {
    const block = bytes.slice(start, start + 4);
    let k = block.reduce((sum, byte, place) => sum + (byte << BigInt(8 * place)), 0n);
    k = (rotate((k * 0xcc9e2d51n) & word, 15n) * 0x1b873593n) & word;
    h ^= k;
    if (block.length === 4) h = (rotate(h, 13n) * 5n + 0xe6546b64n) & word;
  }
  h ^= BigInt(bytes.length);
  h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & word;
  h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & word;
  return h ^ (h >> 16n);
}

/** 0 to 9999. */
export const bucket = (salt: string, id: string): number =>
  Number((hash(`${salt}:${id}`) * 10_000n) >> 32n);

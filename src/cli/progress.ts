import type { World } from "./world.ts";

/** Says on a terminal what is being done, once it takes longer than a second. Elsewhere it is silent. */
export interface Progress {
  /** `long`: what comes now is known to take long, and will not be able to say so itself. */
  tell(text: string, long?: boolean): void;
  /** Takes away what was said. */
  end(): void;
}

const patience = 1000;
/** Milliseconds between one line and the next: a terminal is slower than what it tells of. */
const pause = 100;

export function progressOn(world: World): Progress {
  const began = now();
  let told = Number.NEGATIVE_INFINITY;
  return {
    tell(text, long = false) {
      const at = now();
      if (!long && (at - began < patience || at - told < pause)) return;
      if (!world.err.isTTY) return;
      told = at;
      world.err.write(`\r\u001b[K${text}`);
    },
    end() {
      if (told > 0) world.err.write("\r\u001b[K");
      told = Number.NEGATIVE_INFINITY;
    },
  };
}

/** In milliseconds. `performance` would have to be loaded first. */
const now = (): number => Number(process.hrtime.bigint() / 1_000_000n);

import { setTimeout as pause } from "node:timers/promises";

/**
 * What `probe` gives once it gives something (neither false, null nor undefined). It is asked again
 * and again until then.
 * @throws Error naming `what` and the last answer when it takes longer than `limit` milliseconds.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  limit = 90_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await probe();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`waited ${limit / 1000} s in vain: ${what}`);
    await pause(50);
  }
}

/** The same for what is to become equal to something; shows both when it does not. */
export async function expectSoon<T>(
  what: string,
  expected: T,
  probe: () => Promise<T> | T,
  limit = 90_000,
): Promise<void> {
  let last: T | undefined;
  const wanted = JSON.stringify(expected);
  await until(
    what,
    async () => {
      last = await probe();
      return JSON.stringify(last) === wanted;
    },
    limit,
  ).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}\nexpected ${wanted}\nlast was ${JSON.stringify(last)}`);
  });
}

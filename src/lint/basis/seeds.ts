import { seeds } from "./seeds.generated.ts";

export type SeedId = keyof typeof seeds;

export const isSeed = (id: string): id is SeedId => Object.hasOwn(seeds, id);

/** A practice in a few words; null for what is none. */
export const seedWords = (id: string): string | null => (isSeed(id) ? seeds[id] : null);

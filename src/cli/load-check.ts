import type * as Check from "./check-once.ts";

/** Loads what a round of a check needs. As the command line is built, `kept-check.ts` takes its place. */
export const loadCheck = async (): Promise<Pick<typeof Check, "checkOnce">> =>
  import("./check-once.ts");

import type { Feature } from "../feature.ts";
import { actions } from "./actions.ts";
import { diagnostics } from "./diagnostics.ts";

/** Everything the server can do, one line each. */
export const features: readonly Feature[] = [diagnostics, actions];

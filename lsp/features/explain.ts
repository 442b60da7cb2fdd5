import { pageOf } from "../../src/pages/page.ts";
import type { Feature } from "../feature.ts";

/** The page of a diagnostic by its code, as Markdown, for an editor to show beside the policy. */
export const explain: Feature = {
  capabilities: {},
  commands: {
    /** Null when there is no such page. */
    "proffer.explain": ([code]) => (typeof code === "string" ? (pageOf(code)?.page ?? null) : null),
  },
  bind() {},
};

import { readFileSync } from "node:fs";

/** The practices of `docs/coverage.md`, by id, for the rules that rest on them. */
export function seedTable(): { readonly path: string; readonly text: string } {
  const page = readFileSync(new URL("../docs/coverage.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^### (S\d-\d+) — (.+)$/gm)].map(
    ([, id, words]) => `  ${JSON.stringify(id)}: ${JSON.stringify(words)},`,
  );
  const text = [
    "// Made from docs/coverage.md by `npm run make`. Do not change it by hand.",
    "",
    "/** The practices that rules rest on, by id, in a few words. */",
    "// prettier-ignore",
    "export const seeds = {",
    ...rows,
    "} as const;",
    "",
  ];
  return { path: "src/lint/basis/seeds.generated.ts", text: text.join("\n") };
}

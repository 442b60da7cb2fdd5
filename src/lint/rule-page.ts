import { seedWords } from "./basis/seeds.ts";
import { provisionOf } from "./basis/provisions.ts";
import { citation, unended } from "./say.ts";
import type { OptionSpec, Rule } from "./rule.ts";

/** What `explain` adds to a rule's page: how serious it is, its options, and what it rests on. */
export function aboutRule({ severity, level, waivable, options, basis, tactics }: Rule): string {
  const sections = [
    section("How it is asked", [
      `${severity}, in \`${level}\`${level === "recommended" ? " and every stricter preset" : ""}`,
      waivable ? "can be waived, with a reason and an end" : "cannot be waived",
      ...tactics.map((tactic) => `\`ban { ${tactic} }\` makes it an error`),
    ]),
    section("Options", Object.entries(options ?? {}).map(optionLine)),
    section("Rests on", [
      ...basis.seeds.map((id) => `${id}: ${seedWords(id) ?? ""}`),
      ...basis.provisions.map((id) => {
        const provision = provisionOf(id);
        return `${id}: ${citation(provision)}: ${provision.asks}`;
      }),
      ...basis.sources,
    ]),
  ];
  return sections.join("");
}

const optionLine = ([name, { default: usual, about }]: readonly [string, OptionSpec]): string =>
  `\`${name}\`: ${unended(about)}; usually ${typeof usual === "number" ? usual : usual.join(", ")}`;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

import { provisionOf } from "../src/lint/basis/provisions.ts";
import { presets } from "../src/lint/presets.ts";
import { registry } from "../src/lint/registry.ts";
import type { Rule } from "../src/lint/rule.ts";

/** `docs/rules.md`: every rule of the linter, by category, and the presets. */
export function rulesPage(): { readonly path: string; readonly text: string } {
  const rules = Object.entries(registry);
  const categories = Map.groupBy(rules, ([name]) => name.split("/")[0]!);
  const lines = [
    "<!-- Made from the rules by `npm run make`. Do not change it by hand. -->",
    "",
    "# The rules of the linter",
    "",
    `\`proffer lint\` asks ${rules.length} rules. \`proffer explain autonomy/default-on\` prints the page of one: why it matters,`,
    "programs it speaks about and programs it does not, its options, and what it rests on. [What the ids are](sources.md)",
    "that rules rest on; [how rules are set](configuration.md#lint); [how it runs in CI](ci.md).",
    "",
    "A rule that cannot be waived names conduct for which a policy has no excuse.",
    "",
    "## Presets",
    "",
    "| preset | what it asks | rules |",
    "| --- | --- | --- |",
    ...Object.entries(presets).map(
      ([name, { about, has }]) =>
        `| \`${name}\` | ${about} | ${rules.filter(([, rule]) => has(rule)).length} |`,
    ),
    "",
    "A preset says which rules are asked to begin with. The packs of the policy's regions switch on more where a provision",
    "that was read in its text names what a rule looks for, and make warnings errors; they never make anything milder.",
  ];
  for (const [category, listed] of categories) {
    lines.push(
      "",
      `## ${category}`,
      "",
      "| rule | what it asks | severity | preset | judges | waivable | packs |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...listed.map(([name, rule]) => row(name, rule)),
    );
  }
  return { path: "docs/rules.md", text: `${lines.join("\n")}\n` };
}

function row(name: string, { summary, severity, level, judges, waivable, basis }: Rule): string {
  const packs = [...new Set(basis.provisions.map((id) => provisionOf(id).pack))];
  const cells = [
    `[\`${name}\`](../src/lint/rules/${name}.md)`,
    summary,
    severity,
    level,
    judges === "both" ? "structure, copy" : judges,
    waivable ? "yes" : "no",
    packs.join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

import { packs, type Pack, type Provision } from "../src/lint/basis/provision.ts";
import { everyProvision } from "../src/lint/presets.ts";
import { registry } from "../src/lint/registry.ts";

const names: Readonly<Record<Pack, string>> = {
  eu: "European Union",
  uk: "United Kingdom",
  us: "United States",
  india: "India",
  korea: "Republic of Korea",
  australia: "Australia",
  canada: "Canada",
};

/** `docs/sources.md`: what the ids are that rules rest on, and every provision with how sure it is. */
export function sourcesPage(): { readonly path: string; readonly text: string } {
  const rulesOf = new Map<string, string[]>();
  for (const [name, { basis }] of Object.entries(registry))
    for (const id of basis.provisions) rulesOf.set(id, [...(rulesOf.get(id) ?? []), name]);
  const lines = [
    "<!-- Made from the provisions and rules by `npm run make`. Do not change it by hand. -->",
    "",
    "# What rules rest on",
    "",
    "Every rule of the linter says what it rests on, in three kinds.",
    "",
    "**Practices.** `S0-01` to `S0-80`, `S1-01` to `S1-113`, `S2-01` to `S2-61` and `S3-01` to `S3-47` are practices drawn from",
    "four articles on cross-selling. [What practices the language can say](coverage.md) goes through all 301, each with what",
    "it asks and how it is written.",
    "",
    "**Provisions.** Ids such as `EU-CRD-22` are provisions of law, guidelines and decided cases that name what a rule looks",
    "for. They are listed below, by the pack they belong to. A pack applies where the policy says so with `regions`, or",
    "`proffer.yaml` with `packs`; of its provisions those that bind the policy's `audience` and `sector`. A finding then says",
    "where the pattern is named, and asks to have it reviewed.",
    "",
    "**Studies**, in words, with their year.",
    "",
    "Proffer helps you check a policy against published rules. A finding is not a breach, and a clean run proves nothing.",
    "It sees what a policy declares and says: whether a claim is bound to a source, never whether it is true.",
    "",
    "## How to read the tables",
    "",
    "*Status*: `in force`; `guidance`, which binds nobody by itself; `announced`, which is not in force; `vacated`, which was set",
    "aside. What is announced or vacated is never cited beneath a finding. *Seen*: `text` means the text or an official",
    "excerpt was read, `secondary` a regulator's, firm's or researcher's account of it, `unverified` neither. *Sure*: how",
    "sure we are of citation and summary. *Binds*: whom, where that is narrower than every business of the place.",
  ];
  for (const pack of packs) {
    const listed = everyProvision.filter(([, provision]) => provision.pack === pack);
    lines.push(
      "",
      `## \`${pack}\`: ${names[pack]}`,
      "",
      "| id | provision | what it asks | status | binds | seen | sure | as of | rules |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ...listed.map(([id, provision]) => row(id, provision, rulesOf.get(id) ?? [])),
    );
  }
  return { path: "docs/sources.md", text: `${lines.join("\n")}\n` };
}

function row(
  id: string,
  { title, asks, status, binds, seen, sure, asOf }: Provision,
  rules: readonly string[],
): string {
  const bound = [
    ...(binds.audience ? ["consumers"] : []),
    ...(binds.sectors ?? []),
    ...(binds.only === undefined ? [] : [binds.only]),
  ];
  const links = rules.map((name) => `[\`${name}\`](../src/lint/rules/${name}.md)`);
  const cells = [
    `\`${id}\``,
    title,
    asks,
    status.replaceAll("_", " "),
    bound.join(", "),
    seen,
    sure,
    asOf,
    links.join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

import { registry } from "../../src/lint/registry.ts";
import { pageOf } from "../../src/pages/page.ts";
import { code, paragraphs } from "./markdown.ts";

/** The page of a diagnostic as a hover shows it: its title in bold, the remarks within its programs left out. */
export function pageCard(name: string): string | null {
  const found = pageOf(name);
  if (!found) return null;
  return found.page
    .replaceAll(/^(#+) (.*)$/gm, (_, marks: string, title: string) =>
      marks === "#" ? `**${title}**` : `*${title}*`,
    )
    .replaceAll(/^\s*\/\/\s*\^.*\n/gm, "")
    .trimEnd();
}

/** A tactic that `ban` names, and the rules that look for it. */
export function tacticCard(written: string): string {
  const tactic = written.replaceAll("-", "_");
  const rules = Object.entries(registry).filter(([, rule]) => rule.tactics.includes(tactic));
  const lines = rules.map(([name, { summary }]) => `- ${code(name)}: ${summary}`);
  return paragraphs(
    `**${tactic}**, a tactic`,
    lines.length > 0
      ? `Banned, what these rules find is an error:\n\n${lines.join("\n")}`
      : "No rule looks for it yet: it is carried into the bundle as what the policy refuses.",
  );
}

import { html, type TemplateResult } from "lit-html";
import type { Location } from "vscode-languageserver";

/** A text in which what stands between back quotes is shown as code. */
export const coded = (text: string): readonly unknown[] =>
  text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));

/** A name that may be broken where its parts meet. */
export const broken = (name: string): readonly unknown[] =>
  name.split(/(?<=[._/])/).map((part, index) => (index === 0 ? part : html`<wbr />${part}`));

/** `hold open_ticket`: what it is, and its name. */
export function ruleId(id: string): TemplateResult {
  const [kind, ...name] = id.split(" ");
  return name.length === 0
    ? html`<span>${kind}</span>`
    : html`<span class="kind">${kind}</span> <span>${broken(name.join(" "))}</span>`;
}

/** What is said of a place one can go to. */
export function whereTo({ uri, range }: Location): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
  return `Go to line ${range.start.line + 1} of ${file}`;
}

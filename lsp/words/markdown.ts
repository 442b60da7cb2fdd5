import type { Root } from "../root.ts";
import { positionOf, type Span } from "../../src/text/source.ts";

/** Text of an author, so that none of it counts as Markdown. */
export const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&");

/** A word of the language or of an author as code. */
export const code = (text: string): string =>
  text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;

export const fenced = (text: string): string => `\`\`\`proffer\n${text}\n\`\`\``;

/** `a`, `b` and `c`. */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** The first of many, and how many more there are. */
export function some(items: readonly string[], most: number): string {
  if (items.length <= most) return listed(items);
  return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

export const many = (count: number, what: string, plural = `${what}s`): string =>
  `${count} ${count === 1 ? what : plural}`;

/** What leads to a place: `[policy.proffer:12](file:///…#L12)`. */
export function linkTo(span: Span, { uriOf }: Pick<Root, "uriOf">): string {
  const { line } = positionOf(span.source, span.start);
  return `[${plain(span.source.path)}:${line}](${uriOf(span.source.path)}#L${line})`;
}

/** Paragraphs, those that say nothing left out. */
export const paragraphs = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join("\n\n");

import type { Fact, Model } from "../../src/model/model.ts";
import { typeName, valueText } from "../../src/model/types.ts";
import { parted } from "./definitions.ts";
import { code, fenced, paragraphs, plain } from "./markdown.ts";
import { boundTypeText } from "./types.ts";

/** A fact, or a piece of the data of `trigger`. */
export function factCard(fact: Fact | undefined, name: string, trigger?: string): string | null {
  if (!fact) return null;
  const { type, low, high, required, sensitive, purpose, basis, source, doc } = fact;
  const missing = required
    ? "Always there."
    : trigger
      ? "It may be missing."
      : "It may be missing, and then nobody is offered anything because of it.";
  const range =
    low !== null && high !== null
      ? `, from ${valueText(low, type)} to ${valueText(high, type)}`
      : low !== null
        ? `, ${valueText(low, type)} or more`
        : "";
  const listedThere = type.kind === "member" || type.kind === "set";
  const comes = trigger ? `, which comes with ${code(trigger)}` : "";
  const sentence = listedThere
    ? trigger
      ? `It comes with ${code(trigger)}. `
      : ""
    : `${capital(typeName(type))}${range}${comes}. `;
  return paragraphs(
    fenced(`${name}: ${boundTypeText(type, low, high)}`),
    doc,
    `${sentence}${missing}${sensitive ? " Sensitive: it never stands in copy." : ""}`,
    purpose && `Needed for: ${plain(purpose)}`,
    basis && `On the ground of ${code(basis)}.`,
    source && `Comes from: ${plain(source)}`,
  );
}

/** A word of an enumeration, by its key without the sort. */
export function memberCard(name: string): string {
  const at = name.lastIndexOf(" ");
  const [sort, owner] = parted(name.slice(0, at));
  const of = sort === "data" ? `trigger.${owner.slice(owner.indexOf(".") + 1)}` : owner;
  return paragraphs(fenced(name.slice(at + 1)), `One of the words that ${code(of)} can be.`);
}

/** The facts of a group, each in a line. */
export function groupOfFacts({ facts }: Model, name: string): string {
  const own = [...facts.values()].filter(({ id }) => id.startsWith(`${name}.`));
  const lines = own.slice(0, 20).map(({ id, type, low, high, purpose }) => {
    const why = purpose ? `: ${plain(purpose)}` : "";
    return `- ${code(id)} ${boundTypeText(type, low, high).replaceAll(/[{}]/g, "\\$&")}${why}`;
  });
  const more = own.length > 20 ? `\n- and ${own.length - 20} more` : "";
  return paragraphs(fenced(`facts ${name}`), lines.join("\n") + more);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

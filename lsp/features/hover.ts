import type { Hover } from "vscode-languageserver";
import type { Understood } from "../../src/proffer.ts";
import { nodesAround } from "../../src/syntax/around.ts";
import type { Extent, Node, Placed } from "../../src/syntax/ast.ts";
import { pathText } from "../../src/model/wording.ts";
import type { Span } from "../../src/text/source.ts";
import type { Feature } from "../feature.ts";
import { findingsOf } from "../findings.ts";
import { declarationAt, namesAt, type Named } from "../names.ts";
import { offsetAt, rangeOf } from "../positions.ts";
import type { Focus } from "../root.ts";
import { rowCount } from "../rows.ts";
import { cardOf } from "../words/cards.ts";
import { parted } from "../words/definitions.ts";
import { amountWords, priceWords } from "../words/products.ts";
import { declarationCard, entryCard, metricCard } from "../words/grammar.ts";
import { code, linkTo, paragraphs } from "../words/markdown.ts";
import { pageCard, tacticCard } from "../words/pages.ts";
import { quantityWords } from "../words/quantities.ts";

/** What stands under the pointer: the thing a name means, an entry, a quantity; and why it is underlined. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  bind({ connection, workspace, client, answer }) {
    connection.onHover(
      answer(({ textDocument: { uri }, position }): Hover | null => {
        const focus = workspace.focus(uri);
        const found = focus && hoverAt(focus, offsetAt(focus.source, position));
        if (!found) return null;
        const formats = client().textDocument?.hover?.contentFormat ?? ["markdown"];
        const kind = formats.includes("markdown") ? "markdown" : "plaintext";
        return { contents: { kind, value: found.text }, range: rangeOf(found.span) };
      }, null),
    );
  },
};

export interface Shown {
  /** Markdown. */
  readonly text: string;
  readonly span: Span;
}

export function hoverAt(focus: Focus, offset: number): Shown | null {
  const meant = namedAt(focus, offset) ?? (focus.parsed ? grammarAt(focus, offset) : null);
  const pages = pagesAt(focus, offset);
  const span = meant?.span ?? pages[0]?.span;
  if (!span) return null;
  const text = [...(meant ? [meant.text] : []), ...pages.map((page) => page.text)];
  return { text: text.join("\n\n---\n\n"), span };
}

// ── Names ───────────────────────────────────────────────────────────────────────────────────────

function namedAt(focus: Focus, offset: number): Shown | null {
  if (!focus.parsed) return productAt(focus, offset);
  for (const { definition, reference, model, span } of byInterest(namesAt(focus, offset))) {
    const card = cardOf(model, definition, rowCount(model));
    if (!card) continue;
    const [sort, name] = parted(definition);
    const product = sort === "product" ? model.products.get(name)?.catalog : null;
    const where = reference.defined
      ? model.spanOf(reference.defined)
      : product
        ? product.span
        : null;
    const elsewhere = where && !(where.source.path === focus.path && where.start === span.start);
    const link = elsewhere && `Defined in ${linkTo(where, focus.root)}`;
    return { text: paragraphs(card, link), span };
  }
  return null;
}

/** A fact says more than the group it is of, and the thing itself more than a word for part of it. */
const byInterest = (names: readonly Named[]): readonly Named[] =>
  names.toSorted((a, b) => rank(a) - rank(b));
const rank = ({ definition }: Named): number =>
  parted(definition)[0] === "group of facts" ? 1 : 0;

/** In a catalogue, the product whose name stands there. */
function productAt({ policies, path }: Focus, offset: number): Shown | null {
  const [{ model }] = policies;
  for (const { catalog, id } of model.products.values()) {
    const span = catalog?.span;
    if (!span || span.source.path !== path || offset < span.start || offset > span.end) continue;
    const text = cardOf(model, `product ${id}`, rowCount(model));
    return text === null ? null : { text, span };
  }
  return null;
}

// ── Words of the language ───────────────────────────────────────────────────────────────────────

function grammarAt(focus: Focus, offset: number): Shown | null {
  const placed = declarationAt(focus, offset);
  if (!placed) return null;
  const at = offset - placed.offset;
  const around = nodesAround(placed.node, at).toReversed();
  for (const [index, node] of around.entries()) {
    const text = meaningOf(node, around.slice(index + 1), placed, focus.policies[0]);
    if (text !== null) return { text, span: spanIn(focus, placed, node.span) };
  }
  return null;
}

const spanIn = ({ source }: Focus, { offset }: Placed, { start, end }: Extent): Span => ({
  source,
  start: offset + start,
  end: offset + end,
});

/** Of a node, the narrowest ones around it first. */
function meaningOf(
  node: Node,
  around: readonly Node[],
  { node: declaration }: Placed,
  { model }: Understood,
): string | null {
  const [parent, grandparent] = around;
  switch (node.kind) {
    case "Quantity":
      return parent?.kind === "Amount" ? null : quantityWords(node);
    case "Amount": {
      const { money, per } = node;
      if (money.value.sort !== "money") return null;
      const { digits, currency } = money.value;
      const amount = { amount: digits, currency, per: per.map(({ text }) => text) };
      return `**${amountWords(amount)}**`;
    }
    case "Placeholder":
      return ownValue(pathText(node.path), declaration, model);
    case "Name": {
      if (declaration.kind === "Ban" && node !== declaration.word) return tacticCard(node.text);
      if (declaration.kind === "Waive" && node === declaration.rule) return pageCard(node.text);
      if (parent === declaration && node === declaration.word) return declarationCard(node.text);
      if (parent?.kind === "Metric" && node === parent.name) return metricCard(node.text);
      // A word that an entry chooses: what there is to choose from.
      const entry = parent?.kind === "List" ? grandparent : parent;
      const block = around.find((one) => one.kind === "Block");
      return entry?.kind === "Entry" && block ? entryCard(block.block, entry.word.text) : null;
    }
    default:
      return null;
  }
}

/** What an offer puts into its own copy: its price, and the names of products. */
function ownValue(
  path: string,
  declaration: Placed["node"],
  model: Understood["model"],
): string | null {
  const offer = declaration.kind === "Offer" && model.offers.get(declaration.name?.text ?? "");
  const shown = (id: string): string => model.products.get(id)?.name ?? id;
  switch (path) {
    case "offer.price":
      return paragraphs(
        `**${code(path)}**`,
        `The price of the offer${offer && offer.price ? `: ${priceWords(offer.price)}` : ""}, written as the customer's language writes it.`,
      );
    case "product.name":
      return paragraphs(
        `**${code(path)}**`,
        `The name of what is offered${offer ? `: ${shown(offer.product)}` : ""}.`,
      );
    case "source.name":
      return paragraphs(
        `**${code(path)}**`,
        `The name of what the customer has${offer ? `: ${shown(offer.source)}` : ""}.`,
      );
    default:
      return null;
  }
}

// ── Why something is underlined ─────────────────────────────────────────────────────────────────

/** More pages than that nobody reads in one go. */
const mostPages = 2;

function pagesAt({ root, path, source }: Focus, offset: number): readonly Shown[] {
  const shown = new Map<string, Shown>();
  for (const { diagnostic } of findingsOf(root).get(path) ?? []) {
    const { span, code: name } = diagnostic;
    if (offset < span.start || offset > span.end || span.source.text !== source.text) continue;
    const text = shown.has(name) ? null : pageCard(name);
    if (text !== null) shown.set(name, { text, span });
    if (shown.size === mostPages) break;
  }
  return [...shown.values()];
}

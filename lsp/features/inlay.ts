import { InlayHintKind, type InlayHint, type InlayHintLabelPart } from "vscode-languageserver";
import { microsOf } from "../../src/lint/amounts.ts";
import { allOf, valueOf } from "../../src/model/entries.ts";
import type { Amount as BoundAmount, Offer } from "../../src/model/model.ts";
import { childrenOf } from "../../src/syntax/around.ts";
import type { Amount, Block, Declaration, Node, Placed } from "../../src/syntax/ast.ts";
import type { Feature } from "../feature.ts";
import { positionAt, spanAt } from "../positions.ts";
import type { Focus } from "../root.ts";
import { rowsIn } from "../rows.ts";
import { many } from "../words/markdown.ts";
import { monthsOf, moneyText, perMonth, timesPerMonth } from "../words/money.ts";
import { ownershipOf, silencedBy } from "./inlay-offers.ts";

/** What a policy implies and nobody wrote, shown where it would stand. */
export const inlay: Feature = {
  capabilities: { inlayHintProvider: true },
  bind({ connection, workspace, answer }) {
    connection.languages.inlayHint.on(
      answer(({ textDocument: { uri }, range }): InlayHint[] => {
        const focus = workspace.options.inlayHints ? workspace.focus(uri) : null;
        if (!focus) return [];
        const { start, end } = spanAt(focus.source, range);
        return hintsIn(focus, start, end);
      }, []),
    );
  },
};

/** Those that stand between two offsets; only what stands there is looked at. */
export function hintsIn(focus: Focus, from: number, to: number): InlayHint[] {
  const found: { readonly offset: number; readonly hint: Hint }[] = [];
  for (const placed of focus.parsed?.declarations ?? []) {
    const { node, offset } = placed;
    if (offset + node.span.end < from || offset + node.span.start > to) continue;
    if (node.kind !== "Offer" && node.kind !== "Bundle") continue;
    for (const hint of hintsOf(focus, placed)) {
      const at = offset + hint.at;
      if (at >= from && at <= to) found.push({ offset: at, hint });
    }
  }
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, hint: { label, tooltip } }) => ({
      position: positionAt(focus.source, offset),
      label: typeof label === "string" ? label : [...label],
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(tooltip === undefined ? {} : { tooltip }),
    }));
}

interface Hint {
  /** Behind what it stands, counted from the declaration. */
  readonly at: number;
  readonly label: string | readonly InlayHintLabelPart[];
  readonly tooltip?: string;
}

function* hintsOf({ policies, root }: Focus, { node }: Placed): Iterable<Hint> {
  for (const { amount, at } of amountsIn(node)) {
    const month = perMonth(amount);
    if (month)
      yield {
        at,
        label: `${month.exact ? "=" : "≈"} ${month.text}`,
        tooltip: "What it comes to in a month.",
      };
  }
  if (node.kind !== "Offer" || !node.name) return;
  const [{ model }] = policies;
  const offer = model.offers.get(node.name.text);
  // Of two offers with one name the first is the one in the model.
  if (offer?.site.declaration !== node) return;
  yield* minimumOf(node.block, offer);
  if (offer.status !== "live") return;
  const rows = rowsIn(model, offer);
  if (rows)
    yield {
      at: node.name.span.end,
      label: many(rows.length, "row"),
      tooltip: "So many rows of the decision table it compiles to.",
    };
  yield* behind(node.block, "along", ownershipOf(model, offer, root));
  yield* behind(node.block, "at", silencedBy(model, offer, root));
}

/** Behind the first entry with this word. */
function* behind(block: Block, word: string, label: readonly InlayHintLabelPart[]): Iterable<Hint> {
  const [entry] = allOf(block, word);
  if (entry && label.length > 0) yield { at: entry.span.end, label };
}

const known = new WeakMap<Declaration, readonly { amount: BoundAmount; at: number }[]>();

/** Prices that are written in a declaration, wherever they stand. */
function amountsIn(declaration: Declaration): readonly { amount: BoundAmount; at: number }[] {
  let found = known.get(declaration);
  if (found) return found;
  const amounts: { amount: BoundAmount; at: number }[] = [];
  const open: Node[] = [declaration];
  for (let node = open.pop(); node; node = open.pop()) {
    const amount = node.kind === "Amount" ? boundOf(node) : null;
    if (amount) amounts.push({ amount, at: node.span.end });
    else open.push(...childrenOf(node));
  }
  known.set(declaration, (found = amounts));
  return found;
}

function boundOf({ money, per }: Amount): BoundAmount | null {
  if (money.value.sort !== "money") return null;
  const { digits, currency } = money.value;
  return { amount: digits, currency, per: per.map(({ text }) => text) };
}

/** What a minimum term comes to in all, where the price is the same for everyone and paid again and again. */
function* minimumOf(block: Block, { price }: Offer): Iterable<Hint> {
  const terms = valueOf(block, "terms", "Block");
  const minimum = terms && valueOf(terms, "minimum", "Quantity");
  if (!minimum || price?.kind !== "one") return;
  const [months, times] = [monthsOf(minimum), timesPerMonth(price.amount)];
  if (months === null || times === null) return;
  const { per, currency } = price.amount;
  const total = moneyText(microsOf(price.amount) * times.count * months.count, currency);
  const units = per.filter((word) => word !== times.period).map((word) => ` per ${word}`);
  const exact = total.exact && months.exact && times.exact;
  yield {
    at: minimum.span.end,
    label: `${exact ? "=" : "≈"} ${total.text}${units.join("")} in all`,
    tooltip: "What the customer is bound to pay before it can end.",
  };
}

import type * as ast from "../syntax/ast.ts";
import { finding, near } from "./finding.ts";
import { find, siteOf, writtenPath, type Checking } from "./lookup.ts";
import type { Expectation } from "./model.ts";
import { amountOf } from "./prices.ts";
import { wholeNumber } from "./quantity.ts";
import { keyOf } from "./symbols.ts";
import { mismatch } from "./types.ts";
import { bindVariant } from "./variants.ts";
import { silenceReasons } from "./words.ts";

/** What a test expects; nothing when it cannot be read, which is reported. */
export function bindExpect(c: Checking, node: ast.Expect): readonly Expectation[] {
  const site = siteOf(c, node);
  const offer = node.offer && find(c, "offer", node.offer, "`expect`");
  if (node.offer && !offer) return [];
  switch (node.what) {
    case "offer": {
      if (!offer) return [];
      const placement = node.placement && find(c, "placement", writtenPath(node.placement), "`at`");
      const variant = node.variant && bindVariant(c, node.variant);
      const price =
        node.price &&
        amountOf(c, { kind: "Amount", span: node.price.span, money: node.price, per: [] });
      if ((node.placement && !placement) || (node.variant && !variant) || (node.price && !price))
        return [];
      return [
        {
          site,
          kind: "offer",
          offer: offer.name,
          placement: placement?.name ?? null,
          variant,
          price: price && { amount: price.amount, currency: price.currency },
        },
      ];
    }
    case "none":
      if (node.because && !bindReason(c, node.because)) return [];
      return [
        { site, kind: "none", offer: offer?.name ?? null, because: node.because?.text ?? null },
      ];
    case "count": {
      const count = node.count && wholeNumber(node.count);
      if (!node.count || !count) return [];
      if (count.ok && count.value >= 0) return [{ site, kind: "count", count: count.value }];
      if (count.ok)
        c.report(finding("check/bad-count", node.count, "there are never fewer than 0 offers"));
      else c.report(mismatch(node.count, { kind: "integer" }, "a number of offers", count.problem));
      return [];
    }
    case "copy":
      return node.copy ? [{ site, kind: "copy", copy: node.copy.value }] : [];
  }
}

/** A rule or experiment that silences, or one of the reasons that have no name of their own. */
function bindReason(c: Checking, name: ast.Name): boolean {
  for (const sort of ["rule", "experiment", "channel"] as const)
    if (c.symbols.get(sort, name.text)) {
      c.refer(keyOf(sort, name.text), name);
      return true;
    }
  if ((silenceReasons as readonly string[]).includes(name.text)) return true;
  if (c.symbols.mayBe("rule", name.text)) return false;
  c.report(
    finding("check/unknown-name", name, `there is no rule \`${name.text}\``, {
      near: near(name.text, ["rule"], { words: silenceReasons }),
    }),
  );
  return false;
}

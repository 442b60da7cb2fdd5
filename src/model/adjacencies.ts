import type * as ast from "../syntax/ast.ts";
import { says, valueOf, valuesOf } from "./entries.ts";
import { memberNames } from "./exports.ts";
import { finding } from "./finding.ts";
import { eachOnce } from "./listed.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Adjacency } from "./model.ts";

const bound = new Set(["because", "fails"]);

/** A pairing of products. Going from a product to itself is an upsell, which is refused. */
export function bindAdjacency(c: Checking, node: ast.AdjacencyDecl): Adjacency | null {
  const { block, from, to } = node;
  checkEntries(c, block);
  for (const item of eachOnce(from.items, c.report)) {
    if (item.text === to?.text) c.report(upsell(item));
    else find(c, "product", item, "an adjacency");
  }
  if (to) find(c, "product", to, "an adjacency");
  const fails = valuesOf(block, "fails", "Fails").flatMap((failing) =>
    find(c, "segment", failing.segment, "`fails`")
      ? [
          {
            segment: failing.segment.text,
            because: failing.because?.value ?? null,
            site: siteOf(c, failing),
          },
        ]
      : [],
  );
  checkStrength(c, block);
  const about = metadataOf(c, block, bound);
  if (!to) return null;
  return {
    from: [...new Set(memberNames(from))],
    to: to.text,
    fails,
    because: valueOf(block, "because", "Text"),
    about,
    site: siteOf(c, { span: { start: from.span.start, end: to.span.end } }),
  };
}

/** `a -> a` */
export const upsell = (name: ast.Name) =>
  finding("check/upsell", name, `going from \`${name.text}\` to itself is an upsell`, {
    notes: [{ text: "a cross-sell goes to another product, one the customer does not have" }],
  });

function checkStrength(c: Checking, block: ast.Block): void {
  if (!says(block, "strength")) return;
  const strength = valueOf(block, "strength", "Quantity");
  if (!strength) return;
  const { value } = strength;
  if (value.sort === "percent" && Number(value.digits) >= 0 && Number(value.digits) <= 100) return;
  c.report(finding("check/bad-share", strength, "a strength goes from `0%` to `100%`"));
}

import { localeId } from "../locale/locales.ts";
import type * as ast from "../syntax/ast.ts";
import { nearest } from "../text/suggest.ts";
import { bindCopy, type CopySetting } from "./copy.ts";
import { valueOf, valuesOf } from "./entries.ts";
import { finding, replacing } from "./finding.ts";
import { localeKey } from "./keys.ts";
import type { Checking } from "./lookup.ts";
import type { Copy, Offer } from "./model.ts";
import { keyOf } from "./symbols.ts";
import { bindVariant } from "./variants.ts";

/** One sentence of an offer, in the language of those who read the first. */
export function textIn(
  c: Checking,
  block: ast.Block,
  word: string,
  copy: CopySetting,
): Copy | null {
  const text = valueOf(block, word, "Text");
  return text && bindCopy(c, text, copy, localesOf(c)[0]!);
}

const localesOf = (c: Checking): readonly string[] => {
  const [policy] = c.symbols.all("policy").values();
  const named = policy?.detail.locales.map((name) => localeId(name) ?? name) ?? [];
  return named.length > 0 ? named : ["en"];
};

/** The words of an offer, per locale and variant. */
export function bindMessages(c: Checking, block: ast.Block, copy: CopySetting): Offer["messages"] {
  const locales = localesOf(c);
  const seen = new Map<string, ast.Message>();
  return valuesOf(block, "message", "Message").map((node) => {
    const locale = node.locale ? bindLocale(c, node.locale, locales) : locales[0]!;
    if (node.variant) bindVariant(c, node.variant);
    const key = `${locale}/${node.variant?.text ?? ""}`;
    const before = seen.get(key);
    if (before)
      c.report(
        finding(
          "check/duplicate-entry",
          { span: headOf(node) },
          "there are two messages for the same readers",
          {
            notes: [{ text: "the first one stands here", at: headOf(before) }],
          },
        ),
      );
    else seen.set(key, node);
    const slots = new Map<string, Copy>();
    for (const { word, value, broken } of node.block.entries)
      if (!broken && value?.kind === "Text" && !slots.has(word.text))
        slots.set(word.text, bindCopy(c, value, copy, locale));
    return { locale, variant: node.variant?.text ?? null, slots };
  });
}

/** Of a message its first character up to the brace. */
const headOf = (node: ast.Message): ast.Extent => ({
  start: (node.locale ?? node.variant ?? node.block).span.start,
  end: (node.variant ?? node.locale)?.span.end ?? node.block.span.start + 1,
});

function bindLocale(c: Checking, name: ast.Name, locales: readonly string[]): string {
  const id = localeId(name.text) ?? name.text;
  c.refer(localeKey(id), name);
  if (locales.includes(id)) return id;
  const meant = nearest(name.text, locales);
  const [policy] = c.symbols.all("policy").values();
  if (policy && !c.symbols.mayBe("policy", name.text))
    c.report(
      finding(
        "check/unknown-name",
        name,
        `the policy has no copy in \`${name.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
        {
          notes: [
            { text: `its locales are ${locales.join(", ")}`, at: keyOf("policy", policy.name) },
          ],
          fixes: meant ? [replacing(name, meant)] : [],
        },
      ),
    );
  return id;
}

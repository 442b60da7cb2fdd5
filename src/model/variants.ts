import type * as ast from "../syntax/ast.ts";
import { nearest } from "../text/suggest.ts";
import { finding, replacing } from "./finding.ts";
import { variantKey } from "./keys.ts";
import type { Checking } from "./lookup.ts";

/** The variant of some experiment by that name; null when there is none, which is reported. */
export function bindVariant(c: Checking, name: ast.Name): string | null {
  const experiments = [...c.symbols.all("experiment").values()];
  const variants = experiments.flatMap(({ detail }) => detail.variants);
  c.refer(variantKey(name.text), name);
  if (variants.includes(name.text)) return name.text;
  if (c.symbols.mayBe("experiment", name.text) || experiments.some(({ uncertain }) => uncertain))
    return null;
  const meant = nearest(name.text, variants);
  c.report(
    finding(
      "check/unknown-name",
      name,
      `no experiment has a variant \`${name.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
      { fixes: meant ? [replacing(name, meant)] : [] },
    ),
  );
  return null;
}

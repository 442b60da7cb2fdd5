import type * as ast from "../syntax/ast.ts";
import { finding, replacing } from "./finding.ts";
import { memberKey } from "./keys.ts";
import { find, type Checking } from "./lookup.ts";
import type { Scalar } from "./model.ts";
import { convert, isNumeric, shareOf, textOf } from "./quantity.ts";
import type { Setting, Value } from "./subjects.ts";
import { nearest } from "../text/suggest.ts";
import { mismatch, typeName } from "./types.ts";
import { keyOf } from "./symbols.ts";
import { pathText } from "./wording.ts";

/** A literal as a value of the type it is compared with; null when it is none, which is reported. */
export function bindScalar(
  c: Checking,
  node: Exclude<ast.Literal, ast.List>,
  value: Pick<Value, "type" | "label" | "keys">,
  setting: Pick<Setting, "price"> | null,
): Scalar | null {
  const { type, label } = value;
  if (node.kind === "Name" && absences.has(node.text)) {
    c.report(
      finding("check/wrong-type", node, `\`${node.text}\` is written \`unknown\``, {
        fixes: [replacing(node, "unknown")],
      }),
    );
    return null;
  }
  if (isNumeric(type)) {
    if (node.kind === "Quantity") return bindNumber(c, node, value, setting);
    c.report(
      finding(
        "check/wrong-type",
        node,
        `${label} is ${typeName(type)}, and \`${written(node)}\` is a ${node.kind === "Text" ? "text" : "word"}`,
        { fixes: meantWord(node, ["known", "unknown"]) },
      ),
    );
    return null;
  }
  switch (type.kind) {
    case "flag":
      return bindFlag(c, node, label);
    case "member":
      if (node.kind === "Name") return bindMember(c, node, type.members, value) ? node.text : null;
      break;
    case "text":
      if (node.kind === "Text") return node.value;
      c.report(
        finding(
          "check/wrong-type",
          node,
          `${label} is a text, and \`${written(node)}\` has no quotes`,
          {
            fixes: [replacing(node, `"${bare(node)}"`)],
          },
        ),
      );
      return null;
    default:
  }
  const unquoted =
    node.kind === "Text" && type.kind === "member" && type.members.includes(node.value);
  c.report(
    finding(
      "check/wrong-type",
      node,
      `${label} is ${typeName(type)}, and \`${written(node)}\` is not`,
      {
        fixes: unquoted ? [replacing(node, node.value)] : [],
      },
    ),
  );
  return null;
}

/** What other languages write where something is not known. */
const absences: ReadonlySet<string> = new Set(["null", "NULL", "Null", "nil", "None", "undefined"]);

/** The word of the language that was meant by one, if any. */
function meantWord(node: ast.Name | ast.Quantity | ast.Text, words: readonly string[]) {
  const meant = node.kind === "Name" ? nearest(node.text, words) : null;
  return meant ? [replacing(node, meant)] : [];
}

const bare = (node: ast.Name | ast.Quantity | ast.Text): string => {
  if (node.kind === "Quantity") return textOf(node);
  return node.kind === "Name" ? node.text : node.value;
};
/** A value as the author has it, texts in their quotation marks. */
export const written = (node: ast.Name | ast.Quantity | ast.Text): string =>
  node.kind === "Text" ? `"${node.value}"` : bare(node);

function bindFlag(
  c: Checking,
  node: ast.Name | ast.Quantity | ast.Text,
  label: string,
): boolean | null {
  if (node.kind === "Name" && (node.text === "yes" || node.text === "no"))
    return node.text === "yes";
  c.report(
    finding(
      "check/wrong-type",
      node,
      `${label} is yes or no, and \`${written(node)}\` is neither`,
      {
        fixes: meantWord(node, ["yes", "no"]),
      },
    ),
  );
  return null;
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Enumerations may be long, and are asked for every word that is compared with them. */
function isAmong(members: readonly string[], word: string): boolean {
  let set = sets.get(members);
  if (!set) sets.set(members, (set = new Set(members)));
  return set.has(word);
}

/** Whether a word is among the members of an enumeration or a set; what was meant is said if it is not. */
export function bindMember(
  c: Checking,
  node: ast.Name,
  members: readonly string[],
  { label, keys }: Pick<Value, "label" | "keys">,
): boolean {
  if (isAmong(members, node.text)) {
    for (const key of keys) c.refer(memberKey(key, node.text), node);
    return true;
  }
  const meant = nearest(node.text, members);
  const shown = members.length > 12 ? [...members.slice(0, 12), "…"] : members;
  c.report(
    finding(
      "check/unknown-name",
      node,
      `${label} is never \`${node.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
      {
        notes: [{ text: `it is one of ${shown.join(", ")}` }],
        fixes: meant ? [replacing(node, meant)] : [],
        wants: keys.map((key) => ({ scope: memberKey(key, ""), name: node.text })),
      },
    ),
  );
  return false;
}

/** A quantity in the unit of what it is compared with, shares of a price worked out. */
export function bindNumber(
  c: Checking,
  node: ast.Quantity,
  { type, label }: Pick<Value, "type" | "label">,
  setting: Pick<Setting, "price"> | null,
): number | null {
  if (node.of) return bindShare(c, node, node.of, { type, label }, setting?.price ?? null);
  const value = convert(node, type);
  if (value.ok) return value.value;
  c.report(mismatch(node, type, label, value.problem));
  return null;
}

/** `25% of price`, `25% of invoicing.price` */
function bindShare(
  c: Checking,
  node: ast.Quantity,
  of: ast.Path,
  { type, label }: Pick<Value, "type" | "label">,
  own: { readonly amount: string; readonly currency: string } | null,
): number | null {
  const price = priceAt(c, of, own);
  if (!price || node.value.sort !== "percent") return null;
  const text = `\`${textOf(node)} of ${pathText(of)}\``;
  if (type.kind !== "money") {
    c.report(
      finding(
        "check/wrong-unit",
        node,
        `${label} is ${typeName(type)}, and ${text} is an amount of money`,
      ),
    );
    return null;
  }
  if (type.currency !== price.currency) {
    c.report(
      finding(
        "check/wrong-unit",
        node,
        `${label} is in ${type.currency}, and ${text} is in ${price.currency}`,
      ),
    );
    return null;
  }
  const share = shareOf(node.value.digits, price.amount);
  if (share === null)
    c.report(finding("check/too-large", node, `${text} is larger than can be compared exactly`));
  return share;
}

function priceAt(
  c: Checking,
  of: ast.Path,
  own: { readonly amount: string; readonly currency: string } | null,
): { readonly amount: string; readonly currency: string } | null {
  const [first, second] = of.parts;
  if (first?.text === "price" && !second) {
    if (!own)
      c.report(
        finding("check/wrong-type", of, "`price` is not one amount here", {
          notes: [
            {
              text: "a share can be taken of an offer's one price, or of a product's: `invoicing.price`",
            },
          ],
        }),
      );
    return own;
  }
  if (!first || second?.text !== "price" || of.parts.length > 2) {
    c.report(
      finding("check/unknown-name", of, `there is no price \`${pathText(of)}\``, {
        notes: [{ text: "write `price`, or a product's: `invoicing.price`" }],
      }),
    );
    return null;
  }
  const product = find(c, "product", first, "a price");
  if (product && !product.detail.price && !product.uncertain)
    c.report(
      finding("check/wrong-type", of, `\`${first.text}\` has no one price`, {
        notes: product.declaration
          ? [{ text: "it is declared here", at: keyOf("product", first.text) }]
          : [],
      }),
    );
  return product?.detail.price ?? null;
}

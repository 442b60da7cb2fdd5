import { pluralCategories, pluralForms } from "../locale/locales.ts";
import type * as ast from "../syntax/ast.ts";
import { finding, replacing, type Finding } from "./finding.ts";
import { siteOf, type Checking } from "./lookup.ts";
import type { Copy, CopySlot, Price, Type } from "./model.ts";
import { bindValue, type Setting } from "./subjects.ts";
import { nearest } from "../text/suggest.ts";
import { typeName } from "./types.ts";
import { pathText } from "./wording.ts";

/** What copy of an offer may put in, besides facts and trigger data. */
export interface CopySetting extends Setting {
  /** The offer's price; null without one, and `undefined` when it could not be read. */
  readonly cost: Price | null | undefined;
  /** Placeholders that may find nothing to put in, unless the offer asks for it: gathered here. */
  readonly open: Open[];
  /** Codes of remarks that are made once, however many placeholders give rise to them. */
  readonly said: Set<string>;
}

/** Copy with its placeholders typed. One that cannot be is reported and stands there as written. */
export function bindCopy(c: Checking, text: ast.Text, setting: CopySetting, locale: string): Copy {
  checkBraces(c, text);
  const parts = text.parts.map((part) =>
    typeof part === "string"
      ? part
      : (slotOf(c, part, setting, locale) ?? `{${pathText(part.path)}}`),
  );
  return { text, parts, site: siteOf(c, text) };
}

/** Two braces stand for one that is shown, in other places for what is put in. */
function checkBraces(c: Checking, text: ast.Text): void {
  for (const part of text.parts) {
    if (typeof part !== "string" || !part.includes("{")) continue;
    for (const [shown, path = ""] of part.matchAll(/\{\s*(\w+\.\w+)\b[^{}]*\}+/g)) {
      const known =
        path.startsWith("trigger.") ||
        own.includes(path) ||
        c.symbols.get("fact", path) !== undefined;
      if (!known) continue;
      c.report(
        finding("check/doubled-brace", text, `this shows \`${shown}\` as it stands`, {
          severity: "warning",
          notes: [{ text: `one brace on each side puts the value in: \`{${path}}\`` }],
        }),
      );
      return;
    }
  }
}

interface Filling {
  readonly value: string;
  readonly type: Type;
  readonly maybeMissing: boolean;
  readonly sensitive: boolean;
}

function slotOf(
  c: Checking,
  node: ast.Placeholder,
  setting: CopySetting,
  locale: string,
): CopySlot | null {
  const filling = fillingOf(c, node, setting);
  if (!filling) return null;
  const { value, type, maybeMissing, sensitive } = filling;
  const label = `\`${pathText(node.path)}\``;
  if (sensitive) {
    c.report(
      finding("check/sensitive-copy", node, `${label} is sensitive and cannot stand in copy`, {
        notes: [{ text: "whoever looks at the screen or the mail would read it" }],
      }),
    );
    return null;
  }
  if (!printable.has(type.kind)) {
    c.report(
      finding(
        "check/not-printable",
        node,
        `${label} is ${typeName(type)}, which copy cannot show`,
        {
          notes: [
            { text: "numbers, amounts, percentages, dates, texts and members can stand in copy" },
          ],
        },
      ),
    );
    return null;
  }
  if (maybeMissing && node.otherwise === null) setting.open.push({ value, found: missing(node) });
  if (node.forms && !checkForms(c, node, type, locale)) return null;
  return { value, type, forms: node.forms, otherwise: node.otherwise };
}

/** A placeholder for a fact, or for a field as `trigger.field`, that may be missing. */
export interface Open {
  readonly value: string;
  /** What to say when nothing makes sure that it is there. */
  readonly found: Finding;
}

function missing(node: ast.Placeholder): Finding {
  const path = pathText(node.path);
  return finding(
    "check/may-be-missing",
    node,
    `\`${path}\` may be missing, and nothing is said in its place`,
    {
      notes: [
        {
          text: `say it: \`{${path} else …}\`, or ask for it in the offer: \`when ${path} is known\``,
        },
      ],
    },
  );
}

const printable: ReadonlySet<Type["kind"]> = new Set([
  "integer", "decimal", "percent", "money", "date", "text", "member",
]); // prettier-ignore

/** Values of the offer itself. */
const own = ["offer.price", "product.name", "source.name"];

function fillingOf(c: Checking, node: ast.Placeholder, setting: CopySetting): Filling | null {
  const path = pathText(node.path);
  if (path === "offer.price") return priceFilling(c, node, setting);
  if (own.includes(path))
    return { value: path, type: { kind: "text" }, maybeMissing: false, sensitive: false };
  const [group] = node.path.parts;
  if (group && ["offer", "product", "source"].includes(group.text)) {
    const meant = nearest(path, own);
    c.report(
      finding(
        "check/unknown-name",
        node.path,
        `there is no \`${path}\` to put in${meant ? `; did you mean \`${meant}\`?` : ""}`,
        {
          notes: [
            { text: `of the offer itself there are ${own.map((one) => `\`${one}\``).join(", ")}` },
          ],
          fixes: meant ? [replacing(node.path, meant)] : [],
        },
      ),
    );
    return null;
  }
  const value = bindValue(c, node.path, setting);
  if (!value) return null;
  const { subject, type, required, sensitive } = value;
  const id = subject.kind === "fact" ? subject.fact : `trigger.${subject.field}`;
  return { value: id, type, maybeMissing: !required, sensitive };
}

function priceFilling(
  c: Checking,
  node: ast.Placeholder,
  { cost: price, said }: CopySetting,
): Filling | null {
  if (price === null && !said.has("no price"))
    c.report(
      finding(
        "check/may-be-missing",
        node,
        "`offer.price` is put in, and the offer has no `price`",
      ),
    );
  if (price === null) said.add("no price");
  if (!price) return null;
  // Prices of regions may be in several currencies; the one of the region at hand is written with its own.
  const currency =
    price.kind === "one"
      ? price.amount.currency
      : price.kind === "from"
        ? price.currency
        : ([...price.amounts.values()][0]?.currency ?? "");
  return {
    value: "offer.price",
    type: { kind: "money", currency },
    maybeMissing: false,
    sensitive: false,
  };
}

function checkForms(c: Checking, node: ast.Placeholder, type: Type, locale: string): boolean {
  const label = `\`${pathText(node.path)}\``;
  if (type.kind !== "integer" && type.kind !== "decimal") {
    c.report(
      finding(
        "check/plural-forms",
        node,
        `${label} is ${typeName(type)}; only a number chooses a form`,
      ),
    );
    return false;
  }
  const categories = pluralCategories(locale);
  if (!categories || pluralForms(locale, node.forms!) !== null) return true;
  const [wanted, given] = [categories.length, node.forms!.length];
  c.report(
    finding(
      "check/plural-forms",
      node,
      `\`${locale}\` has ${wanted} plural ${wanted === 1 ? "form" : "forms"}, and ${given} ${given === 1 ? "is" : "are"} given`,
      { notes: [{ text: `in order they are for ${categories.join(", ")}` }] },
    ),
  );
  return false;
}

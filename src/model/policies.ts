import type * as ast from "../syntax/ast.ts";
import { knownLocales, localeId } from "../locale/locales.ts";
import { nearest } from "../text/suggest.ts";
import { allOf, valueOf } from "./entries.ts";
import { finding, replacing } from "./finding.ts";
import { localeKey } from "./keys.ts";
import { eachOnce } from "./listed.ts";
import { siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Policy } from "./model.ts";
import { wholeNumber } from "./quantity.ts";
import { bindMember } from "./scalars.ts";
import { bindValue, type Setting } from "./subjects.ts";
import { mismatch, typeName } from "./types.ts";

/** Entries the model holds in another form. */
const bound = new Set([
  "title", "version", "audience", "sector", "regions", "opt_out", "locales",
]); // prettier-ignore

export function bindPolicy(c: Checking, node: ast.PolicyDecl): Policy | null {
  const { block, name } = node;
  checkEntries(c, block);
  const regions = valueOf(block, "regions", "Regions");
  const optOut = valueOf(block, "opt_out", "Path");
  const regionFact = regions && bindRegions(c, regions);
  const optOutFact = optOut && bindOptOut(c, optOut);
  const policy = {
    title: valueOf(block, "title", "Text")?.value ?? null,
    version: bindVersion(c, valueOf(block, "version", "Quantity")),
    audience: valueOf(block, "audience", "Name")?.text ?? null,
    sector: valueOf(block, "sector", "Name")?.text ?? null,
    regions: regionFact ? nameTexts(regions.members) : null,
    regionFact,
    regionsSite: regions && siteOf(c, regions),
    optOut: optOutFact,
    optOutSite: optOut && siteOf(c, optOut),
    locales: bindLocales(c, block),
    about: metadataOf(c, block, bound),
    site: siteOf(c, name ?? node.word),
  };
  return name && { id: name.text, ...policy };
}

/** Facts speak for themselves; nothing of an offer can. */
const aboutCustomer = (place: string): Setting => ({
  place,
  triggers: null,
  same: false,
  price: null,
});

const nameTexts = (list: ast.List): readonly string[] => [
  ...new Set(list.items.flatMap((item) => (item.kind === "Name" ? [item.text] : []))),
];

function bindRegions(c: Checking, { members, from }: ast.Regions): string | null {
  const value = bindValue(c, from, aboutCustomer("the policy"));
  if (!value || value.subject.kind !== "fact") return null;
  const { type, label } = value;
  if (type.kind !== "member" || !("members" in type)) {
    c.report(
      finding(
        "check/wrong-type",
        from,
        `${label} is ${typeName(type)}, and regions come from one of several words`,
      ),
    );
    return null;
  }
  for (const item of eachOnce(members.items, c.report)) bindMember(c, item, type.members, value);
  return value.subject.fact;
}

function bindOptOut(c: Checking, path: ast.Path): string | null {
  const value = bindValue(c, path, aboutCustomer("the policy"));
  if (!value || value.subject.kind !== "fact") return null;
  if (value.type.kind === "flag") return value.subject.fact;
  c.report(
    finding(
      "check/wrong-type",
      path,
      `${value.label} is ${typeName(value.type)}, and an opt-out is yes or no`,
    ),
  );
  return null;
}

function bindVersion(c: Checking, quantity: ast.Quantity | null): number {
  if (!quantity) return 1;
  const version = wholeNumber(quantity);
  if (!version.ok) {
    c.report(mismatch(quantity, { kind: "integer" }, "a version", version.problem));
    return 1;
  }
  if (version.value < 0)
    c.report(finding("check/bad-count", quantity, "a version starts at 0 and only grows"));
  return version.value;
}

/** Locales as BCP 47 spells them; `en` where the policy names none. */
function bindLocales(c: Checking, block: ast.Block): readonly string[] {
  const [entry] = allOf(block, "locales");
  if (entry?.value?.kind !== "List") return ["en"];
  // One language may be written in several ways.
  const names = eachOnce(entry.value.items, c.report, ({ text }) => localeId(text) ?? text);
  const found = names.flatMap((item) => {
    const id = knownLocale(c, item);
    if (id) c.define(localeKey(id), item);
    return id ?? [];
  });
  return found.length > 0 ? found : ["en"];
}

function knownLocale(c: Checking, name: ast.Name): string | null {
  const id = localeId(name.text);
  if (id) return id;
  // In a policy a name has no `-`.
  const known = knownLocales().map((locale) => locale.replaceAll("-", "_"));
  const meant = nearest(name.text, known);
  c.report(
    finding(
      "check/unknown-word",
      name,
      `\`${name.text}\` is no language whose formats are known here`,
      {
        notes: [{ text: `known are ${known.join(", ")}, and each with a region: \`en_GB\`` }],
        fixes: meant ? [replacing(name, meant)] : [],
      },
    ),
  );
  return null;
}

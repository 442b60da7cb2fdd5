import type { Model, Offer, Waiver } from "../model/model.ts";
import type { Declaration } from "../syntax/ast.ts";
import { nearestRule } from "./configure.ts";
import { calledOf } from "./extent.ts";
import { instead, wholeOf, without } from "./place.ts";
import type { Found, Rules } from "./registry.ts";
import { looseWaiver } from "./rules/governance/loose-waiver.ts";

const mostDays = looseWaiver.options!["days"]!.default;

interface Waiving {
  readonly rules: Rules;
  readonly on: number | null;
  /** Whether nothing is missing from the model: what is not found may be hidden otherwise. */
  readonly whole: boolean;
  isOn(rule: string, path: string): boolean;
  optionOf(rule: string, option: string, path: string): number | readonly string[] | undefined;
}

/**
 * Which findings are excused, and, once all have been shown to `isWaived`, what is wrong with the
 * waivers themselves. One that has lapsed by the day excuses nothing; the checker says that it has.
 */
export function waiving(
  model: Model,
  { rules, on, whole, isOn, optionOf }: Waiving,
): { readonly isWaived: (found: Found) => boolean; readonly found: () => readonly Found[] } {
  const used = new Set<Waiver>();
  const live = model.waivers.filter(({ until }) => on === null || until >= on);
  const holding = live.filter(
    (waiver) => known(rules, waiver.rule)?.waivable && unsaid(waiver) === null,
  );
  const covers = covering(model);
  const looseIn = (path: string): number =>
    Number(optionOf("governance/loose-waiver", "days", path) ?? mostDays);

  const isWaived = ({ rule, finding }: Found): boolean => {
    const fitting = holding.filter(
      (waiver) => waiver.rule === rule && covers(waiver, finding.at.declaration),
    );
    for (const waiver of fitting) used.add(waiver);
    return fitting.length > 0;
  };

  const found = (): readonly Found[] =>
    live.flatMap((waiver): readonly Found[] => {
      const rule = known(rules, waiver.rule);
      if (!rule) return about("governance/unknown-waiver", unknownRule(waiver, rules), rules);
      if (!rule.waivable) return about("governance/forbidden-waiver", forbidden(waiver), rules);
      const { source } = model.spanOf(waiver.site);
      const loose = looseness(waiver, on, looseIn(source.path));
      if (loose) return about("governance/loose-waiver", loose, rules);
      if (used.has(waiver) || !whole) return [];
      const off = !isOn(waiver.rule, source.path);
      return about("governance/unused-waiver", unused(waiver, off), rules);
    });
  return { isWaived, found };
}

const known = (rules: Rules, name: string) =>
  Object.hasOwn(rules, name) ? rules[name]! : undefined;

/** Only where the rule about waivers is among those asked for. */
const about = (rule: string, finding: Found["finding"], rules: Rules): readonly Found[] =>
  known(rules, rule) ? [{ rule, finding }] : [];

function unknownRule({ rule, site }: Waiver, rules: Rules): Found["finding"] {
  const near = nearestRule(rule, rules);
  return {
    at: site,
    message: `there is no rule \`${rule}\` to waive`,
    help: near ? `Did you mean \`${near}\`?` : "Run `proffer explain` to see every rule.",
    ...(near && {
      fix: { title: `write \`${near}\``, safe: false, changes: [instead(site, near)] },
    }),
  };
}

const forbidden = ({ rule, site }: Waiver): Found["finding"] => ({
  at: site,
  message: `\`${rule}\` cannot be waived`,
  help: `Repair what it finds, and take the waiver out.`,
  fix: {
    title: "take the waiver out",
    safe: false,
    changes: [without(wholeOf({ site }))],
  },
});

/** What a waiver leaves blank; null when it says both. */
const unsaid = ({ because, by }: Waiver): string | null =>
  because.trim() === "" ? "why" : by.trim() === "" ? "who agreed to it" : null;

function looseness(waiver: Waiver, on: number | null, most: number): Found["finding"] | null {
  const { rule, site, until } = waiver;
  const blank = unsaid(waiver);
  if (blank !== null)
    return {
      at: site,
      message: `this waiver of \`${rule}\` does not say ${blank}, and excuses nothing`,
      help: 'Say both: `because "…" by "name@example.com"`; or take it out.',
    };
  if (on === null || until - on <= most) return null;
  return {
    at: site,
    message: `this waiver of \`${rule}\` holds for ${until - on} more days`,
    help: `Let it end within ${most} days, and decide again then.`,
    severity: "warning",
  };
}

const unused = ({ rule, for: what, site }: Waiver, off: boolean): Found["finding"] => ({
  at: site,
  message: off
    ? `this waiver excuses nothing, because \`${rule}\` is not asked here`
    : `this waiver excuses nothing: \`${rule}\` finds nothing in ${quoted(what)}`,
  help: "Take it out, so that it cannot hide what comes later.",
  fix: { title: "take the waiver out", safe: true, changes: [without(wholeOf({ site }))] },
});

/** `offer x` as "offer `x`". */
const quoted = (what: string): string => what.replace(/ (.+)$/, " `$1`");

/** Whether a waiver is for what a declaration says. */
function covering(model: Model): (waiver: Waiver, declaration: Declaration) => boolean {
  let offers: ReadonlyMap<Declaration, Offer> | undefined;
  const offerOf = (declaration: Declaration): Offer | undefined => {
    offers ??= new Map([...model.offers.values()].map((offer) => [offer.site.declaration, offer]));
    return offers.get(declaration);
  };
  return ({ for: what, scope }, declaration) => {
    const space = what.indexOf(" ");
    const [sort, name] = [what.slice(0, space), what.slice(space + 1)];
    // The exception of a whole policy is an exception for all of it.
    if (sort === "policy") return true;
    const called = calledOf(declaration);
    if (called === what || (sort === "rule" && called.endsWith(` ${name}`))) return true;
    if (sort === "adjacency" && called === `adjacency ${name}`) return true;
    const offer = offerOf(declaration);
    if (!offer) return sort === "product" && called === `bundle ${name}`;
    if (scope.channel !== null)
      return offer.placements.every((one) => model.placements.get(one)?.channel === scope.channel);
    const { of } = scope;
    if (!of || !("offers" in of)) return false;
    return of.offers.includes(offer.id) || of.products.includes(offer.product);
  };
}

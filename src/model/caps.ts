import type * as ast from "../syntax/ast.ts";
import { finding, replacing } from "./finding.ts";
import { bindEvent } from "./happened.ts";
import { bindLength } from "./length.ts";
import { eachOnce } from "./listed.ts";
import { find, siteOf, writtenPath, type Checking } from "./lookup.ts";
import type { Cap, Count, Length, Scope, Target } from "./model.ts";
import { wholeNumber } from "./quantity.ts";
import type { Symbol } from "./symbols.ts";
import { bindSide, bindTarget, bindTargets, together } from "./targets.ts";
import { mismatch, unknownWord } from "./types.ts";
import { periods } from "./words.ts";
import { ruleName } from "./wording.ts";

export function bindCap(c: Checking, node: ast.CapDecl): Cap | null {
  const limit = node.onlyOneOf ? 1 : node.count && bindLimit(c, node, node.count);
  const cap = bindCapParts(c, node, node.scope, node.name ?? node.word);
  return limit === null || !cap
    ? null
    : { name: ruleName(node), site: siteOf(c, node.name ?? node.word), ...cap, limit };
}

/** What a proof claims, which is written like a cap. */
export function bindClaim(c: Checking, node: ast.ProveDecl): Omit<Cap, "name" | "site"> | null {
  const { count, counted, scope } = node;
  const limit = count && bindNumber(c, count);
  if (!scope || limit === null) return null;
  const written = {
    what: counted ?? "offers",
    different: false,
    event: null,
    onlyOneOf: null,
  } as const;
  const cap = bindCapParts(c, written, scope, node.word);
  return cap && { ...cap, limit };
}

function bindNumber(c: Checking, count: ast.Quantity): number | null {
  const limit = wholeNumber(count);
  if (limit.ok) return limit.value;
  c.report(mismatch(count, { kind: "integer" }, "a cap", limit.problem));
  return null;
}

function bindLimit(c: Checking, node: ast.CapDecl, count: ast.Quantity): number | null {
  const limit = bindNumber(c, count);
  if (limit === null || limit > 0) return limit;
  c.report(
    finding("check/cap-zero", count, "a cap of 0 would silence its offers for good", {
      notes: [
        {
          text: `say so with its reason: \`hold ${node.name ? `${node.name.text}: ` : ""}${heldBy(node)} when … because "…"\``,
        },
      ],
    }),
  );
  return null;
}

const heldBy = ({ scope }: ast.CapDecl): string => {
  if (scope.on) return `on ${scope.on.text}`;
  return scope.of?.name ? `${scope.of.what} ${scope.of.name.text}` : "all";
};

type Written = Pick<ast.CapDecl, "what" | "different" | "event" | "onlyOneOf">;

function bindCapParts(
  c: Checking,
  written: Written,
  node: ast.CapScope,
  head: ast.Name,
): Omit<Cap, "name" | "site" | "limit"> | null {
  const sides = written.onlyOneOf && bindSides(c, written.onlyOneOf);
  const of = node.of ? bindTarget(c, node.of) : (sides && together(sides)) || null;
  const channel = node.on && find(c, "channel", node.on, "`on`");
  const placement = node.at && find(c, "placement", writtenPath(node.at), "`at`");
  const segment = node.for && find(c, "segment", writtenPath(node.for), "`for`");
  if (channel && placement && !placement.name.startsWith(`${channel.name}.`))
    c.report(
      finding(
        "check/conflicting-entries",
        node.at!,
        `\`${placement.name}\` is no placement of \`${channel.name}\``,
        { notes: [{ text: "the cap is on that channel only", at: node.on!.span }] },
      ),
    );
  const except = bindTargets(c, node.except);
  const window = bindWindow(c, node);
  const by = node.per && node.per.text !== "total" ? bindIdentity(c, node.per) : null;
  const event = eventOf(c, written);
  const asked = sayWhose(c, written, node, head, by !== null || node.per?.text === "total");
  if (!asked || of === undefined || window === undefined || event === null) return null;
  const unknown =
    (node.on && !channel) || (node.at && !placement) || (node.for && !segment) ||
    (node.per && node.per.text !== "total" && !by) || except.length < node.except.length ||
    (written.onlyOneOf && !sides); // prettier-ignore
  if (unknown) return null;
  const scope: Scope = {
    channel: channel?.name ?? null,
    placement: placement?.name ?? null,
    of,
    except,
    exceptTriggers: [],
  };
  return {
    scope,
    for: segment && { segment: segment.name, site: siteOf(c, node.for!) },
    count: by && countOf(written, scope, event, by.name),
    window,
    sides,
  };
}

function countOf(written: Written, scope: Scope, event: string, by: string): Count {
  const { of: target, except, channel, placement } = scope;
  const each = written.what === "contacts" ? "contact" : written.different ? "offer" : "event";
  return { event, target, except, channel, placement, by, each, run: null };
}

const counted = ["shown", "sent", "accepted"];

/** Contacts are `contact` events and offers delivered, counted by the message they came in. */
function eventOf(c: Checking, { what, event }: Written): string | null {
  if (what === "contacts") return "contact";
  if (!event) return "delivered";
  const name = bindEvent(c, event);
  if (name === null || counted.includes(name)) return name;
  c.report(unknownWord(event, counted, "way to count offers"));
  return null;
}

function bindSides(c: Checking, list: ast.List): readonly Target[] | null {
  const names = eachOnce(list.items, c.report);
  const sides = names.flatMap((name) => bindSide(c, name) ?? []);
  if (names.length === 1)
    c.report(finding("check/bad-count", list, "`only one of` needs at least two to choose from"));
  return sides.length < list.items.length || names.length < 2 ? null : sides;
}

/** Says when a cap does not say whose offers it counts, or in which time. */
function sayWhose(
  c: Checking,
  written: Written,
  node: ast.CapScope,
  head: ast.Name,
  known: boolean,
): boolean {
  const { per, window } = node;
  if (!per && written.onlyOneOf && !window) return true;
  if (!per) {
    c.report(
      finding("check/missing-entry", head, "this does not say whose offers are counted", {
        notes: [{ text: "say `per customer`, `per session`, `per total` or another identity" }],
      }),
    );
    return false;
  }
  if (window || !known || per.text === "session") return true;
  c.report(
    finding("check/no-window", per, `\`per ${per.text}\` does not say in which time`, {
      notes: [{ text: "say `in 30 days`, `each calendar week`, or `ever`" }],
      fixes: [replacing(per, `${per.text} in 30 days`)],
    }),
  );
  return false;
}

/** Null when it is for ever, or not said; `undefined` when it cannot be read. */
function bindWindow(c: Checking, { window }: ast.CapScope): Length | null | undefined {
  if (!window || window.sort === "ever") return null;
  if (window.sort === "rolling") return bindLength(c, window.length) ?? undefined;
  const { unit } = window;
  if (Object.hasOwn(periods, unit.text))
    return {
      amount: 1,
      unit: { name: periods[unit.text as keyof typeof periods], calendar: null },
    };
  c.report(unknownWord(unit, Object.keys(periods), "calendar period"));
  return undefined;
}

/** For whom a cap counts. The words of a window are no one. */
function bindIdentity(c: Checking, per: ast.Name): Symbol<"identity"> | null {
  const window = windows.get(per.text.replace(/s$/, ""));
  if (!window || c.symbols.get("identity", per.text)) return find(c, "identity", per, "`per`");
  c.report(
    finding("check/unknown-name", per, `\`per\` says for whom a cap counts, and not for how long`, {
      fixes: [replacing(per, `customer ${window}`)],
    }),
  );
  return null;
}

const windows: ReadonlyMap<string, string> = new Map([
  ["hour", "in 1 hour"],
  ["day", "in 1 day"],
  ["week", "in 7 days"],
  ["month", "each calendar month"],
  ["quarter", "each calendar quarter"],
  ["year", "each calendar year"],
]);

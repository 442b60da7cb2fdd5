import type { Bundle, Fact } from "../runtime/bundle.ts";
import { dayOf, offsetOf, timeOf } from "../runtime/values.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import { firstLineOf, readShaped } from "../yaml/shape.ts";
import { entriesOf, itemsOf, textOf, valueOf, type Tree } from "../yaml/tree.ts";
import type { Feed } from "./feed.ts";
import { historyFrom } from "./history.ts";
import type { Fed, Mapping, Owns, TextFrom } from "./mapping.ts";
import { validate } from "./mapping.validator.generated.ts";
import { feedsFrom } from "./feeds.ts";
import { feedFrom } from "./read-feed.ts";
import { isKnown, isWritten, remark, type Report } from "./remarks.ts";
import { belongsFrom, idFrom, instantFrom, textFrom, type Gathering } from "./sources.ts";
import { triggersFrom } from "./triggers.ts";

/**
 * Reads a mapping in YAML or JSON (`schema/mapping.schema.json`) and checks it against the bundle
 * whose moments the rows are to become. No mapping when there is an error. Never throws.
 */
export function loadMapping(
  source: Source,
  bundle: Bundle,
): { readonly mapping: Mapping | null; readonly diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics: misshapen } = readShaped(source, validate);
  if (!root || misshapen.length > 0) return { mapping: null, diagnostics: misshapen };

  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  const report: Report = (span, code, message, more) => {
    const once = `${span.start} ${message}`;
    if (!said.has(once)) diagnostics.push(remark(span, code, message, more));
    said.add(once);
  };
  const columns = new Map<string, Span>();
  const mapping = read(root, bundle, { report, columns });
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { mapping: failed ? null : mapping, diagnostics };
}

/** Null only where something has been reported. */
function read(root: Tree, bundle: Bundle, gathering: Gathering): Mapping | null {
  const at = instantFrom(valueOf(root, "at"), gathering);
  const id = valueOf(root, "id");
  if (id) gathering.columns.set(textOf(id)!, id.span);
  const local = valueOf(root, "local");
  const mapping = {
    id: textOf(id),
    locale: textFrom(valueOf(root, "locale"), gathering),
    who: whoFrom(valueOf(root, "who"), bundle, gathering),
    local: local && localFrom(local, gathering),
    triggers: triggersFrom(valueOf(root, "trigger"), bundle, gathering),
    placements: placementsFrom(valueOf(root, "placements"), bundle, gathering),
    facts: factsFrom(root, bundle, gathering),
    owns: ownsFrom(valueOf(root, "owns"), bundle, gathering),
    totals: totalsFrom(valueOf(root, "totals"), bundle, gathering),
    history: historyFrom(valueOf(root, "history"), gathering),
    columns: gathering.columns,
  };
  return at && { at, ...mapping };
}

function localFrom(tree: Tree, gathering: Gathering): Mapping["local"] {
  const part = (key: string, is: (text: string) => unknown, example: string): TextFrom | null => {
    const written = valueOf(tree, key);
    const from = textFrom(written, gathering);
    if (written && from?.kind === "constant" && is(from.text) === null) {
      gathering.report(written.span, "wrong-value", `\`${from.text}\` is ${example}`);
    }
    return from;
  };
  const offset = part("utc_offset", offsetOf, "no offset from UTC such as `+01:00`");
  const date = part("date", dayOf, "no date such as `2026-11-02`");
  const time = part("time", timeOf, "no time such as `10:15`");
  return offset && { offset, date, time };
}

function whoFrom(
  tree: Tree | null,
  { identities }: Bundle,
  gathering: Gathering,
): ReadonlyMap<string, TextFrom> {
  const known = [...new Set(["customer", "session", ...identities.map(({ id }) => id)])];
  return new Map(
    entriesOf(tree).flatMap(({ key, keySpan, value }) => {
      const from = idFrom(value, gathering);
      const { report } = gathering;
      return from && isKnown(report, keySpan, "identity", key, { known, needed: false })
        ? [[key, from] as const]
        : [];
    }),
  );
}

function placementsFrom(
  tree: Tree | null,
  { channels }: Bundle,
  { report }: Gathering,
): readonly string[] {
  const known = channels.flatMap(({ placements }) => placements.map(({ id }) => id));
  return itemsOf(tree).flatMap((item) => {
    const id = textOf(item);
    if (id === null || !isKnown(report, item.span, "placement", id, { known, needed: true }))
      return [];
    return id;
  });
}

function factsFrom(root: Tree, { facts }: Bundle, gathering: Gathering): ReadonlyMap<string, Fed> {
  const entries = entriesOf(valueOf(root, "facts"));
  const { report } = gathering;
  const fedFacts = feedsFrom(entries, "fact", facts, gathering);
  const place = rootKey(root, "facts");
  const written = entries.map(({ key }) => key);
  const known = facts.map(({ id }) => id);
  for (const { id, required } of facts) {
    if (!required || isWritten(id, written, known)) continue;
    report(place, "unfed-fact", `nothing feeds \`${id}\`, which the policy requires`, {
      notes: ["every row would be refused"],
    });
  }
  return fedFacts;
}

function ownsFrom(tree: Tree | null, { products }: Bundle, gathering: Gathering): Owns | null {
  if (tree?.kind !== "map") return null;
  const { entries } = tree;
  const known = products.map(({ id }) => id);
  if (entries.has("column") && entries.has("split")) {
    const feed: Feed | null = feedFrom(tree, owned, gathering);
    return feed && { kind: "list", feed };
  }
  const taken = new Set(entries.keys());
  const each = entriesOf(tree).flatMap(({ key, keySpan, value }) => {
    const { report } = gathering;
    if (!isKnown(report, keySpan, "product", key, { known, taken, needed: false })) return [];
    return belongsFrom(key, value, gathering) ?? [];
  });
  return { kind: "each", products: each };
}

/** The set of products owned, as if it were a fact. */
const owned: Fact = {
  id: "owns",
  type: "products",
  currency: null,
  members: null,
  low: null,
  high: null,
  required: false,
  sensitive: false,
  purpose: null,
};

function totalsFrom(
  tree: Tree | null,
  { caps }: Bundle,
  { report }: Gathering,
): ReadonlyMap<string, number> | null {
  if (!tree) return null;
  const known = caps.filter(({ counter }) => counter === null).map(({ name }) => name);
  return new Map(
    entriesOf(tree).flatMap(({ key, keySpan, value }) =>
      isKnown(report, keySpan, "cap over all customers", key, { known, needed: false })
        ? [[key, Number(textOf(value))] as const]
        : [],
    ),
  );
}

const rootKey = (root: Tree, key: string): Span =>
  (root.kind === "map" && root.entries.get(key)?.keySpan) || firstLineOf(root.span);

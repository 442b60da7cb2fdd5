import type { InlayHintLabelPart } from "vscode-languageserver";
import { canConcern } from "../../src/compile/scopes.ts";
import { impliedSilencers, type DraftSilencer } from "../../src/compile/silencers.ts";
import type { Tested } from "../../src/compile/rows.ts";
import { cellWords } from "../../src/compile/wording.ts";
import type { Model, Offer, Site } from "../../src/model/model.ts";
import { locationOf } from "../positions.ts";
import type { Root } from "../root.ts";
import { rowsIn } from "../rows.ts";

/** More ways to come to an offer are not told one by one. */
const mostSources = 3;

/** What the customer must have, lack and have had value from, as the offer compiles to it, each with where it is said. */
export function ownershipOf(model: Model, offer: Offer, root: Root): readonly InlayHintLabelPart[] {
  const rows = rowsIn(model, offer) ?? [];
  const bySource = new Map(rows.map(({ source, row }) => [source, row] as const));
  const ways = [...bySource.values()]
    .slice(0, mostSources)
    .map((row) =>
      row.filter((tested) => isImplied(tested, offer)).map((tested) => partOf(model, tested, root)),
    );
  const [first = [], ...others] = ways;
  if (others.length === 0) return joined(first, ", ");
  // What is asked whichever product it starts from is said once.
  const shared = first.filter(({ value }) =>
    others.every((parts) => parts.some((one) => one.value === value)),
  );
  const isShared = ({ value }: InlayHintLabelPart): boolean =>
    shared.some((one) => one.value === value);
  const own = ways.map((parts) =>
    joined(
      parts.filter((one) => !isShared(one)),
      ", ",
    ),
  );
  const shown = joined(
    own.filter((parts) => parts.length > 0),
    "; or ",
  );
  const more = bySource.size > mostSources ? [{ value: "; or …" }] : [];
  return [
    ...shown,
    ...more,
    ...(shared.length > 0 ? [{ value: "; " }] : []),
    ...joined(shared, ", "),
  ];
}

/** Asked by the adjacency, by what is proven, and by what is owned already; not by the offer in its own words. */
function isImplied({ column, use, sites }: Tested, { site: { declaration } }: Offer): boolean {
  if (column.kind === "owns") return true;
  if (use?.of === "proven") return true;
  return use !== null && sites.every((site) => site.declaration !== declaration);
}

function partOf(
  model: Model,
  { column, cell, sites, use }: Tested,
  root: Root,
): InlayHintLabelPart {
  const words = column.kind === "owns" ? cellWords(model, column, cell) : column.id;
  return part(words, "Asked of every offer along this adjacency.", siteOf(model, use?.name ?? "", use?.of) ?? sites[0], model, root); // prettier-ignore
}

const siteOf = (
  model: Model,
  name: string,
  of: "segment" | "proven" | undefined,
): Site | undefined => of && (of === "segment" ? model.segments : model.proven).get(name)?.site;

function part(
  value: string,
  tooltip: string,
  site: Site | undefined,
  model: Model,
  root: Root,
): InlayHintLabelPart {
  return {
    value,
    tooltip,
    ...(site ? { location: locationOf(model.spanOf(site), root.uriOf) } : {}),
  };
}

type Parts = readonly InlayHintLabelPart[];

function joined(groups: readonly (InlayHintLabelPart | Parts)[], between: string): Parts {
  return groups.flatMap((one, index) => [
    ...(index === 0 ? [] : [{ value: between }]),
    ...(isParts(one) ? one : [one]),
  ]);
}
const isParts = (one: InlayHintLabelPart | Parts): one is Parts => Array.isArray(one);

const implied = new WeakMap<Model, readonly DraftSilencer[]>();

/** What keeps an offer back though no rule says so: opting out, the region, and consent on its channels. */
export function silencedBy(model: Model, offer: Offer, root: Root): Parts {
  let silencers = implied.get(model);
  if (!silencers) implied.set(model, (silencers = impliedSilencers({ model, diagnostics: [] })));
  const parts = silencers
    .filter(({ scope, rows }) => rows.length > 0 && canConcern(model, scope, offer))
    .map((silencer) =>
      part(wordsOf(model, silencer), tooltips[silencer.kind] ?? "", silencer.site, model, root),
    );
  return joined(parts, ", ");
}

const tooltips: { readonly [K in DraftSilencer["kind"]]?: string } = {
  opt_out: "Unless it is known that the customer has not opted out, nothing is offered.",
  region: "Unless it is known that the customer is in one of these, nothing is offered.",
  consent: "Unless it is known that the customer has agreed, nothing is offered there.",
};

function wordsOf({ policy }: Model, { kind, name }: DraftSilencer): string {
  if (kind === "opt_out") return `not ${policy?.optOut ?? "opted out"}`;
  if (kind === "region") return `in ${policy?.regions?.join(" or ") ?? "a region"}`;
  return `consent to ${name}`;
}

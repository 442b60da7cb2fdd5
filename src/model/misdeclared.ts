import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic, Fix, Note } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import { nearest } from "../text/suggest.ts";
import type { Checked } from "./declarations.ts";
import type { Sort } from "./exports.ts";
import type { Finding } from "./finding.ts";
import type { Site } from "./model.ts";
import type { Placing } from "./placing.ts";
import type { Symbols } from "./symbols.ts";

/** Everything that has a name, and what the declarations came to in which it is named. */
interface Named {
  readonly symbols: Symbols;
  readonly results: ReadonlyMap<Declaration, Checked>;
  readonly placed: Placing;
}

export interface Misdeclared {
  readonly diagnostics: readonly Diagnostic[];
  /** What is said with them already. */
  readonly told: ReadonlySet<Finding>;
}

/** A name that nothing has, and where it is said. */
interface Lack {
  /** All of a key but the name: `fact customer.`, `segment `, `member fact customer.stage `. */
  readonly scope: string;
  readonly name: string;
  readonly places: Place[];
}
interface Place {
  readonly node: Declaration;
  readonly found: Finding;
}

/** What is called in one way where it is declared and in another wherever it is used. */
interface Slip {
  readonly declared: string;
  readonly said: string;
  readonly sites: readonly Site[];
  readonly places: readonly Place[];
  /** Where the name stands in what a place says: `customer.tenure` ends with a fact, and begins with a group. */
  readonly stands: "first" | "last";
}

/**
 * Names that several places say and nothing has, so that one mistake is one remark. Where one declaration
 * means it that nothing names, the slip was made there, or it is being given another name: the remark
 * stands there. What is said in many places stands at the first.
 */
export function misdeclared(now: Named): Misdeclared {
  const lacks = lacksIn(now.results);
  const often = [...lacks.values()].filter(({ places }) => places.length > 1);
  const owners = ownersIn(lacks);
  if (often.length === 0 && owners.length === 0) return nothing;
  const used = usedIn(now);
  const told = new Set<Finding>();
  const taken = new Set<string>();
  const slips = [
    ...owners.slice(0, most).flatMap((owner) => ownerSlip(now, used, owner) ?? []),
    ...often.slice(0, most).flatMap((lack) => slipOf(now, used, lack) ?? []),
  ];
  const diagnostics: Diagnostic[] = [];
  for (const slip of slips) {
    const places = slip.places.filter(({ found }) => !told.has(found));
    const key = placeKey(now.placed.spanOf(slip.sites[0]!));
    if (places.length < 2 || taken.has(key)) continue;
    taken.add(key);
    for (const { found } of places) told.add(found);
    diagnostics.push(ofSlip({ ...slip, places }, now.placed));
  }
  for (const { name, places } of often) {
    const left = places.filter(({ found }) => !told.has(found));
    if (left.length <= mostPlaces) continue;
    for (const { found } of left) told.add(found);
    diagnostics.push(ofLack(name, left, now.placed));
  }
  return { diagnostics, told };
}

const nothing: Misdeclared = { diagnostics: [], told: new Set() };
/** Of a name that nothing has, and that was no slip where it is declared, every place is told up to so many. */
const mostPlaces = 5;
/** Who makes more mistakes of this sort sees the others as they are. */
const most = 50;

const placeKey = ({ source, start }: Span): string => `${source.path} ${start}`;

function lacksIn(results: Named["results"]): ReadonlyMap<string, Lack> {
  const lacks = new Map<string, Lack>();
  for (const [node, { findings }] of results)
    for (const found of findings)
      for (const { scope, name } of wantedBy(found)) {
        const key = scope + name;
        const lack = lacks.get(key) ?? { scope, name, places: [] };
        lacks.set(key, lack);
        lack.places.push({ node, found });
      }
  return lacks;
}

/** What would have to be declared so that a finding were none. */
function wantedBy({ code, near, wants }: Finding): readonly Pick<Lack, "scope" | "name">[] {
  if (wants) return wants;
  if (code !== "check/unknown-name" || !near || near.quoted) return [];
  const full = near.prefix + near.name;
  const dot = full.lastIndexOf(".") + 1;
  return near.sorts.flatMap((sort) => {
    if (!(sort in ownerOf))
      return dot === 0 && full !== "" ? [{ scope: `${sort} `, name: full }] : [];
    return dot > 1 ? [{ scope: `${sort} ${full.slice(0, dot)}`, name: full.slice(dot) }] : [];
  });
}

/** What has the name before the dot. */
const ownerOf: { readonly [sort: string]: Sort } = { fact: "group of facts", placement: "channel" };

/** Groups of facts and channels of which several things are missing. */
interface Owner {
  readonly sort: Sort;
  readonly of: string;
  readonly name: string;
  readonly lacks: readonly Lack[];
}

function ownersIn(lacks: ReadonlyMap<string, Lack>): readonly Owner[] {
  const found = new Map<string, Owner & { readonly lacks: Lack[] }>();
  for (const lack of lacks.values()) {
    const { scope, name } = lack;
    const [of, owner] = Object.entries(ownerOf).find(
      ([inner, outer]) => scope === `${outer} ` || scope.startsWith(`${inner} `),
    ) ?? [null, null];
    if (of === null) continue;
    const own = scope === `${owner} ` ? name : scope.slice(of.length + 1, -1);
    const key = `${owner} ${own}`;
    const known = found.get(key) ?? { sort: owner, of, name: own, lacks: [] };
    found.set(key, known);
    known.lacks.push(lack);
  }
  return [...found.values()].filter(
    ({ lacks: all }) => all.reduce((sum, { places }) => sum + places.length, 0) > 1,
  );
}

/** The keys of all that is named somewhere else than where it is declared. */
function usedIn({ results }: Named): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [node, { uses }] of results) {
    const own = "name" in node ? node.name?.span : null;
    for (const { key, node: at, defines } of uses)
      if (!defines && at.span.start !== own?.start) used.add(key);
  }
  return used;
}

function slipOf(now: Named, used: ReadonlySet<string>, lack: Lack): Slip | null {
  const { scope, name, places } = lack;
  const known = definitions(now, scope);
  const meant = otherNameOf(name, known, (one) => !used.has(scope + one));
  const site = meant === null ? null : known.get(meant);
  return site ? { declared: meant!, said: name, sites: [site], places, stands: "last" } : null;
}

function ownerSlip(now: Named, used: ReadonlySet<string>, owner: Owner): Slip | null {
  const { sort, of, name, lacks } = owner;
  const scope = `${sort} `;
  const known = definitions(now, scope);
  if (known.has(name)) return null;
  const meant = otherNameOf(name, known, (one) => !used.has(scope + one));
  if (meant === null) return null;
  const inside = definitions(now, `${of} ${meant}.`);
  const places = lacks
    .filter((lack) => lack.scope === scope || inside.has(lack.name))
    .flatMap((lack) => lack.places);
  const sites = [...now.results.keys()].flatMap((declaration): readonly Site[] =>
    (declaration.kind === "Facts" || declaration.kind === "Channel") &&
    declaration.name?.text === meant
      ? [{ declaration, node: declaration.name }]
      : [],
  );
  return sites.length > 0 ? { declared: meant, said: name, sites, places, stands: "first" } : null;
}

/** What nothing names, and is spelled nearly so, or is the beginning of it: whoever writes a name anew has begun. */
function otherNameOf(
  name: string,
  known: ReadonlyMap<string, Site>,
  isFree: (name: string) => boolean,
): string | null {
  const meant = nearest(name, known.keys());
  if (meant !== null) return isFree(meant) ? meant : null;
  const [begun, another] = [...known.keys()].filter((one) => name.startsWith(one) && isFree(one));
  return begun !== undefined && another === undefined ? begun : null;
}

/** Everything with a key that begins so and that a file declares, by the rest of the key. */
function definitions({ symbols, results }: Named, scope: string): ReadonlyMap<string, Site> {
  const found = new Map<string, Site>();
  // Of `group` and `group of facts` the longer one.
  const sort = symbols.sorts
    .filter((one) => scope.startsWith(`${one} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (sort) {
    const owner = scope.slice(sort.length + 1);
    for (const [name, { declaration, at }] of symbols.all(sort))
      if (declaration && name.startsWith(owner))
        found.set(name.slice(owner.length), { declaration, node: at });
    return found;
  }
  for (const [declaration, { uses }] of results)
    for (const { key, node, defines } of uses)
      if (defines && key.startsWith(scope) && !found.has(key.slice(scope.length)))
        found.set(key.slice(scope.length), { declaration, node });
  return found;
}

function ofSlip({ declared, said, sites, places, stands }: Slip, placed: Placing): Diagnostic {
  const spans = sites.map((site) => placed.spanOf(site));
  const uses = usesAt(places, placed);
  const wanted = uses.map((span): Span => {
    const start = stands === "first" ? span.start : span.end - said.length;
    return { ...span, start, end: start + said.length };
  });
  const isSaid = ({ source, start, end }: Span): boolean => source.text.slice(start, end) === said;
  const all = uses.length === 2 ? "both" : `all ${uses.length}`;
  const everywhere = `write \`${declared}\` in ${all} places`;
  return {
    code: "check/misdeclared",
    severity: "error",
    message: `this is declared as \`${declared}\`, but ${uses.length} places say \`${said}\``,
    span: spans[0]!,
    notes: [...notesOf(said, uses), { text: `nothing says \`${declared}\`` }],
    fixes: [
      writing(`declare it as \`${said}\``, spans, said),
      ...(wanted.every(isSaid) ? [writing(everywhere, wanted, declared)] : []),
    ],
    also: uses,
  };
}

/** What is said of the first place, and where the others are. */
function ofLack(name: string, places: readonly Place[], placed: Placing): Diagnostic {
  const [{ node, found }] = places as readonly [Place, ...Place[]];
  const first = placed.diagnosticOf(node, found);
  const also = usesAt(places.slice(1), placed);
  return { ...first, notes: [...first.notes, ...notesOf(name, also)], also };
}

const usesAt = (places: readonly Place[], placed: Placing): readonly Span[] =>
  places.map(({ node, found }) => placed.spanOf({ declaration: node, node: { span: found.at } }));

/** The first three places, and how many more there are. */
function notesOf(said: string, uses: readonly Span[]): readonly Note[] {
  const shown = uses.slice(0, 3).map((span): Note => ({ text: `\`${said}\` is said here`, span }));
  const others = uses.length - shown.length;
  if (others === 0) return shown;
  return [...shown, { text: `and in ${others} more ${others === 1 ? "place" : "places"}` }];
}

const writing = (title: string, at: readonly Span[], newText: string): Fix => ({
  title,
  edits: at.map((span) => ({ span, newText })),
});

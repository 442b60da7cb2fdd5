import type {
  Condition,
  Hold,
  Model,
  Quiet,
  Rest,
  Scope as ModelScope,
  Site,
} from "../model/model.ts";
import type { Cell, Scope, Silencer } from "../runtime/bundle.ts";
import { columnOf, holiday, local, targetOf, type Columned } from "./columns.ts";
import { rowsOf, type Compiling, type DraftRow } from "./rows.ts";
import { sortedBy, sortedById, sortedByJson, sortedSet } from "./sorted.ts";

/** A silencer whose rows are still to be written out. */
export interface DraftSilencer extends Omit<Silencer, "rows"> {
  readonly rows: readonly DraftRow[];
  readonly site: Site;
}

const everywhere: Scope = {
  channel: null,
  placement: null,
  of: null,
  except: [],
  except_triggers: [],
};

/** Whatever keeps offers back, in the order in which it is tried; within a kind by name. */
export function silencersOf(compiling: Compiling): readonly DraftSilencer[] {
  const { model } = compiling;
  return [
    ...impliedSilencers(compiling),
    ...waivers(model),
    ...sortedBy(model.holds, nameOf).map((hold) => ofHold(compiling, hold)),
    ...sortedBy(model.rests, nameOf).map(ofRest),
    ...sortedBy(model.quiets, nameOf).map(ofQuiet),
  ].filter(({ rows }) => rows.length > 0);
}

/** Those that no rule declares: opting out, the region and consent. */
export const impliedSilencers = (compiling: Compiling): readonly DraftSilencer[] => [
  ...optOut(compiling),
  ...region(compiling),
  ...consents(compiling),
];

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Unless it is known that the customer has not opted out. */
function optOut(compiling: Compiling): readonly DraftSilencer[] {
  const { policy } = compiling.model;
  if (policy === null || policy.optOut === null) return [];
  const site = policy.optOutSite ?? policy.site;
  const rows = rowsUnlessFalse(compiling, "opting out", site, {
    kind: "test",
    subject: { kind: "fact", fact: policy.optOut },
    test: { kind: "among", values: [true] },
    site,
  });
  const id = "opt_out";
  return [{ id, kind: "opt_out", name: id, scope: everywhere, rows, because: null, site }];
}

/** Unless the customer is known to be in one of the policy's regions. */
function region(compiling: Compiling): readonly DraftSilencer[] {
  const { policy } = compiling.model;
  if (policy === null || policy.regions === null || policy.regionFact === null) return [];
  const site = policy.regionsSite ?? policy.site;
  const within: Condition = {
    kind: "test",
    subject: { kind: "fact", fact: policy.regionFact },
    test: { kind: "among", values: policy.regions },
    site,
  };
  const rows = rowsUnlessFalse(compiling, "the region", site, { kind: "not", term: within });
  const id = "region";
  return [{ id, kind: "region", name: id, scope: everywhere, rows, because: null, site }];
}

function consents(compiling: Compiling): readonly DraftSilencer[] {
  const channels = sortedById(compiling.model.channels.values());
  return channels.flatMap(({ id: channel, consent, consentSite, site: declared }) => {
    if (consent === null) return [];
    const site = consentSite ?? declared;
    const id = `consent ${channel}`;
    const rows = rowsUnlessFalse(compiling, `the consent of \`${channel}\``, site, {
      kind: "not",
      term: consent,
    });
    const scope = { ...everywhere, channel };
    return [{ id, kind: "consent", name: channel, scope, rows, because: null, site } as const];
  });
}

/** An exception lapses: after its last day nothing of what it is for is offered. */
function waivers({ waivers: all }: Model): readonly DraftSilencer[] {
  const drafts = all.map(({ rule, for: what, scope, until, because, site }): DraftSilencer => {
    const rows = [row(site, [local("date"), { above: until, missing: true }])];
    const id = `waiver ${rule} for ${what}`;
    return { id, kind: "waiver", name: rule, scope: scopeOf(scope), rows, because, site };
  });
  return sortedById(drafts);
}

function ofHold(compiling: Compiling, hold: Hold): DraftSilencer {
  const { name, scope, condition, because, site } = hold;
  const id = `hold ${name}`;
  const rows = rowsUnlessFalse(compiling, `\`${name}\``, site, condition);
  return { id, kind: "hold", name, scope: scopeOf(scope), rows, because, site };
}

/** While the latest event is younger than the rest is long, or may be. */
function ofRest({ name, scope, length, count, site }: Rest): DraftSilencer {
  const age = columnOf({ kind: "age", count, k: 1, unit: length.unit }, null);
  const rows = [row(site, [age, { below: length.amount, missing: true }])];
  return {
    id: `rest ${name}`,
    kind: "rest",
    name,
    scope: scopeOf(scope),
    rows,
    because: null,
    site,
  };
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** A quiet time over midnight has two halves: that of the day it begins on, and that of the day after. */
function ofQuiet(quiet: Quiet): DraftSilencer {
  const { name, channel, from, to, weekdays: days, calendar, site } = quiet;
  const begins = (day: "today" | "yesterday") => [
    ...(days === null ? [] : [weekdayTest(days, day)]),
    ...(calendar === null
      ? []
      : [[holiday(calendar, day), { in: [true], missing: true }] as const]),
  ];
  const rows =
    from === null || to === null
      ? [row(site, ...begins("today"))]
      : from < to
        ? [row(site, ...begins("today"), timeTest({ from, below: to }))]
        : [
            row(site, ...begins("today"), timeTest({ from })),
            row(site, ...begins("yesterday"), timeTest({ below: to })),
          ];
  const scope = { ...everywhere, channel };
  return { id: `quiet ${name}`, kind: "quiet", name, scope, rows, because: null, site };
}

function timeTest(cell: Cell) {
  return [local("time"), { ...cell, missing: true }] as const;
}

/** The local weekday when the day that counts is today or yesterday. */
function weekdayTest(days: readonly string[], day: "today" | "yesterday") {
  const shift = day === "today" ? 0 : 1;
  const at = days.map((name) => weekdays[(weekdays.indexOf(name) + shift) % 7]!);
  return [local("weekday"), { in: sortedSet(at), missing: true }] as const;
}

export function scopeOf(scope: ModelScope): Scope {
  const { channel, placement, of, except, exceptTriggers } = scope;
  return {
    channel,
    placement,
    of: of === null ? null : targetOf(of),
    except: sortedByJson(except.map(targetOf)),
    except_triggers: sortedSet(exceptTriggers),
  };
}

function rowsUnlessFalse(compiling: Compiling, what: string, site: Site, condition: Condition) {
  return rowsOf(compiling, condition, "unless_false", { what, site, trigger: null });
}

function row(site: Site, ...tests: readonly (readonly [Columned, Cell])[]): DraftRow {
  return tests.map(([columned, cell]) => ({ ...columned, cell, sites: [site] }));
}

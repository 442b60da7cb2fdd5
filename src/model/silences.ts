import type * as ast from "../syntax/ast.ts";
import { bindClaim } from "./caps.ts";
import { bindCondition } from "./conditions.ts";
import { finding } from "./finding.ts";
import { bindEvent, bindEventTarget, mostEvents } from "./happened.ts";
import { bindLength } from "./length.ts";
import { eachOnce } from "./listed.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import type { Condition, Hold, Proof, Quiet, Rest, Scope } from "./model.ts";
import { millisecondsOf } from "./quantity.ts";
import { checkCondition } from "./rows.ts";
import { bindTarget } from "./targets.ts";
import { mismatch, unknownWord } from "./types.ts";
import { weekdays } from "./words.ts";
import { ruleName } from "./wording.ts";

const scopeOf = (scope: Partial<Scope>): Scope => ({
  channel: null,
  placement: null,
  of: null,
  except: [],
  exceptTriggers: [],
  ...scope,
});

export function bindRest(c: Checking, node: ast.RestDecl): Rest | null {
  const length = node.length && bindLength(c, node.length);
  const channel = node.restsOn && find(c, "channel", node.restsOn, "`on`");
  const of = node.restsOf ? bindTarget(c, node.restsOf) : null;
  const event = node.event && bindEvent(c, node.event);
  const eventChannel = node.eventOn && find(c, "channel", node.eventOn, "`on`");
  const target = bindEventTarget(c, node.eventOf, event, { same: true, place: "a rest" });
  const by = node.by && find(c, "identity", node.by, "`by`");
  const run = bindRun(c, node);
  const exceptTriggers = node.exceptOn.filter((trigger) =>
    find(c, "trigger", trigger, "`except on`"),
  );
  const unknown =
    (node.restsOn && !channel) || (node.eventOn && !eventChannel) || (node.by && !by) ||
    exceptTriggers.length < node.exceptOn.length || of === undefined || target === undefined ||
    run === undefined; // prettier-ignore
  if (unknown || !length || !event) return null;
  return {
    name: ruleName(node),
    site: siteOf(c, node.name ?? node.word),
    scope: scopeOf({
      channel: channel?.name ?? null,
      of,
      exceptTriggers: exceptTriggers.map(({ text }) => text),
    }),
    length,
    count: {
      event,
      target,
      except: [],
      channel: eventChannel?.name ?? null,
      placement: null,
      by: by?.name ?? "customer",
      each: "event",
      run,
    },
  };
}

/** `2 declined … in 30 days`; `undefined` when it cannot be read. */
function bindRun(c: Checking, node: ast.RestDecl): Rest["count"]["run"] | undefined {
  const { count, eventWithin } = node;
  if (count < 1 || count > mostEvents) {
    c.report(
      finding(
        "check/bad-count",
        node.event ?? node.word,
        `a rest follows 1 to ${mostEvents} events, not ${count}`,
      ),
    );
    return undefined;
  }
  if (eventWithin && count === 1) {
    c.report(
      finding("check/conflicting-entries", eventWithin, "one event needs no time to happen in", {
        notes: [{ text: "say how many: `after 2 declined in 30 days`; or leave it out" }],
      }),
    );
    return undefined;
  }
  if (count === 1) return null;
  if (!eventWithin) return { times: count, within: null };
  const within = millisecondsOf(eventWithin);
  if (within.ok && within.value > 0) return { times: count, within: within.value };
  if (within.ok) c.report(finding("check/bad-length", eventWithin, "nothing happens in no time"));
  else
    c.report(
      mismatch(eventWithin, { kind: "duration" }, "the time in which it happens", within.problem),
    );
  return undefined;
}

export function bindQuiet(c: Checking, node: ast.QuietDecl): Quiet | null {
  const channel = node.on && find(c, "channel", node.on, "`on`");
  const calendar = node.calendar && find(c, "calendar", node.calendar, "`days`");
  const days = node.weekdays && bindWeekdays(c, node.weekdays);
  const times = bindTimes(c, node);
  if ((node.on && !channel) || (node.calendar && !calendar) || !times) return null;
  if (node.weekdays && !days) return null;
  if (!node.from && !node.weekdays && !node.calendar) return null;
  return {
    name: ruleName(node),
    site: siteOf(c, node.name ?? node.word),
    channel: channel?.name ?? null,
    ...times,
    weekdays: days,
    calendar: calendar?.name ?? null,
  };
}

const wholeDay = { from: null, to: null };

function bindTimes(c: Checking, { from, to }: ast.QuietDecl): Pick<Quiet, "from" | "to"> | null {
  if (!from || !to) return wholeDay;
  if (from.value.sort !== "time" || to.value.sort !== "time") return null;
  const [start, end] = [from.value.minutes, to.value.minutes];
  if (start === end) {
    c.report(
      finding("check/empty-range", to, "a quiet time ends later than it begins", {
        notes: [{ text: "for whole days leave the hours out: `quiet: { sunday }`" }],
      }),
    );
    return null;
  }
  return { from: start, to: end };
}

const isDay = ({ text }: ast.Name): boolean => (weekdays as readonly string[]).includes(text);

function bindWeekdays(c: Checking, list: ast.List): readonly string[] | null {
  if (list.items.some(({ kind }) => kind !== "Name")) return null;
  const names = eachOnce(list.items, c.report);
  for (const name of names) if (!isDay(name)) c.report(unknownWord(name, weekdays, "weekday"));
  if (!names.every(isDay)) return null;
  return weekdays.filter((day) => names.some(({ text }) => text === day));
}

export function bindHold(
  c: Checking,
  node: ast.HoldDecl,
): { readonly value: Hold; readonly sound: boolean } | null {
  const channel = node.on && find(c, "channel", node.on, "`on`");
  const of = node.of ? bindTarget(c, node.of) : null;
  const bound = bindCondition(c, node.condition, {
    place: "a hold",
    triggers: null,
    same: true,
    price: null,
  });
  if (bound.sound) checkCondition(c, node.condition, bound.condition);
  if ((node.on && !channel) || of === undefined) return null;
  const condition: Condition = node.unless
    ? { kind: "not", term: bound.condition }
    : bound.condition;
  return {
    sound: bound.sound,
    value: {
      name: ruleName(node),
      site: siteOf(c, node.name ?? node.word),
      scope: scopeOf({ channel: channel?.name ?? null, of }),
      condition,
      because: node.because?.value ?? null,
    },
  };
}

/** A claim about every possible customer, bound and carried. */
export function bindProof(c: Checking, node: ast.ProveDecl): Proof | null {
  const head = { name: ruleName(node), site: siteOf(c, node.name ?? node.word) };
  if (node.what === "broken") return null;
  if (node.what === "atMost") {
    const cap = bindClaim(c, node);
    return cap && { ...head, what: "atMost", scope: cap.scope, condition: null, cap };
  }
  const channel = node.on && find(c, "channel", node.on, "`on`");
  const of = node.of ? bindTarget(c, node.of) : null;
  const bound =
    node.condition &&
    bindCondition(c, node.condition, { place: "a proof", triggers: null, same: true, price: null });
  if ((node.on && !channel) || of === undefined) return null;
  const condition: Condition | null =
    bound && (node.unless ? { kind: "not", term: bound.condition } : bound.condition);
  return {
    ...head,
    what: "never",
    scope: scopeOf({ channel: channel?.name ?? null, of }),
    condition,
    cap: null,
  };
}

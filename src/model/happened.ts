import type * as ast from "../syntax/ast.ts";
import { finding, near } from "./finding.ts";
import { bindLength } from "./length.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import type { Check, Condition, Count, Length, Target } from "./model.ts";
import type { Setting } from "./subjects.ts";
import { keyOf } from "./symbols.ts";
import { bindTarget, targetOf } from "./targets.ts";
import { canonicalEvent, events, eventWords, offerEvents, productEvents } from "./words.ts";

/** Hosts keep the last so many of each event; more of them is no question to ask. */
export const mostEvents = 1000;

/**
 * `declined same product at least 2 times in last 90 days`: a test of the age of the k-th most recent
 * event. At least n in the last T: the n-th is younger than T. At most n: the one after it is not.
 */
export function bindHappened(c: Checking, node: ast.Happened, setting: Setting): Condition | null {
  const event = bindEvent(c, node.event.parts[0]!, node.event.parts.length);
  const target = bindEventTarget(c, node.target, event, setting);
  const channel = node.channel ? find(c, "channel", node.channel, "`on`") : null;
  const by = node.identity ? find(c, "identity", node.identity, "`by`") : null;
  const window = node.window ? bindLength(c, node.window) : null;
  if (!countable(c, node)) return null;
  if (event === null || target === undefined) return null;
  if ((node.channel && !channel) || (node.identity && !by) || (node.window && !window)) return null;
  const count: Count = {
    event,
    target,
    except: [],
    channel: channel?.name ?? null,
    placement: null,
    by: by?.name ?? "customer",
    each: "event",
    run: null,
  };
  const k = node.bound === "atLeast" ? node.count : node.count + 1;
  const unit = window?.unit ?? { name: "ms", calendar: null };
  return {
    kind: "test",
    subject: { kind: "age", count, k, unit },
    test: node.bound === "atLeast" ? younger(window) : notYounger(window),
    site: siteOf(c, node),
  };
}

/** The age of an event that has not happened lies above every number. */
const ever = Number.MAX_SAFE_INTEGER;

const younger = (window: Length | null): Check => ({
  kind: "interval",
  low: null,
  lowOpen: false,
  high: window?.amount ?? ever,
  highOpen: window !== null,
});
const notYounger = (window: Length | null): Check => ({
  kind: "interval",
  low: window?.amount ?? ever,
  lowOpen: window === null,
  high: null,
  highOpen: false,
});

function countable(c: Checking, node: ast.Happened): boolean {
  if (node.bound === "atLeast" && node.count < 1) {
    c.report(
      finding("check/bad-count", node, "`at least 0 times` asks for nothing", {
        notes: [{ text: "everybody meets it; ask for 1, or leave it out" }],
      }),
    );
    return false;
  }
  if (Number.isSafeInteger(node.count) && node.count <= mostEvents) return true;
  c.report(
    finding(
      "check/bad-count",
      node,
      `no host keeps ${node.count} events; at most ${mostEvents} can be asked for`,
    ),
  );
  return false;
}

/** The canonical name of an event or trigger; null when there is none, which is reported. */
export function bindEvent(c: Checking, name: ast.Name, parts = 1): string | null {
  const event = canonicalEvent(name.text);
  if (parts === 1 && events.includes(event)) return event;
  if (parts === 1 && c.symbols.get("trigger", name.text)) {
    c.refer(keyOf("trigger", name.text), name);
    return name.text;
  }
  if (c.symbols.mayBe("trigger", name.text)) return null;
  c.report(
    finding("check/unknown-name", name, `there is no event or trigger \`${name.text}\``, {
      notes: [{ text: `events are ${events.join(", ")}, and the policy's triggers` }],
      near: near(name.text, ["trigger"], { words: eventWords }),
    }),
  );
  return null;
}

/** What an event is counted of, where that event names such a thing; `undefined` when it cannot be told. */
export function bindEventTarget(
  c: Checking,
  node: ast.Target | null,
  event: string | null,
  setting: Pick<Setting, "same" | "place">,
): Target | null | undefined {
  if (!node) return null;
  if (node.what !== "any" && !node.name && !setting.same) {
    c.report(
      finding(
        "check/same-without-offer",
        node,
        `\`same ${node.what}\` has no meaning in ${setting.place}, which is not about one offer`,
        { notes: [{ text: "write it in the offer, or name what is meant" }] },
      ),
    );
    return undefined;
  }
  const target = bindTarget(c, node);
  if (!target || event === null) return target;
  const nothing = tellsNothing(c, node, target, event);
  if (!nothing) return target;
  c.report(finding("check/counts-nothing", node, nothing));
  return undefined;
}

/** Why an event can never be of a target: it does not name such a thing. */
function tellsNothing(c: Checking, node: ast.Target, target: Target, event: string): string | null {
  if ((offerEvents as readonly string[]).includes(event)) return null;
  const ofProduct =
    (productEvents as readonly string[]).includes(event) || c.symbols.get("trigger", event);
  if (!ofProduct) return `a \`${event}\` names no product or offer, so it is never of any`;
  const offersOnly =
    "same" in target
      ? target.same === "offer"
      : target.products.length === 0 &&
        (node.what === "offer" || membersKnown(c, node)) &&
        target.offers.length > 0;
  return offersOnly ? `a \`${event}\` names a product and no offer, so it is never of one` : null;
}

const membersKnown = (c: Checking, { name }: ast.Target): boolean =>
  name !== null && targetOf(c.symbols, "group", name.text).offers.length > 0;

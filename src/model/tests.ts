import type * as ast from "../syntax/ast.ts";
import { localeId } from "../locale/locales.ts";
import type { FactValue } from "../runtime/moment.ts";
import { allOf, lacks, valueOf, valuesOf } from "./entries.ts";
import { bindExpect } from "./expectations.ts";
import { factValue } from "./fact-values.ts";
import { finding, near, type FindingFix } from "./finding.ts";
import { bindEvent } from "./happened.ts";
import { dataKey, localeKey } from "./keys.ts";
import { find, siteOf, writtenPath, type Checking } from "./lookup.ts";
import { checkEntries } from "./metadata.ts";
import type { Expectation, Length, Site } from "./model.ts";
import { convert, wholeNumber } from "./quantity.ts";
import { recordValues } from "./records.ts";
import { bindAgo } from "./length.ts";
import { keyOf, type Symbol } from "./symbols.ts";
import { targetOf } from "./targets.ts";
import { mismatch } from "./types.ts";
import { offerEvents, productEvents } from "./words.ts";

/** What one test says by itself, before what it is `like` is taken in. */
export interface TestPart {
  readonly title: string;
  readonly like: { readonly title: string; readonly site: Site } | null;
  readonly givens: readonly GivenPart[];
  /** Milliseconds since 1970-01-01. */
  readonly now: number | null;
  /** Days since 1970-01-01. */
  readonly date: number | null;
  /** Minutes since midnight. */
  readonly time: number | null;
  readonly timeSite: Site | null;
  /** Some of it could not be read. */
  readonly uncertain: boolean;
  readonly on: readonly HappeningPart[];
  readonly at: readonly string[] | null;
  readonly locale: string | null;
  readonly expectations: readonly Expectation[];
  readonly site: Site;
}
export type GivenPart =
  | { readonly what: "facts"; readonly values: readonly (readonly [string, FactValue])[] }
  | { readonly what: "owns"; readonly products: readonly string[] }
  | { readonly what: "total"; readonly cap: string; readonly count: number }
  | { readonly what: "who"; readonly identity: string; readonly id: string }
  | { readonly what: "unknown"; readonly name: string }
  | {
      readonly what: "event";
      readonly event: string;
      /** A name with its sort, or nothing. */
      readonly of: { readonly sort: "product" | "offer"; readonly name: string } | null;
      readonly channel: string | null;
      readonly by: string | null;
      readonly ago: Length | null;
      readonly times: number;
    };
export interface HappeningPart {
  readonly trigger: string;
  readonly data: readonly (readonly [string, FactValue])[];
  readonly ago: Length | null;
}

export function bindTest(c: Checking, node: ast.TestDecl): TestPart | null {
  const { block, title } = node;
  checkEntries(c, block);
  if (title && lacks(block, "expect"))
    c.report(
      finding("check/missing-entry", title, "this test expects nothing", {
        notes: [{ text: "say what must come out: `expect offer …`, or `expect no offer`" }],
      }),
    );
  const like = valueOf(block, "like", "Text");
  if (like) bindLike(c, like);
  const now = bindNow(c, block);
  const date = bindDate(c, block);
  const time = valueOf(block, "time", "Quantity");
  const part = {
    like: like && { title: like.value, site: siteOf(c, like) },
    givens: valuesOf(block, "given", "Given").flatMap((given) => bindGiven(c, given) ?? []),
    now,
    date,
    time: time?.value.sort === "time" ? time.value.minutes : null,
    timeSite: time && siteOf(c, time),
    uncertain: node.broken || block.entries.some(({ broken }) => broken),
    on: valuesOf(block, "on", "Happening").flatMap((happening) => bindHappening(c, happening)),
    at: bindAt(c, block),
    locale: bindLocale(c, valueOf(block, "locale", "Name")),
    expectations: valuesOf(block, "expect", "Expect").flatMap((expect) => bindExpect(c, expect)),
  };
  return title && { title: title.value, ...part, site: siteOf(c, title) };
}

function bindLike(c: Checking, like: ast.Text): void {
  if (c.symbols.get("test", like.value)) {
    c.refer(keyOf("test", like.value), like);
    return;
  }
  if (c.symbols.mayBe("test", like.value)) return;
  c.report(
    finding("check/unknown-name", like, `there is no test \`${like.value}\``, {
      near: near(like.value, ["test"], { quoted: true }),
    }),
  );
}

function bindNow(c: Checking, block: ast.Block): number | null {
  const node = valueOf(block, "now", "Quantity");
  const now = node && convert(node, { kind: "instant" });
  if (!node || !now) return null;
  if (now.ok) return now.value;
  c.report(mismatch(node, { kind: "instant" }, "`now`", now.problem));
  return null;
}

function bindDate(c: Checking, block: ast.Block): number | null {
  const node = valueOf(block, "date", "Quantity");
  const day = node && convert(node, { kind: "date" });
  if (!node || !day) return null;
  if (day.ok) return day.value;
  c.report(mismatch(node, { kind: "date" }, "`date`", day.problem));
  return null;
}

function bindAt(c: Checking, block: ast.Block): readonly string[] | null {
  const [entry] = allOf(block, "at");
  if (entry?.value?.kind !== "List") return null;
  return entry.value.items.flatMap((item) => {
    if (item.kind !== "Path") return [];
    return find(c, "placement", writtenPath(item), "`at`")?.name ?? [];
  });
}

/** Any language may be asked for; what the policy lacks falls back to its first. */
function bindLocale(c: Checking, name: ast.Name | null): string | null {
  if (!name) return null;
  const id = localeId(name.text) ?? name.text;
  c.refer(localeKey(id), name);
  return id;
}

function bindGiven(c: Checking, node: ast.Given): GivenPart | null {
  const name = node.name && writtenPath(node.name);
  switch (node.what) {
    case "facts":
      return node.name && node.record && bindFacts(c, node.name, node.record);
    case "fact": {
      const fact = name && find(c, "fact", name, "`given`");
      if (!fact || !node.value) return null;
      const value = factValue(
        c,
        node.value,
        fact.detail,
        `\`${fact.name}\``,
        keyOf("fact", fact.name),
        takingAway(node.name!, node.value),
      );
      return value === null ? null : { what: "facts", values: [[fact.name, value]] };
    }
    case "owns": {
      const items = node.value?.kind === "List" ? node.value.items : node.value ? [node.value] : [];
      const products = items.flatMap((item) =>
        item.kind === "Name" ? (find(c, "product", item, "`owns`")?.name ?? []) : [],
      );
      return { what: "owns", products };
    }
    case "total":
      return name && bindTotal(c, name, node.value);
    case "who": {
      const identity = name && find(c, "identity", name, "`who`");
      if (!identity || node.value?.kind !== "Text") return null;
      return { what: "who", identity: identity.name, id: node.value.value };
    }
    case "unknown":
      return name && bindUnknown(c, name);
    case "event":
      return bindPast(c, node);
  }
}

/** `x is unknown`, as a test says it. */
function takingAway(name: ast.Path, value: ast.Literal): FindingFix {
  const newText = `unknown ${writtenPath(name).text}`;
  const at = { ...name.span, end: value.span.end };
  return { title: `write \`${newText}\``, edits: [{ at, newText }] };
}

function bindFacts(c: Checking, path: ast.Path, { fields }: ast.Record): GivenPart | null {
  const group = find(c, "group of facts", writtenPath(path), "`given`");
  if (!group) return null;
  const values = recordValues(c, fields, {
    of: `the facts of \`${group.name}\``,
    at: keyOf("group of facts", group.name),
    open: group.uncertain,
    key: (name) => keyOf("fact", `${group.name}.${name}`),
    type: (name) => c.symbols.get("fact", `${group.name}.${name}`)?.detail,
    near: (name) => near(name, ["fact"], { prefix: `${group.name}.` }),
  });
  return {
    what: "facts",
    values: values.map(([name, value]) => [`${group.name}.${name}`, value]),
  };
}

function bindTotal(
  c: Checking,
  name: { readonly text: string; readonly span: ast.Extent },
  value: ast.Literal | null,
): GivenPart | null {
  const cap = find(c, "rule", name, "`total`");
  if (!cap || value?.kind !== "Quantity") return null;
  if (cap.detail.kind !== "cap") {
    c.report(
      finding(
        "check/other-sort",
        name,
        `\`${name.text}\` is a ${cap.detail.kind}; only a cap has a total`,
        {
          notes: [{ text: "it is declared here", at: keyOf("rule", name.text) }],
        },
      ),
    );
    return null;
  }
  const count = wholeNumber(value);
  if (count.ok && count.value >= 0) return { what: "total", cap: cap.name, count: count.value };
  if (count.ok) c.report(finding("check/bad-count", value, "a total is at least 0"));
  else c.report(mismatch(value, { kind: "integer" }, "a total", count.problem));
  return null;
}

/** What a moment as a whole may lack, besides facts and identities. */
const wholes = ["history", "owns", "local", "who"];

function bindUnknown(
  c: Checking,
  name: { readonly text: string; readonly span: ast.Extent },
): GivenPart | null {
  if (wholes.includes(name.text)) return { what: "unknown", name: name.text };
  if (c.symbols.get("identity", name.text)) {
    c.refer(keyOf("identity", name.text), name);
    return { what: "unknown", name: name.text };
  }
  const fact = find(c, "fact", name, "`unknown`");
  return fact && { what: "unknown", name: fact.name };
}

/** `declined product x on email by account 10 days ago` */
function bindPast(c: Checking, node: ast.Given): GivenPart | null {
  const [word] = node.name?.parts ?? [];
  const event = word ? bindEvent(c, word, node.name!.parts.length) : null;
  const of = node.target && bindThing(c, node.target);
  const channel = node.channel && find(c, "channel", node.channel, "`on`");
  const by = node.identity && find(c, "identity", node.identity, "`by`");
  const ago = node.ago && bindAgo(c, node.ago);
  const unread = (node.channel && !channel) || (node.identity && !by) || (node.ago && !ago);
  if (!event || of === undefined || unread) return null;
  const needsOffer = (offerEvents as readonly string[]).includes(event);
  const needsProduct = (productEvents as readonly string[]).includes(event) && event !== "renewal";
  if ((needsOffer || needsProduct) && !of) {
    const what = needsOffer ? "of which offer or product" : "of which product";
    c.report(
      finding("check/test-event", node, `this does not say ${what}`, {
        notes: [
          {
            text: needsOffer
              ? `\`given ${event} offer x 10 days ago\``
              : `\`given ${event} product x 10 days ago\``,
          },
        ],
      }),
    );
    return null;
  }
  if (event === "contact" && !channel) {
    c.report(
      finding("check/test-event", node, "this does not say on which channel", {
        notes: [{ text: "`given contact on email 10 days ago`" }],
      }),
    );
    return null;
  }
  if (node.times < 1 || node.times > mostTimes) {
    c.report(finding("check/bad-count", node, `a test gives an event 1 to ${mostTimes} times`));
    return null;
  }
  return {
    what: "event",
    event,
    of,
    channel: channel?.name ?? null,
    by: by?.name ?? null,
    ago,
    times: node.times,
  };
}

/** More of one event than this is no example any more. */
const mostTimes = 1000;

/** The one thing an event of the past was about; `undefined` when that cannot be read. */
function bindThing(
  c: Checking,
  node: ast.Target,
): { readonly sort: "product" | "offer"; readonly name: string } | null | undefined {
  if (node.what === "any") return null;
  if (!node.name) {
    c.report(
      finding("check/same-without-offer", node, `\`same ${node.what}\` has no meaning in a test`, {
        notes: [{ text: "name the offer or product" }],
      }),
    );
    return undefined;
  }
  const symbol: Symbol | null = find(c, node.what, node.name, `\`${node.what}\``);
  if (!symbol) return undefined;
  if (node.what !== "group") return { sort: node.what, name: symbol.name };
  const { products, offers } = targetOf(c.symbols, "group", symbol.name);
  const members = [...offers, ...products].map((name) => `\`${name}\``);
  c.report(
    finding(
      "check/test-event",
      node,
      `what happens is about one offer or product, and \`${symbol.name}\` is a group`,
      { notes: members.length === 0 ? [] : [{ text: `name one of it: ${members.join(", ")}` }] },
    ),
  );
  return undefined;
}

function bindHappening(c: Checking, node: ast.Happening): readonly HappeningPart[] {
  const trigger = find(c, "trigger", node.trigger, "`on`");
  const ago = node.ago ? bindAgo(c, node.ago) : null;
  if (!trigger || (node.ago && !ago)) return [];
  const { fields, open } = trigger.detail;
  const data = recordValues(c, node.data?.fields ?? [], {
    of: `what \`${trigger.name}\` carries`,
    at: keyOf("trigger", trigger.name),
    open,
    key: (name) => dataKey(trigger.name, name),
    type: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
    near: (name) => near(name, [], { words: Object.keys(fields) }),
  });
  const given = (node.data?.fields ?? []).map(({ name }) => name.text);
  const missing = Object.entries(fields)
    .filter(([name, { required }]) => required && !given.includes(name))
    .map(([name]) => name);
  // A name that it does not carry has been reported, and is probably what is missing.
  if (missing.length > 0 && !open && given.every((name) => Object.hasOwn(fields, name)))
    c.report(
      finding(
        "check/missing-entry",
        node,
        `\`${trigger.name}\` always carries \`${missing.join("`, `")}\`, and this one does not`,
        {
          notes: [
            { text: "it is declared here", at: keyOf("trigger", trigger.name) },
            { text: "give a value, or declare it `optional`" },
          ],
        },
      ),
    );
  return [{ trigger: trigger.name, data, ago }];
}

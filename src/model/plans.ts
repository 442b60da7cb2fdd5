import type * as ast from "../syntax/ast.ts";
import { allOf } from "./entries.ts";
import { finding } from "./finding.ts";
import { eachOnce } from "./listed.ts";
import { find, siteOf, unknownName, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Described, Measure, Preference, Scope, Waiver } from "./model.ts";
import type { Ban } from "./pieces.ts";
import { convert } from "./quantity.ts";
import type { Sort } from "./exports.ts";
import { keyOf } from "./symbols.ts";
import { targetOf } from "./targets.ts";
import { mismatch, unknownWord } from "./types.ts";
import { tactics } from "./words.ts";

/** Tactics may be written as the catalogue of tactics has them, with hyphens. */
const tacticOf = ({ text }: ast.Name): string => text.replaceAll("-", "_");

export function bindBans(c: Checking, node: ast.BanDecl): readonly Ban[] {
  return eachOnce(node.tactics.items, c.report, tacticOf).flatMap((item) => {
    const tactic = tacticOf(item);
    if ((tactics as readonly string[]).includes(tactic)) return { tactic, site: siteOf(c, item) };
    c.report(unknownWord(item, tactics, "tactic"));
    return [];
  });
}

const rank = (priority: string): number => ["high", "normal", "low"].indexOf(priority);

export function bindPreference(c: Checking, { better, worse }: ast.PreferDecl): Preference | null {
  if (!better || !worse) return null;
  const [first, second] = [find(c, "offer", better, "`prefer`"), find(c, "offer", worse, "`over`")];
  if (!first || !second) return null;
  if (first === second) {
    c.report(
      finding("check/preference", worse, `\`${worse.text}\` cannot be preferred over itself`),
    );
    return null;
  }
  if (rank(first.detail.priority) > rank(second.detail.priority))
    c.report(
      finding(
        "check/preference",
        { span: { start: better.span.start, end: worse.span.end } },
        `\`${better.text}\` has priority ${first.detail.priority} and \`${worse.text}\` ${second.detail.priority}, which is the other way round`,
        {
          notes: [
            { text: "a preference orders offers of one priority; higher ones come first anyway" },
            { text: `\`${better.text}\` is declared here`, at: keyOf("offer", better.text) },
            { text: `\`${worse.text}\` is declared here`, at: keyOf("offer", worse.text) },
          ],
        },
      ),
    );
  return { better: better.text, worse: worse.text, site: siteOf(c, better) };
}

export function bindMeasure(c: Checking, node: ast.MeasureDecl): Measure {
  checkEntries(c, node.block);
  // It may be written in several places, each of which names it.
  if (node.name) c.refer(keyOf("measure", node.name.text), node.name);
  return {
    name: node.name?.text ?? null,
    about: metadataOf(c, node.block),
    site: siteOf(c, node.name ?? node.word),
  };
}

/** A tutorial or a playbook: carried as it is. */
export function bindDescribed(
  c: Checking,
  { block, name }: ast.LearnDecl | ast.PlaybookDecl,
): Described | null {
  checkEntries(c, block);
  for (const entry of allOf(block, "objection"))
    if (entry.value?.kind === "Block") checkEntries(c, entry.value);
  const about = metadataOf(c, block);
  return name && { id: name.text, about, site: siteOf(c, name) };
}

/** What a waiver may be for, the likeliest first. */
const waivable = [
  "offer", "rule", "product", "group", "channel", "trigger", "segment", "experiment", "adjacency",
  "identity", "playbook", "learn", "policy",
] as const satisfies readonly Sort[]; // prettier-ignore

export function bindWaiver(c: Checking, node: ast.WaiveDecl): Waiver | null {
  const { rule, for: name, because, by, until } = node;
  const day = until && convert(until, { kind: "date" });
  if (until && day && !day.ok) c.report(mismatch(until, { kind: "date" }, "`until`", day.problem));
  if (!name) return null;
  const sort = waivable.find((one) => c.symbols.get(one, name.text));
  if (!sort) {
    if (!c.symbols.mayBe("offer", name.text))
      c.report(unknownName(c, ["offer", "rule", "product", "channel"], name, "`waive … for`"));
    return null;
  }
  c.refer(keyOf(sort, name.text), name);
  if (!rule || !because || !by || !day?.ok) return null;
  return {
    rule: rule.text,
    for: keyOf(sort, name.text),
    scope: lapsing(c, sort, name.text),
    because: because.value,
    by: by.value,
    until: day.value,
    site: siteOf(c, rule),
  };
}

const anywhere: Scope = {
  channel: null,
  placement: null,
  of: null,
  except: [],
  exceptTriggers: [],
};

/** What falls silent when a waiver lapses: the offers it excused, or everything. */
function lapsing(c: Checking, sort: (typeof waivable)[number], name: string): Scope {
  if (sort === "channel") return { ...anywhere, channel: name };
  if (sort === "offer" || sort === "product" || sort === "group")
    return { ...anywhere, of: targetOf(c.symbols, sort, name) };
  return anywhere;
}

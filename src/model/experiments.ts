import type * as ast from "../syntax/ast.ts";
import { allOf, flagOf, lacks, says, valueOf } from "./entries.ts";
import { finding, replacing } from "./finding.ts";
import { layerKey, variantKey } from "./keys.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Experiment } from "./model.ts";
import { basisPoints, convert, textOf } from "./quantity.ts";
import { keyOf } from "./symbols.ts";
import { bindTarget } from "./targets.ts";
import { mismatch } from "./types.ts";
import { targetText } from "./wording.ts";

const bound = new Set([
  "unit",
  "of",
  "all",
  "holdout",
  "variants",
  "layer",
  "traffic",
  "salt",
  "until",
]);

const whole = 10_000;

export function bindExperiment(c: Checking, node: ast.ExperimentDecl): Experiment | null {
  const { block, name } = node;
  checkEntries(c, block);
  checkComplete(c, node);
  const unit = valueOf(block, "unit", "Name");
  if (unit) find(c, "identity", unit, "`unit`");
  const of = bindOf(c, block);
  const holdout = valueOf(block, "holdout", "Holdout");
  const held = holdout ? bindShare(c, holdout.share, "a holdout") : 0;
  const variants = bindVariants(c, block);
  const traffic = valueOf(block, "traffic", "Quantity");
  const part = traffic ? bindShare(c, traffic, "`traffic`") : whole;
  const until = bindUntil(c, block);
  const layer = valueOf(block, "layer", "Name");
  if (layer) referLayer(c, layer);
  const about = metadataOf(c, block, bound);
  if (!name || !unit || of === undefined || held === null || part === null || !variants)
    return null;
  if (c.symbols.get("identity", unit.text) === undefined) return null;
  return {
    id: name.text,
    unit: unit.text,
    of,
    layer: layer?.text ?? name.text,
    traffic: part,
    salt: valueOf(block, "salt", "Text")?.value ?? "",
    holdout: held,
    holdoutMode: of === null || holdout?.all ? "all" : "pass",
    variants,
    until,
    about,
    site: siteOf(c, name),
  };
}

/** An experiment that says no layer has one of its own, which bears its name. */
function referLayer(c: Checking, layer: ast.Name): void {
  const owner = c.symbols.get("experiment", layer.text);
  if (owner) c.refer(keyOf("experiment", owner.name), layer);
  else c.define(layerKey(layer.text), layer);
}

function checkComplete(c: Checking, { block, name }: ast.ExperimentDecl): void {
  if (!name) return;
  if (lacks(block, "unit"))
    c.report(
      finding(
        "check/missing-entry",
        name,
        `the experiment \`${name.text}\` does not say its \`unit\``,
        {
          notes: [{ text: "for example `unit customer`: everybody is assigned by that id" }],
        },
      ),
    );
  else if (lacks(block, "holdout") && lacks(block, "variants"))
    c.report(
      finding("check/missing-entry", name, `the experiment \`${name.text}\` compares nothing`, {
        notes: [{ text: "give it a `holdout` or `variants`" }],
      }),
    );
}

/** The offers it is about; null for all, `undefined` when that cannot be read. */
function bindOf(c: Checking, block: ast.Block): Experiment["of"] | undefined {
  const said = valueOf(block, "of", "Target");
  const held = valueOf(block, "holdout", "Holdout");
  const target = said ?? held?.of ?? null;
  // Where both say the same, the second names it all the same.
  if (said && held?.of?.name && held.of.what !== "any") {
    const { what, name } = held.of;
    if (c.symbols.get(what, name.text)) c.refer(keyOf(what, name.text), name);
  }
  const [all] = allOf(block, "all");
  if (said && held?.of && targetText(said) !== targetText(held.of))
    c.report(
      finding(
        "check/conflicting-entries",
        held.of,
        "this is about some offers, and the experiment about others",
        {
          notes: [{ text: "the experiment names these", at: said.span }],
        },
      ),
    );
  const everything = all && flagOf(block, "all") ? all.word : null;
  if (target && (everything || held?.all))
    c.report(
      finding(
        "check/conflicting-entries",
        everything ?? held!,
        "it is about some offers, and about all",
        {
          notes: [{ text: "some are named here", at: target.span }],
        },
      ),
    );
  if (!target) return says(block, "of") ? undefined : null;
  if (target.what === "any") return null;
  if (!target.name) {
    c.report(
      finding(
        "check/same-without-offer",
        target,
        `\`same ${target.what}\` has no meaning in an experiment`,
        {
          notes: [{ text: "name the offer, product or group" }],
        },
      ),
    );
    return undefined;
  }
  return bindTarget(c, target);
}

function bindShare(c: Checking, node: ast.Quantity, what: string): number | null {
  const share = basisPoints(node);
  if (share.ok && share.value >= 0 && share.value <= whole) return share.value;
  c.report(
    finding("check/bad-share", node, `\`${textOf(node)}\` is no share for ${what}`, {
      notes: [{ text: "shares go from `0%` to `100%`, in steps of `0.01%`" }],
    }),
  );
  return null;
}

function bindVariants(c: Checking, block: ast.Block): Experiment["variants"] | null {
  const list = valueOf(block, "variants", "List");
  if (!list) return says(block, "variants") ? null : [];
  const found = new Map<string, number>();
  let total = 0;
  let read = true;
  for (const item of list.items) {
    if (item.kind !== "Share") return null;
    c.define(variantKey(item.name.text), item.name);
    const share = bindShare(c, item.share, `the variant \`${item.name.text}\``);
    if (share === null) read = false;
    if (found.has(item.name.text))
      c.report(
        finding(
          "check/duplicate-member",
          item.name,
          `the variant \`${item.name.text}\` is listed twice`,
        ),
      );
    found.set(item.name.text, share ?? 0);
    total += share ?? 0;
  }
  if (!read) return null;
  if (total !== whole) {
    c.report(
      finding("check/shares", list, `the shares add up to ${total / 100}%, not to 100%`, {
        fixes: evenly(list),
      }),
    );
    return null;
  }
  return [...found].map(([name, share]) => ({ name, share }));
}

/** The fix that gives every variant the same share, where that comes out even. */
function evenly(list: ast.List) {
  const shares = list.items.flatMap((item) => (item.kind === "Share" ? [item] : []));
  if (whole % shares.length !== 0) return [];
  const share = `${whole / shares.length / 100}%`;
  return [
    {
      ...replacing(list, share),
      title: `give each \`${share}\``,
      edits: shares.map((item) => ({ at: item.share.span, newText: share })),
    },
  ];
}

function bindUntil(c: Checking, block: ast.Block): number | null {
  const node = valueOf(block, "until", "Quantity");
  const day = node && convert(node, { kind: "date" });
  if (!node || !day) return null;
  if (day.ok) return day.value;
  c.report(mismatch(node, { kind: "date" }, "`until`", day.problem));
  return null;
}

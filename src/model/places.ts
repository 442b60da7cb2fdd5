import type * as ast from "../syntax/ast.ts";
import { bindCondition } from "./conditions.ts";
import { flagOf, lacks, says, valueOf, valuesOf } from "./entries.ts";
import { finding } from "./finding.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Calendar, Channel, Identity, Placement } from "./model.ts";
import { wholeNumber } from "./quantity.ts";
import { checkCondition } from "./rows.ts";
import { weekdays } from "./words.ts";
import { memberNames } from "./exports.ts";
import { mismatch } from "./types.ts";

const boundOfChannel = new Set(["placement", "counts", "consent", "assisted"]);

/** A channel with its placements. */
export function bindChannel(
  c: Checking,
  node: ast.ChannelDecl,
): { readonly value: Channel; readonly placements: readonly Placement[] } | null {
  const { block, name } = node;
  checkEntries(c, block);
  const placements = valuesOf(block, "placement", "PlacementDecl").map((placement) =>
    bindPlacement(c, placement, name?.text ?? ""),
  );
  if (lacks(block, "placement") && name)
    c.report(
      finding("check/missing-entry", name, `the channel \`${name.text}\` has no \`placement\``, {
        notes: [{ text: "offers appear at placements: `placement inbox slots 1`" }],
      }),
    );
  const consent = consentOf(block);
  const bound = consent && bindCondition(c, consent, setting);
  if (bound?.sound) checkCondition(c, consent!, bound.condition);
  const counts = valueOf(block, "counts", "Name")?.text;
  const about = metadataOf(c, block, boundOfChannel);
  if (!name) return null;
  return {
    value: {
      id: name.text,
      counts: counts === "sent" ? "sent" : "shown",
      assisted: flagOf(block, "assisted"),
      consent: bound?.condition ?? null,
      consentSite: consent ? siteOf(c, consent) : null,
      placements: placements.map(({ id }) => id),
      about,
      site: siteOf(c, name),
    },
    placements,
  };
}

const setting = {
  place: "the consent of a channel",
  triggers: null,
  same: false,
  price: null,
};

function consentOf(block: ast.Block): ast.Condition | null {
  const entry = block.entries.find(({ word, broken }) => word.text === "consent" && !broken);
  return (entry?.value ?? null) as ast.Condition | null;
}

function bindPlacement(c: Checking, node: ast.PlacementDecl, channel: string): Placement {
  return {
    id: `${channel}.${node.name.text}`,
    channel,
    slots: node.slots ? bindSlots(c, node.slots) : 1,
    about: node.block ? metadataOf(c, node.block) : {},
    site: siteOf(c, node.name),
  };
}

function bindSlots(c: Checking, quantity: ast.Quantity): number {
  const slots = wholeNumber(quantity);
  if (!slots.ok) {
    c.report(mismatch(quantity, { kind: "integer" }, "the number of slots", slots.problem));
    return 1;
  }
  if (slots.value >= 1) return slots.value;
  c.report(
    finding("check/bad-count", quantity, "a placement has at least one slot", {
      notes: [{ text: "to keep it empty, hold it back or leave it out" }],
    }),
  );
  return 1;
}

export function bindIdentity(c: Checking, node: ast.IdentityDecl): Identity | null {
  const { block, name } = node;
  checkEntries(c, block);
  const contained = valueOf(block, "contains", "List");
  for (const item of contained?.items ?? [])
    if (item.kind === "Name") find(c, "identity", item, "`contains`");
  if (!name) return null;
  const contains = memberNames(contained).filter((id) => c.symbols.get("identity", id));
  const given = name.text === "customer" ? ["session"] : [];
  return { id: name.text, contains: [...new Set([...contains, ...given])], site: siteOf(c, name) };
}

/** A calendar; its holidays are read with its file. */
export function bindCalendar(
  c: Checking,
  node: ast.CalendarDecl,
): Omit<Calendar, "holidays"> | null {
  const { block, name } = node;
  checkEntries(c, block);
  const weekend = valueOf(block, "weekend", "List");
  const days = memberNames(weekend).filter((day) => (weekdays as readonly string[]).includes(day));
  if (weekend && new Set(days).size === weekdays.length)
    c.report(
      finding("check/empty-range", weekend, "no business day is left when every day is weekend"),
    );
  if (node.from && says(block, "holidays"))
    c.report(
      finding("check/conflicting-entries", node.from, "the holidays come from two files", {
        notes: [{ text: "the other is named in `holidays`" }],
      }),
    );
  if (!name) return null;
  const said = weekend ? days : ["saturday", "sunday"];
  return {
    id: name.text,
    weekend: weekdays.filter((day) => said.includes(day)),
    site: siteOf(c, name),
  };
}

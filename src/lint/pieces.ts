import type { Copy, Described, Model, Offer, Site, Type } from "../model/model.ts";
import { pathText } from "../model/wording.ts";
import type { Entry, Placeholder, Text } from "../syntax/ast.ts";
import { judge } from "./copy/judge.ts";
import { slots as copySlots, type Slot } from "./copy/slot.ts";
import { writtenOf, type CopyText, type ValueType } from "./copy/text.ts";
import { placesOf } from "./offsets.ts";
import { blockOf, entryNodes } from "./place.ts";
import type { CopyPiece } from "./rule.ts";

/** All copy of an offer: its messages, and what it says of itself to customers. */
export function piecesOfOffer(offer: Offer, locale: string, model: Model): readonly CopyPiece[] {
  const found: CopyPiece[] = [];
  const { declaration } = offer.site;
  for (const message of offer.messages)
    for (const [slot, copy] of message.slots)
      if (isSlot(slot)) found.push(pieceOf(copy, slot, message.locale, offer, model));
  for (const slot of ["because", "then"] as const) {
    const copy = offer[slot];
    if (copy) found.push(pieceOf(copy, slot, locale, offer, model));
  }
  for (const entry of entryNodes(declaration)) {
    const slot = offerSlots[entry.word.text];
    if (slot) found.push(...plainPieces(entry, declaration, slot, locale, offer, model));
  }
  return found;
}

/** Copy of what is no offer: adjacencies, bundles, placements, scripts, tutorials, playbooks. */
export function piecesOf(
  { site }: Pick<Described, "site">,
  locale: string,
  model: Model,
): readonly CopyPiece[] {
  const { declaration } = site;
  const known = Object.hasOwn(otherSlots, declaration.kind) ? otherSlots[declaration.kind]! : {};
  const visit = (entries: readonly Entry[]): readonly CopyPiece[] =>
    entries.flatMap((entry) => {
      const word = entry.word.text;
      const slot = Object.hasOwn(known, word) ? known[word] : undefined;
      if (slot) return plainPieces(entry, declaration, slot, locale, null, model);
      const block = blockOf(entry);
      return block && textBlocks.has(word) ? visit(block.entries) : [];
    });
  return visit(entryNodes(declaration));
}

/** Texts of an offer outside its messages that customers come to read or hear. */
const offerSlots: Readonly<Record<string, Slot>> = Object.assign(Object.create(null), {
  title: "headline",
  limits: "limits",
  benefit: "body",
  core_only: "body",
  defer: "body",
  next_step: "body",
} satisfies Record<string, Slot>);

const otherSlots: Readonly<Record<string, Readonly<Record<string, Slot>>>> = {
  Adjacency: { because: "because", benefit: "body", limits: "limits" },
  Bundle: { title: "headline", because: "because", tier: "body", inseparable: "body" },
  Channel: { script: "body", label: "label", unsubscribe: "opt_out" },
  Learn: { title: "headline" },
  Playbook: {
    ask: "ask",
    permission: "permission",
    opener: "body",
    line: "body",
    frame: "body",
    options: "body",
    acknowledge: "body",
    probe: "ask",
    reframe: "body",
    confirm: "ask",
    defer: "body",
  },
};
/** Blocks within those, whose entries are copy too. */
const textBlocks = new Set(["objection", "placement"]);

const isSlot = (word: string): word is Slot => (copySlots as readonly string[]).includes(word);

function plainPieces(
  { value, broken }: Entry,
  declaration: Site["declaration"],
  slot: Slot,
  locale: string,
  offer: Offer | null,
  model: Model,
): readonly CopyPiece[] {
  if (broken || !value) return [];
  const texts = value.kind === "List" ? value.items : [value];
  return texts.flatMap((text) =>
    text.kind === "Text"
      ? [
          pieceOf(
            { text, parts: [], site: { declaration, node: text } },
            slot,
            locale,
            offer,
            model,
          ),
        ]
      : [],
  );
}

function pieceOf(
  { text, parts, site }: Copy,
  slot: Slot,
  locale: string,
  offer: Offer | null,
  model: Model,
): CopyPiece {
  const copy = copyText(text, parts);
  let cues: CopyPiece["cues"] | undefined;
  const places = placesOf(text, copy, model.spanOf({ ...site, node: text }));
  return {
    text,
    slot,
    locale,
    offer,
    site: { ...site, node: text },
    words: writtenOf(copy),
    get cues() {
      return (cues ??= judge(copy, slot, locale));
    },
    at: (start, end) => ({ ...site, node: { span: places(start, end) } }),
  };
}

/** The text as the judge reads it; where the model has typed its placeholders, with their types. */
function copyText(text: Text, parts: Copy["parts"]): CopyText {
  return text.parts.map((part, index) => {
    if (typeof part === "string") return part;
    const typed = parts[index];
    const type = typed && typeof typed !== "string" ? typed.type : null;
    return { type: valueType(type), source: sourceOf(part) };
  });
}

const sourceOf = ({ path }: Placeholder): string => `{${pathText(path)}}`;

function valueType(type: Type | null): ValueType {
  switch (type?.kind) {
    case "integer":
    case "decimal":
      return "number";
    case "money":
    case "percent":
    case "date":
    case "duration":
      return type.kind;
    case "instant":
      return "time";
    case "products":
    case "set":
      return "list";
    default:
      return "text";
  }
}

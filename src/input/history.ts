import { instantText } from "../runtime/values.ts";
import { itemsOf, textOf, valueOf, type Tree } from "../yaml/tree.ts";
import { instantIn } from "./instant.ts";
import type { EventFrom, HistoryFrom } from "./mapping.ts";
import { instantFrom, textFrom, type Gathering } from "./sources.ts";

/** `unknown`, `empty since …`, or a map with `complete_since` and `events`. Null: not known. */
export function historyFrom(tree: Tree | null, gathering: Gathering): HistoryFrom | null {
  if (!tree) return null;
  const text = textOf(tree);
  if (text === "unknown") return null;
  if (text !== null) {
    const since = /^empty\s+since\s+(\S+)$/.exec(text.trim())?.[1];
    if (since === undefined) {
      gathering.report(tree.span, "wrong-value", `\`${text}\` says nothing about history`, {
        notes: ["write `unknown`, or `empty since 2020-01-01T00:00:00Z`"],
      });
      return null;
    }
    return { completeSince: sinceOf(since, tree, gathering), events: [] };
  }
  const since = valueOf(tree, "complete_since");
  const written = textOf(since);
  return {
    completeSince: since && written !== null ? sinceOf(written, since, gathering) : null,
    events: itemsOf(valueOf(tree, "events")).flatMap((event) => eventFrom(event, gathering) ?? []),
  };
}

function sinceOf(text: string, { span }: Tree, { report }: Gathering): string | null {
  if (text === "always") return text;
  const instant = instantIn(text, { epoch: null, offset: null });
  if (typeof instant === "number") return instantText(instant);
  report(span, "wrong-value", `\`${text}\` ${instant}`, { notes: ["or write `always`"] });
  return null;
}

const parts = ["event", "by", "offer", "product", "channel", "placement", "contact"] as const;

function eventFrom(tree: Tree, gathering: Gathering): EventFrom | null {
  const at = instantFrom(valueOf(tree, "at"), gathering);
  const written = parts.flatMap((part) => {
    const from = textFrom(valueOf(tree, part), gathering);
    return from ? [[part, from] as const] : [];
  });
  return at && { at, parts: new Map(written) };
}

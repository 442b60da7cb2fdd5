import type { Model, Offer, Site } from "../model/model.ts";
import { once } from "../model/watch.ts";
import type { Entry, Message, Text } from "../syntax/ast.ts";
import { entryNodes } from "./place.ts";

/** A `message` of an offer as it is written. */
export interface Written {
  /** The whole entry. */
  readonly entry: Site & { readonly node: Entry };
  /** The word `message`. */
  readonly word: Site;
  readonly node: Message;
  /** The language it is in, `en` or `en-GB`. */
  readonly locale: string;
  /** Its copy, by slot. */
  readonly slots: ReadonlyMap<string, { readonly text: Text; readonly site: Site }>;
  /** Something in it could not be read: what seems to be missing may be that. */
  readonly broken: boolean;
}

/** The messages of an offer, in order. Those that could not be read at all are left out. */
export const messagesOf: (model: Model, offer: Offer) => readonly Written[] = once(written);

function written(model: Model, { site: { declaration } }: Offer): readonly Written[] {
  return entryNodes(declaration).flatMap((node) => {
    const { value, broken } = node;
    if (value?.kind !== "Message" || broken) return [];
    const slots = new Map<string, { text: Text; site: Site }>();
    for (const entry of value.block.entries)
      if (entry.value?.kind === "Text" && !entry.broken && !slots.has(entry.word.text))
        slots.set(entry.word.text, { text: entry.value, site: { declaration, node: entry } });
    return {
      entry: { declaration, node },
      word: { declaration, node: node.word },
      node: value,
      locale: value.locale?.text.replaceAll("_", "-") ?? model.policy?.locales[0] ?? "en",
      slots,
      broken: value.block.entries.some((entry) => entry.broken),
    };
  });
}

/** A plain no in the language of a message; null in languages we have none for. */
export const noThanks = (locale: string): string | null =>
  refusals.get(locale.split("-", 1)[0]!.toLowerCase()) ?? null;

const refusals: ReadonlyMap<string, string> = new Map([
  ["cs", "Ne, děkuji"],
  ["da", "Nej tak"],
  ["de", "Nein, danke"],
  ["en", "No thanks"],
  ["es", "No, gracias"],
  ["fi", "Ei kiitos"],
  ["fr", "Non merci"],
  ["it", "No, grazie"],
  ["nb", "Nei takk"],
  ["nl", "Nee, bedankt"],
  ["no", "Nei takk"],
  ["pl", "Nie, dziękuję"],
  ["pt", "Não, obrigado"],
  ["sv", "Nej tack"],
]);

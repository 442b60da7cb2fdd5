import { CompletionItemKind } from "vscode-languageserver";
import { namesOfSort } from "./index-of-names.ts";
import { entryAt, listedIn, pathFrom, policyOf, valueAt, type Spot, type Valued } from "./spot.ts";
import { ranks, type Suggestion } from "./suggestion.ts";
import { valuesOf } from "./values.ts";

/** The values of a field in `{ field: … }`. */
export function fieldValue(spot: Spot): Suggestion[] {
  const value = fieldAt(spot);
  return value ? valuesOf(spot, value.type) : [];
}

/** The field of a record whose value is being written, or the fact of `given customer.tenure is …`. */
export function fieldAt(spot: Spot): Valued | null {
  const { tokens, open } = spot.caret;
  const label = tokens.findLastIndex(({ tokenType }) => tokenType.name === "Label");
  // Inside a list that is the value of a field, the record is further out.
  const record = open.findLast(
    ({ block, head }) => block === null && records.has(head[0]?.image ?? ""),
  );
  if (label < 0 || !record) return valueAt(spot, pathFrom(tokens, 1));
  return fieldsIn(spot, record.head).get(tokens[label]!.image) ?? null;
}

/** Entries that hold records. */
const records: ReadonlySet<string> = new Set(["given", "on"]);

/** What may stand in the braces of a record, by what stands before them. */
function fieldsIn(
  spot: Spot,
  head: readonly { readonly image: string }[],
): ReadonlyMap<string, Valued> {
  const { program } = spot.focus.policies[0];
  const [first, name] = head.map(({ image }) => image);
  const found = new Map<string, Valued>();
  if (first === "given" && name !== undefined)
    for (const [id, { detail }] of namesOfSort(program, "fact"))
      if (id.startsWith(`${name}.`) && detail.type)
        found.set(id.slice(name.length + 1), { ...detail, type: detail.type });
  if (first === "on" && name !== undefined)
    for (const [field, detail] of Object.entries(
      namesOfSort(program, "trigger").get(name)?.detail.fields ?? {},
    ))
      if (detail.type) found.set(field, { ...detail, type: detail.type });
  return found;
}

/** Entries that may say an amount for each region. */
const byRegion: ReadonlySet<string> = new Set(["price", "reference", "trial"]);

/** Labels: fields of a record, regions of a price, parts of a bundle. */
export function labels(spot: Spot): Suggestion[] {
  const there = listedIn(spot);
  const { open } = spot.caret;
  const { block, word: entry } = entryAt(spot);
  const head = open.at(-1)?.block === null ? open.at(-1)!.head : [];
  const { program } = spot.focus.policies[0];
  const names =
    block === "test"
      ? [...fieldsIn(spot, head).keys()]
      : byRegion.has(entry ?? "")
        ? (policyOf(spot)?.regions ?? [])
        : entry === "separately"
          ? [...namesOfSort(program, "product")].flatMap(([name, { detail }]) =>
              detail.parts ? [] : [name],
            )
          : [];
  return names
    .filter((name) => !there.has(name))
    .map((name) => ({
      label: name,
      text: `${name}: `,
      kind: CompletionItemKind.Field,
      rank: ranks.first,
    }));
}

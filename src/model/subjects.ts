import type { Extent, Path } from "../syntax/ast.ts";
import type { FieldType } from "./types.ts";
import { finding, replacing } from "./finding.ts";
import { dataKey } from "./keys.ts";
import { find, referOwner, unknownName, writtenPath, type Checking } from "./lookup.ts";
import type { Amount, Subject, Type } from "./model.ts";
import { nearest } from "../text/suggest.ts";
import { keyOf, type Symbol } from "./symbols.ts";
import { typeName } from "./types.ts";
import { events } from "./words.ts";

/** Where a condition stands, and what it can therefore speak of. */
export interface Setting {
  /** As messages call it: "a segment". */
  readonly place: string;
  /** The triggers the offer listens to; null where there is no offer, or they are not known. */
  readonly triggers: readonly Symbol<"trigger">[] | null;
  /** Whether the offer considered is known, so that something may be the `same` as its. */
  readonly same: boolean;
  /** What `price` stands for; null where there is none, or more than one. */
  readonly price: Amount | null;
}

/** A fact or a piece of trigger data that a condition or a placeholder names. */
export interface Value {
  readonly subject: Extract<Subject, { readonly kind: "fact" | "data" }>;
  readonly type: Type;
  readonly low: number | null;
  readonly high: number | null;
  readonly required: boolean;
  readonly sensitive: boolean;
  /** The path in backticks. */
  readonly label: string;
  /** What references call it; data that several triggers carry, by each. */
  readonly keys: readonly string[];
}

/** What a path names; null when it names nothing with a known type, which is reported here or was before. */
export function bindValue(c: Checking, path: Path, setting: Setting): Value | null {
  const written = writtenPath(path);
  const label = `\`${written.text}\``;
  const [first, second] = path.parts;
  if (first?.text === "trigger" && second && path.parts.length === 2)
    return bindData(c, path, second, setting, label);
  const group = first && c.symbols.get("group of facts", first.text);
  const known = c.symbols.get("fact", written.text);
  if (!known) {
    if (group?.uncertain) return null;
    const meant = group ? null : meantOfTrigger(path, setting);
    if (meant !== null)
      c.report(
        finding(
          "check/unknown-name",
          path,
          `there is no fact ${label}; did you mean \`${meant}\`?`,
          {
            fixes: [replacing(path, meant)],
          },
        ),
      );
    else if (path.parts.length === 1 && first) bareName(c, first);
    else find(c, "fact", written, "a condition");
    return null;
  }
  const key = keyOf("fact", written.text);
  c.refer(key, path);
  referOwner(c, "fact", written);
  const { type, ...detail } = known.detail;
  return (
    type && { subject: { kind: "fact", fact: written.text }, type, label, keys: [key], ...detail }
  );
}

/** Data of the trigger, when a path that is no fact leaves out `trigger` or misspells it. */
function meantOfTrigger({ parts }: Path, { triggers }: Setting): string | null {
  const field = parts.at(-1)!.text;
  const carried = (triggers ?? []).some(({ detail }) => Object.hasOwn(detail.fields, field));
  const near =
    parts.length === 1 || (parts.length === 2 && nearest(parts[0]!.text, ["trigger"]) !== null);
  return carried && near ? `trigger.${field}` : null;
}

/** A single word where a fact is wanted: most likely the fact's own name, its group left out. */
function bareName(c: Checking, name: { readonly text: string; readonly span: Extent }): void {
  if (events.includes(name.text)) {
    c.report(
      finding(
        "check/other-sort",
        name,
        `\`${name.text}\` is an event; it has no value of its own`,
        {
          notes: [{ text: `ask when it happened: \`${name.text} in last 30 days\`` }],
        },
      ),
    );
    return;
  }
  if (!c.symbols.mayBe("fact", name.text)) c.report(unknownName(c, ["fact"], name, "a comparison"));
}

function bindData(
  c: Checking,
  path: Path,
  name: { readonly text: string; readonly span: Extent },
  { triggers, place }: Setting,
  label: string,
): Value | null {
  if (!triggers) {
    c.report(
      finding(
        "check/no-trigger-data",
        path,
        `${label} has a value only in an offer, which says its trigger; this is ${place}`,
      ),
    );
    return null;
  }
  const carried: (FieldType & { readonly by: Symbol<"trigger"> })[] = [];
  for (const by of triggers) {
    const field = Object.hasOwn(by.detail.fields, name.text) && by.detail.fields[name.text];
    if (field) carried.push({ ...field, by });
    else if (by.detail.open) return null;
  }
  const [first] = carried;
  if (!first) {
    if (triggers.length > 0) unknownField(c, name, triggers);
    return null;
  }
  const keys = carried.map(({ by }) => dataKey(by.name, name.text));
  for (const key of keys) c.refer(key, name);
  const without = triggers.find(({ detail }) => !Object.hasOwn(detail.fields, name.text));
  if (without) {
    c.report(
      finding(
        "check/not-carried",
        path,
        `\`${without.name}\` carries no \`${name.text}\`, and this offer listens to it too`,
        {
          notes: [
            { text: `\`${without.name}\` is declared here`, at: keyOf("trigger", without.name) },
            { text: "give that trigger an offer of its own, or let it carry the field" },
          ],
        },
      ),
    );
    return null;
  }
  if (carried.some(({ type }) => type === null)) return null;
  const type = first.type!;
  const other = carried.find(
    (field) => field !== first && JSON.stringify(field.type) !== JSON.stringify(type),
  );
  if (other) {
    c.report(
      finding(
        "check/wrong-type",
        name,
        `${label} is ${typeName(type)} of \`${first.by.name}\` and ${typeName(other.type!)} of \`${other.by.name}\``,
        {
          notes: [first, other].map(({ by }) => ({
            text: `\`${by.name}\` is declared here`,
            at: keyOf("trigger", by.name),
          })),
        },
      ),
    );
    return null;
  }
  return {
    subject: { kind: "data", field: name.text, type },
    type,
    low: least(carried.map(({ low }) => low)),
    high: most(carried.map(({ high }) => high)),
    required: carried.every(({ required }) => required),
    sensitive: carried.some(({ sensitive }) => sensitive),
    label,
    keys,
  };
}

function unknownField(
  c: Checking,
  name: { readonly text: string; readonly span: Extent },
  triggers: readonly Symbol<"trigger">[],
): void {
  const fields = triggers.flatMap(({ detail }) => Object.keys(detail.fields));
  const meant = nearest(name.text, fields);
  const [only] = triggers;
  c.report(
    finding(
      "check/unknown-name",
      name,
      `\`${only!.name}\` carries no \`${name.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
      {
        notes: [{ text: `\`${only!.name}\` is declared here`, at: keyOf("trigger", only!.name) }],
        fixes: meant ? [replacing(name, meant)] : [],
        wants: triggers.map((trigger) => ({ scope: dataKey(trigger.name, ""), name: name.text })),
      },
    ),
  );
}

const least = (ends: readonly (number | null)[]): number | null =>
  ends.includes(null) ? null : Math.min(...(ends as number[]));
const most = (ends: readonly (number | null)[]): number | null =>
  ends.includes(null) ? null : Math.max(...(ends as number[]));

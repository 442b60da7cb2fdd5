import type * as ast from "../syntax/ast.ts";
import type { FactValue } from "../runtime/moment.ts";
import { factValue } from "./fact-values.ts";
import { finding, type Finding, type Near } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import type { FieldType } from "./types.ts";

/** What the fields of a record can be. */
export interface Fillable {
  /** As messages call them all together. */
  readonly of: string;
  /** The key of what declares them. */
  readonly at: string;
  /** There may be more of them than could be read. */
  readonly open: boolean;
  readonly key: (name: string) => string;
  readonly type: (name: string) => FieldType | undefined;
  readonly near: (name: string) => Near;
}

/** The values of a record whose fields are known, each once. */
export function recordValues(
  c: Checking,
  fields: readonly ast.RecordField[],
  among: Fillable,
): readonly (readonly [string, FactValue])[] {
  const found = new Map<string, FactValue>();
  const seen = new Map<string, ast.Name>();
  for (const { name, value } of fields) {
    const before = seen.get(name.text);
    seen.set(name.text, name);
    if (before) {
      c.report(
        finding("check/duplicate-member", name, `\`${name.text}\` is given twice`, {
          notes: [{ text: "it is given here first", at: before.span }],
        }),
      );
      continue;
    }
    const type = among.type(name.text);
    if (!type) {
      if (!among.open && !c.symbols.mayBe("fact", name.text)) c.report(unknownField(name, among));
      continue;
    }
    const key = among.key(name.text);
    c.refer(key, name);
    const read = factValue(c, value, type, `\`${name.text}\``, key, null);
    if (read !== null) found.set(name.text, read);
  }
  return [...found];
}

const unknownField = (name: ast.Name, { of, at, near: nearTo }: Fillable): Finding =>
  finding("check/unknown-name", name, `\`${name.text}\` is not among ${of}`, {
    notes: [{ text: "they are declared here", at }],
    near: nearTo(name.text),
  });

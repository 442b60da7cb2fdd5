/** One plural form and when it applies: when every test of any of the lists holds; no list: always. */
export interface PluralCategory {
  readonly name: string;
  readonly when: readonly (readonly PluralTest[])[];
}
export interface PluralTest {
  readonly operand: "n" | "i" | "v" | "f";
  readonly mod: number | null;
  readonly not: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The rules of a language in CLDR's own notation, `one: i = 1 and v = 0; few: …`; `other` comes last by itself. */
export function parsePlurals(rules: string): readonly PluralCategory[] {
  const written = rules.split(";").filter((rule) => rule.trim() !== "");
  const categories = written.map((rule) => {
    const [name = "", condition = ""] = rule.split(":");
    const when = condition.split(" or ").map((all) => all.split(" and ").map(parseTest));
    return { name: name.trim(), when };
  });
  return [...categories, { name: "other", when: [] }];
}

const test = /^\s*([nivf])(?: % (\d+))? (!?=) ([\d.,]+)\s*$/;

function parseTest(text: string): PluralTest {
  const [, operand, mod, relation, ranges] = test.exec(text) ?? [];
  if (operand === undefined) throw new Error(`not a plural rule: ${text}`);
  return {
    operand: operand as PluralTest["operand"],
    mod: mod === undefined ? null : Number(mod),
    not: relation === "!=",
    ranges: ranges!.split(",").map((range) => {
      const [from, to] = range.split("..").map(Number);
      return [from!, to ?? from!];
    }),
  };
}

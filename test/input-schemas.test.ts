import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { madeValidators } from "../tools/validators.ts";

const folder = new URL("../schema/", import.meta.url);
/** The bundle's schema has tests of its own. */
const names = readdirSync(folder).filter((name) => name !== "bundle.schema.json");

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every schema within a schema, by its place. */
function* within(value: unknown, place: string): Iterable<readonly [place: string, schema: Json]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(item, `${place}/${index}`);
  } else if (isObject(value)) {
    yield [place, value];
    for (const [key, part] of Object.entries(value)) yield* within(part, `${place}/${key}`);
  }
}

describe.for(names)("schema/%s", (file) => {
  const schema: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));

  test("is JSON Schema 2020-12", () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schema as Json)).toBe(true);
    expect((schema as Json)["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  test("describes every property", () => {
    const bare = [...within(schema, "#")].flatMap(([place, { properties }]) =>
      isObject(properties)
        ? Object.entries(properties)
            .filter(([, part]) => !isObject(part) || !("description" in part || isShared(part)))
            .map(([key]) => `${place}/properties/${key}`)
        : [],
    );
    expect(bare).toEqual([]);
  });

  test("chooses between shapes by `if`, so that one mistake is said once", () => {
    const vague = [...within(schema, "#")].filter(([, part]) => "anyOf" in part || "oneOf" in part);
    expect(vague.map(([place]) => place)).toEqual([]);
  });

  /** A property may be described where it is defined for several. */
  function isShared(part: Json): boolean {
    const shared = /^#\/\$defs\/(\w+)$/.exec(String(part["$ref"]))?.[1];
    const defs = (schema as Json)["$defs"] as Json;
    return shared !== undefined && "description" in (defs[shared] as Json);
  }
});

test.for(madeValidators())("$path is as `npm run make` makes it", ({ path, text }) => {
  expect(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")).toBe(text);
});

import { readFileSync } from "node:fs";
import type { SchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

/** Each schema of a file people write, and where the code that checks it stands. */
const validators = [
  { schema: "schema/catalog.schema.json", path: "src/catalog/catalog.validator.generated.ts" },
  { schema: "schema/holidays.schema.json", path: "src/catalog/holidays.validator.generated.ts" },
  { schema: "schema/mapping.schema.json", path: "src/input/mapping.validator.generated.ts" },
  { schema: "schema/config.schema.json", path: "src/config/config.validator.generated.ts" },
];

/** The code of every validator, with the file it belongs in. */
export const madeValidators = (): readonly { readonly path: string; readonly text: string }[] =>
  validators.map(({ schema, path }) => ({ path, text: validatorCode(schema) }));

/**
 * The code of a validator, as a module that leans on nothing: compiling schemas when a program
 * starts would take longer than all the rest of checking a small policy.
 */
function validatorCode(path: string): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    allErrors: true,
    verbose: true,
    messages: false,
    allowUnionTypes: true,
    // Shapes are chosen by `if`, whose branches leave the type to what stands around them.
    strictTypes: false,
    strictRequired: false,
    keywords: ["x-expected"],
  });
  const validate = ajv.compile(withoutDescriptions(readSchema(path)) as SchemaObject);
  const code = (standalone as unknown as typeof standalone.default)(ajv, validate)
    .replace(/^"use strict";/, "")
    .replace("export const validate =", "export const validate: Validator =")
    .replace(/^export default \w+;\n/m, "")
    // Copying all that was found so far at every reference takes minutes where everything is wrong.
    .replaceAll(/vErrors\.concat\(([\w.]+)\)/g, "joined(vErrors, $1)");
  if (/\brequire\(|vErrors\.concat/.test(code)) {
    throw new Error(`the validator made from ${path} leans on something`);
  }
  return [
    `// Made from ${path} by \`npm run make\`. Do not change it by hand.`,
    "// @ts-nocheck",
    'import type { Validator } from "../yaml/shape.ts";',
    code.trim(),
    "function joined(all, more) {\nfor (const error of more) all.push(error);\nreturn all;\n}\n",
  ].join("\n");
}

const isUnlowered = (name: unknown): boolean => /(?:^|\/)never-below-/.test(String(name));

const readSchema = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));

/**
 * Descriptions are for people and editors, and would double the code. Which rules cannot be lowered the
 * linter says itself, with why.
 */
function withoutDescriptions(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutDescriptions);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      // A property that is itself called `description` is a schema, not a text.
      .filter(([key, value]) => key !== "description" || typeof value !== "string")
      .filter(([key, value]) => !isUnlowered(key) && !isUnlowered(value?.$ref))
      .map(([key, value]) => [key, withoutDescriptions(value)]),
  );
}

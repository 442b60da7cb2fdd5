import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../src/syntax/parse.ts";

const fixture = (name: string) => ({
  path: name,
  text: readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8"),
});

test.for(["suite.proffer", "vocabulary.proffer", "every-shape.proffer"])(
  "%s is read without a remark",
  (name) => {
    const parsed = parse(fixture(name));
    expect(parsed.diagnostics).toEqual([]);
    expect(parsed.declarations.map(({ node }) => node.kind)).toMatchSnapshot();
  },
);

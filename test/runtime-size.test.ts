import { gzipSync } from "node:zlib";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { built } from "./support/built.ts";

// What a browser or an edge worker gets: one small file that leans on the language alone.

let code = "";
let inputs: readonly string[] = [];

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/runtime/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    platform: "neutral",
    metafile: true,
    write: false,
  });
  code = outputFiles[0]!.text;
  inputs = Object.keys(metafile.inputs);
});

test("the runtime is at most 15 kB, minified and gzipped", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(15_000);
});

test("it is made of its own folder only", () => {
  expect(inputs.filter((path) => !path.startsWith("src/runtime/"))).toEqual([]);
});

test("it reads no clock and no chance", () => {
  expect(code).not.toMatch(/\bDate(\.now|\(\))|Math\.random|performance|crypto/);
});

test("it decides where there is nothing but JavaScript itself and TextEncoder", () => {
  const { bundle, runtime, model } = built("examples/telco-addons/policy.proffer");
  const moments = [...model.tests.values()].map(({ moment }) => moment);
  const context = createContext({ TextEncoder, text: JSON.stringify(bundle) });
  runInContext(
    code.replace(/export\s*\{\s*(\w+) as load\s*\};?\s*$/, "globalThis.load=$1;"),
    context,
  );
  for (const moment of moments) {
    const question = `JSON.stringify(load(JSON.parse(text)).runtime.decide(${JSON.stringify(moment)}))`;
    expect(JSON.parse(runInContext(question, context) as string)).toEqual(runtime.decide(moment));
  }
});

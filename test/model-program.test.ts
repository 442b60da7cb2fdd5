import { expect, test } from "vitest";
import { check } from "../src/model/check.ts";
import { loadProgram, newLoadCache, type Host } from "../src/model/program.ts";

/** A folder in memory that remembers what was read. */
function folder(files: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const host: Host = {
    read(path) {
      read.push(path);
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined
        ? { ok: false, problem: "missing", detail: "" }
        : { ok: true, text };
    },
  };
  return { host, read };
}

const said = (entry: string, files: Readonly<Record<string, string>>) => {
  const program = loadProgram(entry, folder(files).host);
  return [...program.diagnostics, ...check(program).diagnostics].map(
    ({ code, span }) => `${span.source.path} ${code}`,
  );
};

test("imports are found from the file that names them, each read once", () => {
  const files = {
    "shop/policy.proffer":
      'policy p { version 1 }\nimport "./parts/a.proffer"\nimport "../b.proffer"',
    "shop/parts/a.proffer": 'import "../../b.proffer"\ncatalog "../c.yaml"',
    "b.proffer": "segment s = owns tasks",
    "shop/c.yaml": "products: [{ id: tasks, name: Tasks }]",
  };
  const { host, read } = folder(files);
  const program = loadProgram("./shop//policy.proffer", host);
  expect([...program.files.keys()]).toEqual([
    "shop/policy.proffer",
    "shop/parts/a.proffer",
    "b.proffer",
  ]);
  expect(read.toSorted()).toEqual(Object.keys(files).toSorted());
  expect(program.diagnostics).toEqual([]);
  expect(check(program).diagnostics).toEqual([]);
});

test("a file that is not there is said where it is named, and its names are not missed", () => {
  const text = `policy p { version 1 }
import "./gone.proffer"
segment s = owns tasks and other
cap weekly: 1 offer per household in 7 days on email for s`;
  expect(said("p.proffer", { "p.proffer": text })).toEqual(["p.proffer check/no-such-file"]);
});

test("an entry that is not there is all there is to say", () => {
  expect(said("p.proffer", {})).toEqual(["p.proffer check/no-such-file"]);
});

test("a catalogue that is not there is said once, however many products it would have", () => {
  const text = `policy p { version 1 }
catalog "./catalog.yaml"
proven tasks when owns tasks
adjacency tasks -> chat { because "They talk while they work" }`;
  expect(said("p.proffer", { "p.proffer": text })).toEqual(["p.proffer check/no-such-file"]);
});

test("two catalogues are one, unless they share a product", () => {
  const policy = 'policy p { version 1 }\ncatalog "./a.yaml"\ncatalog "./b.yaml"\nsegment s = owns tasks and owns chat';
  const a = "products: [{ id: tasks, name: Tasks }]";
  const files = { "p.proffer": policy, "a.yaml": a, "b.yaml": "products: [{ id: chat, name: Chat }]" };
  expect(said("p.proffer", files)).toEqual([]);
  const both = { ...files, "b.yaml": "products: [{ id: chat, name: Chat }, { id: tasks, name: T }]" };
  expect(said("p.proffer", both)).toEqual(["p.proffer check/duplicate-name"]);
}); // prettier-ignore

test("a circle of three files names every import of it", () => {
  const files = {
    "p.proffer": 'policy p { version 1 }\nimport "./a.proffer"',
    "a.proffer": 'import "./b.proffer"',
    "b.proffer": 'import "./p.proffer"',
  };
  const [cycle, ...others] = loadProgram("p.proffer", folder(files).host).diagnostics;
  expect(others).toEqual([]);
  expect(cycle).toMatchObject({
    code: "check/import-cycle",
    span: { source: { path: "b.proffer" } },
    notes: [{ span: { source: { path: "p.proffer" } } }, { span: { source: { path: "a.proffer" } } }],
  });
}); // prettier-ignore

test("a chain of ten thousand imports is read to its end", () => {
  const files: Record<string, string> = { "0.proffer": 'policy p { version 1 }\nimport "./1.proffer"' };
  for (let i = 1; i < 10_000; i++) files[`${i}.proffer`] = `import "./${i + 1}.proffer"`;
  files["10000.proffer"] = "segment last = customer.unknown";
  expect(said("0.proffer", files)).toEqual(["10000.proffer check/unknown-name"]);
}); // prettier-ignore

test("what did not change is not parsed again", () => {
  const files: Record<string, string> = {
    "p.proffer": 'policy p { version 1 }\nimport "./a.proffer"',
    "a.proffer": "segment s = owns tasks",
  };
  const cache = newLoadCache();
  const before = loadProgram("p.proffer", folder(files).host, cache);
  files["a.proffer"] += "\nsegment t = owns tasks";
  const after = loadProgram("p.proffer", folder(files).host, cache);
  expect(after.files.get("p.proffer")).toBe(before.files.get("p.proffer"));
  const [kept] = after.files.get("a.proffer")!.declarations;
  expect(kept!.node).toBe(before.files.get("a.proffer")!.declarations[0]!.node);
  expect(after.catalog).toBe(loadProgram("p.proffer", folder(files).host, cache).catalog);
});

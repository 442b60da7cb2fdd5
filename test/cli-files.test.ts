import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPolicyFiles } from "../src/cli/find.ts";
import { hostIn } from "../src/cli/host.ts";
import { survey } from "../src/cli/survey.ts";
import { beginFile, writeWhole } from "../src/cli/write.ts";
import { folderWith, namesIn, textIn } from "./support/command.ts";

const readIn = (files: Readonly<Record<string, string | Uint8Array>>, path: string) =>
  hostIn(folderWith(files)).read(path);

const found = (folder: string, ...paths: string[]) =>
  findPolicyFiles(paths, folder).flatMap(({ files }) => files);

const surveyOf = (folder: string, ...paths: string[]) => {
  const { entries, diagnostics } = survey(findPolicyFiles(paths, folder), hostIn(folder), folder);
  return { entries, said: diagnostics.map(({ code, span }) => `${code} ${span.source.path}`) };
};

describe("a file that is written", () => {
  test("takes the place of the one before", async () => {
    const folder = folderWith({ "out.json": "old" });
    await writeWhole("out.json", "new", { folder, inputs: ["in.json"] });
    expect(namesIn(folder)).toEqual(["out.json"]);
    expect(textIn(folder, "out.json")).toBe("new");
  });

  test("is not there before it is whole", async () => {
    const folder = folderWith({ "out.json": "old" });
    const draft = await beginFile("out.json", { folder, inputs: [] });
    await draft.write("half of it");
    expect(textIn(folder, "out.json")).toBe("old");
    await draft.keep();
    expect(textIn(folder, "out.json")).toBe("half of it");
    expect(namesIn(folder)).toEqual(["out.json"]);
  });

  test("leaves nothing behind when it is given up", async () => {
    const folder = folderWith();
    const draft = await beginFile("out.json", { folder, inputs: [] });
    await draft.write("half of it");
    await draft.drop();
    expect(namesIn(folder)).toEqual([]);
  });

  test("never takes the place of what the command reads, by whichever name", async () => {
    const folder = folderWith({ "policy.proffer": "mine", "deep/a.txt": "" });
    symlinkSync(join(folder, "policy.proffer"), join(folder, "link"));
    for (const path of ["policy.proffer", "./deep/../policy.proffer", "link"]) {
      await expect(
        writeWhole(path, "gone", { folder, inputs: ["policy.proffer"] }),
      ).rejects.toThrow("is read by this command, and would be written over");
    }
    expect(textIn(folder, "policy.proffer")).toBe("mine");
    expect(namesIn(folder)).toEqual(["deep", "link", "policy.proffer"]);
  });

  test("takes `-` for no file's name", async () => {
    const folder = folderWith();
    await expect(writeWhole("-", "text", { folder, inputs: [] })).rejects.toThrow("is no file");
    expect(namesIn(folder)).toEqual([]);
  });

  test("replaces what a link leads to, and not the link", async () => {
    const folder = folderWith({ "releases/1.json": "old" });
    symlinkSync("releases/1.json", join(folder, "current.json"));
    await writeWhole("current.json", "new", { folder, inputs: [] });
    expect(textIn(folder, "releases/1.json")).toBe("new");
    expect(namesIn(join(folder, "releases"))).toEqual(["1.json"]);
  });

  test("may be a device", async () => {
    await writeWhole("/dev/null", "into nothing", { folder: "/", inputs: [] });
    expect(readFileSync("/dev/null", "utf8")).toBe("");
  });

  test("is put in a folder, which is made when it is not there", async () => {
    const folder = folderWith({ file: "" });
    await writeWhole("new/one/out.json", "text", { folder, inputs: [] });
    expect(textIn(folder, "new/one/out.json")).toBe("text");
    await expect(writeWhole("file/out.json", "", { folder, inputs: [] })).rejects.toThrow(
      "`file/out.json` cannot be written: part of its path is a file",
    );
    await expect(writeWhole(".", "", { folder, inputs: [] })).rejects.toThrow(
      "`.` is a folder; name a file in it",
    );
  });
});

describe("a file that is read", () => {
  test("is text with whatever begins it and ends its lines", () => {
    const text = "\ufeffpolicy a {\r\n}\r\n";
    expect(readIn({ "a.proffer": text }, "a.proffer")).toEqual({ ok: true, text });
  });

  test("that is not UTF-8 is refused, with where it first is not", () => {
    const bytes = Buffer.concat([
      Buffer.from("é\nab"),
      Buffer.from([0xe4, 0x20]),
      Buffer.from("é"),
    ]);
    expect(readIn({ "a.proffer": bytes }, "a.proffer")).toEqual({
      ok: false,
      problem: "not_utf8",
      detail: "line 2, byte 5",
    });
  });

  test("that ends within a letter is refused", () => {
    const bytes = Buffer.from("aé").subarray(0, 2);
    expect(readIn({ "a.proffer": bytes }, "a.proffer")).toMatchObject({ problem: "not_utf8" });
  });

  test("of more than 16 MB is refused, and of exactly so many not", () => {
    const size = 16 * 1024 * 1024;
    const files = {
      "a.proffer": Buffer.alloc(size, " "),
      "b.proffer": Buffer.alloc(size + 1, " "),
    };
    const host = hostIn(folderWith(files));
    expect(host.read("a.proffer").ok).toBe(true);
    expect(host.read("b.proffer")).toMatchObject({ ok: false, problem: "too_large" });
  });

  test("may be missing, or a folder", () => {
    const host = hostIn(folderWith({ "a/b.proffer": "" }));
    expect(host.read("c.proffer")).toMatchObject({ ok: false, problem: "missing" });
    expect(host.read("a")).toMatchObject({
      ok: false,
      problem: "unreadable",
      detail: "it is a folder",
    });
  });
});

describe("policies under a path", () => {
  test("are the .proffer files of its folders, in order, with the path as it was given", () => {
    const folder = folderWith({
      "p/b.proffer": "",
      "p/a/z.proffer": "",
      "p/a.txt": "",
      "p/c.yaml": "",
    });
    expect(found(folder, "./p/")).toEqual(["p/a/z.proffer", "p/b.proffer"]);
    expect(found(folder, join(folder, "p"))).toEqual([
      join(folder, "p/a/z.proffer"),
      join(folder, "p/b.proffer"),
    ]);
  });

  test("are none of node_modules or of hidden folders", () => {
    const folder = folderWith({
      "node_modules/a/a.proffer": "",
      ".git/a.proffer": "",
      "a.proffer": "",
    });
    expect(found(folder, ".")).toEqual(["a.proffer"]);
  });

  test("are found once where links lead in circles", () => {
    const folder = folderWith({ "a/a.proffer": "" });
    symlinkSync("..", join(folder, "a/up"));
    symlinkSync("self", join(folder, "self"));
    symlinkSync("nowhere", join(folder, "gone.proffer"));
    mkdirSync(join(folder, "b"));
    symlinkSync(join(folder, "a"), join(folder, "b/again"));
    expect(found(folder, ".")).toEqual(["a/a.proffer"]);
  });

  test("begin at files with a `policy`, and reach what these import", () => {
    const folder = folderWith({
      "a/policy.proffer": 'policy a {\n}\nimport "./offers.proffer"\n',
      "a/offers.proffer": '/// Shared.\nimport "../shared/facts.proffer"\n',
      "b/policy.proffer": '/// Another.\npolicy b {\n}\nimport "../shared/facts.proffer"\n',
      "shared/facts.proffer": "facts customer { }\n",
      "shared/old.proffer": "// policy c {}\noffer x { }\n",
    });
    expect(surveyOf(folder, ".")).toEqual({
      entries: ["a/policy.proffer", "b/policy.proffer"],
      said: ["file/not-imported shared/old.proffer"],
    });
  });

  test("are those that import a file that is named and has none itself", () => {
    const folder = folderWith({
      "a/policy.proffer":
        'policy a {\n}\nimport "./offers.proffer"\nimport "../shared/facts.proffer"\n',
      "a/offers.proffer": "",
      "shared/facts.proffer": "",
    });
    const entries = ["a/policy.proffer"];
    expect(surveyOf(folder, "a/offers.proffer")).toEqual({ entries, said: [] });
    expect(surveyOf(folder, "shared/facts.proffer")).toEqual({ entries, said: [] });
  });

  test("begin at files nobody imports, when no file has a `policy`", () => {
    const folder = folderWith({
      "a.proffer": 'import "./b.proffer"',
      "b.proffer": "",
      "c.proffer": "",
    });
    expect(surveyOf(folder, ".")).toEqual({ entries: ["a.proffer", "c.proffer"], said: [] });
  });

  test("say of a file that cannot be read what is wrong with it", () => {
    const folder = folderWith({
      "policy.proffer": "policy a {\n}\n",
      "latin.proffer": Buffer.from([0x61, 0xe9]),
    });
    writeFileSync(join(folder, "big.proffer"), Buffer.alloc(16 * 1024 * 1024 + 1, " "));
    expect(surveyOf(folder, ".")).toEqual({
      entries: ["policy.proffer"],
      said: ["file/too-large big.proffer", "file/not-utf8 latin.proffer"],
    });
  });
});

import { describe, expect, test } from "vitest";
import { command, folderWith, textIn } from "./support/command.ts";

const loose = "ban {guilt,   fear}\n";
const neat = "ban { guilt, fear }\n";

describe("proffer format", () => {
  test("writes what is not formatted, and names it", async () => {
    const folder = folderWith({ "a.proffer": loose, "b.proffer": neat });
    const { code, out } = await command(folder, ["format"]);
    expect(code).toBe(0);
    expect(out).toBe("a.proffer\n2 files, 1 of them formatted anew\n");
    expect(textIn(folder, "a.proffer")).toBe(neat);
    expect((await command(folder, ["format"])).out).toBe("2 files, 0 of them formatted anew\n");
  });

  test("with --check changes nothing and fails", async () => {
    const folder = folderWith({ "a.proffer": loose });
    const { code, out } = await command(folder, ["format", "--check"]);
    expect(code).toBe(1);
    expect(out).toContain("not formatted: a.proffer\n");
    expect(textIn(folder, "a.proffer")).toBe(loose);
  });

  test("with --check passes when all is formatted", async () => {
    const folder = folderWith({ "a.proffer": neat });
    expect(await command(folder, ["format", "--check"])).toEqual({
      code: 0,
      out: "1 file, all formatted\n",
      err: "",
    });
  });

  test("leaves a file with a syntax error alone, says so, and formats the others", async () => {
    const folder = folderWith({ "a.proffer": "ban   { guilt", "b.proffer": loose });
    const { code, out } = await command(folder, ["format"]);
    expect(code).toBe(1);
    expect(out).toContain("a.proffer:1");
    expect(out).toContain("1 file with errors left as they are");
    expect(textIn(folder, "a.proffer")).toBe("ban   { guilt");
    expect(textIn(folder, "b.proffer")).toBe(neat);
  });

  test("says as JSON what changed", async () => {
    const folder = folderWith({ "a.proffer": loose });
    const { out } = await command(folder, ["format", "--check", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ changed: ["a.proffer"], diagnostics: [] });
  });
});

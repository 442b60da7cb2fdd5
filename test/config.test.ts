import { describe, expect, test } from "vitest";
import type { RuleSetting } from "../src/config/config.ts";
import { findConfig, type Files } from "../src/config/find.ts";
import { loadConfig } from "../src/config/load.ts";
import { said } from "./support/said.ts";

const host = (files: Readonly<Record<string, string>>): Files => ({
  read: (path) =>
    Object.hasOwn(files, path)
      ? { ok: true, text: files[path]! }
      : { ok: false, problem: "missing", detail: "" },
});

/** Settings of rules without where they stand. */
const plain = (rules: ReadonlyMap<string, RuleSetting>) =>
  [...rules].map(([name, { severity, options }]) => [
    name,
    severity,
    Object.fromEntries([...options].map(([option, { value }]) => [option, value])),
  ]);

describe("proffer.yaml", () => {
  test("names policies, output, mapping and format, from the folder it stands in", () => {
    const { config, diagnostics } = loadConfig({
      path: "shop/proffer.yaml",
      text: `policy: [policies, ../shared/policy.proffer]
out: ./dist/policy.json
mapping: /srv/mapping.yaml
format: json
`,
    });
    expect(said(diagnostics)).toEqual([]);
    expect(config).toEqual({
      policy: ["shop/policies", "shared/policy.proffer"],
      out: "shop/dist/policy.json",
      mapping: "/srv/mapping.yaml",
      format: "json",
      lint: { preset: null, packs: null, baseline: null, rules: new Map(), overrides: [] },
    });
  });

  test("carries what the linter is told", () => {
    const { config, diagnostics } = loadConfig({
      path: "proffer.yaml",
      text: `lint:
  preset: strict
  packs: [eu, uk]
  baseline: known.json
  rules:
    autonomy/default-on: off
    load/cap-sane: { severity: warning, per_week: 3, on: [email, push] }
  overrides:
    - { files: drafts/**, rules: { autonomy/default-on: info } }
`,
    });
    expect(said(diagnostics)).toEqual([]);
    const { preset, packs, baseline, rules, overrides } = config.lint;
    expect({ preset, packs, baseline }).toEqual({
      preset: "strict",
      packs: ["eu", "uk"],
      baseline: "known.json",
    });
    expect(plain(rules)).toEqual([
      ["autonomy/default-on", "off", {}],
      ["load/cap-sane", "warning", { per_week: 3, on: ["email", "push"] }],
    ]);
    expect(overrides.map(({ files }) => files)).toEqual([["drafts/**"]]);
    expect(plain(overrides[0]!.rules)).toEqual([["autonomy/default-on", "info", {}]]);
  });

  test("may be empty", () => {
    expect(loadConfig({ path: "proffer.yaml", text: "# nothing yet\n" }).diagnostics).toEqual([]);
  });

  test("has its slips reported, each with the word that was meant", () => {
    const { diagnostics } = loadConfig({
      path: "proffer.yaml",
      text: `polcy: policy.proffer
policy: []
format: prety
lint: { presets: strict, rules: { autonomy/default-on: fatal } }
`,
    });
    expect(said(diagnostics)).toEqual([
      "1:1 input/unknown-key: `proffer.yaml` has no `polcy`",
      "2:9 input/wrong-value: `policy` must be a path, or a list with at least one, but is a list",
      "3:9 input/wrong-value: `format` must be `pretty` or `json`, but is `prety`",
      "4:9 input/unknown-key: `lint` has no `presets`",
      "4:56 input/wrong-value: `autonomy/default-on` must be `error`, `warning`, `info` or `off`, but is `fatal`",
    ]);
    expect(diagnostics.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      "write `policy`",
      "write `pretty`",
      "write `preset`",
    ]);
  });
});

describe("the configuration of a file", () => {
  test("is the nearest one above it", () => {
    const files = host({
      "proffer.yaml": "out: a.json",
      "shop/policies/proffer.yaml": "out: b.json",
      "../proffer.yaml": "out: c.json",
    });
    expect(findConfig("shop/policies/policy.proffer", files, 3)?.config.out).toBe(
      "shop/policies/b.json",
    );
    expect(findConfig("shop/policy.proffer", files, 3)?.config.out).toBe("a.json");
    expect(findConfig("policy.proffer", files, 3)?.config.out).toBe("a.json");
    expect(findConfig("../other/policy.proffer", files, 3)?.config.out).toBe("../c.json");
  });

  test("may stand above the folder the user stands in, up to the root and no further", () => {
    const asked: string[] = [];
    const files: Files = {
      read(path) {
        asked.push(path);
        return { ok: false, problem: "missing", detail: "" };
      },
    };
    expect(findConfig("shop/policy.proffer", files, 2)).toBeNull();
    expect(asked.splice(0)).toEqual([
      "shop/proffer.yaml",
      "proffer.yaml",
      "../proffer.yaml",
      "../../proffer.yaml",
    ]);
    expect(findConfig("/srv/shop/policy.proffer", files, 2)).toBeNull();
    expect(asked.splice(0)).toEqual([
      "/srv/shop/proffer.yaml",
      "/srv/proffer.yaml",
      "/proffer.yaml",
    ]);
  });

  test.for([
    ["unreadable", "`proffer.yaml` cannot be read"],
    ["too_large", "`proffer.yaml` is larger than 16 MB"],
    ["not_utf8", "`proffer.yaml` is no UTF-8"],
  ] as const)("that is %s is not passed over", ([problem, message]) => {
    const found = findConfig(
      "policy.proffer",
      { read: () => ({ ok: false, problem, detail: "line 3" }) },
      0,
    );
    expect(said(found!.diagnostics)).toEqual([`1:1 config/unreadable: ${message}`]);
    expect(found!.config.policy).toEqual([]);
  });
});

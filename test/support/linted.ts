import { expect } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { configure } from "../../src/lint/configure.ts";
import { lint, type LintOptions } from "../../src/lint/lint.ts";
import type { Settings } from "../../src/lint/settings.ts";
import { check } from "../../src/model/check.ts";
import { loadProgram } from "../../src/model/program.ts";
import { hostOf } from "./prelude.ts";

export const vocabulary = `import "./prelude/vocabulary.proffer"\n`;
/** A policy with the vocabulary of the pages, and nothing in it. */
export const plain = `policy shop { version 1 }\n${vocabulary}`;
export const offer = (entries: string, name = "chat_beside_tasks"): string =>
  `offer ${name} {\n  along tasks -> chat\n  on project_closed within 10 minutes\n  at in_app.completion\n${entries}\n}\n`;
export const defaultOn = offer("  default on");
export const waived = (rule: string, what: string, until = "2026-12-31"): string =>
  `waive ${rule} for ${what} because "…" by "a@example.com" until ${until}\n`;

interface Asked extends LintOptions {
  /** Only these rules are heard; all of them are asked. */
  readonly about?: readonly string[];
}

/** What is said of a policy, as severity and rule, sorted; with all else that linting gives. */
export function linted(text: string, { about, ...options }: Asked = {}) {
  const program = loadProgram("policy.proffer", hostOf(new Map([["policy.proffer", text]])));
  const { model, diagnostics } = check(program);
  const found = lint(model, { reported: [...program.diagnostics, ...diagnostics], ...options });
  const heard = found.diagnostics.filter(({ code }) => !about || about.includes(code.slice(5)));
  return {
    ...found,
    diagnostics: heard,
    said: heard.map(({ code, severity }) => `${severity} ${code.slice(5)}`).toSorted(),
  };
}

/** Settings as a `proffer.yaml` has them. */
export function settingsOf(yaml: string): Settings {
  const { config, diagnostics } = loadConfig({ path: "proffer.yaml", text: yaml });
  const configured = configure(config.lint);
  expect([...diagnostics, ...configured.diagnostics]).toEqual([]);
  return configured.settings;
}

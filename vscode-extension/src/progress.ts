import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * What somebody has done once, for the walkthrough to tick off. Its steps cannot go by commands alone:
 * whoever works with the mouse runs none.
 */
type Deed = "hasPointed" | "hasMended" | "hasHelped";

const done = (deed: Deed): void =>
  void vscode.commands.executeCommand("setContext", `proffer.${deed}`, true);

/** Notices when a word of a policy has been explained. */
export const noticePointing: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover) done("hasPointed");
    return hover;
  },
};

/** Notices when the last slip has been mended, and when the last finding has gone. */
export function noticeMending(): vscode.Disposable {
  let slips = false;
  let findings = false;
  return vscode.languages.onDidChangeDiagnostics(() => {
    const codes = vscode.languages.getDiagnostics().flatMap(([, all]) => all.flatMap(codeOf));
    const areFindings = codes.some((code) => code.startsWith("lint/"));
    const areSlips = codes.some((code) => !code.startsWith("lint/"));
    if (slips && !areSlips) done("hasMended");
    // What has slips in it is not looked at as a whole: its findings have not gone.
    if (findings && !areFindings && !areSlips) done("hasHelped");
    slips = areSlips;
    findings = areFindings || (findings && areSlips);
  });
}

/** The code of a problem that is ours. */
function codeOf({ source, code }: vscode.Diagnostic): readonly string[] {
  if (source !== "proffer" || code === undefined) return [];
  return [String(typeof code === "object" ? code.value : code)];
}

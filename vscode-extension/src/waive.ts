import * as vscode from "vscode";
import { ExecuteCommandRequest, type BaseLanguageClient } from "vscode-languageclient";

/** Where the name of whoever waived last in this workspace is kept. */
const lastName = "who waives";

/** How long a waiver holds unless its author says another day. */
const usualDays = 90;

/**
 * Asks why a finding of `rule` is to be put up with in `name`, who says so and until when, and has the
 * waiver written into the file at `uri`. Nothing is written unless all is answered.
 */
export async function waive(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: string,
  rule: string,
  name: string,
): Promise<void> {
  const ask = (step: number, question: vscode.InputBoxOptions): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title: `Waive ${rule} for ${name} (${step} of 3)`,
      ignoreFocusOut: true,
      ...question,
    });
  const because = await ask(1, {
    prompt: "Why is it right here? Whoever reads the policy will read it.",
    validateInput: (text) => (text.trim() === "" ? "A waiver needs a reason." : undefined),
  });
  if (because === undefined) return;
  const by = await ask(2, {
    prompt: "Who says so? An address at which you can be asked.",
    value: context.workspaceState.get(lastName, ""),
    validateInput: (text) => (text.trim() === "" ? "A waiver needs somebody." : undefined),
  });
  if (by === undefined) return;
  await context.workspaceState.update(lastName, by);
  const day = dayToCheckFor(uri);
  const until = await ask(3, {
    prompt: "Until when? The last day on which it holds; it is found again on the next.",
    value: dayAfter(day, usualDays),
    validateInput: (text) => wrongWith(text.trim(), day),
  });
  if (until === undefined) return;
  const written: unknown = await client.sendRequest(ExecuteCommandRequest.method, {
    command: "proffer.writeWaiver",
    arguments: [uri, rule, name, because, by, until.trim()],
  });
  if (written === true) return;
  await vscode.window.showWarningMessage(
    "The waiver has not been written: the text has changed meanwhile. Waive it once more.",
  );
}

/** The day by which waivers lapse, as `2026-11-02`: today, unless the settings say another. */
function dayToCheckFor(uri: string): string {
  const set = vscode.workspace.getConfiguration("proffer", vscode.Uri.parse(uri)).get("day", "");
  return isDay(set) ? set : today();
}

/** Where the user is, as the server counts it. */
function today(): string {
  const now = new Date();
  const there = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return isoDay(new Date(there));
}

/** Days are ISO dates: they are in order as texts are. */
function wrongWith(typed: string, day: string): string | undefined {
  if (!isDay(typed)) return `Write the day as ${dayAfter(day, usualDays)}: year, month, day.`;
  return typed < day ? `That day has passed: it is ${day}.` : undefined;
}

/** A day of the calendar: there is no 31 November. */
function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    Number.isFinite(Date.parse(text)) &&
    dayAfter(text, 0) === text
  );
}

function dayAfter(day: string, days: number): string {
  const then = new Date(Date.parse(day));
  then.setUTCDate(then.getUTCDate() + days);
  return isoDay(then);
}

const isoDay = (then: Date): string => then.toISOString().slice(0, "2026-11-02".length);

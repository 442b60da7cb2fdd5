import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Location } from "vscode-languageserver";
import type { Decided, MomentForm } from "../../lsp/features/moment.ts";
import type { FromMoment, KeptMoment, ToMoment } from "../src/moment-messages.ts";
import { draftOf, momentOf, problemsOf, takeUp, type Draft } from "./draft.ts";
import { formFor } from "./form.ts";
import { connect } from "./host.ts";
import { outcome, summaryOf } from "./outcome.ts";
import { coded } from "./words.ts";

const extension = connect<ToMoment, FromMoment, KeptMoment>();
const page = document.getElementById("page")!;

let uri = extension.kept?.uri ?? "";
/** The last form there was, while the policy has errors. */
let form: MomentForm | null = null;
let problem: string | null = null;
let draft: Draft | null = extension.kept?.draft ?? null;
let start = "";
let decided: Decided | null = null;
/** An answer is awaited; `dirty`: by then it will be one to an old question. */
let awaiting = false;
let dirty = false;

if (draft) takeUp(draft);
extension.listen((message) => {
  switch (message.type) {
    case "form":
      take(message);
      break;
    case "changed":
      ask();
      break;
    case "decided":
      awaiting = false;
      decided = message.decided;
      draw();
      if (dirty) ask();
  }
});
extension.ask({ type: "ready", kept: extension.kept });
draw();

function take(message: Extract<ToMoment, { type: "form" }>): void {
  if (message.uri !== uri) draft = null;
  uri = message.uri;
  problem = message.form.problem;
  if (problem === null) form = message.form;
  if (form && (message.start !== null || draft === null)) begin(message.start);
  else change({});
}

/** With the moment of a test; of the first one when none is named and nothing is filled in yet. */
function begin(title: string | null): void {
  if (!form) return;
  const chosen = title === null ? form.starts[0] : form.starts.find((each) => each.title === title);
  start = chosen?.title ?? "";
  change(draftOf(chosen?.moment ?? form.empty, form));
}

function change(part: Partial<Draft>, focus?: string): void {
  if (draft || form) draft = { ...(draft ?? draftOf(form!.empty, form!)), ...part };
  extension.keep({ uri, draft });
  draw();
  if (focus !== undefined) document.getElementById(focus)?.focus();
  ask();
}

/** One question at a time: what is changed before the answer comes is asked about after it. */
function ask(): void {
  dirty = awaiting;
  if (awaiting || !form || !draft) return;
  awaiting = true;
  extension.ask({ type: "decide", moment: momentOf(draft, form) });
}

const go = (at: Location): void => extension.ask({ type: "go", at, keepFocus: true });

function draw(): void {
  render(form && draft ? pageOf(form, draft) : empty(), page);
}

function empty(): TemplateResult {
  return html`<div class="empty" role="status">
    ${problem === null ? html`<p>One moment …</p>` : html`<p>${coded(sentence(problem))}.</p>`}
    ${problem?.includes("errors") ? showProblems() : nothing}
  </div>`;
}

const showProblems = (): TemplateResult =>
  html`<button class="secondary" @click=${() => extension.ask({ type: "problems" })}>
    Show the problems
  </button>`;

function pageOf(shown: MomentForm, filled: Draft): TemplateResult {
  const problems = problemsOf(decided?.refused ?? [], filled);
  return html`
    ${header(shown, filled)}
    <div class="sides">
      <div class="result">
        <p class=${`summary ${tone(decided)}`} role="status" aria-live="polite">
          ${decided ? coded(summaryOf(decided)) : "One moment …"}
        </p>
        ${decided?.problem?.includes("errors") ? showProblems() : nothing}
        ${problems.has("") ? html`<p class="wrong">${problems.get("")}</p>` : nothing}
        ${decided && decided.refused.length > 0 ? missing(problems) : nothing}
        ${decided ? outcome(decided, go) : nothing}
      </div>
      ${formFor({ form: shown, draft: filled, problems, change })}
    </div>
  `;
}

const tone = (said: Decided | null): string => {
  if (!said || said.problem !== null || said.refused.length > 0) return "unsure";
  return said.offers.length > 0 ? "offered" : "waiting";
};

/** What has to be filled in, each with a way to its field. */
function missing(problems: ReadonlyMap<string, string>): TemplateResult {
  const fields = [...problems].filter(([path]) => path !== "");
  return html`<ul class="missing">
    ${fields.map(
      ([path, said]) =>
        html`<li>
          <button
            class="link"
            @click=${() => {
              const group = document.getElementById(`name:${path}`)?.parentElement;
              const target =
                document.getElementById(path) ?? group?.querySelector<HTMLElement>("input");
              target?.focus();
              target?.scrollIntoView({ block: "center" });
            }}
          >
            ${path.replace(/^(?:facts|totals)\./, "")}
          </button>
          ${coded(said)}
        </li>`,
    )}
  </ul>`;
}

function header({ starts }: MomentForm, filled: Draft): TemplateResult {
  return html`<header>
    <label for="start">Start from</label>
    <select
      id="start"
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        if (value === "") {
          start = "";
          change(draftOf(form!.empty, form!));
        } else begin(value);
      }}
    >
      <option value="" .selected=${start === ""}>nothing known</option>
      <optgroup label="The moment of a test">
        ${starts.map(
          ({ title }) =>
            html`<option value=${title} .selected=${title === start}>${title}</option>`,
        )}
      </optgroup>
    </select>
    <button
      class="secondary"
      ?disabled=${!decided || decided.problem !== null || decided.refused.length > 0}
      @click=${() => extension.ask({ type: "write", moment: momentOf(filled, form!) })}
    >
      Copy as test
    </button>
  </header>`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { FormField, MomentForm } from "../../lsp/features/moment.ts";
import { dataOf, newKey, offsetText, type Draft, type DraftTrigger } from "./draft.ts";
import { past } from "./events.ts";
import { check, choice, field, length, typedIn, type Filling } from "./fields.ts";

/** The form, and what becomes of the draft when something in it is changed. */
export interface Form {
  readonly form: MomentForm;
  readonly draft: Draft;
  readonly problems: ReadonlyMap<string, string>;
  /** Takes over a change; `focus` is the id of what is to have the keyboard then. */
  readonly change: (part: Partial<Draft>, focus?: string) => void;
}

export function formFor(shown: Form): TemplateResult {
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    ${happened(shown)} ${facts(shown)} ${owned(shown)} ${placements(shown)} ${past(shown)}
    ${around(shown)}
  </form>`;
}

const filling = ({ form, problems }: Form): Filling => ({
  problems,
  products: form.products.map(({ id }) => id),
});

const said = ({ problems }: Form, path: string, name: string) => ({
  path,
  name,
  problem: problems.get(path) ?? null,
});

// ── What has just happened ──────────────────────────────────────────────────────────────────────

function happened(shown: Form): TemplateResult {
  const { form, draft, change } = shown;
  const { triggers } = draft;
  const first = form.triggers[0]?.name ?? "";
  const add = (): void => {
    const row: DraftTrigger = { key: newKey(), name: first, data: {}, ago: "" };
    change({ triggers: [...triggers, row] }, `triggers[${triggers.length}]`);
  };
  return html`<fieldset>
    <legend>What has just happened</legend>
    ${triggers.length === 0 ? html`<p class="quiet">Nothing.</p>` : nothing}
    ${repeat(
      triggers,
      ({ key }) => key,
      (row, index) => trigger(shown, row, index),
    )}
    ${
      first === ""
        ? nothing
        : html`<button type="button" class="secondary" id="add-trigger" @click=${add}>
            ${triggers.length === 0 ? "Add what happened" : "Add something else that happened"}
          </button>`
    }
  </fieldset>`;
}

function trigger(shown: Form, row: DraftTrigger, index: number): TemplateResult {
  const { form, draft, change } = shown;
  const path = `triggers[${index}]`;
  const put = (part: Partial<DraftTrigger>): void =>
    change({ triggers: draft.triggers.with(index, { ...row, ...part }) });
  const data = dataOf(form, row.name);
  return html`<div class="row">
    <div class="field">
      <label class="name" for=${path}>event</label>
      <div class="value">
        ${choice(
          said(shown, path, "event"),
          row.name,
          form.triggers.map(({ name }) => [name, name]),
          (name) => put({ name, data: {} }),
        )}
        <button
          type="button"
          class="link"
          aria-label=${`Remove ${row.name}`}
          @click=${() =>
            change(
              { triggers: draft.triggers.filter(({ key }) => key !== row.key) },
              "add-trigger",
            )}
        >
          remove
        </button>
      </div>
    </div>
    ${data.map((each) =>
      field(filling(shown), each, `${path}.data.${each.id}`, row.data, (typed) =>
        put({ data: typed }),
      ),
    )}
    <div class="field">
      <label class="name" for=${`${path}.at`}>how long ago</label>
      <div class="value">
        ${length(said(shown, `${path}.at`, "how long ago"), row.ago, (ago) => put({ ago }), { empty: "just now" })}
      </div>
    </div>
  </div>`;
}

// ── What is known ───────────────────────────────────────────────────────────────────────────────

function facts(shown: Form): readonly TemplateResult[] {
  const { form, draft, change } = shown;
  const groups = Map.groupBy(form.facts, ({ id }: FormField) => id.slice(0, id.indexOf(".")));
  return [...groups].map(
    ([group, fields]) =>
      html`<fieldset>
        <legend>Facts: <code>${group}</code></legend>
        ${fields.map((each) =>
          field(filling(shown), each, `facts.${each.id}`, draft.facts, (typed) =>
            change({ facts: typed }),
          ),
        )}
      </fieldset>`,
  );
}

function owned({ form, draft, change }: Form): TemplateResult {
  const { owns } = draft;
  return html`<fieldset>
    <legend>What they have</legend>
    <div class="several">
      ${check("not known", owns === null, (on) => change({ owns: on ? null : [] }))}
      ${form.products.map(({ id, name }) =>
        check(html`${name} <code class="quiet">${id}</code>`, owns?.includes(id) === true, (on) =>
          change({ owns: toggled(owns ?? [], id, on).toSorted() }),
        ),
      )}
    </div>
  </fieldset>`;
}

function placements(shown: Form): TemplateResult {
  const { form, draft, change } = shown;
  const chosen = new Set(draft.placements);
  const languages: readonly (readonly [string, string])[] = [
    ["", "that of the policy"],
    ...[...new Set([...form.locales, draft.locale])]
      .filter((each) => each !== "")
      .map((each) => [each, each] as const),
  ];
  return html`<fieldset>
    <legend>Where it may be shown</legend>
    <div class="several">
      ${form.placements.map((id) =>
        check(html`<code>${id}</code>`, chosen.has(id), (on) =>
          change({
            placements: form.placements.filter((each) => (each === id ? on : chosen.has(each))),
          }),
        ),
      )}
    </div>
    <div class="field">
      <label class="name" for="locale">language</label>
      <div class="value">
        ${choice(said(shown, "locale", "language"), draft.locale, languages, (locale) =>
          change({ locale }),
        )}
      </div>
    </div>
  </fieldset>`;
}

const toggled = (list: readonly string[], id: string, on: boolean): readonly string[] =>
  on ? [...list, id] : list.filter((each) => each !== id);

// ── When, and who ───────────────────────────────────────────────────────────────────────────────

function around(shown: Form): TemplateResult {
  const { draft, change } = shown;
  const counted = Object.keys(draft.totals);
  const { identities } = shown.form;
  return html`
    ${
      counted.length === 0
        ? nothing
        : html`<fieldset>
            <legend>Counts over all customers</legend>
            ${counted.map((cap) =>
              field(filling(shown), number(cap), `totals.${cap}`, draft.totals, (totals) =>
                change({ totals: { [cap]: "", ...totals } }),
              ),
            )}
          </fieldset>`
    }
    <fieldset>
      <legend>When, and who</legend>
      <div class="field">
        <label class="name" for="at">now</label>
        <div class="value">
          ${typedIn(
            said(shown, "at", "now"),
            draft.at.slice(0, 19),
            (at) => at !== "" && change({ at: new Date(`${at}Z`).toISOString() }),
            { type: "datetime-local", suffix: "UTC" },
          )}
        </div>
      </div>
      <div class="field">
        <label class="name" for="offset">customer's clock</label>
        <div class="value">
          ${choice(
            said(shown, "offset", "customer's clock"),
            draft.offset === null ? "" : String(draft.offset),
            offsets(draft.offset),
            (minutes) => change({ offset: minutes === "" ? null : Number(minutes) }),
          )}
          <span class="hint">${localText(draft)}</span>
        </div>
      </div>
      ${identities.map(
        (id) =>
          html`<div class="field">
            <label class="name" for=${`who.${id}`}>${id}</label>
            <div class="value">
              ${typedIn(
                said(shown, `who.${id}`, id),
                String(draft.who[id] ?? ""),
                (now) => change({ who: { ...draft.who, [id]: now } }),
                {},
              )}
            </div>
          </div>`,
      )}
    </fieldset>
  `;
}

const number = (id: string): FormField => ({
  id, type: "integer", currency: null, members: null, required: true, range: null, about: null,
}); // prettier-ignore

/** Every whole hour that is somewhere, and the one that is chosen. */
function offsets(chosen: number | null): readonly (readonly [string, string])[] {
  const hours = Array.from({ length: 27 }, (_, index) => (index - 12) * 60);
  const all = chosen === null || hours.includes(chosen) ? hours : [...hours, chosen];
  return [
    ["", "not known"],
    ...all
      .toSorted((a, b) => a - b)
      .map((each) => [String(each), `UTC${offsetText(each)}`] as const),
  ];
}

function localText({ at, offset }: Draft): string {
  if (offset === null) return "";
  const there = new Date(Date.parse(at) + offset * 60_000);
  const day = there.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
  return `${day}, ${there.toISOString().slice(11, 16)}`;
}

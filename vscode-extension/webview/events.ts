import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { MomentForm } from "../../lsp/features/moment.ts";
import { newKey, type DraftEvent } from "./draft.ts";
import { check, choice, length, typedIn } from "./fields.ts";
import type { Form } from "./form.ts";

/** What happened before: rows that can be added, changed and removed. */
export function past(shown: Form): TemplateResult {
  const { form, draft, change } = shown;
  const { events } = draft;
  const add = (): void => {
    const [first] = form.events;
    if (!first) return;
    const key = newKey();
    const row: DraftEvent = {
      key,
      event: first.name,
      offer: form.offers[0]?.id ?? "",
      product: "",
      channel: "",
      by: "",
      times: "1",
      ago: "1 day",
    };
    change({ events: [...(events ?? []), row] }, `events.${key}`);
  };
  return html`<fieldset>
    <legend>What happened before</legend>
    ${check("not known", events === null, (on) => change({ events: on ? null : [] }))}
    ${events?.length === 0 ? html`<p class="quiet">Nothing.</p>` : nothing}
    ${
      events === null
        ? nothing
        : html`<ul class="events">
              ${repeat(
                events,
                ({ key }) => key,
                (row, index) => eventRow(shown, row, index),
              )}
            </ul>
            <button type="button" class="secondary" id="add-event" @click=${add}>
              Add an event
            </button>`
    }
  </fieldset>`;
}

function eventRow(shown: Form, row: DraftEvent, index: number): TemplateResult {
  const { form, draft, problems, change } = shown;
  const events = draft.events ?? [];
  const path = `events.${row.key}`;
  const problem = problems.get(path) ?? null;
  const put = (part: Partial<DraftEvent>): void =>
    change({ events: events.with(index, { ...row, ...part }) });
  const names = form.events.find(({ name }) => name === row.event)?.names ?? null;
  const select = (
    part: "offer" | "product" | "channel" | "by",
    label: string,
    ways: readonly (readonly [string, string])[],
  ): TemplateResult =>
    html`<label>
      <span class="unseen">${label}</span>
      ${choice(
        { path: `${path}.${part}`, name: label, problem, told: path },
        row[part],
        ways,
        (now) => put({ [part]: now }),
      )}
    </label>`;
  const offers = form.offers.map(({ id }) => [id, id] as const);
  const products = form.products.map(({ id, name }) => [id, name] as const);
  const channels = form.channels.map((id) => [id, id] as const);
  const product = row.event === "renewal" ? [["", "any product"] as const, ...products] : products;
  return html`<li>
    <label>
      <span class="unseen">event</span>
      ${choice(
        { path, name: "event", problem },
        row.event,
        form.events.map(({ name }) => [name, name]),
        (name) => put(aboutFor(form, name)),
      )}
    </label>
    ${names === "offer" ? select("offer", "offer", offers) : nothing}
    ${names === "product" ? select("product", "product", product) : nothing}
    ${
      names === "offer" || names === "channel"
        ? html`<span class="quiet">on</span>
            ${select("channel", "channel", names === "offer" ? [["", "its channel"], ...channels] : channels)}`
        : nothing
    }
    <span class="quiet">by</span>
    ${select("by", "whose", [["", "all but session"], ...form.identities.map((id) => [id, id] as const)])}
    <span class="times">
      ${typedIn(
        { path: `${path}.times`, name: "times", problem: null },
        row.times,
        (times) => put({ times }),
        { numeric: true, label: "how many times" },
      )}
      <span class="quiet">×</span>
    </span>
    ${length(
      { path: `${path}.ago`, name: "how long ago", problem: null },
      row.ago,
      (ago) => put({ ago }),
      { label: "how long ago" },
    )}
    <span class="quiet">ago</span>
    <button
      type="button"
      class="link"
      aria-label=${`Remove ${row.event}`}
      @click=${() => change({ events: events.filter(({ key }) => key !== row.key) }, "add-event")}
    >
      remove
    </button>
    ${problem === null ? nothing : html`<p class="wrong" id=${`wrong:${path}`}>${problem}</p>`}
  </li>`;
}

/** An event of another kind is of something else. */
function aboutFor({ events, offers, products, channels }: MomentForm, name: string) {
  const names = events.find((each) => each.name === name)?.names ?? null;
  return {
    event: name,
    offer: names === "offer" ? (offers[0]?.id ?? "") : "",
    product: names === "product" ? (products[0]?.id ?? "") : "",
    channel: names === "channel" ? (channels[0] ?? "") : "",
  };
}

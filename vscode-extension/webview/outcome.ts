import { html, nothing, type TemplateResult } from "lit-html";
import type { Location } from "vscode-languageserver";
import type { Decided } from "../../lsp/features/moment.ts";
import { broken, coded, whereTo } from "./words.ts";

type Go = (at: Location) => void;
type Silence = Decided["silenced"][number];

/** What was decided in one sentence, for those who listen and those who look. */
export function summaryOf({ problem, refused, offers, wait }: Decided): string {
  if (problem !== null) return `${sentence(problem)}.`;
  if (refused.length > 0) {
    return `Nothing can be decided: ${refused.length === 1 ? "1 thing is" : `${refused.length} things are`} missing or wrong.`;
  }
  if (offers.length === 0) return `Nothing is offered: ${wait ?? "no reason"}.`;
  const names = offers.map(({ offer }) => offer).join(", ");
  return offers.length === 1 ? `1 offer: ${names}.` : `${offers.length} offers: ${names}.`;
}

/** The offers as the customer would read them, and everything that is silenced, with its line. */
export function outcome(decided: Decided, go: Go): TemplateResult {
  const { offers, silenced, retryAt } = decided;
  const rules = silenced.filter(({ by }) => by !== "condition");
  const conditions = silenced.filter(({ by }) => by === "condition");
  return html`
    ${offers.map((offer) => card(offer, go))}
    ${
      offers.length === 0 && retryAt !== null
        ? html`<p class="later">Time alone may change this from <b>${day(retryAt)}</b>.</p>`
        : nothing
    }
    ${
      rules.length === 0
        ? nothing
        : html`<section>
            <h2>Silenced</h2>
            ${byOffer(rules).map(([offer, own]) => silence(offer, own, go))}
          </section>`
    }
    ${conditions.length === 0 ? nothing : unmet(byOffer(conditions), offers.length > 0, go)}
  `;
}

function card(
  { offer, placement, variant, price, copy, at }: Decided["offers"][number],
  go: Go,
): TemplateResult {
  const slots = new Map(copy.map(({ slot, text }) => [slot, text]));
  const other = copy.filter(({ slot }) => !placed.has(slot));
  const text = (slot: string): string | typeof nothing => slots.get(slot) ?? nothing;
  return html`<article class="offer">
    <header>
      ${link(offer, at, go)}
      <span class="quiet">${placement}${variant === null ? nothing : html` · ${variant}`}</span>
      ${price === null ? nothing : html`<span class="price">${price}</span>`}
    </header>
    <div class="words">
      ${slots.has("label") ? html`<p class="label">${text("label")}</p>` : nothing}
      ${slots.has("headline") ? html`<h3>${text("headline")}</h3>` : nothing}
      ${slots.has("body") ? html`<p>${text("body")}</p>` : nothing}
      ${
        other.length === 0
          ? nothing
          : html`<dl>
              ${other.map(
                ({ slot, text: words }) =>
                  html`<dt>${slot.replaceAll("_", " ")}</dt>
                    <dd>${words}</dd>`,
              )}
            </dl>`
      }
      ${
        answers.some((slot) => slots.has(slot))
          ? html`<p class="answers">
              ${answers.map((slot) =>
                slots.has(slot)
                  ? html`<span class=${slot}>
                      <span class="unseen">${slot.replace("_", " ")}: </span>${text(slot)}
                    </span>`
                  : nothing,
              )}
            </p>`
          : nothing
      }
    </div>
  </article>`;
}

/** What customers press. */
const answers = ["accept", "decline", "opt_out"];
/** Slots that have a place of their own on the card. */
const placed: ReadonlySet<string> = new Set(["label", "headline", "body", ...answers]);

const byOffer = (list: readonly Silence[]): readonly [string, readonly Silence[]][] => [
  ...Map.groupBy(list, ({ offer }) => offer),
];

function silence(offer: string, own: readonly Silence[], go: Go): TemplateResult {
  return html`<div class="silenced">
    <h3><code>${broken(offer)}</code></h3>
    <ul>
      ${own.map(
        ({ by, rule, placement, retryAt, reasons }) =>
          html`<li>
            ${link(by === rule ? by : `${by} ${rule}`, reasons[0]?.at ?? null, go)}
            <span class="quiet">
              ${whereIs(reasons[0]?.at ?? null)}
              ${placement === null ? nothing : html`at ${placement}`}
              ${retryAt === null ? nothing : html`until ${day(retryAt)}`}
            </span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Offers that this moment is not for: many, and seldom what is looked for while there is an offer. */
function unmet(
  list: readonly [string, readonly Silence[]][],
  hasOffers: boolean,
  go: Go,
): TemplateResult {
  return html`<details ?open=${!hasOffers && list.length <= 5}>
    <summary>
      ${list.length === 1 ? "1 offer" : `${list.length} offers`} whose conditions are not met
    </summary>
    ${list.map(([offer, own]) => {
      const reasons = new Map(
        own.flatMap((entry) => entry.reasons).map((reason) => [reason.text, reason]),
      );
      return html`<div class="silenced">
        <h3><code>${broken(offer)}</code></h3>
        <ul>
          ${[...reasons.values()].map(
            ({ text, at }) =>
              html`<li>
                ${
                  at === null
                    ? coded(here(text))
                    : html`<button class="link said" title=${whereTo(at)} @click=${() => go(at)}>
                        ${coded(here(text))}
                      </button>`
                }
                <span class="quiet">${whereIs(at)}</span>
              </li>`,
          )}
        </ul>
      </div>`;
    })}
  </details>`;
}

/** Under the offer's own name, only what it meets: `` `x` is 3 ``. */
const here = (text: string): string =>
  sentence(text.replace(/^`[^`]*` needs this(?: not to hold)?; here /, ""));

const link = (name: string, at: Location | null, go: Go): TemplateResult =>
  at === null
    ? html`<code>${broken(name)}</code>`
    : html`<button class="link" title=${whereTo(at)} @click=${() => go(at)}>
        ${broken(name)}
      </button>`;

/** `limits.proffer:42` */
const whereIs = (at: Location | null): string => {
  if (!at) return "";
  const file = at.uri.slice(at.uri.lastIndexOf("/") + 1);
  return `${decodeURIComponent(file)}:${at.range.start.line + 1}`;
};

/** `2026-11-02 10:15 UTC` */
const day = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

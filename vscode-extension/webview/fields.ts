import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { FormField } from "../../lsp/features/moment.ts";
import { units, type Typed } from "./draft.ts";
import { broken } from "./words.ts";

/** What fields of the form share: where they write to, and what was wrong with them. */
export interface Filling {
  /** By the path in the moment. */
  readonly problems: ReadonlyMap<string, string>;
  readonly products: readonly string[];
}

/** One field with its name, and what is wrong with it beside it. */
export function field(
  { problems, products }: Filling,
  each: FormField,
  path: string,
  typed: Typed,
  change: (typed: Typed) => void,
): TemplateResult {
  const { id, about, range, type } = each;
  const problem = problems.get(path) ?? null;
  const value = Object.hasOwn(typed, id) ? typed[id] : undefined;
  const write = (now: string | readonly string[] | undefined): void => {
    const { [id]: _, ...others } = typed;
    change(now === undefined || now === "" ? others : { ...others, [id]: now });
  };
  const name = id.slice(id.indexOf(".") + 1);
  const said: Said = { path, name, problem };
  const isGroup = type === "flag" || type === "set" || type === "products";
  return html`
    <div class="field" title=${about ?? nothing}>
      ${
        isGroup
          ? html`<span class="name" id=${`name:${path}`}>${broken(name)}</span>`
          : html`<label class="name" for=${path}>${broken(name)}</label>`
      }
      <div class="value">
        ${input(each, said, value, write, products)}
        ${range === null ? nothing : html`<span class="hint">${range}</span>`}
        ${problem === null ? nothing : html`<p class="wrong" id=${`wrong:${path}`}>${problem}</p>`}
      </div>
    </div>
  `;
}

interface Said {
  readonly path: string;
  readonly name: string;
  readonly problem: string | null;
  /** The path beside which the problem is told, where that is another. */
  readonly told?: string;
}

/** For those who hear the page: that something is wrong, and where it is told. */
const wrongAt = ({ path, problem, told = path }: Said): string | typeof nothing =>
  problem === null ? nothing : `wrong:${told}`;
type Write = (now: string | readonly string[] | undefined) => void;

function input(
  { type, members, currency }: FormField,
  said: Said,
  value: string | readonly string[] | undefined,
  write: Write,
  products: readonly string[],
): TemplateResult {
  const text = typeof value === "string" ? value : "";
  switch (type) {
    case "flag":
      return flag(said, text, write);
    case "member":
      return choice(said, text, [["", "not known"], ...members!.map(pair)], write);
    case "set":
    case "products":
      return several(said, value, type === "set" ? members! : products, write);
    case "duration":
      return length(said, text, write);
    case "date":
      return typedIn(said, text, write, { type: "date" });
    case "instant":
      return typedIn(said, text.replace(/(?:\.000)?Z$/, ""), (now) => write(now && `${now}Z`), {
        type: "datetime-local",
        suffix: "UTC",
      });
    case "text":
      return typedIn(said, text, write, {});
    case "money":
      return typedIn(said, text, write, { numeric: true, suffix: currency ?? "" });
    case "percent":
      return typedIn(said, text, write, { numeric: true, suffix: "%" });
    default:
      return typedIn(said, text, write, { numeric: true });
  }
}

const pair = (word: string): readonly [string, string] => [word, word];

const valueIn = ({ target }: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement).value;

/** Yes, no, or not known: three ways, one of them taken. */
function flag({ path }: Said, text: string, write: Write): TemplateResult {
  const ways = [["", "not known"], ["yes", "yes"], ["no", "no"]] as const; // prettier-ignore
  return html`<div class="ways" role="radiogroup" aria-labelledby=${`name:${path}`}>
    ${ways.map(
      ([way, label]) =>
        html`<label>
          <input
            type="radio"
            name=${path}
            value=${way}
            .checked=${live(text === way)}
            @change=${() => write(way)}
          /><span>${label}</span>
        </label>`,
    )}
  </div>`;
}

/** One of several; `id` is that of a label elsewhere. */
export function choice(
  said: Said,
  text: string,
  ways: readonly (readonly [string, string])[],
  write: (now: string) => void,
): TemplateResult {
  return html`<select
    id=${said.path}
    aria-invalid=${said.problem === null ? nothing : "true"}
    aria-describedby=${wrongAt(said)}
    @change=${(event: Event) => write(valueIn(event))}
  >
    ${ways.map(
      ([way, label]) => html`<option value=${way} .selected=${way === text}>${label}</option>`,
    )}
  </select>`;
}

function several(
  { path }: Said,
  value: string | readonly string[] | undefined,
  members: readonly string[],
  write: Write,
): TemplateResult {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : null;
  return html`<div class="several" role="group" aria-labelledby=${`name:${path}`}>
    ${check("not known", chosen === null, (on) => write(on ? undefined : []))}
    ${members.map((member) =>
      check(member, chosen?.includes(member) === true, (on) =>
        write(members.filter((each) => (each === member ? on : chosen?.includes(each)))),
      ),
    )}
  </div>`;
}

export const check = (label: unknown, on: boolean, write: (on: boolean) => void): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${({ target }: Event) => write((target as HTMLInputElement).checked)}
    />
    ${label}
  </label>`;

/** A number with its unit. */
export function length(
  said: Said,
  text: string,
  write: (now: string) => void,
  how: Pick<Typing, "label" | "empty"> = {},
): TemplateResult {
  const [count = "", unit = "day"] = text.split(" ");
  const [first, ...rest] = [
    typedIn(said, count, (now) => write(now === "" ? "" : `${now} ${unit || "day"}`), {
      ...how,
      numeric: true,
    }),
    html`<select
      aria-label=${`unit of ${said.name}`}
      @change=${(event: Event) => write(`${count} ${valueIn(event)}`)}
    >
      ${units.map(
        ([name]) =>
          html`<option value=${name} .selected=${name === (unit || "day")}>
            ${name === "ms" ? "ms" : `${name}s`}
          </option>`,
      )}
    </select>`,
  ];
  return html`<span class="pair">${first}${rest}</span>`;
}

interface Typing {
  readonly type?: string;
  readonly numeric?: boolean;
  readonly suffix?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  /** What it means to leave it empty. */
  readonly empty?: string;
}

export function typedIn(
  said: Said,
  text: string,
  write: (now: string) => void,
  how: Typing,
): TemplateResult {
  const { path, problem } = said;
  const { type = "text", numeric = false, suffix = "", label, empty = "not known" } = how;
  return html`<span class="pair">
    <input
      id=${path}
      type=${type}
      class=${numeric ? "number" : nothing}
      step=${type === "datetime-local" ? "1" : nothing}
      inputmode=${numeric ? "decimal" : nothing}
      placeholder=${type === "text" ? empty : nothing}
      aria-label=${label ?? nothing}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${problem === null ? nothing : "true"}
      aria-describedby=${wrongAt(said)}
      .value=${live(text)}
      @input=${(event: Event) => write(valueIn(event))}
    />${suffix === "" ? nothing : html`<span class="hint">${suffix}</span>`}
  </span>`;
}

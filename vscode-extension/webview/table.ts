import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Location } from "vscode-languageserver";
import type { Table, TableOf } from "../../lsp/features/table.ts";
import type { FromTable, KeptTable, ToTable } from "../src/table-messages.ts";
import { grid, landOn, noteFocus, startOver } from "./grid.ts";
import { connect } from "./host.ts";
import { broken, coded, ruleId, whereTo } from "./words.ts";

/** More rows than this are shown when somebody asks for them: a page with all of them is slow. */
const fewRows = 100;

const extension = connect<ToTable, FromTable, KeptTable>();
const page = document.getElementById("page")!;
let told: ToTable | null = null;
/** The last table there was of the same thing, while there is none. */
let before: Table | null = null;
let all = false;

extension.listen((message) => {
  const same = sameAs(told?.table.of ?? null, message.table.of);
  if (!same) {
    all = false;
    startOver();
  }
  if (message.table.problem === null) before = message.table;
  else if (!same) before = null;
  told = message;
  extension.keep({ uri: message.uri, of: message.table.of, pinned: message.pinned });
  draw();
});
extension.ask({ type: "ready", kept: extension.kept });
draw();

const sameAs = (a: TableOf | null, b: TableOf | null): boolean =>
  a?.sort === b?.sort && a?.name === b?.name;

function draw(): void {
  render(told ? pageOf(told) : html`<p class="empty" role="status">One moment …</p>`, page);
  landOn(page.querySelector("table"));
}

/** Shows the line. The keyboard stays here, but after Enter. */
const going =
  (at: Location) =>
  (event: Event): void => {
    const keepFocus = event instanceof CustomEvent ? event.detail.keepFocus === true : true;
    extension.ask({ type: "go", at, keepFocus });
  };

function pageOf({ table, pinned }: ToTable): TemplateResult {
  const shown = table.problem === null ? table : before;
  return html`
    ${header(table, pinned)}
    <div role="status" aria-live="polite">${table.problem === null ? nothing : notice(table)}</div>
    ${shown ? contents(shown, table.problem !== null) : nothing}
  `;
}

// ── What it is the table of ─────────────────────────────────────────────────────────────────────

function header({ of, choices }: Table, pinned: boolean): TemplateResult {
  const option = (choice: TableOf): TemplateResult =>
    html`<option value=${keyOf(choice)} .selected=${sameAs(choice, of)}>${choice.name}</option>`;
  const group = (label: string, sort: TableOf["sort"]): TemplateResult | typeof nothing => {
    const own = choices.filter((choice) => choice.sort === sort);
    return own.length === 0
      ? nothing
      : html`<optgroup label=${label}>${own.map(option)}</optgroup>`;
  };
  const choose = ({ target }: Event): void => {
    const chosen = choices.find((each) => keyOf(each) === (target as HTMLSelectElement).value);
    if (chosen) extension.ask({ type: "choose", of: chosen });
  };
  return html`
    <header>
      <label for="of">Decision table of</label>
      <select id="of" @change=${choose} ?disabled=${choices.length === 0}>
        ${group("Offers", "offer")} ${group("Triggers", "trigger")}
      </select>
      <label class="check" title="Show the offer or trigger that the cursor is in">
        <input
          type="checkbox"
          .checked=${!pinned}
          @change=${({ target }: Event) =>
            extension.ask({ type: "pin", pinned: !(target as HTMLInputElement).checked })}
        />
        Follow the cursor
      </label>
    </header>
  `;
}

const keyOf = ({ sort, name }: TableOf): string => `${sort} ${name}`;

function notice({ problem, of, choices }: Table): TemplateResult {
  const errors = problem?.includes("errors") === true;
  const again = errors && before !== null;
  return html`
    <div class="notice">
      <p>${coded(`${problem!.charAt(0).toUpperCase()}${problem!.slice(1)}`)}.</p>
      ${again ? html`<p>Until then, this is the table as it was before.</p>` : nothing}
      ${
        errors
          ? html`<button class="secondary" @click=${() => extension.ask({ type: "problems" })}>
              Show the problems
            </button>`
          : nothing
      }
      ${
        of === null && choices.length === 0
          ? html`<p>Write an offer, and what it compiles to shows here.</p>`
          : nothing
      }
    </div>
  `;
}

// ── The table itself ────────────────────────────────────────────────────────────────────────────

function contents(table: Table, old: boolean): TemplateResult {
  const { rows, of, silencers, limits } = table;
  const shown = all ? rows : rows.slice(0, fewRows);
  const more = rows.length - shown.length;
  return html`
    <div class=${old ? "old" : ""} ?inert=${old}>
      <p class="lead">
        ${of?.sort === "trigger" ? html`When <code>${of.name}</code> happens, an offer` : "It"} may
        be made where
        ${rows.length === 1 ? "this row holds" : `one of these ${rows.length} rows holds`}, every
        cell of it, unless a rule below keeps it back.
      </p>
      <div class="scroll">${tableOf(table, shown)}</div>
      ${
        more > 0
          ? html`<button
              class="secondary"
              @click=${() => {
                all = true;
                draw();
              }}
            >
              Show ${more} more ${more === 1 ? "row" : "rows"}
            </button>`
          : nothing
      }
      ${rules("What may keep it back", silencers, "Nothing does.")}
      ${rules("What limits it", limits, "Nothing does: no cap concerns it.")}
    </div>
  `;
}

/**
 * A row of the bundle is a row here, too, unless there are only a few: these stand side by side, with
 * what they ask for below one another, which is read more easily in a narrow column.
 */
function tableOf({ columns, of }: Table, rows: readonly Row[]): TemplateResult {
  const lead: Lead =
    of?.sort === "trigger"
      ? { name: "Offer", of: ({ offer }) => offer }
      : { name: "When", of: ({ trigger }) => trigger };
  const beside: Lead = { name: "Beside", of: ({ source }) => source };
  const few = rows.length <= sideBySide && columns.length > 2;
  return html`
    <table
      role="grid"
      class=${few ? "few" : "many"}
      aria-label=${`Decision table of ${of?.name ?? ""}`}
      @keydown=${grid}
      @focusin=${noteFocus}
    >
      ${few ? standing(rows, columns, [lead, beside]) : lying(rows, columns, [lead, beside])}
    </table>
  `;
}

/** So many rows, or fewer, stand side by side. */
const sideBySide = 4;

type Row = Table["rows"][number];
/** What a row says before its cells. */
interface Lead {
  readonly name: string;
  readonly of: (row: Row) => string;
}

const lying = (
  rows: readonly Row[],
  columns: readonly string[],
  leads: readonly Lead[],
): TemplateResult => html`
  <thead>
    <tr>
      <th scope="col" tabindex="-1">Row</th>
      ${leads.map(({ name }) => html`<th scope="col" tabindex="-1">${name}</th>`)}
      ${columns.map((id) => html`<th scope="col" tabindex="-1">${broken(id)}</th>`)}
    </tr>
  </thead>
  <tbody>
    ${rows.map(
      (row) => html`
        <tr>
          ${rowHead("row", row)} ${leads.map((lead) => leadCell(lead, row))}
          ${row.cells.map((each) => cellOf(each, row))}
        </tr>
      `,
    )}
  </tbody>
`;

const standing = (
  rows: readonly Row[],
  columns: readonly string[],
  leads: readonly Lead[],
): TemplateResult => html`
  <thead>
    <tr>
      <th scope="col" tabindex="-1">What must hold</th>
      ${rows.map((row) => rowHead("col", row))}
    </tr>
  </thead>
  <tbody>
    ${leads.map(
      (lead) => html`
        <tr>
          <th scope="row" tabindex="-1">${lead.name}</th>
          ${rows.map((row) => leadCell(lead, row))}
        </tr>
      `,
    )}
    ${columns.map(
      (id, index) => html`
        <tr>
          <th scope="row" tabindex="-1">${broken(id)}</th>
          ${rows.map((row) => cellOf(row.cells[index] ?? null, row))}
        </tr>
      `,
    )}
  </tbody>
`;

const rowHead = (scope: "row" | "col", { id, at }: Row): TemplateResult =>
  html`<th
    scope=${scope}
    tabindex="-1"
    class="go"
    title=${whereTo(at)}
    @click=${going(at)}
    @go=${going(at)}
  >
    ${scope === "col" ? "Row " : nothing}${id.slice(id.lastIndexOf("/") + 1)}
  </th>`;

const leadCell = (lead: Lead, row: Row): TemplateResult =>
  cell(html`<code>${broken(lead.of(row))}</code>`, row.at);

const cellOf = (each: Row["cells"][number], { at }: Row): TemplateResult =>
  each
    ? cell(coded(each.words), each.at ?? at)
    : html`<td tabindex="-1" class="any">
        <span aria-hidden="true">–</span><span class="unseen">does not matter</span>
      </td>`;

const cell = (words: unknown, at: Location): TemplateResult =>
  html`<td tabindex="-1" class="go" title=${whereTo(at)} @click=${going(at)} @go=${going(at)}>
    ${words}
  </td>`;

function rules(title: string, list: Table["silencers"], none: string): TemplateResult {
  return html`
    <section>
      <h2>${title}</h2>
      ${
        list.length === 0
          ? html`<p class="quiet">${none}</p>`
          : html`<ul class="rules">
              ${list.map(
                ({ id, words, at }) => html`
                  <li>
                    <button class="link" title=${whereTo(at)} @click=${going(at)}>
                      ${ruleId(id)}
                    </button>
                    <span>${words}</span>
                  </li>
                `,
              )}
            </ul>`
      }
    </section>
  `;
}

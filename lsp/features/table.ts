import type { Location, Position } from "vscode-languageserver";
import { tableOf, type TableRule } from "../../src/compile/table.ts";
import type { Model, Site } from "../../src/model/model.ts";
import type { Feature } from "../feature.ts";
import { declarationAt, nameAt } from "../names.ts";
import { locationOf, offsetAt } from "../positions.ts";
import type { Focus } from "../root.ts";

/**
 * Asks for the decision table of an offer or a trigger: the one at `position`, and where there is none
 * that of a name. Without either, or when nothing has that name and there is a position, the first.
 */
export interface TableParams {
  readonly uri: string;
  readonly name?: TableOf;
  readonly position?: Position;
}
export interface TableOf {
  readonly sort: "offer" | "trigger";
  readonly name: string;
}

/** What `proffer/table` answers. */
export interface Table {
  /** What it is the table of; null where there is nothing to have one. */
  readonly of: TableOf | null;
  /** Where that is written. */
  readonly at: Location | null;
  /** Every offer and trigger of the policy, to choose from. */
  readonly choices: readonly TableOf[];
  /** Why there is no table; null when there is one. */
  readonly problem: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly offer: string;
    readonly trigger: string;
    readonly source: string;
    readonly at: Location;
    readonly cells: readonly ({ readonly words: string; readonly at: Location | null } | null)[];
  }[];
  readonly silencers: readonly ShownRule[];
  readonly limits: readonly ShownRule[];
}
interface ShownRule {
  readonly id: string;
  readonly words: string;
  readonly at: Location;
}

const none = (problem: string, choices: Table["choices"] = []): Table => ({
  of: null,
  at: null,
  choices,
  problem,
  columns: [],
  rows: [],
  silencers: [],
  limits: [],
});

/** What an offer or a trigger compiles to, with the line that each part comes from. */
export const table: Feature = {
  capabilities: {},
  bind({ connection, workspace, answer }) {
    connection.onRequest(
      "proffer/table",
      answer<TableParams, Table>((params) => {
        const focus = workspace.focus(params.uri);
        return focus ? tableFor(focus, params) : none("there is no policy in this file");
      }, none("something went wrong; the log says what")),
    );
  },
};

function tableFor(focus: Focus, { name, position }: TableParams): Table {
  const [{ model, diagnostics }] = focus.policies;
  const choices = [
    ...[...model.offers.keys()].map((each) => ({ sort: "offer", name: each }) as const),
    ...[...model.triggers.keys()].map((each) => ({ sort: "trigger", name: each }) as const),
  ];
  if (choices.length === 0) return none("the policy has no offers and no triggers yet", choices);
  const isKnown = (of: TableOf | undefined): boolean =>
    choices.some((choice) => choice.sort === of?.sort && choice.name === of.name);
  const here = position && chosenAt(focus, offsetAt(focus.source, position));
  const usual = name && (!position || isKnown(name)) ? name : choices[0]!;
  const of = here && isKnown(here) ? here : usual;
  if (!isKnown(of)) return none(`there is no ${of.sort} \`${of.name}\``, choices);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { ...none("the policy has errors: the table shows once they are mended", choices), of };
  }
  const thing = (of.sort === "offer" ? model.offers : model.triggers).get(of.name)!;
  const at = (site: Site): Location => locationOf(model.spanOf(site), focus.root.uriOf);
  const found = tableOf(model, of.sort === "offer" ? { offer: of.name } : { trigger: of.name });
  if (found.rows.length === 0) {
    return { ...none(whyEmpty(model, of), choices), of, at: at(thing.site) };
  }
  const rule = ({ id, words, site }: TableRule): ShownRule => ({ id, words, at: at(site) });
  return {
    of,
    at: at(thing.site),
    choices,
    problem: null,
    columns: found.columns,
    rows: found.rows.map(({ id, offer, trigger, source, cells, site }) => ({
      id,
      offer,
      trigger,
      source,
      at: at(site),
      cells: cells.map(
        (cell) => cell && { words: cell.words, at: cell.sites[0] ? at(cell.sites[0]) : null },
      ),
    })),
    silencers: found.silencers.map(rule),
    limits: found.limits.map(rule),
  };
}

/** Why nothing compiles from something in a policy without errors. */
function whyEmpty({ offers }: Model, { sort, name }: TableOf): string {
  const status = sort === "offer" ? offers.get(name)?.status : undefined;
  if (status !== undefined && status !== "live") {
    return `\`${name}\` is ${status === "draft" ? "a draft" : status}: there is a table once it is live`;
  }
  const listening = [...offers.values()].filter(({ listens }) =>
    listens.some(({ trigger }) => trigger === name),
  );
  if (listening.length === 0) return `no offer listens to \`${name}\``;
  return `no offer that listens to \`${name}\` is live`;
}

/** The offer or trigger that is named where the cursor stands, else the one it stands in. */
function chosenAt(focus: Focus, offset: number): TableOf | null {
  const named = nameAt(focus, offset)?.definition ?? "";
  const [sort, name] = named.split(" ");
  if (name !== undefined && (sort === "offer" || sort === "trigger")) return { sort, name };
  const node = declarationAt(focus, offset)?.node;
  if (node?.kind === "Offer" && node.name) return { sort: "offer", name: node.name.text };
  if (node?.kind === "Trigger" && node.name) return { sort: "trigger", name: node.name.text };
  return null;
}

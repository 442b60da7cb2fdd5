import type { CodeLens, Command } from "vscode-languageserver";
import type { Offer } from "../../src/model/model.ts";
import type { Extent, Placed } from "../../src/syntax/ast.ts";
import type { Decision } from "../../src/runtime/moment.ts";
import { lastDecision } from "../decided.ts";
import type { Feature } from "../feature.ts";
import { rangeOf } from "../positions.ts";
import { refreshing } from "../refresh.ts";
import type { Focus } from "../root.ts";
import { rowsIn } from "../rows.ts";
import { lastTested } from "../tested.ts";
import { many } from "../words/markdown.ts";

/**
 * Above a declaration, what can be done with it and what came of it last. The commands are the client's:
 * `proffer.runTest [uri, title]`, `proffer.runAllTests [uri]`, `proffer.showTable [uri, name, sort]` and
 * `proffer.tryMoment [uri]`.
 */
export const lens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  bind(server) {
    const { connection, workspace, answer } = server;
    connection.onCodeLens(
      answer(({ textDocument: { uri } }): CodeLens[] => {
        const focus = workspace.options.codeLens ? workspace.focus(uri) : null;
        return focus ? lensesOf(focus) : [];
      }, []),
    );
    connection.onCodeLensResolve((unresolved) =>
      answer((one: CodeLens): CodeLens => {
        const wanted = one.data as Wanted | undefined;
        const focus = wanted && workspace.focus(wanted.uri);
        return focus ? { ...one, command: tableCommand(focus, wanted) } : one;
      }, unresolved)(unresolved),
    );
    server.whenLookedAt(refreshing(server));
  },
};

/** An offer or trigger whose rows are counted once somebody looks at the place. */
interface Wanted {
  readonly uri: string;
  readonly sort: "offer" | "trigger";
  readonly name: string;
}

export function lensesOf(focus: Focus): CodeLens[] {
  const decision = lastDecision(focus.root, focus.policies[0]);
  return (focus.parsed?.declarations ?? []).flatMap((placed) => [
    ...lensesAt(focus, placed, decision),
  ]);
}

function* lensesAt(focus: Focus, placed: Placed, decision: Decision | null): Iterable<CodeLens> {
  const { uri } = focus;
  const { node } = placed;
  const at = (extent: Extent, rest: Omit<CodeLens, "range">): CodeLens => ({
    range: rangeOf({
      source: focus.source,
      start: placed.offset + extent.start,
      end: placed.offset + extent.end,
    }),
    ...rest,
  });
  switch (node.kind) {
    case "Policy": {
      const { span } = node.name ?? node.word;
      yield at(span, { command: command("Run all tests", "proffer.runAllTests", uri) });
      yield at(span, { command: command("Try a moment", "proffer.tryMoment", uri) });
      return;
    }
    case "Test": {
      if (!node.title) return;
      const title = node.title.value;
      yield at(node.title.span, { command: command("Run test", "proffer.runTest", uri, title) });
      const result = resultOf(focus, title);
      if (result)
        yield at(node.title.span, { command: command(result, "proffer.runTest", uri, title) });
      return;
    }
    case "Offer":
    case "Trigger": {
      if (!node.name) return;
      const sort = node.kind === "Offer" ? "offer" : "trigger";
      const name = node.name.text;
      const data: Wanted = { uri, sort, name };
      yield at(node.name.span, { data });
      const became = sort === "offer" && decision ? becameOf(name, decision) : null;
      if (became) yield at(node.name.span, { command: command(became, "proffer.tryMoment", uri) });
    }
  }
}

const command = (title: string, name: string, ...given: readonly string[]): Command => ({
  title,
  command: name,
  arguments: [...given],
});

/** What came of a test of the policy as it stands; null while it has not been run. */
function resultOf({ policies: [understood] }: Focus, title: string): string | null {
  const result = lastTested(understood)?.find((one) => one.title === title);
  if (!result) return null;
  const [failure] = result.failures;
  return failure ? `✗ ${failure.message.replaceAll("`", "")}` : "✓ passed";
}

/** What became of an offer in the moment that was tried last. */
function becameOf(offer: string, { offers, silenced }: Decision): string | null {
  const made = offers.find((one) => one.offer === offer);
  if (made) return `last tried: offered at ${made.placement}`;
  const kept = silenced.find((one) => one.offer === offer);
  if (!kept) return null;
  const { by, rule } = kept;
  if (by === "condition") return `last tried: not eligible (${rule})`;
  return `last tried: kept back by ${rule === by ? by : `${by} ${rule}`}`;
}

function tableCommand({ policies: [{ model }] }: Focus, { uri, sort, name }: Wanted): Command {
  const offers =
    sort === "offer"
      ? [model.offers.get(name)].filter((one) => one !== undefined)
      : [...model.offers.values()].filter(({ listens }) =>
          listens.some(({ trigger }) => trigger === name),
        );
  return command(titleOf(sort, offers, rowsOf), "proffer.showTable", uri, name, sort);

  function rowsOf(offer: Offer): number {
    const rows = rowsIn(model, offer) ?? [];
    return rows.filter(({ trigger }) => sort === "offer" || trigger === name).length;
  }
}

function titleOf(
  sort: Wanted["sort"],
  offers: readonly Offer[],
  rowsOf: (offer: Offer) => number,
): string {
  const [first] = offers;
  if (!first) return sort === "offer" ? "no rows while it has errors" : "no offer answers it";
  if (sort === "offer" && first.status !== "live") return `no rows: ${first.status}`;
  const rows = offers.reduce((sum, offer) => sum + rowsOf(offer), 0);
  return sort === "offer" || offers.length === 1
    ? many(rows, "row")
    : `${many(rows, "row")} of ${many(offers.length, "offer")}`;
}

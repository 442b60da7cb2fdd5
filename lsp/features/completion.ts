import {
  InsertTextFormat,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
} from "vscode-languageserver";
import { completionsAt, type Completions } from "../completion/at.ts";
import { filled } from "../completion/snippets.ts";
import type { About, Suggestion } from "../completion/suggestion.ts";
import { yamlCompletionsAt } from "../completion/yaml.ts";
import type { Feature } from "../feature.ts";
import { offsetAt, positionAt, textEditOf } from "../positions.ts";
import type { Focus } from "../root.ts";
import { rowCount } from "../rows.ts";
import { cardOf } from "../words/cards.ts";
import { declarationCard, entryCard, metricCard } from "../words/grammar.ts";
import { pageCard, tacticCard } from "../words/pages.ts";

/** What could be written where the caret is, likely things first. */
export const completion: Feature = {
  capabilities: {
    completionProvider: {
      // Behind a blank only what has to follow is said, so that nobody takes it by mistake.
      triggerCharacters: [".", "{", '"', "/", ":", " "],
      resolveProvider: true,
    },
  },
  bind({ connection, workspace, client, answer }) {
    connection.onCompletion(
      answer(({ textDocument: { uri }, position, context }): CompletionList => {
        const focus = workspace.focus(uri);
        if (!focus) return none;
        const offset = offsetAt(focus.source, position);
        const found = focus.parsed
          ? completionsAt(focus, offset)
          : yamlCompletionsAt(focus, offset);
        const unasked = context?.triggerCharacter === " ";
        return unasked && found.optional !== false ? none : listOf(focus, offset, found, client());
      }, none),
    );
    connection.onCompletionResolve((item) =>
      answer((): CompletionItem => {
        const data = item.data as { readonly uri: string; readonly about: About } | undefined;
        const focus = data ? workspace.focus(data.uri) : null;
        const text = data && focus ? documentationOf(data.about, focus) : null;
        return text === null ? item : { ...item, documentation: { kind: "markdown", value: text } };
      }, item)(undefined),
    );
  },
};

const none: CompletionList = { isIncomplete: false, items: [] };

/** More than anyone scrolls through: of more only those that go on with what is typed. */
const most = 1000;

function listOf(
  focus: Focus,
  offset: number,
  { suggestions, start, end }: Completions,
  client: ClientCapabilities,
): CompletionList {
  const { source } = focus;
  const typed = source.text.slice(start, offset).toLowerCase();
  const many = suggestions.length > most;
  const shown = many
    ? suggestions.filter(({ label }) => goesOn(label.toLowerCase(), typed)).slice(0, most)
    : suggestions;
  const supports = client.textDocument?.completion?.completionItem;
  const both = supports?.insertReplaceSupport === true;
  const at = positionAt(source, offset);
  const items = shown.map((one): CompletionItem => {
    const begin = positionAt(source, one.from ?? start);
    const insert = { start: begin, end: at };
    const replace = { start: begin, end: positionAt(source, end) };
    const holes = one.holes === true && supports?.snippetSupport === true;
    const written = one.text ?? one.label;
    const newText = holes || !one.holes ? written : filled(written);
    return {
      label: one.label,
      kind: one.kind,
      sortText: sortText(one),
      insertTextFormat: holes ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: both ? { newText, insert, replace } : { newText, range: insert },
      ...(one.filter === undefined ? {} : { filterText: one.filter }),
      ...(one.detail === undefined ? {} : { detail: one.detail }),
      ...(one.adds ? { additionalTextEdits: one.adds.map(textEditOf) } : {}),
      ...(one.about ? { data: { uri: focus.uri, about: one.about } } : {}),
    };
  });
  return { isIncomplete: many, items };
}

/** Likelier ones first, and equally likely ones by name. */
const sortText = ({ rank, label }: Suggestion): string =>
  `${String(Math.round(rank * 100)).padStart(4, "0")} ${label}`;

/** Whether the letters typed stand in a label in their order. */
function goesOn(label: string, typed: string): boolean {
  let at = 0;
  for (const char of typed) {
    at = label.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function documentationOf(about: About, focus: Focus): string | null {
  const [{ model }] = focus.policies;
  switch (about.card) {
    case "name":
      return cardOf(model, about.definition, rowCount(model));
    case "entry":
      return entryCard(about.block, about.word);
    case "declaration":
      return declarationCard(about.word);
    case "metric":
      return metricCard(about.word);
    case "rule":
      return pageCard(`lint/${about.word}`);
    case "tactic":
      return tacticCard(about.word);
    case "text":
      return about.text;
  }
}

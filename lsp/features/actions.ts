import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic as Shown,
} from "vscode-languageserver";
import { tidied } from "../../src/format/tidy.ts";
import { mend } from "../../src/lint/mend.ts";
import type { Diagnostic, Edit, Fix } from "../../src/text/diagnostic.ts";
import type { Span } from "../../src/text/source.ts";
import { creations } from "../create.ts";
import { workspaceEdit } from "../edits.ts";
import { extractions } from "../extract.ts";
import type { Feature, Server } from "../feature.ts";
import { rangeOf, spanAt } from "../positions.ts";
import type { Focus } from "../root.ts";
import { waiverFor } from "../waive.ts";

/** Mends what is remarked on, excuses it, creates what is missing, and gives conditions names. */
export const actions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.SourceFixAll,
      ],
    },
  },
  bind(server) {
    const { connection, workspace, answer } = server;
    connection.onCodeAction(
      answer(({ textDocument: { uri }, range, context }) => {
        const focus = workspace.focus(uri);
        return focus ? actionsAt(server, focus, spanAt(focus.source, range), context) : [];
      }, []),
    );
  },
};

/** An action before it is put into the protocol's shape. */
export interface Proposal {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Nothing changes but what was asked for. */
  readonly safe?: boolean;
}

function actionsAt(
  server: Server,
  focus: Focus,
  span: Span,
  { diagnostics: sent, only }: CodeActionContext,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const versioned = server.client().workspace?.workspaceEdit?.documentChanges === true;
  const editOf = (edits: readonly Edit[]) =>
    workspaceEdit([{ root: focus.root, edits: tidy(edits) }], server.workspace, versioned);
  const found: CodeAction[] = [];
  const here = server.validation
    .remarksOn(focus.uri)
    .filter(({ span: { start, end } }) => start <= span.end && end >= span.start);

  if (wants(CodeActionKind.QuickFix)) {
    for (const diagnostic of here) {
      const about = sent.filter((one) => isAbout(one, diagnostic));
      const propose = ({ title, edits, safe }: Proposal, preferred: boolean): void => {
        found.push({
          title: capital(title),
          kind: CodeActionKind.QuickFix,
          diagnostics: about,
          edit: editOf(edits),
          ...(preferred && safe !== false ? { isPreferred: true } : {}),
        });
      };
      diagnostic.fixes.forEach((fix, index) => propose(fix, index === 0));
      for (const creation of creations(focus, diagnostic)) propose(creation, false);
      const waiver = waiverFor(focus, diagnostic);
      if (!waiver) continue;
      if (server.workspace.options.asksForReasons) {
        const { rule, name, uri } = waiver;
        found.push({
          title: `Waive \`${rule}\` with a reason…`,
          kind: CodeActionKind.QuickFix,
          diagnostics: about,
          command: { title: "Waive", command: "proffer.waive", arguments: [uri, rule, name] },
        });
      } else propose({ ...waiver, safe: false }, false);
    }
  }
  if (wants(CodeActionKind.RefactorExtract)) {
    for (const { title, edits } of extractions(focus, span)) {
      found.push({ title, kind: CodeActionKind.RefactorExtract, edit: editOf(edits) });
    }
  }
  if (wants(CodeActionKind.SourceFixAll)) {
    const edits = allSafe(server.validation.remarksOn(focus.uri));
    if (edits.length > 0) {
      found.push({
        title: "Mend all that can be mended safely",
        kind: CodeActionKind.SourceFixAll,
        edit: editOf(edits),
      });
    }
  }
  return found;
}

/** What `proffer lint --fix` would do in one round. */
const allSafe = (diagnostics: readonly Diagnostic[]): readonly Edit[] =>
  mend(diagnostics, isSafe).edits;

/** What is formatted stays so. */
const tidy = (edits: readonly Edit[]): readonly Edit[] =>
  [...Map.groupBy(edits, ({ span }) => span.source.path).values()].flatMap((own) =>
    tidied(own[0]!.span.source, own),
  );

const isSafe = ({ safe }: Fix): boolean => safe === true;

function isAbout(shown: Shown, { code, span }: Diagnostic): boolean {
  const { start, end } = rangeOf(span);
  return (
    shown.code === code &&
    shown.range.start.line === start.line &&
    shown.range.start.character === start.character &&
    shown.range.end.line === end.line &&
    shown.range.end.character === end.character
  );
}

const capital = (title: string): string => title.slice(0, 1).toUpperCase() + title.slice(1);

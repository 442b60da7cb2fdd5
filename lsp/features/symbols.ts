import {
  SymbolKind,
  SymbolTag,
  type DocumentSymbol,
  type SymbolInformation,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { Placed } from "../../src/syntax/ast.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";
import type { Source } from "../../src/text/source.ts";
import type { Feature } from "../feature.ts";
import { rangeOf } from "../positions.ts";
import type { Focus, Root } from "../root.ts";
import type { Workspace } from "../workspace.ts";
import { outlined, type Outlined } from "./symbols-outline.ts";

/** Everything with a name: of a file in order, or of all policies by some letters of it. */
export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  bind({ connection, workspace, client, answer }) {
    connection.onDocumentSymbol(
      answer<
        { readonly textDocument: { readonly uri: string } },
        DocumentSymbol[] | SymbolInformation[]
      >(({ textDocument: { uri } }) => {
        const focus = workspace.focus(uri);
        if (!focus) return [];
        const all = symbolsOf(focus);
        const nested =
          client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
        return nested ? all : all.flatMap((one) => flat(one, focus.uri, null));
      }, []),
    );
    connection.onWorkspaceSymbol(answer(({ query }) => symbolsLike(query, workspace), []));
  },
};

export function symbolsOf({ source, parsed }: Focus): DocumentSymbol[] {
  return (parsed?.declarations ?? []).flatMap((placed) =>
    placed.node.kind === "Broken" ? [] : symbolOf(source, placed.offset, outlined(placed.node)),
  );
}

function symbolOf(source: Source, offset: number, one: Outlined): DocumentSymbol {
  const { name, detail, kind, span, at, retired, children } = one;
  return {
    name,
    detail,
    kind,
    range: rangeOf({ source, start: offset + span.start, end: offset + span.end }),
    selectionRange: rangeOf({ source, start: offset + at.start, end: offset + at.end }),
    ...(retired ? { tags: [SymbolTag.Deprecated] } : {}),
    children: children.map((child) => symbolOf(source, offset, child)),
  };
}

/** For clients that know no symbols within symbols. */
function flat(one: DocumentSymbol, uri: string, container: string | null): SymbolInformation[] {
  const { name, kind, range, children = [] } = one;
  return [
    { name, kind, location: { uri, range }, ...(container ? { containerName: container } : {}) },
    ...children.flatMap((child) => flat(child, uri, name)),
  ];
}

// ── Of all policies ─────────────────────────────────────────────────────────────────────────────

/** More than these nobody reads; another letter makes them fewer. */
const most = 200;

interface Candidate {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly retired: boolean;
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly root: Root;
}

/** What has the letters of `query` in its name in this order, the best match first. */
function symbolsLike(query: string, workspace: Workspace): WorkspaceSymbol[] {
  const letters = query.toLowerCase().replaceAll(/\s+/g, "");
  const found: { readonly score: number; readonly one: Candidate }[] = [];
  for (const root of workspace.roots())
    for (const one of candidatesIn(root, workspace)) {
      const score = matching(one.name, letters);
      if (score !== null) found.push({ score, one });
    }
  return found
    .toSorted((a, b) => a.score - b.score || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, most)
    .map(({ one: { name, detail, kind, retired, root, ...span } }) => ({
      name,
      kind,
      containerName: detail,
      ...(retired ? { tags: [SymbolTag.Deprecated] } : {}),
      location: { uri: root.uriOf(span.source.path), range: rangeOf(span) },
    }));
}

function* candidatesIn(root: Root, workspace: Workspace): Generator<Candidate> {
  const files = new Map<string, Parsed>();
  const products = new Map<string, Candidate>();
  for (const policy of root.policies()) {
    const { program } = root.understand(policy);
    for (const [path, parsed] of program.files) files.set(path, parsed);
    for (const { id, span } of program.catalog.products.values()) {
      const detail = "product";
      const kind = SymbolKind.Object;
      products.set(`${span.source.path} ${span.start}`, { name: id, detail, kind, retired: false, root, ...span }); // prettier-ignore
    }
  }
  for (const stray of root.strays()) files.set(stray.source.path, stray);
  for (const product of products.values())
    if (workspace.belongsTo(root, product.source.path)) yield product;
  for (const { source, declarations } of files.values()) {
    if (!workspace.belongsTo(root, source.path)) continue;
    for (const { node, offset } of declarations)
      for (const { name, detail, kind, at, retired } of namesIn(node))
        yield {
          name,
          detail,
          kind,
          retired,
          source,
          start: offset + at.start,
          end: offset + at.end,
          root,
        };
  }
}

interface NamedPart extends Pick<Outlined, "name" | "detail" | "kind" | "at"> {
  readonly retired: boolean;
}

const named = new WeakMap<Placed["node"], readonly NamedPart[]>();

/** The declaration and the facts, placements and data fields in it. Files are left out: nobody looks for an import. */
function namesIn(node: Placed["node"]): readonly NamedPart[] {
  let found = named.get(node);
  if (!found) named.set(node, (found = gather(node)));
  return found;
}

function gather(node: Placed["node"]): readonly NamedPart[] {
  if (["Broken", "Import", "Catalog", "Ban"].includes(node.kind)) return [];
  const parts: NamedPart[] = [];
  const add = (one: Outlined, top: boolean): void => {
    const { name, fullName, detail, kind, at, retired = false } = one;
    if (top || fullName !== undefined)
      parts.push({ name: fullName ?? name, detail, kind, at, retired });
    for (const child of one.children) add(child, false);
  };
  add(outlined(node), true);
  return parts;
}

/** How well letters fit a name, less being better; null when they are not in it in this order. */
function matching(name: string, letters: string): number | null {
  if (letters === "") return 0;
  const lower = name.toLowerCase();
  const whole = lower.indexOf(letters);
  if (whole >= 0) return whole === 0 ? 0 : isStart(name, whole) ? 1 : 2;
  let gaps = 0;
  let at = -1;
  for (const letter of letters) {
    const next = lower.indexOf(letter, at + 1);
    if (next < 0) return null;
    if (next !== at + 1 && !isStart(name, next)) gaps++;
    at = next;
  }
  return 3 + gaps;
}

/** Whether a word of the name begins there. */
const isStart = (name: string, at: number): boolean => at === 0 || "._ ->".includes(name[at - 1]!);

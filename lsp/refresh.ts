import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { Server } from "./feature.ts";

/** Tells a client that what is shown beside the text may be different, in so far as it wants to be told. */
export function refreshLenses({ client, connection }: Server): void {
  if (client().workspace?.codeLens?.refreshSupport)
    void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}

/**
 * What to do whenever a workspace has been looked at: asks for lenses, hints and colours to be shown
 * anew, where a file is open that may look different though nobody typed in it.
 */
export function refreshing(server: Server): () => void {
  let [versions, parts] = [new Map<string, number>(), [] as readonly unknown[]];
  return () => {
    const { documents } = server.workspace;
    const now = new Map([...documents.all()].map(({ uri, version }) => [uri, version] as const));
    const before = { versions, parts };
    versions = now;
    parts = partsOf(server);
    const same =
      parts.length === before.parts.length &&
      parts.every((part, index) => part === before.parts[index]);
    if (same) return;
    const typedIn = [...now].filter(([uri, version]) => before.versions.get(uri) !== version);
    // Of the one that somebody types in the client asks again by itself.
    if (typedIn.length === 0 || now.size > typedIn.length) refreshAll(server);
  };
}

/** What the editor shows beside the text comes from these; as long as nothing in them changes they stay the same. */
const partsOf = ({ workspace }: Server): readonly unknown[] =>
  workspace
    .roots()
    .flatMap((root) => root.policies().map((policy) => root.understand(policy).model))
    .flatMap(({ policy, products, channels, facts, segments, proven, adjacencies, triggers, offers }) => [
      policy, products, channels, facts, segments, proven, adjacencies, triggers, offers,
    ]); // prettier-ignore

function refreshAll(server: Server): void {
  const { client, connection } = server;
  const { inlayHint, semanticTokens } = client().workspace ?? {};
  refreshLenses(server);
  if (inlayHint?.refreshSupport)
    void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
  if (semanticTokens?.refreshSupport)
    void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {});
}

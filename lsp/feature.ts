import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import type { Validation } from "./validation.ts";
import type { Workspace } from "./workspace.ts";

/** One thing the server can do: what it says of itself at the start, and the requests it answers. */
export interface Feature {
  readonly capabilities: ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);
  /** Commands a client may have carried out, by name. */
  readonly commands?: Readonly<Record<string, Command>>;
  bind(server: Server): void;
}

/** Given what a client sent, which may be anything; what it gives goes back as JSON. */
export type Command = (given: readonly unknown[], server: Server) => unknown;

/** What features are bound to. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly validation: Validation;
  /** Calls back whenever everything has been looked at since the last change. */
  whenLookedAt(listener: () => void): void;
  /** What the client can do; filled in before the first request comes. */
  readonly client: () => ClientCapabilities;
  /**
   * Wraps the answer to a request: whatever goes wrong within is told to the client's log, and the
   * request is answered with `otherwise`. Nobody's hover should fail because of a mistake of ours.
   */
  answer<P, R>(work: (params: P) => R, otherwise: NoInfer<R>): (params: P) => R;
}

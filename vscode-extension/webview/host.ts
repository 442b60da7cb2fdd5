/** What VS Code gives to a page of ours. */
interface Host<Kept> {
  postMessage(message: unknown): void;
  getState(): Kept | undefined;
  setState(kept: Kept): void;
}
declare function acquireVsCodeApi<Kept>(): Host<Kept>;

/** The extension, as a page sees it: what it `ask`s for, and what it is told. */
export interface Extension<To, From, Kept> {
  ask(message: From): void;
  /** What was kept while the page was hidden, or from the window before. */
  readonly kept: Kept | null;
  keep(kept: Kept): void;
  listen(listener: (message: To) => void): void;
}

/** May be called once in a page. */
export function connect<To, From, Kept>(): Extension<To, From, Kept> {
  const host = acquireVsCodeApi<Kept>();
  return {
    ask: (message) => host.postMessage(message),
    kept: host.getState() ?? null,
    keep: (kept) => host.setState(kept),
    listen(listener) {
      // Messages come from the frame around the page, and from nowhere else.
      window.addEventListener("message", ({ data }: MessageEvent<To>) => listener(data));
    },
  };
}

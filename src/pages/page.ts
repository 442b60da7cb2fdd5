import { pages } from "./embedded/pages.ts";

export { pages };

/** The page of a diagnostic under its full code, `lint/load/cap-sane`; rules may leave `lint/` out. Null: there is none. */
export function pageOf(code: string): { readonly code: string; readonly page: string } | null {
  const full = Object.hasOwn(pages, code) ? code : `lint/${code}`;
  return Object.hasOwn(pages, full) ? { code: full, page: pages[full]! } : null;
}

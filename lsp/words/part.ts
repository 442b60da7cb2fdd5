/** A part of a rule of the grammar. */
export type Part =
  | { readonly token: string }
  | { readonly rule: string }
  | { readonly ways: readonly (readonly Part[])[] }
  | { readonly maybe: readonly Part[] }
  | { readonly many: readonly Part[]; readonly separator: string | null; readonly least: number };

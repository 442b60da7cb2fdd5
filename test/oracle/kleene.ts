/** What can be said of a condition; null when what is known does not settle it. */
export type Truth = true | false | null;

export function and(terms: readonly Truth[]): Truth {
  if (terms.includes(false)) return false;
  return terms.includes(null) ? null : true;
}
export function or(terms: readonly Truth[]): Truth {
  return not(and(terms.map(not)));
}
export function not(term: Truth): Truth {
  return term === null ? null : !term;
}

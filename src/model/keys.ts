/**
 * The names under which references speak of what belongs to a declaration and has a name of its own.
 * Declarations themselves go by `keyOf` of their sort: `fact customer.tenure`.
 */

/** A field that a trigger carries: `data project_closed.project`. */
export const dataKey = (trigger: string, field: string): string => `data ${trigger}.${field}`;

/** A word of an enumeration or a set: `member fact customer.region eu`. `owner` is the key of the value. */
export const memberKey = (owner: string, word: string): string => `member ${owner} ${word}`;

/** A variant; experiments and messages that have one of the same name mean the same one. */
export const variantKey = (name: string): string => `variant ${name}`;

/** A language of the copy, as BCP 47 spells it. */
export const localeKey = (id: string): string => `locale ${id}`;

/** A layer that experiments share, unless it is the name of one of them. */
export const layerKey = (name: string): string => `layer ${name}`;

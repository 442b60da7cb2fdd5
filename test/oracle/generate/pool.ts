import * as fc from "fast-check";

/** Texts that may name what else is in the program; filled in once all of it is known. */
export type Piece = (names: Names) => string;

export interface Names {
  /** Offers of the program; there is at least one. */
  readonly offers: readonly string[];
  readonly segments: readonly string[];
}

/** One of the program's offers, by any number. */
export const offerAt = ({ offers }: Names, index: number): string => offers[index % offers.length]!;

export const sources = ["alpha", "beta"] as const;
export const pairs = [
  ["alpha", "gamma"], ["alpha", "delta"], ["beta", "delta"], ["beta", "epsilon"],
  ["alpha", "zeta"], ["beta", "zeta"], ["alpha", "duo"],
] as const; // prettier-ignore
export const offered = ["gamma", "delta", "epsilon", "zeta", "duo"] as const;
/** Products that are never offered, so that owning them contradicts nothing. */
export const others = ["eta", "theta"] as const;
export const groups = ["near", "far", "mixed"] as const;
export const channels = ["web", "email", "push"] as const;
export const placements = ["web.main", "web.side", "email.digest", "push.nudge"] as const;
export const identities = ["customer", "account", "household", "session"] as const;
export const triggers = ["closed", "visited", "asked"] as const;
export const locales = ["en", "de", "fr", "pl"] as const;

export const catalog = `products:
${["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
  .map(
    (id) =>
      `  - { id: ${id}, name: ${id[0]!.toUpperCase()}${id.slice(1)}, price: 5 EUR per month }`,
  )
  .join("\n")}
`;
export const holidays = `- 2026-10-26\n- 2026-10-30\n- 2026-11-02\n- 2026-11-11\n- 2026-12-25\n`;

/** One of several texts. */
export const word = <T extends string>(...words: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...words);

/** Nothing in two of three cases. */
export const rarely = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });
export const often = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: of });

/** Lengths of time as an author writes them, the counted ones among them. */
export const exactLength: fc.Arbitrary<string> = word(
  "1 day", "2 days", "36 hours", "90 minutes", "7 days", "14 days", "30 days",
); // prettier-ignore
export const countedLength: fc.Arbitrary<string> = word(
  "1 calendar day", "3 calendar days", "1 calendar week", "1 calendar month", "1 calendar quarter",
  "1 clear day", "2 clear days", "1 business day in uk", "3 business days in uk",
); // prettier-ignore
export const someLength: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: exactLength },
  { weight: 2, arbitrary: countedLength },
);

export interface Setting {
  /** What stands before the type of the facts that every customer may have. */
  readonly required: boolean;
  readonly optOut: boolean;
  readonly regions: boolean;
  readonly locales: readonly string[];
  readonly slots: readonly [number, number, number];
  readonly webCounts: "shown" | "sent";
  readonly emailConsent: string | null;
  readonly owned: string | null;
  readonly optionalData: boolean;
  readonly fails: boolean;
}

export const setting: fc.Arbitrary<Setting> = fc.record({
  required: fc.boolean(),
  optOut: fc.boolean(),
  regions: fc.boolean(),
  locales: fc.uniqueArray(fc.constantFrom(...locales), { minLength: 1, maxLength: 3 }),
  slots: fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
    fc.integer({ min: 1, max: 3 }),
  ),
  webCounts: word("shown", "sent"),
  emailConsent: rarely(
    word("customer.tags has mail", "customer.tags has any of { mail, call } and not customer.vip"),
  ),
  owned: fc.constantFrom(null, "excludes", "credits"),
  optionalData: fc.boolean(),
  fails: fc.boolean(),
});

/** Facts, products, channels, triggers: everything that policies of this world can speak of. */
export function vocabulary(given: Setting): string {
  const required = given.required ? "required " : "";
  const optional = given.optionalData ? "optional " : "";
  const [main, side, digest] = given.slots;
  const data = `carries {
    project: text
    hours: decimal from 0
    level: one of { low, high }
    quote: ${optional}money EUR from 0
    due: ${optional}date
    begun: ${optional}instant
    items: ${optional}integer from 0
  }`;
  return `policy generated {
  version 1
  locales { ${given.locales.join(", ")} }
  ${given.optOut ? "opt_out customer.opted_out" : ""}
  ${given.regions ? "regions { eu, us } from customer.region" : ""}
}
catalog "./catalog.yaml"
calendar uk from "./uk.yaml"
identity account { contains { customer } }
identity household { contains { account } }
facts customer {
  opted_out: ${required}flag
  region: ${required}one of { eu, us, in, no }
  tenure: duration from 0 days
  points: ${required}integer from 0 to 100
  rank: decimal
  spend: money EUR from 0
  share: percent from 0% to 100%
  vip: flag
  plan: one of { basic, plus, team }
  tags: set of { mail, call, beta }
  wants: products
  code: text
  renewal: date
  login: instant
  joined: date
  fit: integer
  stock: integer from 0
}
facts usage {
  projects: integer from 0
  hours: duration from 0 days
}
channel web {
  placement main slots ${main}
  placement side slots ${side}
  counts ${given.webCounts}
}
channel email {
  placement digest slots ${digest}
  counts sent
  ${given.emailConsent === null ? "" : `consent ${given.emailConsent}`}
}
channel push { placement nudge slots 1, counts sent }
group near = { gamma, delta }
group far = { epsilon, zeta, duo }
adjacency alpha -> gamma { because "One leads to the other" }
adjacency { alpha, beta } -> delta { because "Both lead there"${given.fails ? ", fails tired" : ""} }
adjacency beta -> epsilon { because "One leads to the other" }
adjacency { beta, alpha } -> zeta { because "Both lead there" }
adjacency alpha -> duo { because "It goes with two" }
bundle duo {
  title "Delta and Epsilon"
  products { delta, epsilon }
  choose 1 of { eta, theta }
  price 8 EUR per month
  separable
  ${given.owned === null ? "" : `owned ${given.owned}`}
}
trigger closed { kind workflow_completion, product alpha, ${data} }
trigger visited { kind visit, ${data} }
trigger asked { kind conversation, product beta, ${data} }
`;
}

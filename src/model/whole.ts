import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic, Note } from "../text/diagnostic.ts";
import { chainOf, longestChain } from "./assemble.ts";
import { checkCounted } from "./counted.ts";
import { cycles } from "./cycles.ts";
import { checkExperiments } from "./meetings.ts";
import type { Waiver } from "./model.ts";
import type { Say, Whole } from "./overview.ts";
import { checkPolarity } from "./polarity.ts";
import { checkReach } from "./reach.ts";
import { offsetOf } from "./scenarios.ts";
import { sortNames } from "./lookup.ts";

/** What no declaration shows by itself: names declared twice, circles, and rules that exclude each other. */
export function checkWhole(whole: Whole): readonly Diagnostic[] {
  const { placed } = whole;
  const say: Say = (code, site, message, notes = []) => ({
    code,
    severity: "error",
    message,
    span: placed.spanOf(site),
    notes: notes.map(({ text, at }): Note => (at ? { text, span: placed.spanOf(at) } : { text })),
    fixes: [],
  });
  return [
    ...onePolicy(whole),
    ...repeatedNames(whole, say),
    ...cycles(whole, say),
    ...checkPolarity(whole, say),
    ...checkReach(whole, say),
    ...checkExperiments(whole, say),
    ...repeatedWaivers(whole, say),
    ...localTimes(whole, say),
    ...longChains(whole, say),
    ...checkCounted(whole),
  ];
}

/** Of many places that claim one name, so many are shown. */
const mostPlaces = 20;

/** A program has one policy. */
function onePolicy({ program, standing, symbols }: Whole): readonly Diagnostic[] {
  const policies = standing.filter(({ node }) => node.kind === "Policy");
  if (policies.length === 1) return [];
  if (policies.length > 1) {
    const spans = policies.map(({ node, offset, source }) => {
      const { name, word } = node as Extract<Declaration, { readonly kind: "Policy" }>;
      const { span } = name ?? word;
      return { source, start: offset + span.start, end: offset + span.end };
    });
    return [
      {
        code: "check/two-policies",
        severity: "error",
        message: `a program has one policy, and this has ${policies.length}`,
        span: spans[1]!,
        notes: spans
          .slice(0, mostPlaces)
          .filter((_, index) => index !== 1)
          .map((span, index) => ({
            text: index === 0 ? "the first stands here" : "and another here",
            span,
          })),
        fixes: [],
      },
    ];
  }
  const source = program.sources.get(program.entry);
  if (!source || symbols.mayBe("policy", "policy")) return [];
  return [
    {
      code: "check/no-policy",
      severity: "error",
      message: "this program has no policy",
      span: { source, start: 0, end: 0 },
      notes: [
        {
          text: "begin it: `policy acme { version 1 }`; or check the file that has the policy, and imports this one",
        },
      ],
      fixes: [],
    },
  ];
}

/** Names that several declarations claim. */
function repeatedNames({ symbols }: Whole, say: Say): readonly Diagnostic[] {
  return symbols.repeated.flatMap((places) => {
    const [first, second] = places;
    if (!first || !second?.declaration || first.sort === "policy") return [];
    const sites = places.map(({ declaration, at }) => declaration && { declaration, node: at });
    const product = symbols.catalog.products.has(first.name) && first.sort === "product";
    const what = sortNames[first.sort].replace(/^(?:an?|the) /, "");
    const name = first.sort === "test" ? `"${first.name}"` : first.name;
    return [
      say(
        "check/duplicate-name",
        sites[1]!,
        product
          ? `\`${name}\` is a product of the catalogue already`
          : `there are ${places.length === 2 ? "two" : places.length} ${what}s \`${name}\``.replace(
              "ys `",
              "ies `",
            ),
        sites.slice(0, mostPlaces).flatMap((at, index) => {
          if (index === 1 || !at) return [];
          return [{ text: index === 0 ? "the first stands here" : "and another here", at }];
        }),
      ),
    ];
  });
}

/** Waivers of one rule for one thing, of which only one can be meant. */
function repeatedWaivers({ model }: Whole, say: Say): readonly Diagnostic[] {
  const first = new Map<string, Waiver>();
  return model.waivers.flatMap((waiver) => {
    const key = `${waiver.rule} ${waiver.for}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, waiver);
      return [];
    }
    const what = waiver.for.slice(waiver.for.indexOf(" ") + 1);
    return [
      say(
        "check/duplicate-name",
        waiver.site,
        `\`${waiver.rule}\` is waived for \`${what}\` twice`,
        [{ text: "the first waiver stands here", at: before.site }],
      ),
    ];
  });
}

/** Tests whose local time is that of no place on earth. */
function localTimes({ tests }: Whole, say: Say): readonly Diagnostic[] {
  return [...tests.values()].flatMap((part) => {
    const chain = chainOf(part, tests);
    const saysTime = part.now !== null || part.date !== null || part.time !== null;
    if (!saysTime || offsetOf(chain) !== null) return [];
    if (chain.some(({ uncertain }) => uncertain)) return [];
    return [
      say(
        "check/conflicting-entries",
        part.timeSite ?? part.site,
        "nowhere on earth is it this local time at this `now`",
        [{ text: "local time is 12 hours behind to 14 hours ahead of UTC; say the `date` too" }],
      ),
    ];
  });
}

/** Tests that are like others that are like others, further than anybody follows. */
function longChains({ tests }: Whole, say: Say): readonly Diagnostic[] {
  return [...tests.values()].flatMap((part) =>
    part.like && chainOf(part, tests).length > longestChain
      ? [
          say(
            "check/too-large",
            part.like.site,
            `this test is like more than ${longestChain - 1} others, one after the other`,
            [{ text: "let it be like one that says more by itself" }],
          ),
        ]
      : [],
  );
}

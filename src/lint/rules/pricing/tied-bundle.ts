import { entryOf, hasBrokenEntry, instead, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const tiedBundle: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: ["opaque_bundle"],
  summary: "Every part of a bundle can be had by itself, or the bundle says why it cannot.",
  why: "Whoever must take what they do not need to get what they do is not offered anything, but made to pay.",
  basis: {
    seeds: ["S1-09", "S1-59", "S3-03", "S3-24"],
    provisions: [
      "EU-MIFID-24.11", "EU-IDD-24", "EU-PAD-8", "EU-MCD-12", "EU-102TFEU", "US-TYING",
    ], // prettier-ignore
    sources: ["ESMA guidelines on cross-selling practices 2016"],
  },

  check: {
    *bundle(bundle, { model }) {
      if (bundle.about["inseparable"] !== undefined || hasBrokenEntry(bundle)) return;
      const no = bundle.about["separable"] === false ? entryOf(bundle, "separable") : null;
      if (no) {
        yield {
          at: no,
          message: `the parts of \`${bundle.id}\` cannot be had one by one, and nothing says why`,
          help: 'Let each be had by itself, or give the reason that customers are given: `inseparable "…"`.',
          fix: { title: "write `separable`", safe: false, changes: [instead(no, "separable")] },
        };
        return;
      }
      if (bundle.about["separable"] === true) return;
      const tied = [...bundle.products, ...(bundle.choose?.of ?? [])].filter(
        (part) =>
          !bundle.separately.has(part) && model.products.get(part)?.catalog?.prices.size === 0,
      );
      if (tied.length === 0) return;
      yield {
        at: nameOf(bundle),
        message: `\`${tied[0]}\` has no price of its own, and \`${bundle.id}\` does not say that it can be had alone`,
        help: 'Write `separable` when every part can be had by itself; else the reason: `inseparable "…"`.',
      };
    },
  },
};

import { daysOf } from "../../../model/quantity.ts";
import type { Site } from "../../../model/model.ts";
import { daysWritten } from "../../lengths-written.ts";
import { entriesOf, entryOf, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Context, Finding, Rule } from "../../rule.ts";

export const unreviewed: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "The policy is looked at again, by people and in time.",
  why: "Offers go stale and pile up while nobody looks: what was right for customers when it was written tires them a year later.",
  basis: {
    seeds: ["S0-61", "S0-63", "S0-65", "S0-69"],
    provisions: [],
    sources: [],
  },

  options: {
    days: {
      default: 365,
      about:
        "How long a review lasts where the policy does not say `review every …`. A project default",
    },
  },

  check: {
    *model(model, context) {
      const { policy } = model;
      if (hasBrokenEntry(policy)) return;
      yield* disagreed(policy.about, entryOf(policy, "approvals"));
      const last = latest(policy.about["reviewed"]);
      if (last === null) {
        yield {
          at: nameOf(policy),
          message: `nobody has reviewed \`${policy.id}\``,
          help: 'Have it reviewed, and write it down: `reviewed 2026-10-02 by "customer-trust@acme.example"`, `review every 90 days`.',
        };
        return;
      }
      const days = daysWritten(policy.about["review"]) ?? context.option("days");
      yield* overdue(
        `\`${policy.id}\``,
        last,
        days,
        entriesOf(policy, "reviewed").at(-1)!,
        context,
      );
    },
    *adjacency(adjacency, context) {
      yield* old(adjacency, `\`${adjacency.from.join(", ")} -> ${adjacency.to}\``, context);
    },
    *offer(offer, context) {
      yield* old(offer, `\`${offer.id}\``, context);
    },
  },
};

/** A review of one thing lasts as long as one of the policy. */
function* old(
  thing: { readonly site: Site; readonly about: Readonly<Record<string, unknown>> },
  name: string,
  context: Context,
): Iterable<Finding> {
  const last = latest(thing.about["reviewed"]);
  const at = entriesOf(thing, "reviewed").at(-1);
  if (last === null || !at) return;
  const said = daysWritten(context.model.policy?.about["review"]);
  yield* overdue(name, last, said ?? context.option("days"), at, context);
}

function* overdue(
  name: string,
  last: number,
  days: number,
  at: Site,
  context: Context,
): Iterable<Finding> {
  if (context.on === null) {
    context.couldNotCheck("whether reviews are overdue: say the day with `--on`");
    return;
  }
  const age = context.on - last;
  if (age > days)
    yield {
      at,
      message: `${name} was last reviewed ${age} days ago, and a review lasts ${Math.round(days)} days`,
      help: "Review it, and write down when and by whom.",
      severity: "error",
    };
}

/** The last day something was signed on. */
function latest(signed: unknown): number | null {
  if (!Array.isArray(signed)) return null;
  const days = (signed as readonly { readonly date?: unknown }[]).flatMap(({ date }) =>
    typeof date === "string" ? (daysOf(date) ?? []) : [],
  );
  return days.length > 0 ? Math.max(...days) : null;
}

/** Fewer roles have approved than the policy asks for. */
function* disagreed(about: Readonly<Record<string, unknown>>, at: Site | null): Iterable<Finding> {
  const asked = about["approvals"] as { readonly count: unknown; readonly of: unknown } | undefined;
  if (!asked || !at || typeof asked.count !== "number" || !Array.isArray(asked.of)) return;
  const roles = new Set<unknown>(asked.of);
  const given = (about["approved"] ?? []) as readonly { readonly role: unknown }[];
  const have = new Set(given.map(({ role }) => role).filter((role) => roles.has(role)));
  if (have.size < asked.count)
    yield {
      at,
      message: `${asked.count} of ${roles.size} roles are to approve, and ${have.size === 0 ? "none has" : `${have.size} ${have.size === 1 ? "has" : "have"}`}`,
      help: 'Have the others look at it, and write it down: `approved 2026-10-02 by "…" as legal`.',
    };
}

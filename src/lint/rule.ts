import type {
  Adjacency,
  Bundle,
  Cap,
  Channel,
  Described,
  Experiment,
  Fact,
  Hold,
  Measure,
  Model,
  NamedCondition,
  Offer,
  Placement,
  Policy,
  Quiet,
  Rest,
  Site,
  Trigger,
} from "../model/model.ts";
import type { Text } from "../syntax/ast.ts";
import type { Severity } from "../text/diagnostic.ts";
import type { ProvisionId } from "./basis/provisions.ts";
import type { CueFinding } from "./copy/judge.ts";
import type { Slot } from "./copy/slot.ts";

/** A rule asks a question of every thing of some kind and yields what it finds. */
export interface Rule {
  readonly severity: Severity;
  /** Whether the preset `recommended` has it, or only `strict`. */
  readonly level: "recommended" | "strict";
  readonly judges: "structure" | "copy" | "both";
  /** False: a `waive` of it is itself an error. */
  readonly waivable: boolean;
  /** The tactics it finds, as `ban` names them. */
  readonly tactics: readonly string[];
  /** One sentence; the rule's page opens with the same one. */
  readonly summary: string;
  /** Why it matters: shown beneath every finding, and on the rule's page. */
  readonly why: string;
  readonly basis: Basis;
  readonly options?: Readonly<Record<string, OptionSpec>>;
  readonly check: Checks;
}

/** What the rule rests on. Everything named is looked up in `basis/`: title, status, date, how sure. */
export interface Basis {
  /** Seed requirements: `S0-24`. */
  readonly seeds: readonly string[];
  /** Provisions: `EU-UCPD-7`. The packs that apply to a policy show the rule's findings with theirs. */
  readonly provisions: readonly ProvisionId[];
  /** Studies and other sources, in words, with their year. */
  readonly sources: readonly string[];
}

/** A number or list a team may set in `proffer.yaml`, with its default and what it means. */
export interface OptionSpec {
  readonly default: number | readonly string[];
  readonly about: string;
}

/**
 * Questions by the kind of thing they are asked of; `model` once per policy. Whatever has no error in
 * it is asked, even when other parts of the policy are broken.
 */
export interface Checks {
  readonly model?: Check<Model & { readonly policy: Policy }>;
  readonly fact?: Check<Fact>;
  readonly channel?: Check<Channel>;
  readonly placement?: Check<Placement>;
  readonly segment?: Check<NamedCondition>;
  readonly adjacency?: Check<Adjacency>;
  readonly trigger?: Check<Trigger>;
  /** Offers that are retired are not asked. */
  readonly offer?: Check<Offer>;
  readonly bundle?: Check<Bundle & { readonly id: string }>;
  readonly cap?: Check<Cap>;
  readonly rest?: Check<Rest>;
  readonly quiet?: Check<Quiet>;
  readonly hold?: Check<Hold>;
  readonly experiment?: Check<Experiment>;
  readonly measure?: Check<Measure>;
  readonly learn?: Check<Described>;
  readonly playbook?: Check<Described>;
  readonly copy?: Check<CopyPiece>;
}
type Check<T> = (thing: T, context: Context) => Iterable<Finding>;

/**
 * What a check may look at besides the thing itself. What it finds without looking at `model` is kept
 * until the thing changes, so look at it late.
 */
export interface Context {
  readonly model: Model;
  /** The day of the run, as days since 1970-01-01; null when none was given: rules about freshness then say *could not check*. */
  readonly on: number | null;
  /** An option of the rule that is a number. */
  option(name: string): number;
  /** An option of the rule that is a list. */
  list(name: string): readonly string[];
  /** Says, once per run, that something could not be checked for want of a fact: "whether evidence is fresh: give the day with `--on`". */
  couldNotCheck(what: string): void;
}

/** A stretch of copy, where it stands and what it may lean on. */
export interface CopyPiece {
  readonly text: Text;
  readonly slot: Slot;
  readonly locale: string;
  /** The offer it belongs to; null for policies, bundles, playbooks and learning material. */
  readonly offer: Offer | null;
  /** The text, quotes included. */
  readonly site: Site;
  /** The text as the judge sees it: placeholders as `{customer.first_name}`. Offsets of findings count in it. */
  readonly words: string;
  /** What the judge finds in it, once for all rules; empty where there are no cues for its language. */
  readonly cues: readonly CueFinding[];
  /** Where some of its words stand; `start` and `end` count in `words`. */
  at(start: number, end: number): Site;
}

/** What a rule has to say about one place: what is wrong there, and what to do instead. */
export interface Finding {
  /** Of some words within a text: `piece.at(start, end)`. Of one entry: `entryOf(offer, "default")`. */
  readonly at: Site;
  /** Lower case, the author's words in backticks, no full stop. */
  readonly message: string;
  /** What to do, a whole sentence. */
  readonly help: string;
  /** Instead of the rule's own, where this case has its own reason. */
  readonly why?: string;
  /** Instead of the rule's own, where this case is more or less serious. What `proffer.yaml` says wins. */
  readonly severity?: Severity;
  readonly related?: { readonly at: Site; readonly text: string };
  /** `safe`: nothing changes for customers beyond what the rule asks; applied by `--fix`. Otherwise a suggestion. */
  readonly fix?: FindingFix;
}
export interface FindingFix {
  /** An imperative: "write `default off`". */
  readonly title: string;
  readonly safe: boolean;
  /** At least one; `place.ts` makes them. */
  readonly changes: readonly Change[];
}

/** New text at a node of some declaration. */
export interface Change {
  readonly site: Site;
  /**
   * `instead` of the node (an empty text takes an entry out with its line); `after` the node, on a line of
   * its own; `into` a block: as a new last line of the declaration's braces, or of those of the entry.
   */
  readonly where: "instead" | "after" | "into";
  readonly newText: string;
}

import type { Declaration } from "../syntax/ast.ts";
import { bindAdjacency } from "./adjacencies.ts";
import { bindBundle } from "./bundles.ts";
import { bindCap } from "./caps.ts";
import { bindExperiment } from "./experiments.ts";
import { finding, type Finding } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import { bindOffer } from "./offers.ts";
import type { Use } from "./model.ts";
import type { Piece } from "./pieces.ts";
import { bindCalendar, bindChannel, bindIdentity } from "./places.ts";
import { bindBans, bindDescribed, bindMeasure, bindPreference, bindWaiver } from "./plans.ts";
import { bindPolicy } from "./policies.ts";
import { bindHold, bindProof, bindQuiet, bindRest } from "./silences.ts";
import { weightOf } from "./size.ts";
import type { Symbols } from "./symbols.ts";
import { bindTest } from "./tests.ts";
import { bindFacts, bindGroup, bindNamed, bindTrigger } from "./vocabulary.ts";

/** What checking one declaration came to; all of it relative to the declaration. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Where it names something that is defined, by definition (`fact customer.tenure`). */
  readonly uses: readonly Use[];
  /** Null when it gives nothing to the model, or could not be bound. */
  readonly piece: Piece | null;
}

/**
 * In UTF-16 units, words of texts left out. What is longer would take time out of proportion, and is no
 * text for people.
 */
const longest = 262_144;

const tooLong = ({ word }: Declaration, length: number): Finding =>
  finding("check/too-large", word, `this declaration is ${length} characters long`, {
    notes: [{ text: `${longest} are the most, words in quotes not counted; split it` }],
  });

/** Binds and types one declaration. Where the parser gave up on its shape, only names are looked up. */
export function checkDeclaration(node: Declaration, symbols: Symbols): Checked {
  const findings: Finding[] = [];
  const uses: Use[] = [];
  const c: Checking = {
    symbols,
    node,
    report: (found) => {
      if (!node.broken && findings.length < mostFindings) findings.push(found);
    },
    refer: (key, used) => uses.push({ key, node: { span: used.span }, defines: false }),
    define: (key, used) => uses.push({ key, node: { span: used.span }, defines: true }),
  };
  // Few are so long that it pays to look closer.
  const length = node.span.end - node.span.start > longest ? weightOf(node) : 0;
  if (length > longest) return { piece: null, findings: [tooLong(node, length)], uses };
  return { piece: bind(c, node), findings, uses };
}

/** Who has made more mistakes in one declaration sees the others once these are mended. */
const mostFindings = 200;

function bind(c: Checking, node: Declaration): Piece | null {
  switch (node.kind) {
    case "Policy":
      return piece("policy", bindPolicy(c, node));
    case "Facts":
      return { kind: "facts", value: bindFacts(c, node) };
    case "Identity":
      return piece("identity", bindIdentity(c, node));
    case "Channel": {
      const bound = bindChannel(c, node);
      return bound && { kind: "channel", ...bound };
    }
    case "Calendar":
      return piece("calendar", bindCalendar(c, node));
    case "Proven":
    case "Segment": {
      const bound = bindNamed(c, node);
      return bound && { kind: node.kind === "Segment" ? "segment" : "proven", ...bound };
    }
    case "Group":
      return piece("group", bindGroup(c, node));
    case "Adjacency":
      return piece("adjacency", bindAdjacency(c, node));
    case "Trigger":
      return piece("trigger", bindTrigger(c, node));
    case "Offer": {
      const bound = bindOffer(c, node);
      return bound && { kind: "offer", ...bound };
    }
    case "Bundle":
      return piece("bundle", bindBundle(c, node));
    case "Cap":
      return piece("cap", bindCap(c, node));
    case "Rest":
      return piece("rest", bindRest(c, node));
    case "Quiet":
      return piece("quiet", bindQuiet(c, node));
    case "Hold": {
      const bound = bindHold(c, node);
      return bound && { kind: "hold", ...bound };
    }
    case "Ban":
      return { kind: "ban", value: bindBans(c, node) };
    case "Waive":
      return piece("waiver", bindWaiver(c, node));
    case "Prefer":
      return piece("preference", bindPreference(c, node));
    case "Experiment":
      return piece("experiment", bindExperiment(c, node));
    case "Measure":
      return { kind: "measure", value: bindMeasure(c, node) };
    case "Learn":
    case "Playbook": {
      const value = bindDescribed(c, node);
      return value && { kind: node.kind === "Learn" ? "learn" : "playbook", value };
    }
    case "Prove":
      return piece("proof", bindProof(c, node));
    case "Test":
      return piece("test", bindTest(c, node));
    default:
      return null;
  }
}

function piece<K extends Piece["kind"]>(
  kind: K,
  value: Extract<Piece, { readonly kind: K }>["value"] | null,
): Piece | null {
  return value === null ? null : ({ kind, value } as Piece);
}

import type {
  Adjacency, Calendar, Cap, Channel, Described, Experiment, Fact, Group, Hold, Identity, Measure,
  NamedCondition, Offer, Placement, Policy, Preference, Bundle, Proof, Quiet, Rest, Site, Trigger,
  Waiver,
} from "./model.ts"; // prettier-ignore
import type { Open } from "./copy.ts";
import type { TestPart } from "./tests.ts";

/** What one declaration gives to the model. */
export type Piece =
  | { readonly kind: "policy"; readonly value: Policy }
  | { readonly kind: "facts"; readonly value: readonly Fact[] }
  | { readonly kind: "identity"; readonly value: Identity }
  | {
      readonly kind: "channel";
      readonly value: Channel;
      readonly placements: readonly Placement[];
    }
  | { readonly kind: "calendar"; readonly value: Omit<Calendar, "holidays"> }
  | { readonly kind: "segment"; readonly value: NamedCondition; readonly sound: boolean }
  | { readonly kind: "proven"; readonly value: NamedCondition; readonly sound: boolean }
  | { readonly kind: "group"; readonly value: Group }
  | { readonly kind: "adjacency"; readonly value: Adjacency }
  | { readonly kind: "trigger"; readonly value: Trigger }
  | {
      readonly kind: "offer";
      readonly value: OfferPart;
      /** Whether all its conditions could be bound. */
      readonly sound: boolean;
      readonly open: readonly Open[];
    }
  | {
      readonly kind: "bundle";
      readonly value: { readonly id: string; readonly name: string; readonly bundle: Bundle };
    }
  | { readonly kind: "cap"; readonly value: Cap }
  | { readonly kind: "rest"; readonly value: Rest }
  | { readonly kind: "quiet"; readonly value: Quiet }
  | { readonly kind: "hold"; readonly value: Hold; readonly sound: boolean }
  | { readonly kind: "ban"; readonly value: readonly Ban[] }
  | { readonly kind: "waiver"; readonly value: Waiver }
  | { readonly kind: "preference"; readonly value: Preference }
  | { readonly kind: "experiment"; readonly value: Experiment }
  | { readonly kind: "measure"; readonly value: Measure }
  | { readonly kind: "learn"; readonly value: Described }
  | { readonly kind: "playbook"; readonly value: Described }
  | { readonly kind: "proof"; readonly value: Proof }
  | { readonly kind: "test"; readonly value: TestPart };

export type PieceOf<K extends Piece["kind"]> = Extract<Piece, { readonly kind: K }>;

/** An offer that still names its adjacency, `a -> b`. */
export type OfferPart = Omit<Offer, "adjacency"> & { readonly along: string };

export interface Ban {
  readonly tactic: string;
  readonly site: Site;
}

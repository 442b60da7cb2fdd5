import { provisions, type ProvisionId } from "./basis/provisions.ts";
import type { Pack, Provision } from "./basis/provision.ts";
import type { Rule } from "./rule.ts";

/** A set of rules to begin with, and what it takes for granted of the policy. */
export interface Preset {
  readonly about: string;
  readonly has: (rule: Rule) => boolean;
  /** Besides the packs that the policy's regions switch on. */
  readonly packs: readonly Pack[];
  /** Instead of what the policy says; null: what it says. */
  readonly audience: "consumer" | "business" | null;
  readonly sector: string | null;
}

const recommended = ({ level }: Rule): boolean => level === "recommended";
const financial = ({ basis }: Rule): boolean =>
  basis.provisions.some((id) => bindsSector(provisions[id], "financial"));

const bindsSector = ({ binds }: Provision, sector: string): boolean =>
  binds.sectors?.includes(sector) ?? false;

export const presets = {
  recommended: preset("What everyone should keep to.", recommended),
  strict: preset("Every rule there is.", () => true),
  consumer: preset(
    "Recommended, with what binds dealings with consumers in the EU, the UK and the US.",
    recommended,
    { packs: ["eu", "uk", "us"], audience: "consumer" },
  ),
  financial: preset(
    "Recommended, and every rule that a provision for financial services stands behind.",
    (rule) => recommended(rule) || financial(rule),
    { sector: "financial" },
  ),
  b2b: preset(
    "Recommended, without the provisions that bind dealings with consumers only.",
    recommended,
    { audience: "business" },
  ),
  "copy-only": preset(
    "Only rules that read copy, and those that cannot be waived: for files of translations.",
    ({ judges, waivable }) => judges !== "structure" || !waivable,
  ),
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

export const isPreset = (name: string): name is PresetName => Object.hasOwn(presets, name);

function preset(
  about: string,
  has: Preset["has"],
  more: Partial<Pick<Preset, "packs" | "audience" | "sector">> = {},
): Preset {
  return { about, has, packs: [], audience: null, sector: null, ...more };
}

/** Every provision, by its id. */
export const everyProvision = Object.entries(provisions) as unknown as readonly (readonly [
  ProvisionId,
  Provision,
])[];

import type { Model } from "../model/model.ts";
import type { Pack, Provision } from "./basis/provision.ts";
import { packs } from "./basis/provision.ts";
import type { ProvisionId } from "./basis/provisions.ts";
import { everyProvision, type Preset } from "./presets.ts";

/** The provisions that bind a policy, as far as it says enough of itself to tell. */
export interface Applicable {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
  /** What cannot be told, and what would have to be said to tell more: `which provisions …: say …`. */
  readonly unknown: readonly string[];
}

/**
 * What of the packs applies: of those asked for or, where none are named, of those of the preset and of
 * the policy's regions; of each what binds its audience and sector. Only what is in force, or published
 * as guidance.
 */
export function applicable(
  { policy }: Pick<Model, "policy">,
  preset: Preset,
  asked: readonly Pack[] | null,
): Applicable {
  const regions = policy?.regions ?? null;
  const active = new Set<Pack>(
    asked ?? [...preset.packs, ...(regions ?? []).flatMap((region) => packOf(region) ?? [])],
  );
  const strange = asked === null ? (regions ?? []).filter((region) => packOf(region) === null) : [];
  const audience = preset.audience ?? policy?.audience ?? null;
  const sector = preset.sector ?? policy?.sector ?? null;
  const provisions = everyProvision.filter(
    ([, { pack, status, binds }]) =>
      active.has(pack) &&
      (status === "in_force" || status === "guidance") &&
      (binds.audience === undefined || binds.audience === audience) &&
      (binds.sectors === undefined || (sector !== null && binds.sectors.includes(sector))),
  );
  const unknown = [
    asked === null &&
      regions === null &&
      active.size === 0 &&
      "which provisions apply: say `regions` in the policy, or `packs` in `proffer.yaml`",
    strange.length > 0 &&
      `which provisions apply in ${strange.map((region) => `\`${region}\``).join(", ")}: none are known`,
    active.size > 0 &&
      audience === null &&
      "which provisions bind dealings with consumers: say `audience` in the policy",
    active.size > 0 &&
      sector === null &&
      "which provisions bind single sectors: say `sector` in the policy",
  ];
  return {
    provisions: new Map(provisions),
    unknown: unknown.filter((what) => what !== false),
  };
}

/** Whether a provision is firm enough to make a rule stricter: its text was seen, and it binds all it speaks of. */
export const isFirm = ({ status, seen, sure, binds }: Provision): boolean =>
  status === "in_force" && seen === "text" && sure === "high" && binds.only === undefined;

/** The pack for the name of a region: `uk`, `us_ca`, `de`; null where there is none. */
export function packOf(region: string): Pack | null {
  const name = region.toLowerCase();
  const own = packs.find((pack) => pack === name);
  if (own) return own;
  const first = name.split("_")[0]!;
  return packByName.get(name) ?? packByName.get(first) ?? null;
}

const packByName: ReadonlyMap<string, Pack> = new Map([
  ...[
    "at", "be", "bg", "hr", "cy", "cz", "dk", "ee", "fi", "fr", "de", "gr", "hu", "ie", "it",
    "lv", "lt", "lu", "mt", "nl", "pl", "pt", "ro", "sk", "si", "es", "se", "europe",
    // The EEA has taken over the acts cited.
    "eea", "no", "is", "li",
  ].map((name) => [name, "eu"] as const), // prettier-ignore
  ...["gb", "britain", "england", "scotland", "wales"].map((name) => [name, "uk"] as const),
  ...["usa", "america"].map((name) => [name, "us"] as const),
  ["in", "india"],
  ["kr", "korea"],
  ["au", "australia"],
  ["ca", "canada"],
  ["eu", "eu"],
  ["uk", "uk"],
  ["us", "us"],
]);

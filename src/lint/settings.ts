import type { Severity } from "../text/diagnostic.ts";
import type { Pack } from "./basis/provision.ts";
import { matches } from "./glob.ts";
import type { PresetName } from "./presets.ts";

/** What a run of the linter asks for: `proffer.yaml`, read and found sound. */
export interface Settings {
  readonly preset: PresetName;
  /** Null: those of the preset and of the policy's regions. A list takes their place. */
  readonly packs: readonly Pack[] | null;
  /** By name of the rule. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** The last that names a file and a rule wins. */
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: ReadonlyMap<string, RuleSettings>;
  }[];
}

export interface RuleSettings {
  /** Null: as usual. */
  readonly severity: Severity | "off" | null;
  readonly options: ReadonlyMap<string, number | readonly string[]>;
}

export const usualSettings: Settings = {
  preset: "recommended",
  packs: null,
  rules: new Map(),
  overrides: [],
};

/** What is asked of each rule in one file. Files with the same overrides share one. */
export interface Profile {
  /** The same for the same settings. */
  readonly key: string;
  severityOf(rule: string): Severity | "off" | null;
  optionOf(rule: string, name: string): number | readonly string[] | undefined;
}

/** Gives the profile of a file by its path. */
export function profiles(settings: Settings): (path: string) => Profile {
  const byPath = new Map<string, Profile>();
  const byKey = new Map<string, Profile>();
  return (path) => {
    let profile = byPath.get(path);
    if (profile) return profile;
    const here = settings.overrides.flatMap(({ files, rules }, index) =>
      files.some((pattern) => matches(pattern, path)) ? [{ index, rules }] : [],
    );
    const key = here.map(({ index }) => index).join(" ");
    profile = byKey.get(key);
    if (!profile) {
      // The last word first.
      const layers = [...here.map(({ rules }) => rules).toReversed(), settings.rules];
      profile = profileOf(key, layers);
      byKey.set(key, profile);
    }
    byPath.set(path, profile);
    return profile;
  };
}

function profileOf(key: string, layers: readonly ReadonlyMap<string, RuleSettings>[]): Profile {
  const first = <T>(rule: string, ask: (settings: RuleSettings) => T | null | undefined) => {
    for (const layer of layers) {
      const settings = layer.get(rule);
      const answer = settings && ask(settings);
      if (answer !== null && answer !== undefined) return answer;
    }
    return null;
  };
  return {
    key,
    severityOf: (rule) => first(rule, ({ severity }) => severity),
    optionOf: (rule, name) => first(rule, ({ options }) => options.get(name)) ?? undefined,
  };
}

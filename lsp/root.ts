import { newLoadCache, parsedOf, type Host } from "../src/model/program.ts";
import type { Parsed } from "../src/syntax/parsed.ts";
import type { Glimpse, Understood } from "../src/proffer.ts";
import type { Source } from "../src/text/source.ts";
import { atOnce } from "../src/text/steps.ts";
import type { Documents } from "./documents.ts";
import { isSearched, type FileKind, type Files } from "./files.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { newPolicy, understandingPolicy, type Policy } from "./policy.ts";
import { pathFrom, placeOf, uriAt } from "./uri.ts";

/** A folder of the workspace with the policies in it. Paths count from it, as on its command line. */
export interface Root {
  readonly folder: string;
  /** Null for a file to which no path leads from here. */
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
  readonly host: Host;
  /** The ISO date so many days from today. */
  dayFrom(days: number): string;
  /** How many folders lie above it. */
  readonly above: number;
  /** The policies, as far as is known which there are; those that read `near` first. */
  policies(near?: string): readonly Policy[];
  understand(policy: Policy): Understood;
  /** The same step by step, where it takes long. */
  understanding(policy: Policy): Generator<() => Glimpse, Understood, void>;
  /** Files that belong to no policy though there are some. */
  strays(): readonly Parsed[];
  /** Paths of the files of YAML and JSON in it, whether something names them or not. */
  dataFiles(): readonly string[];
  /** A file as it stands in its policies; null when it cannot be read. */
  focus(path: string): Focus | null;
  /** Whether a policy in it imports this file, has read it, or has looked for it in vain. */
  reads(uri: string): boolean;
  /** Whether a declared policy in it is made of this file. */
  holds(uri: string): boolean;
  /** Something is different about these; `listed` when files or folders came or went. */
  changed(paths: readonly string[], listed: boolean): void;
  /** Looks anew for the files in it. */
  search(): void;
  /** The day has changed, or something else that all depends on. */
  renew(): void;
}

/** A file as the features of an editor see it. */
export interface Focus {
  readonly root: Root;
  readonly uri: string;
  readonly path: string;
  readonly source: Source;
  /** Null for what is no policy file: a catalogue, a configuration. */
  readonly parsed: Parsed | null;
  /** Every policy it is part of, at least one; of a stray file the nearest, which does not know it. */
  readonly policies: readonly [Understood, ...Understood[]];
  /** No policy knows of it, though there are some. */
  readonly stray: boolean;
}

export function openRoot(
  folder: string,
  files: Files,
  documents: Documents,
  /** With the folders below it. */
  deep: boolean,
  /** Whether no other folder of the editor lies between: what is in that is its own. */
  isOwn: (uri: string) => boolean,
  day: { readonly today: () => string | null; readonly from: (days: number) => string },
): Root {
  const load = newLoadCache();
  const policies = new Map<string, Policy>();
  const outlines = new Map<string, Outline>();
  /** Paths of files that are stored; null when they have to be looked for. */
  let listing: Set<string> | null = null;
  let surveyed = false;

  const uriOf = (path: string): string => {
    const uri = uriAt(folder, path);
    // In the words of the client, who may have others for the same file.
    return documents.get(uri)?.uri ?? uri;
  };
  const pathOf = (uri: string): string | null => pathFrom(folder, uri);
  const host: Host = {
    read(path) {
      const uri = uriAt(folder, path);
      const open = documents.get(uri);
      return open ? { ok: true, text: open.getText() } : files.read(uri);
    },
  };

  /** An open text goes by its language, too: one that nobody has saved yet has no ending. */
  const isPolicyFile = (path: string): boolean =>
    path.endsWith(".proffer") || documents.get(uriAt(folder, path))?.languageId === "proffer";
  const parsed = (path: string): Parsed | null => {
    const read = host.read(path);
    return read.ok ? parsedOf(path, read.text, load) : null;
  };
  const outline = (path: string): Outline => {
    let known = outlines.get(path);
    if (!known) outlines.set(path, (known = outlineOf(parsed(path))));
    return known;
  };

  const filesBelow = (uri: string, kind?: FileKind): readonly string[] =>
    files.list(uri, deep, kind).flatMap((found) => (isOwn(found) ? (pathOf(found) ?? []) : []));
  const stored = (): Set<string> => (listing ??= new Set(filesBelow(folder)));

  /** Policy files, open ones that nobody has saved yet among them. */
  const filesHere = (): readonly string[] => {
    const open = [...documents.all()].flatMap(({ uri }) => {
      const path = pathOf(uri);
      return path !== null && isPolicyFile(path) && isHere(path) && isOwn(uri) ? [path] : [];
    });
    return [...new Set([...stored(), ...open])].toSorted();
  };
  const isHere = (path: string): boolean => {
    const steps = path.split("/");
    return steps[0] !== ".." && (deep || steps.length === 1);
  };
  const exists = (uri: string): boolean => {
    const read = files.read(uri);
    return read.ok || read.problem !== "missing";
  };
  const dataFiles = (): readonly string[] => filesBelow(folder, "data").toSorted();
  /** A file or folder came or went: nothing but it is looked at. */
  const relist = (path: string): void => {
    const steps = path.split("/");
    if (!listing || !isHere(path) || !steps.every(isSearched)) return;
    for (const known of listing)
      if (known === path || known.startsWith(`${path}/`)) listing.delete(known);
    const uri = uriAt(folder, path);
    if (!path.endsWith(".proffer")) for (const found of filesBelow(uri)) listing.add(found);
    else if (isOwn(uri) && exists(uri)) listing.add(path);
  };

  /** Files that begin a policy; where none does, those that no other imports. */
  const survey = (): void => {
    if (surveyed) return;
    surveyed = true;
    const here = filesHere();
    const begun = here.filter((path) => outline(path).hasPolicy);
    const imported = new Set(here.flatMap((path) => outline(path).imports));
    const first = here.filter((path) => !imported.has(path));
    const entries = begun.length > 0 ? begun : first.length > 0 ? first : here;
    for (const entry of policies.keys()) if (!entries.includes(entry)) policies.delete(entry);
    for (const entry of entries) if (!policies.has(entry)) policies.set(entry, newPolicy(entry));
  };

  const stepsOf = (policy: Policy) => understandingPolicy(policy, host, load, day.today());
  const understand = (policy: Policy): Understood => atOnce(stepsOf(policy));

  const declared = (): readonly Policy[] => {
    survey();
    return [...policies.values()].filter(({ entry }) => outline(entry).hasPolicy);
  };

  /** By what was imported when last looked at, so that nothing has to be read to find out. */
  const reaches = (policy: Policy, path: string): boolean => {
    const met = new Set([policy.entry]);
    // A set grows while it is walked.
    for (const one of met) {
      if (one === path) return true;
      for (const next of outline(one).imports) met.add(next);
    }
    return false;
  };
  const policiesOf = (path: string): readonly Policy[] => {
    survey();
    const all = [...policies.values()];
    if (!isPolicyFile(path)) {
      return all.filter((policy) => understand(policy).program.sources.has(path));
    }
    const own = policies.get(path);
    return own
      ? [own, ...all.filter((one) => one !== own && reaches(one, path))]
      : all.filter((one) => reaches(one, path));
  };

  const isReadBy = (some: readonly Policy[], uri: string): boolean => {
    const path = pathOf(uri);
    if (path === null) return false;
    if (isPolicyFile(path)) return some.some((policy) => reaches(policy, path));
    return some.some((policy) => policy.reads.has(path));
  };

  /** The policy that a file which belongs to none is most likely meant for. */
  const nearest = (path: string): Policy | null => {
    const steps = path.split("/");
    const shared = ({ entry }: Policy): number => {
      const other = entry.split("/");
      let count = 0;
      while (count < steps.length - 1 && steps[count] === other[count]) count++;
      return count;
    };
    const all = [...policies.values()];
    return all.reduce<Policy | null>(
      (best, one) => (best && shared(best) >= shared(one) ? best : one),
      null,
    );
  };

  const root: Root = {
    folder,
    pathOf,
    uriOf,
    host,
    dayFrom: day.from,
    above: placeOf(folder)
      .path.split("/")
      .filter((step) => step !== "").length,
    policies(near) {
      survey();
      const all = [...policies.values()];
      if (near === undefined) return all;
      const first = new Set(policiesOf(near));
      return [...first, ...all.filter((one) => !first.has(one))];
    },
    understand,
    understanding: stepsOf,
    strays() {
      const begun = declared();
      if (begun.length === 0) return [];
      const reached = new Set(begun.flatMap(({ entry }) => [...reachedFrom(entry, outline)]));
      return filesHere().flatMap((path) => (reached.has(path) ? [] : (parsed(path) ?? [])));
    },
    dataFiles,
    focus(path) {
      const within = policiesOf(path);
      const stray = within.length === 0;
      const chosen = stray ? [nearest(path) ?? newPolicy(path)] : within;
      const [first, ...rest] = chosen.map(understand);
      if (!first) return null;
      const own = isPolicyFile(path) ? (first.program.files.get(path) ?? parsed(path)) : null;
      const source = own?.source ?? first.program.sources.get(path) ?? sourceOf(path);
      if (!source) return null;
      const all = [first, ...rest] as const;
      return { root, uri: uriOf(path), path, source, parsed: own, policies: all, stray };
    },
    reads(uri) {
      survey();
      return isReadBy([...policies.values()], uri);
    },
    holds: (uri) => isReadBy(declared(), uri),
    changed(paths, listed) {
      for (const path of paths) {
        const before = outlines.get(path);
        outlines.delete(path);
        if (!isPolicyFile(path)) continue;
        const after = outline(path);
        const same =
          before?.hasPolicy === after.hasPolicy &&
          before.imports.join("\n") === after.imports.join("\n");
        if (!same) surveyed = false;
      }
      if (listed) {
        paths.forEach(relist);
        surveyed = false;
      }
      for (const policy of policies.values())
        if (paths.some((path) => policy.reads.has(path))) policy.understood = policy.linted = null;
    },
    search() {
      listing = null;
      surveyed = false;
    },
    renew() {
      for (const policy of policies.values()) policy.understood = policy.linted = null;
    },
  };

  function sourceOf(path: string): Source | null {
    const read = host.read(path);
    return read.ok ? { path, text: read.text } : null;
  }
  return root;
}

function reachedFrom(entry: string, outline: (path: string) => Outline): ReadonlySet<string> {
  const met = new Set([entry]);
  for (const one of met) for (const next of outline(one).imports) met.add(next);
  return met;
}

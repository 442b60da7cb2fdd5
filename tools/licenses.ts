import { readdirSync, readFileSync } from "node:fs";
import type { Metafile } from "esbuild";

/** The licences of the packages whose code is bundled; they ask to travel with it. */
export function licenses(bundles: readonly Metafile[]): string {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  const folders = inputs.flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].toSorted().map(license).join("\n\n");
}

function license(folder: string): string {
  const {
    name,
    version,
    license: named,
  } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  // Some packages only name their licence, and leave its text to be looked up.
  const text = file === undefined ? named : readFileSync(`${folder}/${file}`, "utf8").trim();
  if (typeof text !== "string") throw new Error(`${folder} has no licence to pass on`);
  return `${name} ${version}\n\n${text}\n`;
}

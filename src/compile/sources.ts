import type { Model, Site } from "../model/model.ts";
import { positionOf } from "../text/source.ts";

/** `file:line` of a site, the file relative to the folder of the file that declares the policy. */
export function placer(model: Model): (site: Site) => string {
  const entry = model.policy === null ? "" : model.spanOf(model.policy.site).source.path;
  const folder = entry.split("/").slice(0, -1);
  return (site) => {
    const { source, start } = model.spanOf(site);
    return `${relative(folder, source.path.split("/"))}:${positionOf(source, start).line}`;
  };
}

function relative(folder: readonly string[], path: readonly string[]): string {
  let shared = 0;
  while (shared < folder.length && folder[shared] === path[shared]) shared++;
  return [...folder.slice(shared).fill(".."), ...path.slice(shared)].join("/");
}

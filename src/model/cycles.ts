import type { Diagnostic } from "../text/diagnostic.ts";
import type { Condition, Site } from "./model.ts";
import type { Say, Whole } from "./overview.ts";

interface Edge {
  readonly to: string;
  readonly site: Site;
}

/** Things that lean on themselves by way of others: segments, tests, identities and preferences. */
export function cycles(
  { model, tests, results, standing }: Whole,
  say: Say,
): readonly Diagnostic[] {
  const segments = new Map<string, readonly Edge[]>();
  for (const { name, condition } of model.segments.values())
    segments.set(`segment ${name}`, usesIn(condition));
  for (const { name, condition } of model.proven.values())
    segments.set(`proven ${name}`, usesIn(condition));
  const likes = new Map(
    [...tests].map(([title, { like }]) => [
      title,
      like ? [{ to: like.title, site: like.site }] : [],
    ]),
  );
  const prefers = new Map<string, Edge[]>();
  for (const { better, worse, site } of model.preferences) {
    const edges = prefers.get(better) ?? [];
    edges.push({ to: worse, site });
    prefers.set(better, edges);
  }
  const contains = new Map<string, Edge[]>();
  for (const { node } of standing) {
    if (node.kind !== "Identity" || !node.name) continue;
    for (const { key, node: used } of results.get(node)!.uses) {
      if (!key.startsWith("identity ")) continue;
      const edges = contains.get(node.name.text) ?? [];
      edges.push({ to: key.slice("identity ".length), site: { declaration: node, node: used } });
      contains.set(node.name.text, edges);
    }
  }
  const report = (
    edges: ReadonlyMap<string, readonly Edge[]>,
    message: (name: string, itself: boolean) => string,
  ) => circlesIn(edges).map((circle) => sayCircle(circle, message, say));
  return [
    ...report(segments, (name, itself) =>
      itself ? `\`${bare(name)}\` uses itself` : `\`${bare(name)}\` is used by what it uses`,
    ),
    ...report(likes, (name, itself) =>
      itself ? "this test is like itself" : `this test is like \`${name}\`, which is like it`,
    ),
    ...report(prefers, (name, itself) =>
      itself
        ? `\`${name}\` is preferred over itself`
        : `\`${name}\` comes before what comes before it`,
    ),
    ...report(contains, (name, itself) =>
      itself ? `\`${name}\` contains itself` : `\`${name}\` contains what contains it`,
    ),
  ];
}

const bare = (name: string): string => name.slice(name.indexOf(" ") + 1);

function usesIn(condition: Condition): readonly Edge[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.terms.flatMap(usesIn);
    case "not":
      return usesIn(condition.term);
    case "use":
      return [{ to: `${condition.of} ${condition.name}`, site: condition.site }];
    default:
      return [];
  }
}

interface Circle {
  readonly name: string;
  readonly edges: readonly Edge[];
}

/** One circle for every edge that closes one, each found once, without recursion. */
function circlesIn(edges: ReadonlyMap<string, readonly Edge[]>): readonly Circle[] {
  const found: Circle[] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const path: { readonly name: string; next: number }[] = [{ name: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const edge = edges.get(here.name)?.[here.next++];
      if (!edge) {
        done.add(here.name);
        onPath.delete(here.name);
        path.pop();
        continue;
      }
      const closes = onPath.get(edge.to);
      if (closes !== undefined) {
        const circle = path.slice(closes).map(({ name, next }) => edges.get(name)![next - 1]!);
        found.push({ name: edge.to, edges: circle });
      } else if (!done.has(edge.to)) {
        onPath.set(edge.to, path.length);
        path.push({ name: edge.to, next: 0 });
      }
    }
  }
  return found;
}

function sayCircle(
  { name, edges }: Circle,
  message: (name: string, itself: boolean) => string,
  say: Say,
): Diagnostic {
  const closing = edges.at(-1)!;
  return say(
    "check/cycle",
    closing.site,
    message(name, edges.length === 1),
    edges.slice(0, -1).map(({ to, site }) => ({
      text: `on the way to \`${to.replace(/^(?:segment|proven) /, "")}\``,
      at: site,
    })),
  );
}

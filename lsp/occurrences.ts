import { namesInCatalog } from "../src/catalog/names.ts";
import { findConfig } from "../src/config/find.ts";
import { besides } from "../src/config/path.ts";
import { memberKey } from "../src/model/keys.ts";
import type { Model, Reference } from "../src/model/model.ts";
import type { Understood } from "../src/proffer.ts";
import type { Source, Span } from "../src/text/source.ts";
import { namesInMapping } from "./mapping-names.ts";
import { namesAt, referencesTo } from "./names.ts";
import type { Focus } from "./root.ts";

/** A place that names something, in a policy file, a catalogue or a mapping. */
export interface Occurrence {
  /** `fact customer.tenure`, `product tasks`. */
  readonly definition: string;
  /** The name alone: of `customer.tenure` what stands behind the dot. */
  readonly span: Span;
  readonly defines: boolean;
  /** The name is written there letter for letter. A rule without a name goes by what it says. */
  readonly spelled: boolean;
}

/** The sort of thing and its name: `group of facts customer` gives both apart. */
export function splitDefinition(definition: string): {
  readonly sort: string;
  readonly name: string;
} {
  const long = "group of facts";
  const sort = definition.startsWith(`${long} `)
    ? long
    : definition.slice(0, definition.indexOf(" "));
  return { sort, name: definition.slice(sort.length + 1) };
}

/** What people call it by: `eu` of a member, `tenure` of a fact. */
export function shortName(definition: string): string {
  const { sort, name } = splitDefinition(definition);
  if (sort === "fact" || sort === "data" || sort === "placement")
    return name.slice(name.lastIndexOf(".") + 1);
  return sort === "member" ? name.slice(name.lastIndexOf(" ") + 1) : name;
}

/** What stands at an offset; the narrowest first, and of equals what other things are named after. */
export function occurrencesAt(focus: Focus, offset: number): readonly Occurrence[] {
  if (!focus.parsed) {
    return focus.policies
      .flatMap((one) => inYaml(one, focus).get(focus.path) ?? [])
      .filter(({ span }) => offset >= span.start && offset <= span.end);
  }
  const named = namesAt(focus, offset).map(({ reference, model }) =>
    occurrenceOf(reference, model),
  );
  const unlike = new Map(named.map((one) => [`${one.definition} ${one.span.start}`, one]));
  return [...unlike.values()]
    .filter(({ span }) => offset >= span.start && offset <= span.end)
    .toSorted((a, b) => widthOf(a) - widthOf(b) || rankOf(a) - rankOf(b));
}

const widthOf = ({ span }: Occurrence): number => span.end - span.start;
/** What bears the name of a product is no thing of its own. */
const rankOf = ({ definition }: Occurrence): number =>
  ["proof_of_value", "adjacency"].includes(splitDefinition(definition).sort) ? 1 : 0;

/**
 * Every place that names a thing, each once, in every policy that has the file where it is defined,
 * and in the catalogue and the mapping that belong to them.
 */
export function occurrencesOf(focus: Focus, definition: string): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  const others = focus.root.policies(focus.path).map(focus.root.understand);
  const left = new Set([...focus.policies, ...others]);
  /** Files in which the thing is known to be defined. */
  const homes = new Set<string>();
  for (const one of focus.policies) visit(one);
  for (let more = true; more;) {
    more = false;
    for (const one of left)
      if ([...homes].some((path) => one.program.sources.has(path))) {
        visit(one);
        more = true;
      }
  }
  return [...found.values()].toSorted(
    (a, b) =>
      Number(a.span.source.path > b.span.source.path) -
        Number(a.span.source.path < b.span.source.path) || a.span.start - b.span.start,
  );

  function visit(understood: Understood): void {
    left.delete(understood);
    for (const one of occurrencesIn(understood, focus, definition)) {
      const { source, start } = one.span;
      const key = `${source.path} ${start}`;
      if (!found.has(key) || one.defines) found.set(key, one);
      if (one.defines) homes.add(source.path);
    }
  }
}

/** Those of this file alone. */
export function occurrencesHere(focus: Focus, definition: string): readonly Occurrence[] {
  const found = new Map<number, Occurrence>();
  for (const understood of focus.policies) {
    const all = focus.parsed
      ? writtenIn(understood, definition)
      : occurrencesIn(understood, focus, definition);
    for (const one of all) if (one.span.source.path === focus.path) found.set(one.span.start, one);
  }
  return [...found.values()].toSorted((one, other) => one.span.start - other.span.start);
}

const writtenIn = ({ model }: Understood, definition: string): readonly Occurrence[] =>
  referencesTo(model, definition).map((reference) => occurrenceOf(reference, model));

function occurrencesIn(
  understood: Understood,
  focus: Focus,
  definition: string,
): readonly Occurrence[] {
  const others = [...inYaml(understood, focus).values()].flat();
  return [
    ...writtenIn(understood, definition),
    ...others.filter((one) => one.definition === definition),
  ];
}

function occurrenceOf(reference: Reference, model: Model): Occurrence {
  const { definition, defined, used } = reference;
  const whole = model.spanOf(used);
  const { sort } = splitDefinition(definition);
  const name = shortName(definition);
  const defines =
    defined !== null &&
    defined.declaration === used.declaration &&
    defined.node.span.start === used.node.span.start &&
    defined.node.span.end === used.node.span.end;
  const { source, start, end } = whole;
  if (sort === "test") {
    const marks = source.text.startsWith('"""', start) ? 3 : 1;
    const span = { source, start: start + marks, end: end - marks };
    return { definition, span, defines, spelled: marks === 1 };
  }
  const from = end - name.length;
  const spelled = from >= start && source.text.slice(from, end) === name;
  const dotted = sort === "fact" || sort === "placement";
  // What is no path is all of the name, or something else.
  const exact = spelled && (dotted || from === start);
  return {
    definition,
    span: exact ? { source, start: from, end } : whole,
    defines,
    spelled: exact,
  };
}

const yaml = new WeakMap<Understood, ReadonlyMap<string, readonly Occurrence[]>>();

/** The places of its catalogue and its mapping, by path. */
function inYaml(
  understood: Understood,
  { root }: Focus,
): ReadonlyMap<string, readonly Occurrence[]> {
  let found = yaml.get(understood);
  if (found) return found;
  const { program, model } = understood;
  const byPath = new Map<string, readonly Occurrence[]>();
  const regions = model.policy?.regionFact;
  for (const source of catalogsOf(understood))
    byPath.set(
      source.path,
      namesInCatalog(source).flatMap(({ sort, name, span, defines }) => {
        if (sort === "region" && !regions) return [];
        const definition =
          sort === "region" ? memberKey(`fact ${regions}`, name) : `product ${name}`;
        return [{ definition, span, defines, spelled: textOf(span) === shortName(definition) }];
      }),
    );
  const mapping = findConfig(program.entry, root.host, root.above)?.config.mapping;
  const read = mapping ? root.host.read(mapping) : null;
  if (mapping && read?.ok) {
    const source = program.sources.get(mapping) ?? { path: mapping, text: read.text };
    byPath.set(
      mapping,
      namesInMapping(source).flatMap(({ key, name, span }) => {
        const short = shortName(key);
        const spelled = textOf(span) === name && name.endsWith(short);
        const exact = spelled ? { ...span, start: span.end - short.length } : span;
        const own = { definition: key, span: exact, defines: false, spelled };
        const owner = ownerOf(key, name, span);
        return owner ? [own, owner] : [own];
      }),
    );
  }
  yaml.set(understood, (found = byPath));
  return found;
}

/** Of `customer.tenure` in a mapping what stands before the dot. */
function ownerOf(key: string, name: string, span: Span): Occurrence | null {
  const { sort } = splitDefinition(key);
  const dot = name.indexOf(".");
  const owner = sort === "fact" ? "group of facts" : sort === "placement" ? "channel" : null;
  if (!owner || dot < 0) return null;
  const spelled = textOf(span) === name;
  const exact = { ...span, end: spelled ? span.start + dot : span.end };
  return { definition: `${owner} ${name.slice(0, dot)}`, span: exact, defines: false, spelled };
}

const textOf = ({ source, start, end }: Span): string => source.text.slice(start, end);

export function catalogsOf({ program }: Understood): readonly Source[] {
  const paths = new Set<string>();
  for (const { source, declarations } of program.files.values())
    for (const { node } of declarations)
      if (node.kind === "Catalog" && node.path) paths.add(besides(source.path, node.path.value));
  return [...paths].flatMap((path) => program.sources.get(path) ?? []);
}

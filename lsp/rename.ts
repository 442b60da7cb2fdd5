import { reservedWords } from "../grammar/words.ts";
import { givenIdentities } from "../src/model/words.ts";
import { isRule, ruleName } from "../src/model/wording.ts";
import type { Host } from "../src/model/program.ts";
import { newCache, understand, type Cache, type Understood } from "../src/proffer.ts";
import { applied } from "../src/text/apply.ts";
import type { Edit } from "../src/text/diagnostic.ts";
import { referencesTo } from "./names.ts";
import {
  occurrencesAt,
  occurrencesOf,
  shortName,
  splitDefinition,
  type Occurrence,
} from "./occurrences.ts";
import type { Focus, Root } from "./root.ts";

/** A name that can be changed, or the reason why it cannot. */
export type Renaming<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string };

const refuse = (why: string) => ({ ok: false, why }) as const;

/** The name at an offset, if it is one that its author chose. */
export function renamable(focus: Focus, offset: number): Renaming<{ readonly at: Occurrence }> {
  const named = occurrencesAt(focus, offset).find((one) => !ownNameless.has(sortOf(one)));
  const [any] = occurrencesAt(focus, offset);
  if (!named) {
    return refuse(
      any
        ? "this speaks of two products together; change the name of one of them"
        : "no name stands here that could be changed",
    );
  }
  const { sort, name } = splitDefinition(named.definition);
  if (sort === "locale")
    return refuse(`\`${name}\` is the code of a language, and no name that could be another`);
  if (sort === "identity" && (givenIdentities as readonly string[]).includes(name))
    return refuse(`\`${name}\` comes with the language, and is called so in every policy`);
  if (!named.spelled && (sort === "rule" || sort === "proof"))
    return refuse(
      "this rule has no name and goes by what it says; give it one first, as in `cap weekly: …`",
    );
  if (!named.spelled) return refuse("this is written in another way than the name itself");
  if (!occurrencesOf(focus, named.definition).some(({ defines }) => defines))
    return refuse(`nothing here says where \`${shortName(named.definition)}\` comes from`);
  return { ok: true, at: named };
}

const sortOf = ({ definition }: Occurrence): string => splitDefinition(definition).sort;
const ownNameless: ReadonlySet<string> = new Set(["adjacency", "proof_of_value"]);

/**
 * The edits that give what stands at an offset another name, wherever it is named. What comes of them
 * is checked before they are proposed: where anything would be wrong that was not, or would mean
 * something else, they are refused.
 */
export function rename(
  focus: Focus,
  offset: number,
  wanted: string,
): Renaming<{ readonly edits: readonly Edit[] }> {
  const found = renamable(focus, offset);
  if (!found.ok) return found;
  const { definition } = found.at;
  const { sort } = splitDefinition(definition);
  const old = shortName(definition);
  const name = withoutOwner(wanted.trim(), definition);
  const wrong = sort === "test" ? wrongTitle(name) : wrongName(name);
  if (wrong) return refuse(wrong);
  if (name === old) return { ok: true, edits: [] };
  const renamed = definition.slice(0, definition.length - old.length) + name;
  const taken = occurrencesOf(focus, renamed).find(({ defines }) => defines);
  if (taken) return refuse(`\`${name}\` is the name of another ${sortWords[sort] ?? sort} already`);

  const all = occurrencesOf(focus, definition);
  const unlike = all.find(({ spelled }) => !spelled);
  if (unlike) {
    const { source } = unlike.span;
    return refuse(`\`${source.path}\` names it in another way; change it there first`);
  }
  const newText = sort === "test" ? escaped(name) : name;
  const result = tried(
    focus,
    all.map(({ span }) => ({ span, newText })),
    definition,
    renamed,
  );
  // Before a colon and in lists such words are names like others; elsewhere they are none.
  if (!result.ok && (reservedWords as readonly string[]).includes(name))
    return refuse(`\`${name}\` is a word of the language, and nothing can be called so here`);
  return result;
}

/** `customer.age` for `age`, as who sees the whole may type it. */
function withoutOwner(wanted: string, definition: string): string {
  const { sort, name } = splitDefinition(definition);
  const owner = name.slice(0, name.lastIndexOf(".") + 1);
  const dotted = sort === "fact" || sort === "placement";
  if (dotted && wanted.startsWith(owner)) return wanted.slice(owner.length);
  return sort === "data" && wanted.startsWith("trigger.")
    ? wanted.slice("trigger.".length)
    : wanted;
}

function wrongName(name: string): string | null {
  if (!/^[A-Za-z_]\w*$/.test(name))
    return `\`${name}\` is no name: a name is made of letters, digits and \`_\`, and begins with no digit`;
  return null;
}

const wrongTitle = (title: string): string | null =>
  title === "" || /[\r\n]/.test(title) ? "a test needs a title of one line" : null;

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("{", "{{");

const sortWords: Readonly<Record<string, string>> = {
  data: "field that this trigger carries",
  member: "word of this list",
  proof: "claim",
};

/** Makes the edits on the side, and looks at what the policies come to then. */
function tried(
  focus: Focus,
  edits: readonly Edit[],
  definition: string,
  renamed: string,
): Renaming<{ readonly edits: readonly Edit[] }> {
  const { root } = focus;
  const touched = new Set(edits.map(({ span }) => span.source.path));
  const before = new Set(
    [...focus.policies, ...root.policies(focus.path).map(root.understand)].filter(({ program }) =>
      [...touched].some((path) => program.sources.has(path)),
    ),
  );
  let all = edits;
  // A rule without a name is called by what it says: when that changes, so do the places that name it.
  for (let rounds = 0; rounds < 3; rounds++) {
    const host = edited(root.host, all);
    const after = new Map([...before].map((one) => [one, trial(root, one.program.entry, host)]));
    const more = [...after].flatMap(([was, is]) => derived(focus, was, is, all));
    if (more.length > 0) {
      all = [...all, ...more];
      continue;
    }
    for (const [was, is] of after) {
      const why = worse(was, is) ?? other(was, is, definition, renamed);
      if (why) return refuse(why);
    }
    return { ok: true, edits: all };
  }
  return refuse("the rules that go by what they say would not come to rest");
}

/** What was found out on the side, so that the next name is tried as fast as a key is typed. */
const kept = new WeakMap<Root, Map<string, Cache>>();

function trial(root: Root, entry: string, host: Host): Understood {
  let caches = kept.get(root);
  if (!caches) kept.set(root, (caches = new Map()));
  let cache = caches.get(entry);
  if (!cache) caches.set(entry, (cache = newCache()));
  return understand(entry, host, { cache });
}

const edited = (host: Host, edits: readonly Edit[]): Host => {
  const byPath = Map.groupBy(edits, ({ span }) => span.source.path);
  return {
    read(path) {
      const read = host.read(path);
      const own = byPath.get(path);
      return own && read.ok ? { ok: true, text: applied(read.text, own) } : read;
    },
  };
};

/** The edits to places that name a rule by what it said before. */
function derived(
  focus: Focus,
  was: Understood,
  is: Understood,
  made: readonly Edit[],
): readonly Edit[] {
  const names = nameless(is);
  const done = new Set(made.map(({ span }) => `${span.source.path} ${span.start}`));
  return nameless(was).flatMap((before, index) => {
    const after = names[index];
    if (after === undefined || after === before) return [];
    return occurrencesOf(focus, `rule ${before}`)
      .filter(({ span, spelled }) => spelled && !done.has(`${span.source.path} ${span.start}`))
      .map(({ span }) => ({ span, newText: after }));
  });
}

/** What the rules without a name go by, in order. */
const nameless = ({ program }: Understood): readonly string[] =>
  [...program.files.values()].flatMap(({ declarations }) =>
    declarations.flatMap(({ node }) => (isRule(node) && !node.name ? [ruleName(node)] : [])),
  );

/** What would be wrong that is not now. */
function worse(was: Understood, is: Understood): string | null {
  const before = Map.groupBy(errorsOf(was), ({ code }) => code);
  for (const [code, found] of Map.groupBy(errorsOf(is), (one) => one.code))
    if (found.length > (before.get(code)?.length ?? 0))
      return `with this name the policy would be wrong: ${found.at(-1)!.message}`;
  return null;
}

const errorsOf = ({ diagnostics }: Understood) =>
  diagnostics.filter(({ severity }) => severity === "error");

/** Whether every name would still stand for what it stands for. */
function other(
  was: Understood,
  is: Understood,
  definition: string,
  renamed: string,
): string | null {
  const same =
    was.model.references.length === is.model.references.length &&
    referencesTo(was.model, definition).length === referencesTo(is.model, renamed).length;
  return same ? null : "with this name some places would mean something else than they do now";
}

import { keyOf } from "../src/model/symbols.ts";
import { conditionText, slug } from "../src/model/wording.ts";
import { childrenOf, nodesAround } from "../src/syntax/around.ts";
import type { Condition, Node } from "../src/syntax/ast.ts";
import type { Edit } from "../src/text/diagnostic.ts";
import type { Span } from "../src/text/source.ts";
import { beginOf } from "./create.ts";
import { declarationAt, referencesTo } from "./names.ts";
import type { Focus } from "./root.ts";

/** Gives the condition that is selected, or that the cursor stands in, a name as a segment. */
export function extractions(
  focus: Focus,
  { start, end }: Span,
): readonly { readonly title: string; readonly edits: readonly Edit[] }[] {
  const placed = declarationAt(focus, start);
  if (!placed || placed.node.kind === "Segment" || placed.node.kind === "Test") return [];
  const { source } = focus;
  const [from, to] = trimmed(source.text, start, end);
  const around = nodesAround(placed.node, from - placed.offset).filter(isCondition);
  const chosen =
    from === to
      ? around[0]
      : around.find(
          ({ span }) => placed.offset + span.start >= from && placed.offset + span.end === to,
        );
  if (!chosen || chosen.kind === "Ref" || leansOnOffer(chosen)) return [];
  const name = freeName(focus, slug(conditionText(chosen)));
  const span = {
    source,
    start: placed.offset + chosen.span.start,
    end: placed.offset + chosen.span.end,
  };
  const head = beginOf(placed.offset, source);
  const lineEnd = /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n";
  const said = source.text.slice(span.start, span.end).replaceAll(/\s+/g, " ");
  return [
    {
      title: `Give it a name: the segment \`${name}\``,
      edits: [
        {
          span: { source, start: head, end: head },
          newText: `segment ${name} = ${said}${lineEnd}${lineEnd}`,
        },
        { span, newText: name },
      ],
    },
  ];
}

const conditions: ReadonlySet<string> = new Set<Condition["kind"]>([
  "Or", "And", "Not", "Ref", "Compare", "Is", "Known", "In", "Between", "Has", "Owns", "Distance",
  "Happened",
]); // prettier-ignore

const isCondition = (node: Node): node is Condition => conditions.has(node.kind);

/** What is said of the trigger at hand, or of the same product, means nothing outside of an offer. */
function leansOnOffer(node: Node): boolean {
  if (node.kind === "Path" && node.parts[0]?.text === "trigger") return true;
  if (node.kind === "Target" && node.what !== "any" && node.name === null) return true;
  if (node.kind === "BrokenCondition") return true;
  return childrenOf(node).some(leansOnOffer);
}

function freeName({ policies: [{ model }] }: Focus, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    if (referencesTo(model, keyOf("segment", name)).length === 0) return name;
  }
}

/** Without the blanks at both ends of a selection. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}

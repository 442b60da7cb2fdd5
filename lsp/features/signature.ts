import type {
  ParameterInformation,
  SignatureHelp,
  SignatureInformation,
} from "vscode-languageserver";
import { declarationWords, type BlockName } from "../../grammar/entries.ts";
import { specOf } from "../../src/model/entries.ts";
import type { Block, Placed } from "../../src/syntax/ast.ts";
import { caretIn, type Caret } from "../../src/syntax/caret.ts";
import { endOf } from "../../src/syntax/nodes.ts";
import type { Feature } from "../feature.ts";
import { offsetAt } from "../positions.ts";
import type { Focus } from "../root.ts";
import { declarationCard, entryCard } from "../words/grammar.ts";
import { ruleOfShape } from "../words/parts.generated.ts";
import { placeIn, sentencesOf, type Sentence } from "../words/sentences.ts";

/** How a sentence goes on: what a declaration or an entry is made of, and which part is being written. */
export const signature: Feature = {
  capabilities: {
    signatureHelpProvider: { triggerCharacters: [" "], retriggerCharacters: [" ", ":", "{"] },
  },
  bind({ connection, workspace, answer }) {
    connection.onSignatureHelp(
      answer(({ textDocument: { uri }, position }) => {
        const focus = workspace.focus(uri);
        return focus ? signatureAt(focus, offsetAt(focus.source, position)) : null;
      }, null),
    );
  },
};

export function signatureAt({ source, parsed }: Focus, offset: number): SignatureHelp | null {
  const placed = parsed?.declarations.findLast((one) => one.offset + one.node.span.start <= offset);
  if (!placed) return null;
  const text = source.text.slice(startOf(placed), offset);
  const caret = caretIn(text);
  if (caret === "comment" || caret.quoted) return null;
  const said = saidAt(caret);
  if (!said || isBehind(caret, text)) return null;
  const last = caret.tokens.at(-1);
  const typing = last !== undefined && endOf(last) === text.length;
  const { first, tokens, sentences, about } = said;
  // Of one part nothing needs to be said.
  if (sentences.length === 1 && sentences[0]!.pieces.length < 2) return null;
  const places = sentences.map((sentence) => placeIn(sentence, tokens, typing));
  const furthest = Math.max(...places.map(({ read }) => read));
  const active = places.findIndex(({ read }) => read === furthest);
  return {
    signatures: sentences.map((sentence, index) =>
      signatureOf(first, sentence, about, places[index]!.piece),
    ),
    activeSignature: active,
    activeParameter: places[active]!.piece ?? sentences[active]!.pieces.length,
  };
}

const startOf = ({ node, offset }: Placed): number => offset + node.span.start;

/** A sentence that is being said: its word, what was said of it, and how it may go. */
interface Said {
  readonly first: string;
  readonly tokens: Caret["tokens"];
  readonly sentences: readonly Sentence[];
  readonly about: string | null;
}

function saidAt({ tokens, open, declaration }: Caret): Said | null {
  const [word, ...rest] = tokens;
  if (!word) return null;
  const block = open.findLast((one) => one.block !== null)?.block ?? null;
  const fields = open.at(-1)?.block === null ? fieldsAt(tokens, open, block) : null;
  if (fields) return fields;
  const rule = block ? ruleOf(block, word.image) : declaration;
  if (rule === null || (!block && !isDeclaration(rule))) return null;
  return {
    first: word.image,
    tokens: rest,
    sentences: sentencesOf(rule, block ? 0 : 1),
    about: block ? entryCard(block, word.image) : declarationCard(rule),
  };
}

const isDeclaration = (word: string): boolean =>
  (declarationWords as readonly string[]).includes(word);

function ruleOf(block: BlockName, word: string): string | null {
  const spec = specOf({ block } as Block, word);
  return spec ? ruleOfShape[spec.shape] : null;
}

/** Within the braces of facts and of trigger data each line is a sentence by itself. */
function fieldsAt(
  tokens: Caret["tokens"],
  open: Caret["open"],
  block: BlockName | null,
): Said | null {
  const { head } = open.at(-1)!;
  const [first] = head;
  if (!first) return null;
  const holds = block
    ? specOf({ block } as Block, first.image)?.shape === "fields" && head.length === 1
    : first.image === "facts" && head.length === 2;
  if (!holds) return null;
  const within = tokens.slice(head.length + 1);
  return { first: "", tokens: within, sentences: sentencesOf("field", 0), about: null };
}

/** Whether a new line was begun behind a declaration that needs no more. */
function isBehind({ tokens, open, all }: Caret, text: string): boolean {
  if (open.length > 0) return false;
  const last = all.at(-1);
  return last !== undefined && tokens.length > 1 && /[\r\n]/.test(text.slice(endOf(last)));
}

function signatureOf(
  first: string,
  { pieces }: Sentence,
  about: string | null,
  piece: number | null,
): SignatureInformation {
  let label = first;
  const parameters = pieces.map(({ text, about: of }): ParameterInformation => {
    if (label !== "") label += " ";
    const start = label.length;
    label += text;
    return {
      label: [start, label.length],
      ...(of === null ? {} : { documentation: { kind: "markdown", value: of } }),
    };
  });
  return {
    label,
    parameters,
    ...(about === null ? {} : { documentation: { kind: "markdown", value: about } }),
    activeParameter: piece ?? pieces.length,
  };
}

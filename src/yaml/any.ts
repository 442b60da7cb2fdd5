import { Composer, isScalar, Lexer, Parser, type CST } from "yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { brokenYaml } from "./broken.ts";
import { treeOf } from "./build.ts";
import { problem } from "./problem.ts";
import type { Read } from "./tree.ts";

/** Reads whatever YAML 1.2 has. The command line loads this, and the library with it, when it is called. */
export function readAnyYaml(source: Source): Read {
  const tokens = tokensIn(source);
  if ("code" in tokens) return { root: null, diagnostics: [tokens] };

  const documents = new Composer({ uniqueKeys: false, merge: false }).compose(
    tokens,
    true,
    source.text.length,
  );
  const { contents, errors } = documents.next().value!;
  const second = documents.next().value;
  const [broken] = errors;
  if (broken || second) {
    return { root: null, diagnostics: [brokenYaml(source, broken ?? second!)] };
  }
  if (contents === null || (isScalar(contents) && contents.value === null && !contents.source)) {
    const empty = problem({ source, start: 0, end: 0 }, "empty-file", ["this file says nothing"]);
    return { root: null, diagnostics: [empty] };
  }
  return treeOf(source, contents);
}

/** Names, texts, numbers, punctuation and line ends: what memory goes by, half a kilobyte each. */
const mostMarks = 1_000_000;
/** Lists and maps within each other. */
export const deepest = 100;

/** The text cut up, unless there is too much of it, or it is too deep: composing would not stop there. */
function tokensIn(source: Source): readonly CST.Token[] | Diagnostic {
  if (hasTooManyMarks(source.text)) {
    return problem({ source, start: 0, end: 0 }, "too-large", [
      `this file says more than is read from one file`,
      `at most ${mostMarks.toLocaleString("en")} names, texts, numbers and marks; split it, or leave out what Proffer does not need`,
    ]);
  }
  const tokens = [...new Parser().parse(source.text)];
  const deep = tooDeep(tokens);
  if (deep === null) return tokens;
  return problem({ source, start: deep, end: deep + 1 }, "too-deep", [
    `lists and maps are nested more than ${deepest} levels deep here`,
  ]);
}

function hasTooManyMarks(text: string): boolean {
  // Fewer characters than this cannot make too many marks.
  if (text.length < mostMarks / 2) return false;
  let marks = 0;
  for (const _ of new Lexer().lex(text)) if (++marks > mostMarks) return true;
  return false;
}

/** Where the first list or map stands that is nested too deep. It is not asked recursively, to say it of any depth. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  let first: number | null = null;
  const left = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next;
    if (token.type === "document") {
      if (token.value) left.push({ token: token.value, depth });
    } else if ("items" in token) {
      if (depth === deepest) {
        first = Math.min(token.offset, first ?? token.offset);
        continue;
      }
      for (const { key, value } of token.items) {
        if (key) left.push({ token: key, depth: depth + 1 });
        if (value) left.push({ token: value, depth: depth + 1 });
      }
    }
  }
  return first;
}

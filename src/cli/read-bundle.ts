import { load, type Runtime } from "../runtime/index.ts";
import type { Diagnostic, Note } from "../text/diagnostic.ts";
import { readText } from "./read-text.ts";
import type { World } from "./world.ts";

/** Problems named; the first ones are what the others come from. */
const mostProblems = 20;

/**
 * A bundle file, ready to decide with, or what is wrong with it.
 * @throws UsageError when it cannot be read.
 */
export async function readBundle(
  path: string,
  world: World,
): Promise<{ readonly runtime: Runtime } | { readonly wrong: Diagnostic }> {
  const text = await readText(path, world);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { wrong: noBundle(path, "this file is no JSON", [{ text: sentence(error) }]) };
  }
  const loaded = load(value);
  if (loaded.ok) return loaded;
  const notes = loaded.problems.slice(0, mostProblems).map((problem) => ({
    text: problem.path ? `\`${problem.path}\`: ${problem.problem}` : problem.problem,
  }));
  const more = loaded.problems.length - notes.length;
  if (more > 0) notes.push({ text: `… and ${more} more` });
  return { wrong: noBundle(path, "this file is no bundle that can be loaded", notes) };
}

function noBundle(path: string, message: string, notes: readonly Note[]): Diagnostic {
  // Bundles are written by programs, on one line: there is no use in showing it.
  const source = { path, text: "" };
  return {
    code: "file/no-bundle",
    severity: "error",
    message,
    span: { source, start: 0, end: 0 },
    notes: [...notes, { text: "`proffer build` makes bundles" }],
    fixes: [],
  };
}

/** `Unexpected token …` as a part of a sentence, without the text it quotes. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/, "[\s\S]*" is not valid JSON$/, "")
    .replace(/^./, (first) => first.toLowerCase());
}

import { readFileSync, writeFileSync } from "node:fs";

/** A block of a page: what stands behind the fence, and what stands in it. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

/** Rewrites every block of a page whose info string begins with `language`. */
export function rewritten(page: string, language: string, show: (block: Block) => string): string {
  const fence = new RegExp(`^\`\`\`(${language}\\b[^\\n]*)\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return page.replaceAll(
    fence,
    (_, info: string, text: string) => `\`\`\`${info}\n${show({ info, text })}\`\`\``,
  );
}

/**
 * A page as it is and as it should be: right when both are the same. With `UPDATE` set the file is
 * written as it should be, and they are.
 */
export function checkPage(
  path: URL,
  rewrite: (page: string) => string,
): { readonly before: string; readonly after: string } {
  const before = readFileSync(path, "utf8");
  const after = rewrite(before);
  if (process.env["UPDATE"] === undefined) return { before, after };
  if (after !== before) writeFileSync(path, after);
  return { before: after, after };
}

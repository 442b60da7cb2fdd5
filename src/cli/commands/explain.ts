import { lookAt, UsageError, type ExitCode } from "../world.ts";
import { summaryOf } from "../../report/page.ts";
import { nearest } from "../../text/suggest.ts";
import type { Context, Given } from "../command.ts";
import { pageOf, pages } from "../../pages/page.ts";

/** Prints the page of a diagnostic, or, without a code, what there is to explain. */
export async function explain(given: Given, { world, format }: Context): Promise<ExitCode> {
  const code = given.paths[0] ?? null;
  const { paint } = lookAt(world.out, world.env);
  if (code === null) {
    const all = Object.keys(pages).map((each) => ({
      code: each,
      summary: summaryOf(pages[each]!),
    }));
    const longest = Math.max(0, ...all.map((each) => each.code.length));
    world.out.write(
      format === "json"
        ? `${JSON.stringify({ codes: all }, null, 2)}\n`
        : all.map((each) => `${paint.bold(each.code.padEnd(longest))}  ${each.summary}\n`).join(""),
    );
    return 0;
  }
  // Rules go by their names alone in policies and in `proffer.yaml`.
  const found = pageOf(code);
  if (!found) {
    const near = nearest(code, Object.keys(pages)) ?? nearest(code, names.keys());
    const meant = names.get(code) ?? (near === null ? [] : (names.get(near) ?? [near]));
    throw new UsageError(
      `no diagnostic has the code \`${code}\`\n${
        meant.length > 0
          ? `Did you mean ${meant.map((one) => `\`${one}\``).join(" or ")}?`
          : "Run `proffer explain` to see every code."
      }`,
    );
  }
  const { page } = found;
  world.out.write(
    format === "json"
      ? `${JSON.stringify({ code: found.code, summary: summaryOf(page), page }, null, 2)}\n`
      : page,
  );
  return 0;
}

/** Codes by what they end in, for those who leave out the stage, or all but the last part. */
const names = new Map<string, string[]>();
for (const code of Object.keys(pages)) {
  for (const tail of new Set([
    code.slice(code.indexOf("/") + 1),
    code.slice(code.lastIndexOf("/") + 1),
  ])) {
    names.set(tail, [...(names.get(tail) ?? []), code]);
  }
}

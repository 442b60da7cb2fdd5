import { mkdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context, Given } from "../command.ts";
import { starter } from "../embedded/starter.ts";
import { tidy } from "../find.ts";
import { UsageError, type ExitCode } from "../world.ts";
import { reasonOf } from "../../disk/reason.ts";

/**
 * Writes the files of a new policy into a folder, which is made when it is not there. Nothing is
 * written when any of them is there already.
 * @throws UsageError when it is, or when the folder cannot be written to.
 */
export async function init(given: Given, { world, format }: Context): Promise<ExitCode> {
  const folder = tidy(given.paths[0] ?? ".");
  const target = resolve(world.folder, folder);
  const names = Object.keys(starter);
  const taken = [];
  for (const name of names) if (await exists(join(target, name))) taken.push(`\`${name}\``);
  if (taken.length > 0) {
    throw new UsageError(
      `${taken.join(", ")} ${taken.length === 1 ? "is" : "are"} already in \`${folder}\`, and nothing was written\nName a folder that is new or empty: proffer init my-policy`,
    );
  }
  try {
    await mkdir(target, { recursive: true });
    for (const name of names) await writeFile(join(target, name), starter[name]!, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`\`${folder}\` cannot be written to: ${reasonOf(error)}`);
  }

  const files = names.map((name) => tidy(join(folder, name)));
  if (format === "json") {
    world.out.write(`${JSON.stringify({ files }, null, 2)}\n`);
    return 0;
  }
  const at = folder === "." ? "" : ` ${asTyped(folder)}`;
  world.out.write(
    [
      ...files.map((file) => `wrote ${file}`),
      "",
      "What you can do now:",
      `  proffer check${at || " ."}`,
      `  proffer test${at || " ."}`,
      `  proffer build${at || " ."} --out bundle.json`,
      `  proffer decide bundle.json --moments ${asTyped(tidy(join(folder, "moments.ndjson")))}`,
      "",
    ].join("\n"),
  );
  return 0;
}

/** As a shell takes it for one word. */
const asTyped = (path: string): string => (/^[\w./\\:@%+=~-]+$/.test(path) ? path : `"${path}"`);

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

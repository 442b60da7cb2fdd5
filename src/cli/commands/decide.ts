import { loadMapping } from "../../input/load.ts";
import type { Mapping } from "../../input/mapping.ts";
import { formatOf, readMoments, type Format } from "../../input/moments.ts";
import { jsonDiagnostic } from "../../report/json.ts";
import type { Bundle } from "../../runtime/bundle.ts";
import type { Runtime } from "../../runtime/index.ts";
import type { Detail } from "../../runtime/moment.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { textOption, type Context, type Given } from "../command.ts";
import { decideAll } from "../decide-all.ts";
import { hostIn } from "../host.ts";
import { readBundle } from "../read-bundle.ts";
import { readBytes } from "../read-text.ts";
import { exitCodeOf, jsonText, showDiagnostics } from "../show.ts";
import { drawTally } from "../tally.ts";
import { lookAt, UsageError, type ExitCode, type World } from "../world.ts";
import { beginFile, type Draft } from "../write.ts";

/** Decides one moment, or all of a file. */
export async function decide(given: Given, context: Context): Promise<ExitCode> {
  const one = textOption(given, "moment");
  const all = textOption(given, "moments");
  if ((one === null) === (all === null)) {
    throw new UsageError(
      "say what to decide: --moments FILE for a file of them, or --moment FILE for one",
    );
  }
  const { settings, world } = context;
  if (exitCodeOf(settings.diagnostics) !== 0) return fail(settings.diagnostics, context);
  const read = await readBundle(given.paths[0]!, world);
  if ("wrong" in read) return fail([read.wrong], context);
  return one === null
    ? decideFile(all!, read.runtime, given, context)
    : decideOne(one, read.runtime, given, context);
}

/** Prints one decision, or the refusal. */
async function decideOne(
  path: string,
  runtime: Runtime,
  given: Given,
  context: Context,
): Promise<ExitCode> {
  for (const name of ["mapping", "out"]) {
    if (given.options.has(name)) throw new UsageError(`\`--${name}\` goes with --moments`);
  }
  const { world } = context;
  const moments = readMoments(readBytes(path, world), { path, format: "json", mapping: null });
  const { value: item } = await moments.next();
  if (!item || item.kind === "stopped") return fail(item?.diagnostics ?? [], context);
  if (!(await moments.next()).done) {
    throw new UsageError(`\`${path}\` holds several moments; decide them with --moments`);
  }
  const outcome =
    item.kind === "refused"
      ? { refused: item.refused }
      : runtime.decide(item.moment, { detail: detailOf(given) });
  world.out.write(jsonText(outcome));
  return "refused" in outcome ? 1 : 0;
}

async function decideFile(
  path: string,
  runtime: Runtime,
  given: Given,
  context: Context,
): Promise<ExitCode> {
  const { world, format, settings } = context;
  const { chunks, start, close } = await begun(readBytes(path, world));
  let draft: Draft | null = null;
  try {
    const written = formatOf(path, start);
    const usual = written === "csv" ? (settings.config?.mapping ?? null) : null;
    const mappingPath = textOption(given, "mapping") ?? usual;
    const mapped = mappingIn(mappingPath, written, runtime.bundle, world);
    if (mapped.mapping === null && exitCodeOf(mapped.diagnostics) !== 0) {
      return fail(mapped.diagnostics, context);
    }
    const out = textOption(given, "out");
    const inputs = [given.paths[0]!, path, ...(mappingPath === null ? [] : [mappingPath])];
    if (out !== null) draft = await beginFile(out, { folder: world.folder, inputs });
    const items = readMoments(chunks, { path, format: written, mapping: mapped.mapping });
    const decided = await decideAll(items, runtime, { detail: detailOf(given), draft, world });
    if (decided.end === "interrupted") return 130;
    if (decided.end === "stopped") return fail(decided.diagnostics, context);

    await draft?.keep();
    draft = null;
    if (format === "json") {
      const diagnostics = mapped.diagnostics.map(jsonDiagnostic);
      world.out.write(jsonText({ ...decided.tally, diagnostics }));
      return 0;
    }
    // That a mapping feeds more than is asked for is no news to most.
    const warnings = mapped.diagnostics.filter(({ severity }) => severity !== "info");
    showDiagnostics(warnings, world.err, world);
    world.out.write(drawTally(decided.tally, path, lookAt(world.out, world.env).paint));
    return 0;
  } finally {
    await draft?.drop();
    await close();
  }
}

/** @throws UsageError for a table without a mapping, before anything is written. */
function mappingIn(
  path: string | null,
  written: Format,
  bundle: Bundle,
  { folder }: World,
): { readonly mapping: Mapping | null; readonly diagnostics: readonly Diagnostic[] } {
  if (path === null) {
    if (written !== "csv") return { mapping: null, diagnostics: [] };
    throw new UsageError(
      "rows of a table become moments by a mapping: --mapping FILE says which column feeds which fact",
    );
  }
  const read = hostIn(folder).read(path);
  if (!read.ok) throw new UsageError(`\`${path}\` cannot be read: ${read.detail}`);
  return loadMapping({ path, text: read.text }, bundle);
}

function detailOf(given: Given): Detail {
  return (textOption(given, "detail") ?? "rules") as Detail;
}

/** The first bytes as text, all the bytes, and how to stop reading them. */
async function begun(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ chunks: AsyncIterable<Uint8Array>; start: string; close: () => Promise<unknown> }> {
  const rest = chunks[Symbol.asyncIterator]();
  const first = await rest.next();
  const close = async () => rest.return?.();
  if (first.done) return { chunks: following([], rest), start: "", close };
  const start = new TextDecoder().decode(first.value);
  return { chunks: following([first.value], rest), start, close };
}

async function* following(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function fail(diagnostics: readonly Diagnostic[], { world, format }: Context): ExitCode {
  if (format === "json")
    world.out.write(jsonText({ diagnostics: diagnostics.map(jsonDiagnostic) }));
  else showDiagnostics(diagnostics, world.err, world);
  return 1;
}

import { bundleText } from "../../compile/digest.ts";
import { explain } from "../../compile/explain.ts";
import { counted } from "../../report/summary.ts";
import { textOption, type Context, type Given } from "../command.ts";
import { readPolicies } from "../policies.ts";
import { exitCodeOf, jsonReport, jsonText, showDiagnostics, summaryLine } from "../show.ts";
import { UsageError, type ExitCode } from "../world.ts";
import { writeWhole } from "../write.ts";

/** Compiles the one policy under the path. */
export async function build(given: Given, context: Context): Promise<ExitCode> {
  const { world, format, settings } = context;
  const explaining = given.options.has("explain");
  // Who asks to see the rows asks for no file, unless it is named.
  const out = textOption(given, "out") ?? (explaining ? null : (settings.config?.out ?? null));
  if (out === null && !explaining) {
    throw new UsageError("say where to put the bundle: proffer build POLICY --out FILE");
  }
  const { all, diagnostics, files } = readPolicies(given, context);
  if (all.length > 1) {
    const entries = all.map(({ program }) => `  ${program.entry}`);
    throw new UsageError(
      `there are ${all.length} policies, and a bundle is of one; name it:\n${entries.join("\n")}`,
    );
  }
  const { bundle = null, model } = all[0] ?? {};
  const code = bundle === null ? 1 : exitCodeOf(diagnostics);
  const built = code === 0 ? bundle : null;
  if (built && out !== null) {
    await writeWhole(out, bundleText(built), { folder: world.folder, inputs: files });
  }
  const explained = built && model && explaining ? explain(model) : null;
  if (format === "json") {
    const { digest = null } = built ?? {};
    world.out.write(
      jsonText({
        ...jsonReport(diagnostics, files.length),
        digest,
        out: built ? out : null,
        explanation: explained,
      }),
    );
    return code;
  }
  showDiagnostics(diagnostics, world.err, world);
  if (explained !== null) world.out.write(explained);
  if (!built) world.err.write(`nothing built: ${summaryLine(diagnostics, files.length)}\n`);
  else if (out !== null) {
    const { offers, tables } = built;
    const what = `${counted(offers.length, "offer")}, ${counted(tables.length, "trigger")}`;
    world.err.write(`wrote ${out}: ${what}, ${built.digest}\n`);
  }
  return code;
}

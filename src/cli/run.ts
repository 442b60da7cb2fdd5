import { textOption } from "./command.ts";
import { crashReport } from "./crash.ts";
import { version } from "./embedded/version.ts";
import { eagerly } from "./eager.ts";
import { readArguments } from "./read-arguments.ts";
import { noSettings, settingsFor } from "./settings.ts";
import { UsageError, type ExitCode, type Format, type World } from "./world.ts";

/** Does what the arguments ask, and says how it went. Never throws. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await answer(args, world);
  } catch (error) {
    if (UsageError.is(error)) {
      world.err.write(`proffer: ${error.message}\n`);
      return 2;
    }
    world.err.write(crashReport(error, args, world.folder));
    return 3;
  }
}

async function answer(args: readonly string[], world: World): Promise<ExitCode> {
  const asked = readArguments(args);
  switch (asked.what) {
    case "version": {
      world.out.write(`${version}\n`);
      return 0;
    }
    case "help": {
      const { helpText } = await eagerly(() => import("./help.ts"));
      world.out.write(helpText(asked.command));
      return 0;
    }
    case "command": {
      const { command, given } = asked;
      const settings = command.configured
        ? await settingsFor(given.paths[0] ?? ".", world.folder)
        : noSettings;
      const said = textOption(given, "format") as Format | null;
      const format = said ?? settings.config?.format ?? "pretty";
      return command.run(given, { world, format, settings });
    }
  }
}

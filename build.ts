import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { licenses } from "./tools/licenses.ts";

const shared = {
  bundle: true,
  format: "esm",
  target: "es2023",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
} satisfies BuildOptions;

/** Puts what the modules of an `embedded` folder export, evaluated now, in the place of their code. */
const embedding: Plugin = {
  name: "embedding",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]\w+[\\/]embedded[\\/]\w+\.ts$/ }, async ({ path }) => {
      const values: Record<string, unknown> = await import(pathToFileURL(path).href);
      const lines = Object.entries(values).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: lines.join("\n") };
    });
  },
};

/**
 * Asks Node for its own modules instead of importing them: for an import it reads every export of the
 * module at once, and with that loads the parts of it that nobody may need.
 */
const builtins: Plugin = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "builtin" }));
    onLoad({ filter: /./, namespace: "builtin" }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) =>
        /^(?!default$)\w+$/.test(name),
      );
      // Said to be pure, a part that nobody imports is left out.
      const lines = names.map(
        (name) => `export const ${name} = /* @__PURE__ */ part(${JSON.stringify(name)});`,
      );
      return {
        contents: `const whole = process.getBuiltinModule(${JSON.stringify(path)});
          const part = (name) => whole[name];
          export default whole;
          ${lines.join("\n")}`,
      };
    });
  },
};

/** Leaves the library that reads YAML in a file of its own, which few policies need. */
const yamlApart: Plugin = {
  name: "yaml apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/any\.ts$/ }, ({ importer }) =>
      /[\\/]src[\\/]yaml[\\/]read\.ts$/.test(importer)
        ? { path: resolve("src/cli/any-yaml.ts") }
        : null,
    );
  },
};

/** Leaves a round of a check in a file of its own, of which is kept what was compiled as it ran. */
const checkApart: Plugin = {
  name: "check apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/load-check\.ts$/ }, () => ({
      path: resolve("src/cli/kept-check.ts"),
    }));
  },
};

/**
 * Tells every part of the program that is loaded later that it needs what the program begins with.
 * That is there already; but esbuild makes a file of whatever the same parts share, which without this
 * are a dozen small ones, and each takes Node half a millisecond to find and link.
 */
const beginning: Plugin = {
  name: "beginning",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import" ? { path, namespace: "later", pluginData: resolveDir } : null,
    );
    onLoad({ filter: /./, namespace: "later" }, ({ path, pluginData }) => {
      const begun = ["run", "show", "progress"].map((name) => resolve(`src/cli/${name}.ts`));
      const lines = begun.map((file) => `import ${JSON.stringify(file)};`);
      // Our own modules have no default, and of the packages loaded later some have nothing else.
      const names = path.startsWith("retext-") ? "{ default }" : "*";
      lines.push(`export ${names} from ${JSON.stringify(path)};`);
      return { contents: lines.join("\n"), resolveDir: pluginData as string };
    });
  },
};

const forNode = {
  ...shared,
  platform: "node",
  target: "node22.18",
  // For Node, yaml offers CommonJS only, which is bundled whole and cannot `require` from a module.
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  plugins: [embedding],
} satisfies BuildOptions;

// Chunks are named by their content: those of an earlier build would stay behind.
for (const folder of ["dist/chunks", "dist/types"]) {
  rmSync(folder, { recursive: true, force: true });
}

const round = await build({
  ...forNode,
  plugins: [...forNode.plugins, builtins, yamlApart],
  format: "cjs",
  entryPoints: { check: "src/cli/check-once.ts" },
  outdir: "dist/chunks",
  entryNames: "[name]-[hash]",
  outExtension: { ".js": ".cjs" },
  // A function, as `src/cli/kept.ts` wants it.
  banner: { js: "(function (module, url) {" },
  footer: { js: "})" },
  define: { "import.meta.url": "url" },
});
const [roundFile] = Object.keys(round.metafile.outputs);
// Apart from the library, so that the chunks of the command line follow only from what it loads when.
const commandLine = await build({
  ...forNode,
  plugins: [...forNode.plugins, builtins, yamlApart, checkApart, beginning],
  define: { checkFile: JSON.stringify(basename(roundFile!)) },
  entryPoints: { proffer: "src/cli/main.ts" },
  outdir: "dist",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
});
const anyYaml = await build({
  ...forNode,
  format: "cjs",
  entryPoints: ["src/yaml/any.ts"],
  outfile: "dist/chunks/any-yaml.cjs",
});
const library = await build({
  ...forNode,
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
});
const prettierPlugin = await build({
  ...forNode,
  entryPoints: ["src/format/plugin.ts"],
  outfile: "dist/prettier.js",
  external: ["prettier"],
});
await build({
  ...shared,
  platform: "neutral",
  entryPoints: ["src/runtime/index.ts"],
  outfile: "dist/runtime.js",
});

// One file each, so that an extension can carry them about.
const server = await build({
  ...forNode,
  entryPoints: ["lsp/node.ts"],
  outfile: "dist/lsp.js",
  // The protocol's libraries are CommonJS and ask for parts of Node as that does.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
const worker = await build({
  ...shared,
  platform: "browser",
  format: "iife",
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  plugins: forNode.plugins,
  entryPoints: ["lsp/browser.ts"],
  outfile: "dist/lsp-worker.js",
});

const bundled = [round, commandLine, anyYaml, library, prettierPlugin, server, worker];

// Regular expressions keep their letters beyond ASCII, whatever esbuild is told. With one such letter
// an engine keeps all of a file in two bytes a letter, and Node is slower to tell whether the code it
// has compiled of it before is still that of the file: together five milliseconds of each start.
for (const file of bundled.flatMap(({ metafile }) => Object.keys(metafile.outputs))) {
  const text = readFileSync(file, "utf8");
  const escaped = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (escaped !== text) writeFileSync(file, escaped);
}

writeFileSync("dist/licenses.txt", licenses(bundled.map(({ metafile }) => metafile)));
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});

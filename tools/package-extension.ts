import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { build, type BuildOptions } from "esbuild";
import { licenses } from "./licenses.ts";
import { vsix, type ExtensionManifest } from "./vsix.ts";

// Puts together what the extension is made of, in its folder, and packs it into dist/proffer.vsix.
// Stands on what `npm run build` has made; needs no network.

const extension = "vscode-extension";
const made = `${extension}/dist`;

rmSync(made, { recursive: true, force: true });
mkdirSync(`${made}/cli`, { recursive: true });

const shared = {
  bundle: true,
  // Extensions are loaded as CommonJS where they run in a browser.
  format: "cjs",
  target: "es2023",
  external: ["vscode"],
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
} satisfies BuildOptions;

const desktop = await build({
  ...shared,
  platform: "node",
  entryPoints: [`${extension}/src/extension.ts`],
  outfile: `${made}/extension.cjs`,
});
const web = await build({
  ...shared,
  platform: "browser",
  entryPoints: [`${extension}/src/web.ts`],
  outfile: `${made}/web.cjs`,
});
// Pages of the extension's own, each a script with its style.
const pages = await build({
  ...shared,
  format: "iife",
  platform: "browser",
  entryPoints: ["table.ts", "table.css", "moment.ts", "moment.css"].map(
    (name) => `${extension}/webview/${name}`,
  ),
  outdir: `${made}/webview`,
});

copyFileSync("dist/lsp.js", `${made}/server.js`);
copyFileSync("dist/lsp-worker.js", `${made}/server-worker.js`);
// The command line, for tasks.
copyFileSync("dist/proffer.js", `${made}/cli/proffer.js`);
cpSync("dist/chunks", `${made}/cli/chunks`, { recursive: true });
// Of all that stands here, only what ends in .cjs is CommonJS.
writeFileSync(`${made}/package.json`, '{ "type": "module" }\n');

copyFileSync("grammar/proffer.tmLanguage.json", `${made}/proffer.tmLanguage.json`);
const starter = "src/cli/starter";
const files = readdirSync(starter).toSorted();
const texts = files.map((name) => [name, readFileSync(`${starter}/${name}`, "utf8")]);
writeFileSync(`${made}/starter.json`, JSON.stringify(Object.fromEntries(texts)));
writeFileSync(
  `${made}/licenses.txt`,
  [
    licenses([desktop.metafile, web.metafile, pages.metafile]),
    readFileSync("dist/licenses.txt", "utf8"),
  ].join("\n"),
);

const manifest: ExtensionManifest = JSON.parse(readFileSync(`${extension}/package.json`, "utf8"));
const packed = vsix(manifest, [
  { path: "LICENSE.txt", bytes: readFileSync("LICENSE") },
  ...["package.json", ...manifest.files].flatMap(read),
]);
writeFileSync("dist/proffer.vsix", packed);
console.log(`dist/proffer.vsix: ${(packed.length / 1e6).toFixed(1)} MB`);

/** The files of the extension that a path names, and those below it where it is a folder. */
function read(path: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  if (/\.\w+$/.test(path)) return [{ path, bytes: readFileSync(`${extension}/${path}`) }];
  const names = readdirSync(`${extension}/${path}`).toSorted();
  return names.flatMap((name) => read(`${path}/${name}`));
}

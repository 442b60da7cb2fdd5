#!/usr/bin/env node
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache();
  await import("../dist/lsp.js");
} else {
  console.error(
    `proffer-lsp: Node ${process.versions.node} is too old; 22.18 or newer is needed\n` +
      "In a clone of the repository, `npx node bin/proffer-lsp.js --stdio` uses the one that `npm ci` brought",
  );
  process.exitCode = 2;
}

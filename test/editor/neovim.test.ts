import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fenced } from "../support/snippets.ts";
import { startNeovim, type Neovim } from "./neovim.ts";
import { until, expectSoon } from "./until.ts";

// The configuration is that of the page, so that what is documented is what works.
const [configuration] = fenced(readFileSync("docs/editors.md", "utf8"), "lua");

describe("in Neovim, set up as docs/editors.md says", { timeout: 120_000 }, () => {
  let neovim: Neovim;
  const folder = mkdtempSync(join(tmpdir(), "proffer-policies-"));
  const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
  const messages = "vim.tbl_map(function(d) return d.message end, vim.diagnostic.get(0))";
  const line = "vim.api.nvim_get_current_line()";

  beforeAll(async () => {
    cpSync("examples/saas-suite", folder, { recursive: true });
    const slip = textOf("policy.proffer").replace("customer.lifecycle in", "customer.lifecycl in");
    writeFileSync(join(folder, "policy.proffer"), slip);
    writeFileSync(join(folder, "proffer.yaml"), "policy: policy.proffer\n");
    neovim = await startNeovim(configuration!, folder);
  }, 120_000);

  afterAll(async () => {
    await neovim?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a slip is reported, and no longer once it is mended", async () => {
    await neovim.keys(":edit policy.proffer<CR>");
    await until("a diagnostic", async () => {
      const all = (await neovim.ask(messages)) as readonly string[];
      return all.some((each) => each.includes("there is no fact `customer.lifecycl`"));
    });
    await neovim.keys(":%s/customer.lifecycl in/customer.lifecycle in/<CR>:write<CR>");
    await expectSoon("no diagnostic", [], () => neovim.ask(messages));
    expect(textOf("policy.proffer")).toContain("customer.lifecycle in");
  });

  test("a name is changed in every file that uses it", async () => {
    await neovim.keys("gg/segment settled_teams<CR>w:lua vim.lsp.buf.rename('long_standing')<CR>");
    await expectSoon("the line", "segment long_standing =", () => neovim.ask(line));
    await neovim.keys(":wall<CR>");
    await until("the files", () => !textOf("offers.proffer").includes("settled_teams"));
    expect(textOf("offers.proffer")).toContain("long_standing");
    expect(textOf("policy.proffer")).not.toContain("settled_teams");
  });

  test("names are completed where they may stand", async () => {
    await neovim.keys("/^segment deciders<CR>oand customer.li<C-x><C-o>");
    await until("suggestions", async () => {
      const words = await neovim.ask(
        "vim.tbl_map(function(i) return i.word end, vim.fn.complete_info().items)",
      );
      return Array.isArray(words) && words.some((word) => word.includes("lifecycle"));
    });
    // The first is in the text already, and there is no menu without a screen.
    await expectSoon("the line", "and customer.lifecycle", () => neovim.ask(line));
    await neovim.keys("<Esc>dd:write<CR>");
  });
});

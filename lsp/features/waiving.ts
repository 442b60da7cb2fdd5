import { tidied } from "../../src/format/tidy.ts";
import { workspaceEdit } from "../edits.ts";
import type { Feature } from "../feature.ts";
import { writing } from "../waive.ts";

/** Writes a waiver for which a client has asked the reason: `proffer.writeWaiver`. */
export const waiving: Feature = {
  capabilities: {},
  commands: {
    /** Whether it was written. `until` is an ISO date; without it the waiver holds for 90 days. */
    "proffer.writeWaiver": async (parts, { connection, workspace, client }) => {
      const [uri, rule, name, because, by, until] = parts;
      const texts = [uri, rule, name, because, by].every((part) => typeof part === "string");
      const focus = texts ? workspace.focus(String(uri)) : null;
      if (!focus?.parsed) return false;
      const edit = writing(focus, {
        rule: String(rule),
        name: String(name),
        because: String(because),
        by: String(by),
        until: typeof until === "string" && /^\d{4}-\d\d-\d\d$/.test(until) ? until : null,
      });
      const versioned = client().workspace?.workspaceEdit?.documentChanges === true;
      const { applied } = await connection.workspace.applyEdit({
        label: `Waive ${String(rule)}`,
        edit: workspaceEdit(
          [{ root: focus.root, edits: tidied(focus.source, [edit]) }],
          workspace,
          versioned,
        ),
      });
      return applied;
    },
  },
  bind() {},
};

import { applies, cuesOf, said } from "../../cues.ts";
import { messagesOf, noThanks } from "../../messages.ts";
import { addingInto, instead } from "../../place.ts";
import type { Change, Rule } from "../../rule.ts";

export const laterOnly: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["missing_decline"],
  summary: "Whoever says no is not taken to have said later.",
  why: "Who can only choose between yes and later has never refused, and will be asked again.",
  basis: {
    seeds: ["S1-58", "S1-77"],
    provisions: ["EU-DSA-25", "US-CA-7004"],
    sources: ["EDPB Guidelines 03/2022, 4.1.1"],
  },

  check: {
    *copy(piece, context) {
      const { offer, slot, site, text } = piece;
      const [cue] = cuesOf(piece, "missing-decline");
      if (!cue || !offer) return;
      if (slot !== "decline") {
        if (!applies(piece, cue)) return;
        yield {
          at: piece.at(cue.start, cue.end),
          message: `${said(piece, cue)} leaves no way to say no`,
          help: "Let people choose between yes and no; a later may stand beside them.",
        };
        return;
      }
      const message = messagesOf(context.model, offer).find(
        ({ slots }) => slots.get("decline")?.text === text,
      );
      // A label that stops all such offers is a no, if a wide one.
      if (!message || message.slots.has("opt_out")) return;
      const label = noThanks(piece.locale);
      const changes: Change[] = [];
      if (label) {
        changes.push(instead(site, `"${label}"`));
        if (!message.slots.has("snooze"))
          changes.push(addingInto(message.entry, `snooze "${text.value}"`));
      }
      yield {
        at: site,
        message: `\`${text.value}\` says later; no label of this message says no`,
        help: "Say no in `decline`, and keep the later as `snooze`.",
        ...(label && {
          fix: { title: `decline with “${label}”, and keep the later`, safe: true, changes },
        }),
      };
    },
  },
};

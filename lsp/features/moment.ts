import type { Location } from "vscode-languageserver";
import type { Fact, Model, Site } from "../../src/model/model.ts";
import { valueText } from "../../src/model/types.ts";
import { events, offerEvents, productEvents } from "../../src/model/words.ts";
import type { Understood } from "../../src/proffer.ts";
import type { Decision, Moment, Silenced } from "../../src/runtime/moment.ts";
import { notesOn, siteOf, waiting } from "../../src/testing/why.ts";
import { remember } from "../decided.ts";
import type { Feature } from "../feature.ts";
import { refreshLenses } from "../refresh.ts";
import { emptyMoment } from "../moment-text.ts";
import { locationOf } from "../positions.ts";
import type { Focus, Root } from "../root.ts";
import { runtimeOf } from "../tested.ts";

/** What `proffer/momentForm` answers: all that a person can say of a moment, and some to start from. */
export interface MomentForm {
  /** Why there is none; null when there is one. */
  readonly problem: string | null;
  readonly facts: readonly FormField[];
  readonly triggers: readonly { readonly name: string; readonly data: readonly FormField[] }[];
  readonly placements: readonly string[];
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly locales: readonly string[];
  /** Offers and channels that events of the past may name. */
  readonly offers: readonly {
    readonly id: string;
    readonly product: string;
    readonly placements: readonly string[];
  }[];
  readonly channels: readonly string[];
  readonly identities: readonly string[];
  /** Events of the past, the policy's triggers among them, with what each has to name. */
  readonly events: readonly {
    readonly name: string;
    readonly names: "offer" | "product" | "channel" | null;
  }[];
  /** The moments of the tests, to begin with one that is known to make sense. */
  readonly starts: readonly {
    readonly title: string;
    readonly uri: string;
    readonly moment: Moment;
  }[];
  /** A moment of which nothing is known; its caps over all customers with a count of 0. */
  readonly empty: Moment;
}

/** A value to fill in. Durations are whole seconds; money, decimals and percentages decimal strings. */
export interface FormField {
  readonly id: string;
  readonly type: Fact["type"]["kind"];
  readonly currency: string | null;
  readonly members: readonly string[] | null;
  readonly required: boolean;
  /** `from 0 up to 10`; null where every value will do. */
  readonly range: string | null;
  /** What it is for, or its doc comment. */
  readonly about: string | null;
}

/** What `proffer/decide` answers. */
export interface Decided {
  /** Why nothing was decided; null when something was. */
  readonly problem: string | null;
  /** What is wrong with the moment, each with the field it is about. */
  readonly refused: readonly { readonly path: string; readonly problem: string }[];
  readonly offers: readonly {
    readonly offer: string;
    readonly placement: string;
    readonly variant: string | null;
    readonly price: string | null;
    /** The words the customer sees, by slot. */
    readonly copy: readonly { readonly slot: string; readonly text: string }[];
    readonly at: Location | null;
  }[];
  readonly silenced: readonly {
    readonly offer: string;
    readonly by: string;
    readonly rule: string;
    readonly placement: string | null;
    readonly retryAt: string | null;
    /** Where it is written, and what is said there. */
    readonly reasons: readonly { readonly text: string; readonly at: Location | null }[];
  }[];
  /** Why nothing is offered, as a clause; null when something is. */
  readonly wait: string | null;
  readonly retryAt: string | null;
}

/** Answers a moment that somebody makes up, and says why. */
export const moment: Feature = {
  capabilities: {},
  bind(server) {
    const { connection, workspace, answer } = server;
    connection.onRequest(
      "proffer/momentForm",
      answer<{ uri: string }, MomentForm>(({ uri }) => {
        const focus = workspace.focus(uri);
        return focus ? formFor(focus) : noForm("there is no policy in this file");
      }, noForm("something went wrong; the log says what")),
    );
    connection.onRequest(
      "proffer/decide",
      answer<{ uri: string; moment: unknown }, Decided>(({ uri, moment: asked }) => {
        const focus = workspace.focus(uri);
        if (!focus) return undecided("there is no policy in this file");
        const [understood] = focus.policies;
        const runtime = runtimeOf(understood);
        if (!runtime) return undecided("the policy has errors: it decides once they are mended");
        const outcome = runtime.decide(asked, { detail: "trace" });
        if ("refused" in outcome) return { ...undecided(null), refused: outcome.refused };
        remember(focus.root, understood, outcome);
        refreshLenses(server);
        return decidedOf(understood, outcome, asked as Moment, focus.root);
      }, undecided("something went wrong; the log says what")),
    );
  },
};

const noForm = (problem: string): MomentForm => ({
  problem,
  facts: [],
  triggers: [],
  placements: [],
  products: [],
  locales: [],
  offers: [],
  channels: [],
  identities: [],
  events: [],
  starts: [],
  empty: { at: "1970-01-01T00:00:00.000Z", triggers: [], placements: [] },
});

const undecided = (problem: string | null): Decided => ({
  problem,
  refused: [],
  offers: [],
  silenced: [],
  wait: null,
  retryAt: null,
});

function formFor({ root, policies: [{ model, diagnostics }] }: Focus): MomentForm {
  if (!model.policy) return noForm("there is no policy in this file");
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return noForm("the policy has errors: moments can be tried once they are mended");
  }
  return {
    problem: null,
    facts: [...model.facts.values()].map(fieldOf),
    triggers: [...model.triggers.values()].map(({ id, data }) => ({
      name: id,
      data: [...data.values()].map(fieldOf),
    })),
    placements: [...model.placements.keys()],
    products: [...model.products.values()].map(({ id, name }) => ({ id, name })),
    locales: model.policy.locales,
    offers: [...model.offers.values()].map(({ id, product, placements }) => ({
      id,
      product,
      placements,
    })),
    channels: [...model.channels.keys()],
    identities: [...model.identities.keys()],
    events: [
      ...events.map((name) => ({ name, names: namedBy(name) })),
      ...[...model.triggers.keys()].map((name) => ({ name, names: null })),
    ],
    starts: [...model.tests.values()].map(({ title, site, moment: given }) => ({
      title,
      uri: root.uriOf(model.spanOf(site).source.path),
      moment: given,
    })),
    empty: emptyMoment(model),
  };
}

/** What an event of the past is of. */
function namedBy(event: string): MomentForm["events"][number]["names"] {
  if ((offerEvents as readonly string[]).includes(event)) return "offer";
  if ((productEvents as readonly string[]).includes(event)) return "product";
  return event === "contact" ? "channel" : null;
}

function fieldOf({ id, type, required, purpose, doc, low, high }: Fact): FormField {
  const from = low === null ? [] : [`from ${valueText(low, type)}`];
  const to = high === null ? [] : [`up to ${valueText(high, type)}`];
  const range = [...from, ...to].join(" ");
  return {
    id,
    type: type.kind,
    currency: type.kind === "money" ? type.currency : null,
    members: type.kind === "member" || type.kind === "set" ? type.members : null,
    required,
    range: range || null,
    about: doc ?? purpose,
  };
}

function decidedOf({ model }: Understood, decision: Decision, asked: Moment, root: Root): Decided {
  const at = (site: Site | null | undefined): Location | null =>
    site ? locationOf(model.spanOf(site), root.uriOf) : null;
  return {
    problem: null,
    refused: [],
    offers: decision.offers.map(({ offer, placement, variant, price, because, then, message }) => ({
      offer,
      placement,
      variant,
      price: price && [`${price.amount} ${price.currency}`, ...price.per].join(" per "),
      copy: [
        ...Object.entries(message).map(([slot, text]) => ({ slot, text })),
        ...(because === null ? [] : [{ slot: "because", text: because }]),
        ...(then === null ? [] : [{ slot: "then", text: then }]),
      ],
      at: at(model.offers.get(offer)?.site),
    })),
    silenced: decision.silenced.map((entry) => ({
      offer: entry.offer,
      by: entry.by,
      rule: entry.rule,
      placement: entry.placement,
      retryAt: entry.retry_at,
      reasons: reasonsFor(entry, model, asked, root, at),
    })),
    wait: decision.wait && waiting[decision.wait],
    retryAt: decision.retry_at,
  };
}

function reasonsFor(
  entry: Silenced,
  model: Model,
  asked: Moment,
  root: Root,
  at: (site: Site | null | undefined) => Location | null,
): Decided["silenced"][number]["reasons"] {
  const notes = notesOn(entry, model, { moment: asked });
  if (notes.length > 0) {
    return notes.map(({ text, span }) => ({
      text,
      at: span ? locationOf(span, root.uriOf) : null,
    }));
  }
  const text =
    entry.by === "condition" ? `${entry.rule} does not fit` : `${entry.by} ${entry.rule}`;
  return [{ text, at: at(siteOf(entry, model) ?? model.offers.get(entry.offer)?.site) }];
}

import type { Described, Model, Site } from "../../src/model/model.ts";
import { allOf } from "../../src/model/entries.ts";
import { isRule } from "../../src/model/wording.ts";
import { parted } from "./definitions.ts";
import { factCard, groupOfFacts, memberCard } from "./facts.ts";
import { conditionLines, conditionWords, isCondition } from "./conditions.ts";
import { code, fenced, listed, many, paragraphs, plain, some } from "./markdown.ts";
import { adjacencyCard, offerCard, productCard, type RowsOf } from "./products.ts";
import { ruleWords } from "./rules.ts";
import { boundTypeText } from "./types.ts";

/** What is to be known of something with a name, as Markdown; `rows` says how many rows an offer has. */
export function cardOf(model: Model, definition: string, rows: RowsOf): string | null {
  const [sort, name] = parted(definition);
  switch (sort) {
    case "fact":
      return factCard(model.facts.get(name), name);
    case "data": {
      const [trigger = "", field = ""] = name.split(".");
      return factCard(model.triggers.get(trigger)?.data.get(field), `trigger.${field}`, trigger);
    }
    case "member":
      return memberCard(name);
    case "group of facts":
      return groupOfFacts(model, name);
    case "product":
      return productCard(model, name);
    case "offer":
      return offerCard(model, name, rows);
    case "placement":
      return placementCard(model, name);
    case "channel":
      return channelCard(model, name);
    case "segment":
    case "proof_of_value":
      return conditionCard(model, sort, name);
    case "trigger":
      return triggerCard(model, name, rows);
    case "group":
      return groupCard(model, name);
    case "adjacency":
      return adjacencyCard(model, name);
    case "rule":
    case "proof":
      return ruleCard(model, name);
    default:
      return otherCard(model, sort, name);
  }
}

// ── Places, triggers, conditions ────────────────────────────────────────────────────────────────

function placementCard({ placements }: Model, id: string): string | null {
  const placement = placements.get(id);
  if (!placement) return null;
  const { slots, about, channel } = placement;
  const said = (word: string): string | null => {
    const value = about[word];
    return typeof value === "string" ? value : null;
  };
  const interrupts = said("interrupts");
  return paragraphs(
    fenced(`placement ${id}`),
    `A place of the channel ${code(channel)}, for ${many(slots, "offer")} at a time.`,
    said("surface") && `On a ${code(said("surface")!)}.`,
    interrupts === "never" && "It never covers what someone is doing.",
    interrupts === "idle" && "It covers what someone is doing only while they are idle.",
    interrupts === "always" && "It may cover what someone is doing.",
  );
}

function channelCard({ channels }: Model, id: string): string | null {
  const channel = channels.get(id);
  if (!channel) return null;
  const { counts, assisted, placements, site } = channel;
  const consent = consentOf(site);
  return paragraphs(
    fenced(`channel ${id}`),
    docOf(site),
    `${assisted ? "A person speaks here. " : ""}Caps count what is ${counts}.`,
    consent && `Offers only to those of whom it is known that ${consent}.`,
    placements.length > 0 && `Its places: ${listed(placements.map(code))}.`,
  );
}

/** The condition under which a channel may carry offers, in words. */
function consentOf({ declaration }: Site): string | null {
  if (declaration.kind !== "Channel") return null;
  const value = allOf(declaration.block, "consent")[0]?.value;
  return value && isCondition(value) ? conditionWords(value) : null;
}

function conditionCard(model: Model, sort: string, name: string): string | null {
  const named = (sort === "segment" ? model.segments : model.proven).get(name);
  if (!named) return null;
  const { doc, site } = named;
  const { declaration } = site;
  const condition =
    declaration.kind === "Segment" || declaration.kind === "Proven" ? declaration.condition : null;
  return paragraphs(
    fenced(sort === "segment" ? `segment ${name}` : `proven ${name}`),
    doc,
    sort === "segment"
      ? "Customers of whom this is known:"
      : `${code(name)} has proven its worth to customers of whom this is known:`,
    condition && conditionLines(condition, model),
  );
}

function triggerCard(model: Model, id: string, rows: RowsOf): string | null {
  const trigger = model.triggers.get(id);
  if (!trigger) return null;
  const { kind, product, data, site } = trigger;
  const offers = [...model.offers.values()].filter(({ listens }) =>
    listens.some((one) => one.trigger === id),
  );
  const fields = [...data.values()].map(
    ({ id: field, type, low, high, required }) =>
      `- ${code(`trigger.${field}`)} ${boundTypeText(type, low, high).replaceAll(/[{}]/g, "\\$&")}${required ? "" : ", may be missing"}`,
  );
  const shown = offers.map((offer) => {
    const count = rows(offer);
    return `${code(offer.id)}${count === null ? "" : ` (${many(count, "row")})`}`;
  });
  return paragraphs(
    fenced(`trigger ${id}`),
    docOf(site),
    (kind || product) &&
      `It is ${kind ? `a ${code(kind)}` : "something that happens"}${product ? ` in ${code(product)}` : ""}.`,
    fields.length > 0 && `With it come:\n\n${fields.join("\n")}`,
    offers.length > 0 ? `Answered by ${some(shown, 8)}.` : "No offer answers it.",
  );
}

function groupCard({ groups }: Model, id: string): string | null {
  const group = groups.get(id);
  if (!group) return null;
  const { products, offers } = group;
  return paragraphs(
    fenced(`group ${id}`),
    docOf(group.site),
    products.length > 0 && `Products: ${some(products.map(code), 12)}.`,
    offers.length > 0 && `Offers: ${some(offers.map(code), 12)}.`,
  );
}

// ── Rules, and all the rest ─────────────────────────────────────────────────────────────────────

function ruleCard(model: Model, name: string): string | null {
  const rule = [
    ...model.caps,
    ...model.rests,
    ...model.quiets,
    ...model.holds,
    ...model.proofs,
  ].find((one) => one.name === name);
  const node = rule?.site.declaration;
  if (!node || !isRule(node)) return null;
  const { source, start, end } = model.spanOf({ declaration: node, node });
  return paragraphs(
    fenced(source.text.slice(start, end)),
    node.doc,
    ruleWords(node),
    !node.name && `Tests and reports call it ${code(name)}.`,
  );
}

function otherCard(model: Model, sort: string, name: string): string | null {
  switch (sort) {
    case "policy":
      return policyCard(model);
    case "identity":
      return identityCard(model, name);
    case "calendar":
      return calendarCard(model, name);
    case "experiment":
      return experimentCard(model, name);
    case "learn":
    case "playbook":
      return describedCard((sort === "learn" ? model.learns : model.playbooks).get(name), sort);
    case "test":
      return testCard(model, name);
    case "variant":
      return paragraphs(
        fenced(`variant ${name}`),
        "Words that an experiment compares with others.",
      );
    case "locale":
      return paragraphs(fenced(name), "A language of the copy.");
    case "layer":
      return paragraphs(
        fenced(`layer ${name}`),
        "Experiments of one layer never meet in one unit.",
      );
    default:
      return null;
  }
}

function policyCard({ policy, offers, triggers, tests }: Model): string | null {
  if (!policy) return null;
  const { id, title, version, regions, site } = policy;
  return paragraphs(
    fenced(`policy ${id}`),
    title && `**${plain(title)}**`,
    docOf(site),
    `Version ${version}, with ${many(offers.size, "offer")}, ${many(triggers.size, "trigger")} and ${many(tests.size, "test")}.`,
    regions && `It applies in ${listed(regions.map(code))}.`,
  );
}

function identityCard({ identities }: Model, id: string): string {
  const contains = identities.get(id)?.contains ?? [];
  const inside = contains.length > 0 ? ` Events of its ${listed(contains)} count for it too.` : "";
  return paragraphs(fenced(`identity ${id}`), `Whom events are counted for.${inside}`);
}

function calendarCard({ calendars }: Model, id: string): string | null {
  const calendar = calendars.get(id);
  if (!calendar) return null;
  const { holidays, weekend } = calendar;
  const span = holidays.length > 0 ? `, from ${holidays[0]} to ${holidays.at(-1)}` : "";
  return paragraphs(
    fenced(`calendar ${id}`),
    `${many(holidays.length, "holiday")}${span}. ${weekend.length > 0 ? `The weekend is ${listed(weekend)}.` : "It has no weekend."}`,
  );
}

function experimentCard({ experiments }: Model, id: string): string | null {
  const experiment = experiments.get(id);
  if (!experiment) return null;
  const { about, variants, holdout, unit } = experiment;
  const { hypothesis } = about;
  const shares = variants.map(({ name, share }) => `${code(name)} (${share / 100}%)`);
  return paragraphs(
    fenced(`experiment ${id}`),
    typeof hypothesis === "string" && plain(hypothesis),
    shares.length > 0 && `Compares ${listed(shares)}.`,
    holdout > 0 && `${holdout / 100}% of them, by ${unit}, get nothing of it.`,
  );
}

function describedCard(found: Described | undefined, sort: string): string | null {
  if (!found) return null;
  const { title } = found.about;
  const named = typeof title === "string" && `**${plain(title)}**`;
  return paragraphs(fenced(`${sort} ${found.id}`), named, docOf(found.site));
}

function testCard({ tests }: Model, title: string): string | null {
  const found = tests.get(title);
  if (!found) return null;
  return paragraphs(
    fenced(`test ${JSON.stringify(title)}`),
    docOf(found.site),
    `${many(found.expectations.length, "expectation")}.`,
  );
}

const docOf = ({ declaration }: Site): string | null => declaration.doc;

import { amountText, amountsOf } from "../../src/lint/amounts.ts";
import type { Amount, Model, Offer, Price, Product } from "../../src/model/model.ts";
import { code, fenced, listed, many, paragraphs, plain, some } from "./markdown.ts";
import { perMonth } from "./money.ts";

/** Null for an offer whose rows cannot be told. */
export type RowsOf = (offer: Offer) => number | null;

/** A product or a bundle: what it is called, costs and goes with. */
export function productCard(model: Model, id: string): string | null {
  const product = model.products.get(id);
  if (!product) return null;
  const { name, catalog, bundle } = product;
  const selling = [...model.offers.values()].filter((offer) => offer.product === id);
  const offered =
    selling.length > 0 &&
    `Offered by ${some(
      selling.map((offer) => code(offer.id)),
      5,
    )}.`;
  const head = fenced(`${bundle ? "bundle" : "product"} ${id}`);
  return paragraphs(head, name !== id && `**${plain(name)}**`, priceLines(product), ...(catalog ? catalogLines(catalog) : bundleLines(product)), offered); // prettier-ignore
}

function priceLines({ catalog, bundle }: Product): string | null {
  if (bundle) return priceWords(bundle.price);
  const prices = [...(catalog?.prices ?? [])];
  if (prices.length === 0) return null;
  return prices
    .map(([region, amount]) => `${region ? `- ${code(region)}: ` : ""}${amountWords(amount)}`)
    .join("\n");
}

/** `60 USD per year`, which is 5 USD per month. */
export function amountWords(amount: Amount): string {
  const month = perMonth(amount);
  const normal = month ? ` (${month.exact ? "" : "about "}${month.text})` : "";
  return `${amountText(amount)}${normal}`;
}

/** A price, however it is found. */
export function priceWords(price: Price | null): string | null {
  if (!price) return null;
  if (price.kind === "from")
    return `the amount that ${code(`trigger.${price.field}`)} says, in ${price.currency}`;
  if (price.kind === "one") return amountWords(price.amount);
  return [...price.amounts]
    .map(([region, one]) => `${code(region)} ${amountWords(one)}`)
    .join(", ");
}

function catalogLines(catalog: NonNullable<Product["catalog"]>): readonly (string | false)[] {
  const { category, tierOf, weight, workflows, integrations, thirdParty } = catalog;
  const flow = (["before", "during", "after"] as const).flatMap((when) =>
    workflows[when].length > 0 ? [`${when} ${listed(workflows[when].map(code))}`] : [],
  );
  return [
    [
      category && `Category ${code(category)}.`,
      weight && `A ${weight} product.`,
      tierOf && `A higher version of ${code(tierOf)}.`,
      thirdParty && "Sold by another company.",
    ]
      .filter(Boolean)
      .join(" "),
    flow.length > 0 && `Comes ${listed(flow)}.`,
    integrations.length > 0 && `Works with ${listed(integrations.map(code))}.`,
  ];
}

function bundleLines({ bundle }: Product): readonly (string | false)[] {
  if (!bundle) return [];
  const { products, choose, separately, owned, adopt } = bundle;
  const priced = (id: string): string => {
    const alone = separately.get(id);
    return alone ? `${code(id)} (${amountText(alone)} by itself)` : code(id);
  };
  return [
    products.length > 0 && `With ${listed(products.map(priced))}.`,
    choose !== null && `${choose.count} of ${listed(choose.of.map(priced))} can be chosen.`,
    owned === "credits" && "Who has a part already gets it credited.",
    owned === "excludes" && "Not for who has a part already.",
    adopt.length > 0 && `Best taken up in this order: ${adopt.map(code).join(", then ")}.`,
  ];
}

/** An offer: what is offered beside what, for how much, on what and where. */
export function offerCard(model: Model, id: string, rows: RowsOf): string | null {
  const offer = model.offers.get(id);
  if (!offer) return null;
  const { title, product, source, adjacency, status, placements, listens, price, priority } = offer;
  const count = rows(offer);
  const called = model.products.get(product)?.name ?? product;
  const cost = priceWords(price) ?? amountsOfProduct(model, product);
  const states = {
    draft: "a draft, not made yet",
    live: "live",
    paused: "paused",
    retired: "retired",
  };
  return paragraphs(
    fenced(`offer ${id}`),
    title && `**${plain(title)}**`,
    offer.site.declaration.doc,
    `Offers ${code(product)}${called === product ? "" : ` (${plain(called)})`} beside ${listed([source, ...adjacency.from.filter((one) => one !== source)].map(code), "or")}${cost ? `, for ${cost}` : ""}. It is ${states[status]}${count === null ? "" : `, with ${many(count, "row")}`}${priority === "normal" ? "" : ` and ${priority} priority`}.`,
    `On ${listed([...new Set(listens.map(({ trigger }) => trigger))].map(code), "or")}, at ${listed(placements.map(code), "or")}.`,
    adjacency.because && `Why beside it: ${plain(adjacency.because.value)}`,
  );
}

const amountsOfProduct = ({ products }: Model, id: string): string | null => {
  const product = products.get(id);
  const amounts: readonly Amount[] = product?.bundle
    ? amountsOf(product.bundle.price)
    : [...(product?.catalog?.prices.values() ?? [])];
  return amounts.length === 1 ? amountWords(amounts[0]!) : null;
};

/** Why one product meets a need of those who have another. */
export function adjacencyCard({ adjacencies }: Model, name: string): string | null {
  const [from = "", to = ""] = name.split(" -> ");
  const found = adjacencies.find((one) => one.to === to && one.from.includes(from));
  if (!found) return null;
  const { because, fails, about } = found;
  const workflow = about["workflow"];
  return paragraphs(
    fenced(`adjacency ${found.from.length > 1 ? `{ ${found.from.join(", ")} }` : from} -> ${to}`),
    found.site.declaration.doc,
    because && plain(because.value),
    typeof workflow === "string" && `In the work done, it stands ${workflow}.`,
    fails.length > 0 &&
      `Known not to hold in ${listed(fails.map(({ segment }) => code(segment)))}.`,
  );
}

import type { BlockName, EntrySpec, Shape } from "../../grammar/entries.ts";
import { closedWords } from "../../src/model/words.ts";

/** How each shape is written, the entry word left out; blocks are shown shut. */
const examples: Readonly<Record<Shape, string>> = {
  text: '"…"',
  texts: '{ "…", "…" }',
  name: "a_name",
  names: "{ one, another }",
  path: "customer.region",
  paths: "{ in_app.sidebar, email.digest }",
  number: "3",
  amount: "20%",
  duration: "14 days",
  date: "2026-10-02",
  instant: "2026-10-02T10:00:00Z",
  localTime: "22:15",
  flag: "",
  condition: "customer.tenure >= 30 days and not customer.at_risk",
  every: "every 90 days",
  within: "within 30 days",
  signed: '2026-10-02 by "someone@example.com"',
  dated: '2026-10-02 "…"',
  quorum: "2 of { one, another }",
  regions: "{ eu, us } from customer.region",
  placement: "sidebar slots 2",
  fields: "{ project: text, hours: decimal from 0 }",
  along: "tasks -> invoicing",
  sequence: "tasks -> invoicing -> payroll",
  on: "project_closed within 10 minutes",
  message: "in en { … }",
  price: "6 USD per seat per month",
  prices: "{ tasks: 10 USD per month, invoicing: 6 USD per month }",
  reference: '12 USD per month from "price list of September 2026"',
  block: "{ … }",
  textOrBlock: '"…"',
  sample: "4_812 accounts",
  fails: 'a_segment because "…"',
  trial: "14 days without card then 6 USD per month remind 3 days",
  cancel: "anytime",
  target: "offer an_offer",
  holdout: "10% of all",
  shares: "{ calm: 50%, plain: 50% }",
  metric: "retention_of_takers over 12 calendar months",
  stop: "when complaint_rate > 2%",
  texted: '{ sales: "someone@example.com" }',
  pivot: '"They have no time now" then "Ask when to come back"',
  given: "customer { region: eu, opted_out: no }",
  happening: 'project_closed { project: "Apollo", hours: 12 } 3 minutes ago',
  expect: "offer an_offer at in_app.sidebar",
};

/** An entry as it may be written: `workflow downstream`. */
export function entryExample(block: BlockName, word: string, { shape }: EntrySpec): string {
  const [first, second] = wordsOf(block, word);
  const value =
    first === undefined
      ? examples[shape]
      : shape === "names" && second !== undefined
        ? `{ ${first}, ${second} }`
        : first;
  return value === "" ? word : `${word} ${value}`;
}

/** The words an entry chooses from; none where it takes any. */
export function wordsOf(block: BlockName, word: string): readonly string[] {
  const lists = closedWords[block];
  return lists && Object.hasOwn(lists, word) ? lists[word]! : [];
}

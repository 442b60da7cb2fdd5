import type { DeclarationWord } from "../../grammar/entries.ts";

export interface About {
  /** What it is for, in a sentence or two. */
  readonly about: string;
  /** As small as it can be. */
  readonly example: string;
}

/** What each declaration is for, for people who meet it the first time. */
export const declarations: Readonly<Record<DeclarationWord, About>> = {
  policy: {
    about: "Begins a policy: where it applies, who answers for it, and how customers opt out.",
    example:
      "policy shop {\n  version  1\n  regions  { eu, us } from customer.region\n  opt_out  customer.opted_out\n}",
  },
  import: {
    about: "Takes in what another file declares.",
    example: 'import "./vocabulary.proffer"',
  },
  catalog: {
    about: "Names the file that lists the products and their prices.",
    example: 'catalog "./catalog.yaml"',
  },
  facts: {
    about:
      "Says what is known of a customer: each fact with its type and what it is needed for. A fact that is not `required` may be missing, and missing data makes nobody eligible.",
    example:
      'facts customer {\n  tenure: duration from 0 days for "how well they know the product"\n}',
  },
  identity: {
    about: "Names whom events are counted for besides customers: an account, a household.",
    example: "identity account { contains customer }",
  },
  channel: {
    about: "A way in which offers reach customers, and the places it has for them.",
    example: "channel in_app {\n  placement sidebar slots 2\n}",
  },
  calendar: {
    about: "The holidays and weekends that business days and quiet times go by.",
    example: 'calendar uk from "./holidays-uk.yaml"',
  },
  proven: {
    about:
      "Says when a product has proven its worth to a customer. Nothing is offered beside a product before it has.",
    example: "proven tasks when customer.tenure >= 14 days",
  },
  segment: {
    about: "Gives a condition a name, so that offers and other conditions can speak of it.",
    example: "segment settled = customer.tenure >= 30 days",
  },
  group: {
    about: "Gives several products or offers one name, for caps, rests and conditions.",
    example: "group paid_addons = { invoicing, chat }",
  },
  adjacency: {
    about:
      "Says that whoever has one product has a need that another one meets, and what shows it.",
    example:
      'adjacency tasks -> invoicing {\n  workflow  downstream\n  because   "A team that closes a project bills the hours it logged"\n}',
  },
  trigger: {
    about:
      "Something that happens and may be answered with an offer, and the data that comes with it.",
    example:
      "trigger project_closed {\n  kind     workflow_completion\n  product  tasks\n  carries  { project: text }\n}",
  },
  offer: {
    about:
      "What may be offered to whom, when, where and in which words. All its conditions must be known to hold; what a policy implies (what the customer has, what is proven, consent) is asked too.",
    example:
      'offer invoice_after_project {\n  along    tasks -> invoicing\n  on       project_closed within 10 minutes\n  at       in_app.sidebar\n  because  "you closed {trigger.project}"\n  then     "bill it in one step"\n}',
  },
  bundle: {
    about: "Several products sold as one.",
    example: "bundle suite {\n  products  { tasks, invoicing }\n  price     14 USD per month\n}",
  },
  cap: {
    about: "Limits how many offers reach a customer in some time.",
    example: "cap weekly: 2 offers per customer in 7 days",
  },
  rest: {
    about: "Keeps offers back for a while after something has happened.",
    example: "rest after_no: 90 days after decline of same product",
  },
  quiet: {
    about: "Times at which nothing is offered, by the customer's own clock.",
    example: "quiet nights: 21:00 to 08:00 on push",
  },
  hold: {
    about: "Keeps offers back while a condition holds, or is not known not to.",
    example: "hold open_ticket: all when customer.open_tickets > 0",
  },
  ban: {
    about: "Names tactics that this policy refuses. What looks like one of them becomes an error.",
    example: "ban { scarcity, urgency, confirmshaming }",
  },
  waive: {
    about:
      "Excuses one thing from one rule of the linter, with a reason, a person and an end. When it ends, what it excuses is offered no more.",
    example:
      'waive pricing/hidden-price for an_offer\n  because "The price is agreed in person" by "someone@example.com" until 2026-12-31',
  },
  prefer: {
    about: "Of two offers that could both be made, says which one is.",
    example: "prefer one_offer over another_offer",
  },
  experiment: {
    about: "Compares messages, or offering with not offering, on customers chosen by chance.",
    example:
      "experiment calm_words {\n  unit      customer\n  of        offer an_offer\n  variants  { calm: 50%, plain: 50% }\n}",
  },
  measure: {
    about: "Says by what the programme is judged, and what must not get worse.",
    example:
      "measure {\n  success  retention_of_takers over 12 calendar months\n  watch    complaint_rate < 1%\n}",
  },
  learn: {
    about: "A tutorial, calculator or comparison that goes with an offer.",
    example: 'learn first_invoice {\n  kind   tutorial\n  title  "Your first invoice"\n}',
  },
  playbook: {
    about: "How a person talks about an offer: what they ask first, and how they answer doubts.",
    example:
      'playbook renewal_call {\n  ask         "What has changed since last year?"\n  permission  "May I show you something?"\n}',
  },
  prove: {
    about:
      "Promises something about every possible customer, which is checked before the policy is built.",
    example: "prove no offer when customer.opted_out",
  },
  test: {
    about: "A small story: who the customer is, what has just happened, and what must be offered.",
    example:
      'test "nobody who opted out is sold to" {\n  given   customer { opted_out: yes }\n  on      project_closed { project: "Apollo" }\n  expect  no offer because opt_out\n}',
  },
};

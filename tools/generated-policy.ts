/** The text of a sound policy of so many offers, about twenty lines each, all in one file. */
export function generatedPolicy(offers: number): string {
  const each = Array.from({ length: offers }, (_, number) => offer(number));
  return [head, ...each].join("\n");
}

const pairs = 20;
const numbers = Array.from({ length: pairs }, (_, number) => number);

const head = `policy generated {
  version  1
  audience consumer
  sector   software
  regions  { eu, us } from customer.region
  opt_out  customer.opted_out
  locales  { en }
  owner    "Product"
}
facts customer {
  tenure:    required duration from 0 days for "relevance"
  region:    required one of { eu, us }    for "where offers apply"
  opted_out: required flag                 for "the opt-out"
  tickets:   required integer from 0       for "do not sell into trouble"
}
channel app { placement done slots 1, placement side slots 2 }
catalog "./catalog.yaml"
${numbers
  .map(
    (n) => `proven base_${n} when customer.tenure >= ${n + 14} days
adjacency base_${n} -> more_${n} { workflow downstream, because "Who works with ${n} bills it" }`,
  )
  .join("\n")}
cap visit: 1 offer per session
cap month: 3 offers per customer in 30 days
rest settled:  14 days after purchase
rest declined: 90 days after decline of same product
hold trouble: all when customer.tickets > 0 because "What they have does not work"
trigger closed { kind workflow_completion, carries { project: text, hours: decimal from 0 } }
segment settled_teams = customer.tenure >= 30 days
`;

function offer(number: number): string {
  const n = number % pairs;
  return `offer offer_${number} {
  along     base_${n} -> more_${n}
  on        closed within 10 minutes
  at        { app.done, app.side }
  for       settled_teams
  when      trigger.hours >= ${(number % 30) + 1}
  because   "you closed {trigger.project} with {trigger.hours} hours logged"
  then      "turn those hours into draft ${number} without typing them again"
  message {
    headline "Bill the hours from {trigger.project}"
    body     "More turns the {trigger.hours} hours you logged for {trigger.project} into a draft invoice. You check it, change what you like, and send it when it is ready."
    accept   "Add More for 6 USD per seat"
    decline  "No thanks"
    opt_out  "Stop offers like this"
    why      "You see this because you closed a project today."
  }
  price     6 USD per seat per month
  terms     { cancel anytime, refund within 30 days }
}
`;
}

/** The catalogue beside it. */
export const generatedCatalog = `products:\n${numbers
  .map(
    (n) =>
      `  - { id: base_${n}, name: Base ${n}, price: 4 USD per month }\n  - { id: more_${n}, name: More ${n}, price: 6 USD per seat per month }\n`,
  )
  .join("")}`;

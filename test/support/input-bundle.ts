import type { Bundle, Fact } from "../../src/runtime/bundle.ts";

const fact = (id: string, type: Fact["type"], rest: Partial<Fact> = {}): Fact => ({
  id,
  type,
  currency: null,
  members: null,
  low: null,
  high: null,
  required: false,
  sensitive: false,
  purpose: null,
  ...rest,
});

/**
 * What mappings are checked against here: one fact of every type, two triggers, two placements. A
 * bundle that decides nothing.
 */
export const inputBundle = {
  facts: [
    fact("customer.tenure", "duration", { required: true, low: 0 }),
    fact("customer.spend", "money", { currency: "USD", low: 0 }),
    fact("customer.share", "percent", { low: 0, high: 100_000_000 }),
    fact("customer.score", "decimal"),
    fact("customer.tickets", "integer", { low: 0 }),
    fact("customer.opted_out", "flag"),
    fact("customer.stage", "member", { members: ["activated", "at_risk", "onboarding"] }),
    fact("customer.consents", "set", { members: ["email_offers", "push_offers"] }),
    fact("customer.renewal", "date"),
    fact("customer.last_seen", "instant"),
    fact("customer.first_name", "text"),
  ],
  triggers: [
    { id: "bill_paid", kind: null, product: null, data: [] },
    {
      id: "project_closed",
      kind: null,
      product: "tasks",
      data: [
        fact("project", "text", { required: true }),
        fact("hours", "decimal", { required: true, low: 0 }),
        fact("note", "text"),
      ],
    },
  ],
  channels: [
    {
      id: "in_app",
      counts: "shown",
      assisted: false,
      placements: [
        { id: "in_app.completion_screen", slots: 1 },
        { id: "in_app.sidebar", slots: 2 },
      ],
    },
  ],
  identities: [{ id: "account", contains: ["customer"] }],
  products: [
    { id: "tasks", name: "Tasks", bundle: null },
    { id: "invoicing", name: "Invoicing", bundle: null },
  ],
  caps: [{ name: "mails_a_week", counter: null }],
} as unknown as Bundle;

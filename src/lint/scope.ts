/** What every run reminds its reader of, once. */
export const scopeReminders: readonly string[] = [
  "Proffer helps you check. A finding is not a breach, and a clean run proves nothing.",
  "It sees what the policy declares and says: whether a claim is bound to a source, never whether it is true.",
];

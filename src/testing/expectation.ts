import type { Expectation } from "../model/model.ts";
import type { Answer, Decision } from "../runtime/moment.ts";
import type { Code, Diagnostic, Note } from "../text/diagnostic.ts";
import type { Case } from "./case.ts";
import { decided, whySilent } from "./why.ts";

/** What to say when a decision is not what a test expects; null when it is. */
export function disappointment(expectation: Expectation, asked: Case): Diagnostic | null {
  switch (expectation.kind) {
    case "offer":
      return offered(expectation, asked);
    case "none":
      return notOffered(expectation, asked);
    case "count":
      return counted(expectation, asked);
    case "copy":
      return worded(expectation, asked);
  }
}

type Of<K extends Expectation["kind"]> = Extract<Expectation, { kind: K }>;

function offered(expectation: Of<"offer">, asked: Case): Diagnostic | null {
  const { offer, placement, variant, price } = expectation;
  const answer = asked.decision.offers.find((each) => each.offer === offer);
  if (!answer) {
    return failure(
      "test/not-offered",
      `expected \`${offer}\`, but it is not offered`,
      expectation,
      asked,
      whySilent(offer, asked),
    );
  }
  const differences: string[] = [];
  if (placement !== null && answer.placement !== placement) {
    differences.push(`at \`${answer.placement}\` and not at \`${placement}\``);
  }
  if (variant !== null && variantOf(answer) !== variant) {
    const shown = variantOf(answer);
    differences.push(
      shown === null ? `without a variant` : `as variant \`${shown}\` and not \`${variant}\``,
    );
  }
  if (price !== null && !costs(answer, price)) {
    const asks = answer.price
      ? `for ${answer.price.amount} ${answer.price.currency}`
      : "at no price";
    differences.push(`${asks} and not for ${price.amount} ${price.currency}`);
  }
  if (differences.length === 0) return null;
  return failure(
    "test/offered-otherwise",
    `\`${offer}\` is offered ${differences.join(", ")}`,
    expectation,
    asked,
    placement !== null && answer.placement !== placement ? whySilent(offer, asked, placement) : [],
  );
}

function notOffered(expectation: Of<"none">, asked: Case): Diagnostic | null {
  const { offer, because } = expectation;
  const { offers } = asked.decision;
  const found = offers.filter((answer) => offer === null || answer.offer === offer);
  if (found.length > 0) {
    const names = found.map((answer) => `\`${answer.offer}\` at \`${answer.placement}\``);
    return failure(
      "test/offered",
      `expected no offer${offer === null ? "" : ` \`${offer}\``}, but there is ${names.join(", ")}`,
      expectation,
      asked,
      [],
    );
  }
  if (because === null || reasons(offer, asked.decision).has(because)) return null;
  return failure(
    "test/other-reason",
    `nothing is offered, but not because of \`${because}\``,
    expectation,
    asked,
    whySilent(offer, asked),
  );
}

/** What a test may name as the reason why an offer, or any, is not made. */
function reasons(offer: string | null, { silenced, record, wait }: Decision): ReadonlySet<string> {
  const entries = silenced.filter((entry) => offer === null || entry.offer === offer);
  const ghosts = record.filter((each) => offer === null || each.offer === offer);
  return new Set([
    ...entries.flatMap(({ by, rule }) => [by, rule]),
    // Held out of an experiment: by its name, or as such.
    ...ghosts.flatMap(({ ghost }) => (ghost === null ? [] : ["experiment", "holdout", ghost])),
    ...(offer === null && wait !== null ? [wait] : []),
  ]);
}

function counted(expectation: Of<"count">, asked: Case): Diagnostic | null {
  const { count } = expectation;
  const there = asked.decision.offers.length;
  if (there === count) return null;
  return failure(
    "test/other-count",
    `expected ${count === 1 ? "1 offer" : `${count} offers`}, but there ${there === 1 ? "is" : "are"} ${there || "none"}`,
    expectation,
    asked,
    there < count ? whySilent(null, asked) : [],
  );
}

function worded(expectation: Of<"copy">, asked: Case): Diagnostic | null {
  const copies = asked.decision.offers.flatMap(copiesOf);
  const wanted = plainSpaces(expectation.copy);
  if (copies.some(({ text }) => plainSpaces(text).includes(wanted))) return null;
  return failure(
    "test/other-copy",
    `no offer says \`${expectation.copy}\``,
    expectation,
    asked,
    copies.length > 0
      ? copies.map(({ slot, text }) => ({ text: `${slot} "${text}"` }))
      : whySilent(null, asked),
  );
}

function failure(
  code: Extract<Code, `test/${string}`>,
  message: string,
  expectation: Expectation,
  asked: Case,
  why: readonly Note[],
): Diagnostic {
  return {
    code,
    severity: "error",
    message,
    span: asked.model.spanOf(expectation.site),
    notes: [...why, { text: decided(asked.decision, offerOf(expectation)) }],
    fixes: [],
  };
}

/** The offer in question; null when it is about all. */
function offerOf(expectation: Expectation): string | null {
  return "offer" in expectation ? expectation.offer : null;
}

/** The part after the experiment's name. */
function variantOf({ variant }: Answer): string | null {
  return variant === null ? null : variant.slice(variant.indexOf("/") + 1);
}

function costs(answer: Answer, price: { amount: string; currency: string }): boolean {
  return (
    answer.price !== null &&
    answer.price.currency === price.currency &&
    plainAmount(answer.price.amount) === plainAmount(price.amount)
  );
}

/** `6`, `6.0` and `6.00` are one amount. */
const plainAmount = (digits: string): string =>
  digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;

function copiesOf(answer: Answer): readonly { slot: string; text: string }[] {
  const { because, then, message } = answer;
  return [
    ...(because === null ? [] : [{ slot: "because", text: because }]),
    ...(then === null ? [] : [{ slot: "then", text: then }]),
    ...Object.entries(message).map(([slot, text]) => ({ slot, text })),
  ];
}

/** Many languages put spaces in numbers and prices at which no line may break; in a test they are spaces. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

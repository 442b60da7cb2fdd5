import { textOf } from "../../src/model/quantity.ts";
import { countedAs, pathText, sayOfRule, type RuleDecl } from "../../src/model/wording.ts";
import type {
  CapDecl,
  CapScope,
  HoldDecl,
  Name,
  ProveDecl,
  QuietDecl,
  RestDecl,
  Target,
} from "../../src/syntax/ast.ts";
import { conditionWords, members, targetWords } from "./conditions.ts";
import { code, listed, plain } from "./markdown.ts";
import { lengthMeaning } from "./quantities.ts";

/** What a rule does, in plain sentences. */
export const ruleWords = (node: RuleDecl): string =>
  sayOfRule(node, {
    Cap: capWords,
    Rest: restWords,
    Quiet: quietWords,
    Hold: holdWords,
    Prove: proofWords,
  });

function capWords({ count, what, different, event, onlyOneOf, scope }: CapDecl): string {
  const whole = onlyOneOf
    ? `Only one of ${members(onlyOneOf)} is offered`
    : `At most ${count ? textOf(count) : "…"} ${different ? "different " : ""}${countedAs(what, count)}${event ? ` ${count && textOf(count) === "1" ? "is" : "are"} ${event.text}` : ""}`;
  return `${whole}${scopeWords(scope)}.${exceptions(scope.except)}`;
}

function scopeWords({ of, per, window, on, at, for: segment }: CapScope): string {
  return [
    of ? ` ${targetWords(of)}` : "",
    per ? ` ${perWords(per)}` : "",
    window?.sort === "rolling" ? ` within any ${textOf(window.length)}` : "",
    window?.sort === "calendar" ? ` in each calendar ${window.unit.text}` : "",
    window?.sort === "ever" ? " ever" : "",
    on ? ` on ${code(on.text)}` : "",
    at ? ` at ${code(pathText(at))}` : "",
    segment ? `, for customers in ${code(pathText(segment))}` : "",
  ].join("");
}

const perWords = ({ text }: Name): string =>
  text === "total" ? "over all customers together" : `for each ${text}`;

const exceptions = (except: readonly Target[]): string =>
  except.length === 0 ? "" : ` It leaves out what is ${listed(except.map(targetWords), "or")}.`;

function restWords(node: RestDecl): string {
  const { length, restsOn, restsOf, count, event, eventOn, eventOf, eventWithin, by, exceptOn } =
    node;
  const times =
    count > 1 ? `, ${count} times${eventWithin ? ` within ${textOf(eventWithin)}` : ""},` : "";
  const happening = [
    event ? code(event.text) : "…",
    eventOf ? ` ${targetWords(eventOf)}` : "",
    eventOn ? ` on ${code(eventOn.text)}` : "",
    by ? ` by the ${by.text}` : "",
    times,
  ].join("");
  const resting = [
    restsOf ? ` ${targetWords(restsOf)}` : "",
    restsOn ? ` on ${code(restsOn.text)}` : "",
  ].join("");
  const what =
    eventOf && !eventOf.name && eventOf.what !== "any" ? `of the same ${eventOf.what} ` : "";
  const spared =
    exceptOn.length === 0
      ? ""
      : ` Offers that answer ${listed(
          exceptOn.map(({ text }) => code(text)),
          "or",
        )} do not rest.`;
  const exact = length ? lengthMeaning(length) : null;
  return `After ${happening} nothing ${what}is offered${resting} for ${length ? textOf(length) : "…"}${exact ? ` (${exact})` : ""}.${spared} It rests too while it is not known when that was.`;
}

function quietWords({ from, to, weekdays, calendar, on }: QuietDecl): string {
  const over =
    from?.value.sort === "time" &&
    to?.value.sort === "time" &&
    to.value.minutes < from.value.minutes;
  const times =
    from && to ? ` from ${textOf(from)} to ${textOf(to)}${over ? " of the next day" : ""}` : "";
  const days = weekdays ? ` on ${members(weekdays, "or")}` : "";
  const holidays = calendar ? ` on the holidays of ${code(calendar.text)}` : "";
  return `Nothing is offered${on ? ` on ${code(on.text)}` : ""}${times}${days}${holidays}, by the customer's own clock.`;
}

function holdWords({ on, of, unless, condition, because }: HoldDecl): string {
  const what = `Nothing ${of ? `${targetWords(of)} ` : ""}is offered${on ? ` on ${code(on.text)}` : ""}`;
  const why = because ? ` The reason: ${plain(because.value)}.` : "";
  return `${what} ${unless ? "unless" : "when"} ${conditionWords(condition)}. Where that is not known, it holds back too.${why.replace(/\.\.$/, ".")}`;
}

function proofWords({
  on,
  of,
  what,
  unless,
  condition,
  count,
  counted: sort,
  scope,
}: ProveDecl): string {
  if (what === "atMost")
    return `Promises that at most ${count ? textOf(count) : "…"} ${countedAs(sort ?? "offers", count)} ${count && textOf(count) === "1" ? "is" : "are"} made${scope ? scopeWords(scope) : ""}, whatever happens.`;
  const whose = `${of ? ` ${targetWords(of)}` : ""}${on ? ` on ${code(on.text)}` : ""}`;
  const when = condition ? ` ${unless ? "unless" : "when"} ${conditionWords(condition)}` : "";
  return `Promises that nothing${whose} is offered${when}.`;
}

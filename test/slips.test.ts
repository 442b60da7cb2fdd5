import { describe, expect, test } from "vitest";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { fixed, said } from "./support/said.ts";
import { changed, starter } from "./support/starter.ts";

/**
 * A slip of the pen in the policy that `proffer init` writes: what stands there, what somebody
 * wrote in its place; the words that are marked, what is said of them, and what the fix makes of it.
 */
type Slip = readonly [
  instead: string,
  written: string,
  marked: string,
  message: string,
  mended: string,
];

// One line a slip, so that the table can be read as one.
// prettier-ignore
const inPolicy: readonly Slip[] = [
  ["price    4 USD per month", "price    4 USD per moth", "moth", "`per moth` looks like a slip of the pen; did you mean `per month`?", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USX per month", "USX", "there is no currency `USX`; did you mean `USD`?", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 EUO per month", "EUO", "there is no currency `EUO`; did you mean `EUR`?", "price    4 EUR per month"],
  ["price    4 USD per month", "price    4 usd per month", "4 usd", "money is written `4 USD`", "price    4 USD per month"],
  ["price    4 USD per month", "price    $4 per month", "$4", "money is written `4 USD`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4$ per month", "4$", "money is written `4 USD`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 dollars per month", "dollars", "`dollars` is written `USD`", "price    4 USD per month"],
  ["price    4 USD per month", "price    USD 4 per month", "USD 4", "`USD 4` is written `4 USD`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD monthly", "monthly", "`monthly` is written `per month`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD a month", "a", "`a` is written `per`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD/month", "/", "`/` is written `per`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD / month", "/", "`/` is written `per`", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD pr month", "pr", "`pr` means nothing here; did you mean `per`?", "price    4 USD per month"],
  ["price    4 USD per month", "price    4 USD each month", "each", "`each` is written `per`", "price    4 USD per month"],
  ["price    4 USD per month", "price    1,000 USD per month", "1,000 USD", "money is written `1_000 USD`", "price    1_000 USD per month"],
  ["price    4 USD per month", "price    1.000,50 USD per month", "1.000,50 USD", "money is written `1_000.50 USD`", "price    1_000.50 USD per month"],
  ["within 10 minutes", "within 10 minuts", "minuts", "`minuts` means nothing here; did you mean `minutes`?", "within 10 minutes"],
  ["within 10 minutes", "within 10 minuets", "minuets", "`minuets` means nothing here; did you mean `minutes`?", "within 10 minutes"],
  ["within 10 minutes", "within 10minutes", "10minutes", "this length of time is written `10 minutes`", "within 10 minutes"],
  ["within 10 minutes", "within 10 Minutes", "Minutes", "`Minutes` means nothing here; did you mean `minutes`?", "within 10 minutes"],
  ["within 10 minutes", "within ten minutes", "ten", "`ten` is written `10`", "within 10 minutes"],
  ["within 10 minutes", "witin 10 minutes", "witin", "`witin` means nothing here; did you mean `within`?", "within 10 minutes"],
  ["within 10 minutes", "in 10 minutes", "in", "`in` is written `within`", "within 10 minutes"],
  ["within 10 minutes", "aftr 10 minutes", "aftr", "`aftr` means nothing here; did you mean `after`?", "after 10 minutes"],
  ["within 10 minutes", "within 10-minutes", "-", "`-` is left out here", "within 10 minutes"],
  ["within 30 days", "within 30 das", "das", "`das` means nothing here; did you mean `days`?", "within 30 days"],
  ["within 30 days", "within 2 weks", "weks", "`weks` means nothing here; did you mean `weeks`?", "within 2 weeks"],
  ["within 30 days", "within 3 calender months", "calender", "`calender` means nothing here; did you mean `calendar`?", "within 3 calendar months"],
  ["within 30 days", "within 5 bussiness days", "bussiness", "`bussiness` means nothing here; did you mean `business`?", "within 5 business days"],
  ["within 30 days", "within 14days", "14days", "this length of time is written `14 days`", "within 14 days"],
  ["within 30 days", "within 14 Days", "Days", "`Days` means nothing here; did you mean `days`?", "within 14 days"],
  ["within 30 days", "30 days", "30 days", "`refund` needs `within`, but found `30 days`", "within 30 days"],
  ["within 30 days", "within a month", "a month", "`a month` is written `1 calendar month`", "within 1 calendar month"],
  ["along    notebook -> sharing", "along    { notebook, diary } -> sharing", "{ notebook, diary }", "`{ notebook, diary }` is written `notebook`", "along    notebook -> sharing"],
  ["scarcity, urgency }", "scarcity, urgency, hidden_costs }", "hidden_costs", "`hidden_costs` is listed twice", "scarcity, urgency }"],
  ["regions   { eu, us }", "regions   { eu, us, eu }", "eu", "`eu` is listed twice", "regions   { eu, us }"],
  ["trigger.people >= 3", "trigger.people in { 3, 4, 3, 5 }", "3", "`3` is listed twice", "trigger.people in { 3, 4, 5 }"],
  ["cancel anytime", "cancel any time", "any time", "`any time` is written `anytime`", "cancel anytime"],
  ["cancel anytime", "cancel at any time", "at any time", "`at any time` is written `anytime`", "cancel anytime"],
  ["cancel anytime", "cancel any_time", "any_time", "there is no `cancel` `any_time`; did you mean `anytime`?", "cancel anytime"],
  ["trigger.people >= 3", "trigger.people => 3", "=>", "`=>` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people = 3", "=", "`=` is written `is`", "trigger.people is 3"],
  ["trigger.people >= 3", "trigger.people == 3", "==", "`==` is written `is`", "trigger.people is 3"],
  ["trigger.people >= 3", "trigger.people != 3", "!=", "`!=` is written `is not`", "trigger.people is not 3"],
  ["trigger.people >= 3", "trigger.people <> 3", "<>", "`<>` is written `is not`", "trigger.people is not 3"],
  ["trigger.people >= 3", "trigger.people equals 3", "equals", "`equals` is written `is`", "trigger.people is 3"],
  ["trigger.people >= 3", "trigger.people is equal to 3", "is equal to", "`is equal to` is written `is`", "trigger.people is 3"],
  ["trigger.people >= 3", "trigger.people is more than 3", "is more than", "`is more than` is written `>`", "trigger.people > 3"],
  ["trigger.people >= 3", "trigger.people is at least 3", "is at least", "`is at least` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people at least 3", "at least", "`at least` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people at lest 3", "at lest", "`at lest` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people more than 3", "more than", "`more than` is written `>`", "trigger.people > 3"],
  ["trigger.people >= 3", "trigger.people is greater than 3", "is greater than", "`is greater than` is written `>`", "trigger.people > 3"],
  ["trigger.people >= 3", "trigger.people greater than or equal to 3", "greater than or equal to", "`greater than or equal to` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people is less than 3", "is less than", "`is less than` is written `<`", "trigger.people < 3"],
  ["trigger.people >= 3", "trigger.people is >= 3", "is >=", "`is >=` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people > = 3", "> =", "`> =` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people >== 3", ">==", "`>==` is written `>=`", "trigger.people >= 3"],
  ["trigger.people >= 3", "trigger.people isn't 3", "isn't", "`isn't` is written `is not`", "trigger.people is not 3"],
  ["trigger.people >= 3", "trigger.people isnt 3", "isnt", "`isnt` is written `is not`", "trigger.people is not 3"],
  ["trigger.people >= 3", "trigger.people does not equal 3", "does not equal", "`does not equal` is written `is not`", "trigger.people is not 3"],
  ["trigger.people >= 3", "trigger.people betwen 3 and 5", "betwen", "`betwen` means nothing here; did you mean `between`?", "trigger.people between 3 and 5"],
  ["trigger.people >= 3", "trigger.people is between 3 and 5", "is between", "`is between` is written `between`", "trigger.people between 3 and 5"],
  ["trigger.people >= 3", "trigger.people between 3 to 5", "to", "`to` is written `and`", "trigger.people between 3 and 5"],
  ["trigger.people >= 3", "trigger.people between 3, 5", ",", "`,` is written `and`", "trigger.people between 3 and 5"],
  ["trigger.people >= 3", "trigger.people >= 3 && customer.region is eu", "&&", "`&&` is written `and`", "trigger.people >= 3 and customer.region is eu"],
  ["trigger.people >= 3", "trigger.people >= 3 || customer.region is eu", "||", "`||` is written `or`", "trigger.people >= 3 or customer.region is eu"],
  ["trigger.people >= 3", "trigger.people >= 3 an customer.region is eu", "an", "`an` means nothing here; did you mean `and`?", "trigger.people >= 3 and customer.region is eu"],
  ["trigger.people >= 3", "trigger.people >= 3 adn customer.region is eu", "adn", "`adn` means nothing here; did you mean `and`?", "trigger.people >= 3 and customer.region is eu"],
  ["trigger.people >= 3", "trigger.people >= 3 but customer.region is eu", "but", "`but` is written `and`", "trigger.people >= 3 and customer.region is eu"],
  ["trigger.people >= 3", "trigger.people >= 3 and !customer.opted_out", "!", "`!` is written `not`", "trigger.people >= 3 and not customer.opted_out"],
  ["trigger.people >= 3", "customer.region is not in { eu }", "is not in", "`is not in` is written `not in`", "customer.region not in { eu }"],
  ["trigger.people >= 3", "customer.region is in { eu }", "is in", "`is in` is written `in`", "customer.region in { eu }"],
  ["trigger.people >= 3", "customer.region isn't in { eu }", "isn't in", "`isn't in` is written `not in`", "customer.region not in { eu }"],
  ["trigger.people >= 3", "customer.region is one of { eu }", "is one of", "`is one of` is written `in`", "customer.region in { eu }"],
  ["trigger.people >= 3", "customer.region in (eu, us)", "(eu, us)", "`(eu, us)` is written `{ eu, us }`", "customer.region in { eu, us }"],
  ["trigger.people >= 3", "customer.region in [eu, us]", "[", "lists and blocks stand in `{ }`, not in `[ ]`", "customer.region in { eu, us }"],
  ["trigger.people >= 3", "customer.region in eu, us", "eu, us", "`eu, us` is written `{ eu, us }`", "customer.region in { eu, us }"],
  ["trigger.people >= 3", "customer.region in { eu us }", "us", "`us` needs a comma before it", "customer.region in { eu, us }"],
  ["trigger.people >= 3", "customer.region in { eu; us }", ";", "an entry ends with its line or with a comma, not with `;`", "customer.region in { eu, us }"],
  ["trigger.people >= 3", 'customer.region is "eu"', '"eu"', '`customer.region` is one of eu, us, and `"eu"` is not', "customer.region is eu"],
  ["trigger.people >= 3", "customer.region is not null", "null", "`null` is written `unknown`", "customer.region is not unknown"],
  ["trigger.people >= 3", "customer.region exists", "exists", "`exists` is written `is known`", "customer.region is known"],
  ["trigger.people >= 3", "customer.opted_out is true", "true", "`true` is written `yes`", "customer.opted_out is yes"],
  ["trigger.people >= 3", "customer.opted_out is False", "False", "`False` is written `no`", "customer.opted_out is no"],
  ["trigger.people >= 3", "usage.notes_written is knwon", "knwon", "`usage.notes_written` is a whole number, and `knwon` is a word", "usage.notes_written is known"],
  ["trigger.people >= 3", "declined same prodct in last 90 days", "prodct", "expected `product`, `offer` or `group`, but found `prodct`; did you mean `product`?", "declined same product in last 90 days"],
  ["trigger.people >= 3", "declined same product in lst 90 days", "lst", "expected `last` or `{`, but found `lst`; did you mean `last`?", "declined same product in last 90 days"],
  ["trigger.people >= 3", "declined same product in the last 90 days", "in the last", "`in the last` is written `in last`", "declined same product in last 90 days"],
  ["trigger.people >= 3", "declined same product last 90 days", "last", "`last` is written `in last`", "declined same product in last 90 days"],
  ["trigger.people >= 3", "declined same product in last 90 das", "das", "`das` means nothing here; did you mean `days`?", "declined same product in last 90 days"],
  ["trigger.people >= 3", "note_sent at lest 2 times in last 30 days", "lest", "expected `least` or `most`, but found `lest`; did you mean `least`?", "note_sent at least 2 times in last 30 days"],
  ["trigger.people >= 3", "note_sent atleast 2 times in last 30 days", "atleast", "`atleast` is written `at least`", "note_sent at least 2 times in last 30 days"],
  ["trigger.people >= 3", "note_sent at least 2 time in last 30 days", "time", "expected `times`, but found `time`; did you mean `times`?", "note_sent at least 2 times in last 30 days"],
  ["trigger.people >= 3", "note_sent at least twice in last 30 days", "at least twice", "`at least twice` is written `at least 2 times`", "note_sent at least 2 times in last 30 days"],
  ["trigger.people >= 3", "note_sent 2 times in last 30 days", "2 times", "`2 times` is written `at least 2 times`", "note_sent at least 2 times in last 30 days"],
  ["trigger.people >= 3", "note_sent more than 2 times in last 30 days", "more than 2 times", "`more than 2 times` is written `at least 3 times`", "note_sent at least 3 times in last 30 days"],
  ["trigger.people >= 3", "ownes notebook", "ownes", "`ownes` means nothing here; did you mean `owns`?", "owns notebook"],
  ["trigger.people >= 3", "proovn notebook", "proovn", "`proovn` means nothing here; did you mean `proven`?", "proven notebook"],
  ["trigger.people >= 3", "trigger people >= 3", "trigger people", "`trigger people` is written `trigger.people`", "trigger.people >= 3"],
  ["cap per_visit: 1 offer per session", "cap per_visit: 1 offer pro session", "pro", "`pro` is written `per`", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: at most 1 offer per session", "at most", "`at most` is left out here", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: offers 1 per session", "offers 1", "`offers 1` is written `1 offers`", "cap per_visit: 1 offers per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: max 1 offer per session", "max", "`max` is left out here", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: one offer per session", "one", "`one` is written `1`", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: 1 ofer per session", "ofer", "expected `offers` or `contacts`, but found `ofer`; did you mean `offer`?", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit 1 offer per session", "per_visit", "`per_visit` needs a `:` after it", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per-visit: 1 offer per session", "per-visit", "a name is written with `_`, not with `-`", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per visit: 1 offer per session", "per visit", "`per visit` is written `per_visit`", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: 1 offer per session;", ";", "an entry ends with its line or with a comma, not with `;`", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: 1 offer per sesion", "sesion", "there is no identity `sesion`; did you mean `session`?", "cap per_visit: 1 offer per session"],
  ["cap per_visit: 1 offer per session", "cap per_visit: 1 offer a session", "a", "`a` is written `per`", "cap per_visit: 1 offer per session"],
  ["2 offers per customer in 30 days", "2 offers per customer per 30 days", "per", "`per` is written `in`", "2 offers per customer in 30 days"],
  ["2 offers per customer in 30 days", "2 offers per customer in 30 das", "das", "`das` means nothing here; did you mean `days`?", "2 offers per customer in 30 days"],
  ["2 offers per customer in 30 days", "2 offers per customer within 30 days", "within", "`within` is written `in`", "2 offers per customer in 30 days"],
  ["2 offers per customer in 30 days", "2 offers per customer each calender month", "calender", "expected `calendar`, but found `calender`; did you mean `calendar`?", "2 offers per customer each calendar month"],
  ["2 offers per customer in 30 days", "2 offers per customer each month", "month", "`each` needs `calendar`, but found `month`", "2 offers per customer each calendar month"],
  ["2 offers per customer in 30 days", "2 offers per customer per month", "per month", "`per month` is written `each calendar month`", "2 offers per customer each calendar month"],
  ["2 offers per customer in 30 days", "2 offers per customer every 30 days", "every", "`every` is written `in`", "2 offers per customer in 30 days"],
  ["2 offers per customer in 30 days", "2 offers per customer in 30 days excpet offer share_instead_of_sending", "excpet", "`excpet` means nothing here; did you mean `except`?", "2 offers per customer in 30 days except offer share_instead_of_sending"],
  ["2 offers per customer in 30 days", "2 offers per custmer in 30 days", "custmer", "there is no identity `custmer`; did you mean `customer`?", "2 offers per customer in 30 days"],
  ["14 days after purchase", "14 days aftr purchase", "aftr", "expected `after`, but found `aftr`; did you mean `after`?", "14 days after purchase"],
  ["14 days after purchase", "14 das after purchase", "das", "`das` means nothing here; did you mean `days`?", "14 days after purchase"],
  ["14 days after purchase", "14 days after purchse", "purchse", "there is no event or trigger `purchse`; did you mean `purchase`?", "14 days after purchase"],
  ["14 days after purchase", "14 days following purchase", "following", "`following` is written `after`", "14 days after purchase"],
  ["14 days after purchase", "14 days from purchase", "from", "`from` is written `after`", "14 days after purchase"],
  ["14 days after purchase", "14 days since purchase", "since", "`since` is written `after`", "14 days after purchase"],
  ["90 days after decline of same product", "90 days after decline same product", "same", "`decline` and `same` need `of` between them", "90 days after decline of same product"],
  ["90 days after decline of same product", "90 days after decline of the same product", "of the", "`of the` is written `of`", "90 days after decline of same product"],
  ["90 days after decline of same product", "90 days after decline of smae product", "smae", "expected `same product`, `offer x`, `product x`, `group x` or `any`, but found `smae`; did you mean `same`?", "90 days after decline of same product"],
  ["90 days after decline of same product", "90 days after decline for same product", "for", "`for` is written `of`", "90 days after decline of same product"],
  ["all when customer.open_tickets > 0", "all whn customer.open_tickets > 0", "whn", "expected `when` or `unless`, but found `whn`; did you mean `when`?", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all if customer.open_tickets > 0", "if", "`if` is written `when`", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "everything when customer.open_tickets > 0", "everything", "`everything` is written `all`", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all when customer.open-tickets > 0", "open-tickets", "a name is written with `_`, not with `-`", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all when Customer.open_tickets > 0", "Customer.open_tickets", "there is no fact `Customer.open_tickets`; did you mean `customer.open_tickets`?", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all when customer.openTickets > 0", "customer.openTickets", "there is no fact `customer.openTickets`; did you mean `customer.open_tickets`?", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all when customer.open_tickts > 0", "customer.open_tickts", "there is no fact `customer.open_tickts`; did you mean `customer.open_tickets`?", "all when customer.open_tickets > 0"],
  ["all when customer.open_tickets > 0", "all when customer.open_tickets > O", "O", "`O` is written `0`", "all when customer.open_tickets > 0"],
  ['\n  because "The product they', '\n  becuase "The product they', "becuase", "`becuase` means nothing here; did you mean `because`?", '\n  because "The product they'],
  ['\n  because "The product they', '\n  reason "The product they', "reason", "`reason` is written `because`", '\n  because "The product they'],
  ['\n  because "The product they', '\n  because: "The product they', "because:", "`because:` is written `because`", '\n  because "The product they'],
  ['"Share {trigger.title} instead of sending it"', "“Share {trigger.title} instead of sending it”", "“Share {trigger.title} instead of sending it”", 'a text stands between `"` marks', '"Share {trigger.title} instead of sending it"'],
  ['"Share {trigger.title} instead of sending it"', "'Share {trigger.title} instead of sending it'", "'Share {trigger.title} instead of sending it'", 'a text stands between `"` marks', '"Share {trigger.title} instead of sending it"'],
  ["consent  one_step", "consent: one_step", ":", "`consent` takes its value without `:`", "consent one_step"],
  ["consent  one_step", "consent = one_step", "=", "`consent` takes its value without `=`", "consent  one_step"],
  ["consent  one_step", "consent  one_step;", ";", "an entry ends with its line or with a comma, not with `;`", "consent  one_step"],
  ["consent  one_step", "consent  one step", "one step", "`one step` is written `one_step`", "consent  one_step"],
  ["consent  one_step", "consent  one-step", "one-step", "a name is written with `_`, not with `-`", "consent  one_step"],
  ["consent  one_step", "Consent  one_step", "Consent", "an `offer` has no `Consent`; did you mean `consent`?", "consent  one_step"],
  ["consent  one_step", "consnet  one_step", "consnet", "an `offer` has no `consnet`; did you mean `consent`?", "consent  one_step"],
  ["consent  one_step", "consent  on_step", "on_step", "there is no `consent` `on_step`; did you mean `one_step`?", "consent  one_step"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    { cancel anytime refund within 30 days }", "refund", "`refund` needs a comma or a line end before it", "terms    { cancel anytime, refund within 30 days }"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    { cancel anytime, refund within 30 days", "30 days", "the braces of `terms` are not closed", "terms    { cancel anytime, refund within 30 days }"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    [ cancel anytime, refund within 30 days ]", "[", "lists and blocks stand in `{ }`, not in `[ ]`", "terms    {  cancel anytime, refund within 30 days  }"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    cancel anytime, refund within 30 days", "cancel anytime, refund within 30 days", "`cancel anytime, refund within 30 days` is written `{    cancel anytime, refund within 30 days }`", "terms {    cancel anytime, refund within 30 days }"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    { cancel anytime, refund within 30 days, trial 14 days no card }", "no card", "`no card` is written `without card`", "terms    { cancel anytime, refund within 30 days, trial 14 days without card }"],
  ["terms    { cancel anytime, refund within 30 days }", "terms    { cancel anytime, refund within 30 days, trial 14 days witout card }", "witout", "`witout` means nothing here; did you mean `without`?", "terms    { cancel anytime, refund within 30 days, trial 14 days without card }"],
  ["notebook -> sharing\n  on", "notebook => sharing\n  on", "=>", "`=>` is written `->`", "notebook -> sharing\n  on"],
  ["notebook -> sharing\n  on", "notebook to sharing\n  on", "to", "`to` is written `->`", "notebook -> sharing\n  on"],
  ["notebook -> sharing\n  on", "notebook > sharing\n  on", ">", "`>` is written `->`", "notebook -> sharing\n  on"],
  ["notebook -> sharing\n  on", "notebok -> sharing\n  on", "notebok", "there is no product `notebok`; did you mean `notebook`?", "notebook -> sharing\n  on"],
  ["over 12 calendar months", "over 12 months", "12 months", "a month has no exact length", "over 12 calendar months"],
  ["over 12 calendar months", "over 12 calender months", "calender", "`calender` means nothing here; did you mean `calendar`?", "over 12 calendar months"],
  ["over 12 calendar months", "ovr 12 calendar months", "ovr", "`ovr` means nothing here; did you mean `over`?", "over 12 calendar months"],
  ["over 12 calendar months", "for 12 calendar months", "for", "`for` is written `over`", "over 12 calendar months"],
  ["cancellation_rate < 3%", "cancellation_rate < 3 %", "3 %", "a share is written `3%`", "cancellation_rate < 3%"],
  ["cancellation_rate < 3%", "cancellation_rate < 3 percent", "3 percent", "a share is written `3%`", "cancellation_rate < 3%"],
  ["cancellation_rate < 3%", "cancellation_rate below 3%", "below", "`below` is written `<`", "cancellation_rate < 3%"],
  ["cancellation_rate < 3%", "cancellation_rate less than 3%", "less than", "`less than` is written `<`", "cancellation_rate < 3%"],
  ["cancellation_rate < 3%", "cancelation_rate < 3%", "cancelation_rate", "there is no metric `cancelation_rate`; did you mean `cancellation_rate`?", "cancellation_rate < 3%"],
  ["when usage.notes_written >= 20", "wen usage.notes_written >= 20", "wen", "expected `when`, but found `wen`; did you mean `when`?", "when usage.notes_written >= 20"],
  ["when usage.notes_written >= 20", "if usage.notes_written >= 20", "if", "`if` is written `when`", "when usage.notes_written >= 20"],
  ["review    every 90 days", "review    evry 90 days", "evry", "expected `every`, but found `evry`; did you mean `every`?", "review    every 90 days"],
  ["review    every 90 days", "review    90 days", "90 days", "`review` needs `every`, but found `90 days`", "review every    90 days"],
  ["review    every 90 days", "review    every 90 das", "das", "`das` means nothing here; did you mean `days`?", "review    every 90 days"],
  ["review    every 90 days", "review    quarterly", "quarterly", "`quarterly` is written `every 1 calendar quarter`", "review    every 1 calendar quarter"],
  ["{ eu, us } from customer.region", "{ eu, us } form customer.region", "form", "expected `from`, but found `form`; did you mean `from`?", "{ eu, us } from customer.region"],
  ["{ eu, us } from customer.region", "[eu, us] from customer.region", "[", "lists and blocks stand in `{ }`, not in `[ ]`", "{ eu, us } from customer.region"],
  ["{ eu, us } from customer.region", "{ eu us } from customer.region", "us", "`us` needs a comma before it", "{ eu, us } from customer.region"],
  ["{ eu, us } from customer.region", "eu, us from customer.region", "eu, us", "`eu, us` is written `{ eu, us }`", "{ eu, us } from customer.region"],
  ['2026-10-01 by "a-', '2026-10-01 bye "a-', "bye", "expected `by`, but found `bye`; did you mean `by`?", '2026-10-01 by "a-'],
  ['2026-10-01 by "a-', '2026/10/01 by "a-', "2026/10/01", "dates are written year first: `2026-10-01`", '2026-10-01 by "a-'],
  ['2026-10-01 by "a-', '2026-10-01, "a-', ",", "`,` is written `by`", '2026-10-01 by "a-'],
  ['2026-10-01 by "a-', '1 October 2026 by "a-', "1 October 2026", "`1 October 2026` is written `2026-10-01`", '2026-10-01 by "a-'],
  ["integer from 1", "integer form 1", "form", "`form` means nothing here; did you mean `from`?", "integer from 1"],
  ["integer from 1", "integer >= 1", ">=", "`>=` is written `from`", "integer from 1"],
  ["integer from 1", "int from 1", "int", "`int` is written `integer`", "integer from 1"],
  ["integer from 1", "number", "number", "`number` is written `integer`", "integer"],
  ["integer from 1", "integr from 1", "integr", "expected a type, such as `integer`, `flag` or `one of { … }`, but found `integr`; did you mean `integer`?", "integer from 1"],
  ["integer from 1", "integer from 1 too 5", "too", "`too` means nothing here; did you mean `to`?", "integer from 1 to 5"],
  ["integer from 1", "integer 1..5", "1..", "`1..` is written `from 1 to`", "integer from 1 to 5"],
  ["{ title: text,", "{ title: string,", "string", "`string` is written `text`", "{ title: text,"],
  ["{ title: text,", "{ title text,", "title", "`title` needs a `:` after it", "{ title: text,"],
  ["{ title: text,", "{ title = text,", "=", "a name takes its value after `:`, not after `=`", "{ title : text,"],
  ["prove no offer when", "prove no ofer when", "ofer", "expected `offer`, but found `ofer`; did you mean `offer`?", "prove no offer when"],
  ["prove no offer when", "prove no offers when", "offers", "expected `offer`, but found `offers`; did you mean `offer`?", "prove no offer when"],
  ["prove no offer when", "prove never offer when", "never", "`never` is written `no`", "prove no offer when"],
  ["prove at most 1 offer per", "prove at mst 1 offer per", "mst", "expected `most`, but found `mst`; did you mean `most`?", "prove at most 1 offer per"],
  ["prove at most 1 offer per", "prove atmost 1 offer per", "atmost", "`atmost` is written `at most`", "prove at most 1 offer per"],
  ["prove at most 1 offer per", "prove max 1 offer per", "max", "`max` is written `at most`", "prove at most 1 offer per"],
  ["{ confirmshaming, default_on, hidden_costs, scarcity, urgency }", "confirmshaming, default_on", "confirmshaming, default_on", "`confirmshaming, default_on` is written `{ confirmshaming, default_on }`", "{ confirmshaming, default_on }"],
  ["{ confirmshaming, default_on, hidden_costs, scarcity, urgency }", "{ confirmshaming default_on }", "default_on", "`default_on` needs a comma before it", "{ confirmshaming, default_on }"],
  ["{ confirmshaming, default_on, hidden_costs, scarcity, urgency }", '{ "confirmshaming", "urgency" }', '{ "confirmshaming", "urgency" }', '`{ "confirmshaming", "urgency" }` is written `{ confirmshaming, urgency }`', "{ confirmshaming, urgency }"],
  ["1_204 customers", "1,204 customers", "1,204", "this number is written `1_204`", "1_204 customers"],
  ["1_204 customers", "1 204 customers", "1 204", "`1 204` is written `1_204`", "1_204 customers"],
  ["version   1", 'version "1"', '"1"', '`"1"` is written `1`', "version 1"],
  ["version   1", "version v1", "v1", "`v1` is written `1`", "version 1"],
  ["audience  consumer", "audience consumers", "consumers", "there is no `audience` `consumers`; did you mean `consumer`?", "audience consumer"],
  ['title     "Notebook cross-sell"', "title Notebook cross-sell", "Notebook cross-sell", '`Notebook cross-sell` is written `"Notebook cross-sell"`', 'title "Notebook cross-sell"'],
  ['title     "Notebook cross-sell"', 'title "Notebook cross-sell', '"Notebook cross-sell', 'this text has no closing `"`', 'title "Notebook cross-sell"'],
];

// prettier-ignore
const inVocabulary: readonly Slip[] = [
  ["required flag     ", "flag required     ", "flag required", "`flag required` is written `required flag`", "required flag     "],
  ["required flag     ", "requird flag     ", "requird", "`requird` means nothing here; did you mean `required`?", "required flag     "],
  ["required flag     ", "required boolean", "boolean", "`boolean` is written `flag`", "required flag"],
  ["required flag     ", "required bool", "bool", "`bool` is written `flag`", "required flag"],
  ["required flag     ", "mandatory flag", "mandatory", "`mandatory` is written `required`", "required flag"],
  ["required one of { eu, us }", "required one of (eu, us)", "(eu, us)", "`(eu, us)` is written `{ eu, us }`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required one of [eu, us]", "[", "lists and blocks stand in `{ }`, not in `[ ]`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required one of eu, us", "eu, us", "`eu, us` is written `{ eu, us }`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required oneof { eu, us }", "oneof", "`oneof` is written `one of`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required one off { eu, us }", "off", "expected a type, such as `integer`, `flag` or `one of { … }`, but found `off`; did you mean `of`?", "required one of { eu, us }"],
  ["required one of { eu, us }", "required enum { eu, us }", "enum", "`enum` is written `one of`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required one of { eu us }", "us", "`us` needs a comma before it", "required one of { eu, us }"],
  ["required one of { eu, us }", "one of { eu, us } required", "one of { eu, us } required", "`one of { eu, us } required` is written `required one of { eu, us }`", "required one of { eu, us }"],
  ["required one of { eu, us }", "required { eu, us }", "required {", "`required {` is written `required one of {`", "required one of { eu, us }"],
  ["required one of { eu, us }", 'required one of { "eu", "us" }', '{ "eu", "us" }', '`{ "eu", "us" }` is written `{ eu, us }`', "required one of { eu, us }"],
  ["required one of { eu, us } for", "required one of { eu, us } fro", "fro", "`fro` means nothing here; did you mean `for`?", "required one of { eu, us } for"],
  ["required integer from 0", "required integer >= 0", ">=", "`>=` is written `from`", "required integer from 0"],
  ["required integer from 0", "required integer min 0", "min", "`min` is written `from`", "required integer from 0"],
  ["slots 1", "slot 1", "slot", "`slot` means nothing here; did you mean `slots`?", "slots 1"],
  ["slots 1", "with 1 slots", "with 1 slots", "`with 1 slots` is written `slots 1`", "slots 1"],
  ["slots 1", "1 slot", "1 slot", "`1 slot` is written `slots 1`", "slots 1"],
  ["slots 1", "slots: 1", "slots:", "`slots:` is written `slots`", "slots 1"],
];

const told = (files: Readonly<Record<string, string>>): readonly Diagnostic[] => {
  const program = loadProgram("policy.proffer", {
    read: (path) =>
      Object.hasOwn(files, path)
        ? { ok: true, text: files[path]! }
        : { ok: false, problem: "missing", detail: "" },
  });
  return [...program.diagnostics, ...check(program).diagnostics];
};

describe.each([
  ["policy.proffer", inPolicy],
  ["vocabulary.proffer", inVocabulary],
] as const)("of %s", (name, slips) => {
  test.each(slips)("instead of `%s`, `%s` is one thing said and mended", (...slip) => {
    const [instead, written, marked, message, mended] = slip;
    const text = changed(name, { [instead]: written });
    const files = { ...starter, [name]: text };
    const found = told(files);
    expect(found.map((one) => one.message)).toEqual([message]);
    const [{ span }] = found as [Diagnostic];
    expect(text.slice(span.start, span.end)).toBe(marked);
    const after = fixed(text, found);
    expect(after).toBe(changed(name, { [instead]: mended }));
    expect(told({ ...files, [name]: after })).toEqual([]);
  });
});

test("two slips in a line are two things said, and mended together", () => {
  const name = "policy.proffer";
  const text = changed(name, { "note_sent within 10 minutes": "note_sent withn 10 minuts" });
  const found = told({ ...starter, [name]: text });
  expect(found.map(({ message }) => message)).toEqual([
    "`withn` means nothing here; did you mean `within`?",
    "`minuts` means nothing here; did you mean `minutes`?",
  ]);
  expect(fixed(text, found)).toBe(starter[name]);
});

test("a slip leaves what is wrong beside it to be said as well", () => {
  const name = "policy.proffer";
  const text = changed(name, { "trigger.people >= 3": "trigger.peple is at least 3" });
  expect(said(told({ ...starter, [name]: text }))).toEqual([
    "42:20 check/unknown-name: `note_sent` carries no `peple`; did you mean `people`?",
    "42:26 syntax/foreign-wording: `is at least` is written `>=`",
  ]);
});

test("words of one's own are nobody's slips", () => {
  const words = ["seat", "tour", "litre", "use", "gear", "session_hour", "bay", "mouthful"];
  for (const word of words) {
    const text = changed("policy.proffer", {
      "price    4 USD per month": `price    4 USD per ${word}`,
    });
    expect(told({ ...starter, "policy.proffer": text })).toEqual([]);
  }
});

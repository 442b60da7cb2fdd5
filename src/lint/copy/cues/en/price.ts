import type { TacticCues } from "../../cue.ts";

export const hiddenCosts: TacticCues = {
  tactic: "hidden-costs",
  why: "the first price a reader sees has to be the price",
  neutral: null,
  cues: [
    {
      id: "later",
      says: [
        "(see|view|check|reveal|get|find) [the|our|your|final|lower|low|best|sale] (price|prices|discount) (in|at|when added to) [your|the] (cart|basket|bag|checkout)",
        "add [it|this|item] to [your|the] (cart|basket|bag) (to see|to view|to reveal|for) [the|our|your] [final|lower|low|best|sale|special] (price|pricing|discount)",
        "(price|prices) [is|are] [so|too] low [to|that] (show|display|advertise|print|publish|we can not)",
        "too low to (show|display|advertise|print|publish)",
        "click [here] (to see|to reveal|for) [the|our|your] [low|lower|best|sale] (price|prices|pricing)",

        "(from|starting|starts|start|only|just|prices from|as low as|for as little) ..2 <money> ..6 (plus|excl|excluding|exclusive|fees|fee|extra|billed separately|not included|additional|mandatory|activation|usage|charges)",
        "<money> [.] * ..3 (excl|excluding|plus|mandatory|fees|with|only with)",
        "(price|prices|total|cost|fees|final price) ..2 (shown|revealed|calculated|disclosed|displayed|available|confirmed|given) (at|in|on|during|after|later) ..1 (final|last|checkout|next|later|you|signup|sign)",
        "[additional|extra|other|some|service|booking|handling|hidden|usage] (fees|charges) [may|will] apply",
        "(plus|excluding|excl|before|not including) [applicable|mandatory|any] (fees|taxes and fees|service fees|activation|activation fees|booking fees|handling)",
        "(for|costs|only|just) (pennies|peanuts|next to nothing|a few cents)",
        "(service|handling|convenience|processing|booking|admin|platform|resort|care and handling|activation|facility|seat|regulatory) (charge|fee|fees|handling) [,] <money>",
        "(care|service) and handling",
        "(fee|fees|surcharge|charge|charges) ..1 (due|payable|collected|added) (at|on|later|locally) [the] (property|arrival|check in|checkout|hotel|pickup|desk|door|venue|resort)",
        "(usage|overage|setup|onboarding|activation) ..1 (billed|charged) (separately|extra|later|on top)",
      ],
      unless: [
        "(fee|fees|charge|charges) <money> included",
        "(fees|charges|taxes) included",

        "no (other|hidden|extra|additional|setup) ..1 (fee|fees|charge|charges)",
        "late (fee|fees|charge|charges)",
        "(tax included|taxes included|vat included|including vat)",
        "(refund|refunds|refunded|shipping method|tax class|tax rate)",
      ],
    },
  ],
};

export const hiddenSubscription: TacticCues = {
  tactic: "hidden-subscription",
  why: "a trial that turns into a charge must say when, how much and how to stop it",
  neutral: null,
  cues: [
    {
      id: "strings-unsaid",
      says: [
        "(start|try|join|begin) [now|today|it|free] ..2 (think|worry|pay) ..2 (later|afterwards|billing)",
        "(enjoy|get|have|take|try|receive|your) ..3 (<short>|<duration>|<number>|month|week|first month|first week) ..2 (on us|on the house)",
        "(one|1) time <money> (activation|fee|setup|trial)",
        "[<value>] (trial|vip|premium|prime|plus|free) (membership|subscription|trial) ..3 (with|included|when) ..2 (order|purchase|checkout)",
        "by (placing|completing|making|submitting) ..4 you (join|become|start|enrol|enroll|subscribe|sign up)",
        "(trial|membership|subscription) ..8 (cancel anytime|cancel any time|cancel at any time)",
        "(billed|charged|renews|renewed|rebilled|shipped) (every|automatically|monthly|each|until) ..4 (until you cancel|unless|month|months|days)",
        "(by|when you) (ordering|purchasing|checking out|placing|buying|accepting|order|buy) ..10 (enrolled|subscribed|membership|subscription|recurring|billed|auto)",
        "(automatically|auto) (renew|renews|converts|converted|continues|billed|charged|ship|ships)",
        "(selecting|agree to|agreeing to|accept|consent to) ..3 (recurring|automatic|auto|ongoing) (billing|charges|payments|subscription|renewal|payment)",
      ],
      unless: [
        "auto renew (is|on|off|enabled|disabled|settings)",

        "(then|after that|afterwards) <money>",
        "<money> ..4 (from|on|starting) <date>",
        "(without a|no) card",
        "simply ends",
        "(capture|captured|backorder|webhook|channel|product|products|order|orders|gift card|payment is) ..5 (automatically)",
        "automatically ..3 (refresh|updated|created|assigned|applied)",
      ],
    },
    {
      id: "trial-without-terms",
      says: [
        "(try|start|get|begin|activate|claim|unlock) ..6 (free|complimentary|free trial|trial|for free|no cost)",
        "(try|start) ..4 (free|for free)",
      ],
      unless: [
        "(then|after that|afterwards) ..2 <money>",
        "(without a|no) (card|credit)",
        "not renew",
        "shipping",
        "(free for all|included in)",
      ],
      onlyIf: "paid",
    },
  ],
};

export const bundle: TacticCues = {
  tactic: "opaque-bundle",
  why: "a saving that cannot be worked out cannot be believed",
  neutral: null,
  cues: [
    {
      id: "parts-hidden",
      says: [
        "(one|a single) price [,|.] (everything|all)",
        "more for less",
        "why (buy|pay) ..2 separately",
        "(bundle|package|pack|suite|kit|set) ..2 (value|valued|worth) ..3 <money>",
        "(parts|components|items|pieces) not sold (alone|separately|individually)",
        "all in one [,] ..2 (only|just|<money>)",
      ],
      unless: ["separately , together", "either can be bought"],
    },
  ],
};

/** Where it is said since when, from whose list or by what rule, or where it is set rather than claimed. */
const ownPriceTold: readonly string[] = [
  "last <value> ..2 (lowest|price)",
  "(policy|insurance|cover|plan|warranty|guarantee) (pays|covers|paid)",
  "(until|till|to|through|between|from|and) <date>",
  "<money> , <number> [to|until] <date>",
  "^^ <money> , <money> $$",
  "price reduced on <date>",
  "(annual|yearly|monthly|annually) ..6 instead of",
  "<money> separately",
  "(outlet|clearance section|sale section)",
  "(create|add|set|enter|apply|example|e g|voucher|promotion|rule|condition|minimum|calculate|if|configure|type) ..6 (off|discount|<percent>)",
];

export const discount: TacticCues = {
  tactic: "false-discount",
  why: "a saving only means something beside the price that was really charged",
  neutral: null,
  binding: "reference_price",
  cues: [
    {
      // What others ask, or a maker suggests, is a price nobody here was ever asked.
      id: "price-of-others",
      says: [
        "^ [the] (other guys|big box|big box stores|big box store|jewelers|jewellers|jewelry stores|jewellery stores|mattress stores|furniture stores|name brands|designer|designers|luxury brands|middlemen|retail stores|brick and mortar) [price|prices|store|stores|charge|pay] [,] <money>",
        "^ (typical|traditional|average|regular) <any> [<any>] (store|stores|shop|brand|retailer|jewelers|jeweller|price) [price] [,] <money>",
        "^ (comp|comparable|compare|compares|comparably) (at|to|value) [,] <money>",

        "(competitor|competitors|competition|elsewhere|other stores|others|typical|market|their) [price|prices|charge|pay] [,] <money>",
        "(rrp|msrp|srp|list price|retail price|compare at|valued at|worth|instead of|retail|competition|competitor|competitors|comparable value) ..2 <money> ..4 (now|only|just|yours|today|save|sale|our price|<money>|for)",
        "(worth|valued at|compare at|rrp|msrp|srp|competition) [,] <money> [,|.] ..2 <money>",
        "^^ <money> <money> $$",
        "^^ [the] (compare at|compare to|compared to|comp|competition) [price|value] <money> $$",
        "^^ (compare at|compare to|compared to) $$",
        "<money> <money> ..1 (limited|save|off|<percent>)",
        "compared (to|with|at) <money>",
        "^ <reference-price> [<any>] [,] [over|from|about] <money>",
        "^ [the|a] (leading|big|name|national|designer|famous|other|luxury) (brand|brands|name|names) [name] [price|prices|charge|charges|cost] [,] <money>",
        "^ [the|traditional|typical|other|average|big|local] (retail|retailer|retailers|markup|department store|department stores|boutique|boutiques|salon|salons|showroom|showrooms|dealer|dealers|high street|shops|stores|sites|websites|in stores|in store|market|street|mall|agency) [price|prices|charge|pay] [,] <money>",
        "^ (ours|our price|us) [,] <money> [,|.] (theirs|their price|them|others|elsewhere) [,] <money>",
        "^ (theirs|them|the others|others|everyone else|everybody else|anywhere else|everywhere else|elsewhere|other (stores|sites|shops|retailers|companies|places|websites)) [price|prices|charge|charges|pay] [,] <money>",
        "<money> value [,|$|.|yours|free|for]",
        "^ [total|a|full|combined] value [of] [,] [over] <money> $",
        "(total|combined|full) value [of] [,] <money> [,|.] ..3 <money>",
        "^ (valued|value|worth) (at|over|up to) [over] <money> $",
        "(worth|valued at|value of) <money> [,|.] (yours|free|for|now|only|included)",
        "(retails|sells|usually sells|normally sells|elsewhere) (for|at) [over|about] <money>",
        "<percent> off [the] (rrp|msrp|list|retail|normal|usual)",
      ],
      unless: ownPriceTold,
    },
    {
      id: "saving",
      says: [
        "<money> [.] you save [,] (<money>|<percent>)",
        "save (<money>|<percent>) [,|.] (<percent>|<money>) off",
        "^ (<number>|two|three|free) free (pillow|pillows|sheets|sheet|gift|gifts|samples|bottles|bottle|bags|socks|masks|cases|bonus|bonuses|protector)",
        "(<percent>|<money>) off [and|with|,] [<number>] free (<any>|shipping and)",
        "free <any> [<any>] [and|with|,] (<percent>|<money>) off",

        "(save|saving) [up to|over|an extra|extra|an additional|more than|at least|,] (<money>|<percent>) ..5 (today|now|tonight|right now|instantly|immediately|only|when you leave)",
        "(save|saving|saves you|savings) [,|of] (<money>|<percent>) [..1] [,] (<money>|<percent>) [off]",
        "you [will|just] (save|pay|saved|are saving) [,|only|just] (<money> ..2 <percent>|<percent> ..2 <money>)",
        "^ [now|and] you [will] (save|pay) [,|only|just|over] (<money>|<percent>)",
        "(you are|you have been|start|keep) saving [<any>] (<money>|<percent>)",
        "instant (savings|rebate|saving) [of] [,] <money>",
        "(<money>|<percent>) (instant|in instant) (savings|saving|rebate)",
        "(<money>|<percent>) [,] (<money>|<percent>) (off|saved|savings)",
        "(biggest|lowest|best|deepest|largest|cheapest) (discount|discounts|price|prices|sale|deal|deals|savings|offer|price of the year) (ever|of the year|anywhere|guaranteed|in town|yet|online|of the season|on the market)",
        "price (drop|slash*|cut|crash|reduced) ..2 (now|by|today|from|just)",
        "prices (slashed|crashed|dropped|smashed)",
        "(slashed|crazy|insane|unbelievable|rock bottom|unbeatable|massive|huge|mega|monster|blowout|explosive|amazing|incredible|jaw dropping|giant|hot|gigantic|ridiculous) (prices|price|discounts|discount|savings|deals|sale|offers|offer|reductions|clearance|value)",
        "^ (save (big|huge|bigtime|a bundle|a fortune|loads|a ton)|big savings|save hundreds|save thousands)",
        "(best|lowest) price guarantee*",
        "guaranteed [the] (best|lowest) price",
        "(wholesale|factory|cost|trade) price ..2 (today|only|for you|now)",
        "(<percent>|<money>|half|half price) off ..2 (today|now|tonight|only|this (hour|weekend|week))",
        "(massive|huge|whopping|crazy|insane) <percent> off",
        "(<percent>|<money>) off [of] (everything|all (orders|items|products|styles)|sitewide|site wide|storewide|store wide|(the|our|your) (entire|whole) (site|store|shop|order|purchase|range|collection))",
        "save [up to|an extra|extra] (<percent>|<money>) off [all|any|the|our|your] <any>",
        "(why|do not|never|stop) (pay|paying) (retail|full price|the full price|full retail|more|too much|department store prices)",
      ],
      unless: ownPriceTold,
    },
    {
      // One's own earlier price, or a rebate and nothing more, is as honest as the price it is taken from.
      id: "own-saving",
      onlyIf: "unbacked",
      says: [
        "(was|were|originally|orig|reg|regular|regular price|normally|usually|original price|old price|regularly|before|rrp|list price|retail price) ..2 <money> ..4 (now|only|just|yours|today|save|sale|our price|<money>|for)",
        "(was|reg|originally|regular) [,] <money> [,|.] ..2 <money>",
        "^ (originally|was|reg|orig|original|regular|regularly|usually|typically|normally|previously|list|old|usual|normal|full|msrp|m s r p|rrp|r r p|srp|s r p) [price|priced] [at] [,] <money> $",
        "(save|saving) [up to|over|an extra|extra|an additional|more than|at least|,] (<money>|<percent>) ..5 (,|off|on|<percent>|when|on all|this|over|with|on your|sitewide|site|before)",
        "^ [you|and|now] (save|saving) [up to|over|an extra|extra|,] (<money>|<percent>) $",
        "(<percent>|<money>|half|half price) off ..2 (all|your|with|code|sale|selected|when|first|order|for|promo|entire|any|on|use|this|regular|retail|full|coupon|the|plus)",
        "(up to|extra|additional|an extra|another) <percent> off",
        "^ [extra|now|up to|flat] <percent> off $",
        "^ (take|get|enjoy|grab) [an] [extra|additional|up to] (<percent>|<money>) off",
        "(half price|half off)",
        "<percent> off [the] full",
      ],
      unless: ownPriceTold,
    },
  ],
};

export const free: TacticCues = {
  tactic: "false-free",
  why: "what is paid for now or later, or with something else, is not free",
  neutral: null,
  cues: [
    {
      id: "free-but",
      says: [
        "free *",
        "(free|complimentary|no cost|on us|nothing) ..4 (with|when you|if you|just pay|with a|on orders|plus|after|for the first|only pay) ..1 (renewal|<number>|activation|<duration>|contract|bill|shipping|month|monthly|subscription|sign|handling|spend|commitment|purchase|buy|order|month|year)",
        "(costs|cost) you nothing",
        "free forever for ..2 (first|month|months|year|trial|days)",
        "(free|complimentary) ..3 just pay",
        "you [have|are|were] [been] (qualify|qualified|eligible|selected|chosen) ..6 (for free|free|free gift|complimentary)",
        "(<number>|a|your|two) free (gift|gifts|pillows|bonus|bonuses|mystery|ebook|guide|sample|samples|item|pair|months|month) ..2 (with|worth|and|when|inside|today|now|just|on|for|if|plus|and)",
        "free ..1 (gift|bonus) (with|when|inside|worth|just|today|now)",
        "want free ..2 ?",
        "unlock ..2 free",
        "you (are|were) ..3 away from ..1 free",
        "(get|claim|grab|receive) ..2 free ..3 (today|now|before|with code|upon|while|inside|within)",
      ],
      unless: [
        "(then|after that) <money>",
        "included in your plan",
        "^ you qualify for free (delivery|shipping|returns) $",
        "free for all",
        "(create|add|configure|set|voucher|promotion|shipping zone|rule|channel|type|condition)",
        "(feel|hassle|toll|stress|gluten|sugar|dairy|fat|tax|duty|bpa|cruelty|risk|scent|fragrance|lead|interest) free",
      ],
      binding: null,
    },
    {
      // What comes with what is bought is a price for more of it, told as a gift.
      id: "multibuy",
      onlyIf: "optional",
      binding: null,
      says: [
        "(buy|get|take) <number> for <number>",
        "buy <number> [and|,] get <number> ..1 [free]",
        "bogo",
      ],
    },
    {
      id: "free",
      says: [
        "(get|try|enjoy|claim|your|a|have|start|activate|receive|add|for) ..4 (free|complimentary|no cost|for free)",
        "(free|complimentary) (upgrade|trial|add on|addon|gift|month|months|access|plan|audit|bundle|backup|support|training|version|account|shipping|delivery|returns|for|with)",
      ],
      unless: [
        "without (signing|joining|a card|a contract)",
        "free (for|on|in|with) (all|every|any|each) [of] [our|your] (plan|plans|customer|customers|account|accounts|tier|tiers)",
        "(then|after that) <money>",
        "no charge now or later",
      ],
      onlyIf: "paid",
    },
  ],
};

export const comparison: TacticCues = {
  tactic: "comparison-prevention",
  why: "a price in other units than the bill cannot be compared",
  neutral: null,
  cues: [
    {
      id: "small-units",
      says: [
        "(less|cheaper|costs less|lower) than ..2 (coffee|latte|cup|sandwich|lunch|pizza|beer|takeaway|takeout|netflix|cinema|movie|stamp|snack|meal|cappuccino|newspaper|dollar a|euro a|pound a|cost of a|price of a)",
        "(price|cost) of (a|one|your) ..2 (coffee|latte|sandwich|lunch|pizza|beer|takeaway|stamp|snack|meal|cup|movie|cappuccino)",
        "(about|as much|same|around|roughly) ..4 as (a|one) ..1 (stamp|coffee|latte|sandwich|lunch|pizza|beer|snack|newspaper)",
        "(just|only|less than|under|from|about|mere|for) [a] [mere|just] <money> (a|per|each|every) (day|hour|week|use|cup|meal|minute|night|serving)",
        "(pennies|cents) (a|per) (day|week|hour)",
        "(only|just|from) <number> (credits|tokens|points|coins|gems|units) (per|a|each)",
        "<money> ..3 (vs|versus) ..6 <money> ..3 (vs|versus|per)",
      ],
      unless: [
        "(<money> per month|<money> per year|billed|charged) ..4 (annually|yearly|monthly|per year|per month)",
      ],
    },
  ],
};

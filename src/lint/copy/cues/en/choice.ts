import type { TacticCues } from "../../cue.ts";
import { proseSlots } from "../../slot.ts";

/** What is chosen for the reader. */
export const preselection: TacticCues = {
  tactic: "preselection",
  why: "what nobody ticked, nobody agreed to pay for",
  neutral: "Nothing is selected. Choose what you want.",
  cues: [
    {
      id: "chosen-for-you",
      says: [
        "(untick|uncheck|deselect|unselect|clear the box|turn it off|opt out|switch it off) ..3 (to remove|if you|to opt|to decline|to avoid|to skip|unless|to cancel)",
        "we [have|already|went ahead and|took the liberty of|have already] ..2 (added|adding|included|selected|enabled|activated|switched on|turned on|ticked|upgraded|signed up|enrolled|picked|chosen|preselected|pre selected) ..6 (to|for|in|on) (your|you)",
        "(included|added|enabled|activated|selected|on|ticked|checked|switched on|turned on) by default ..2 <money>",
        "(protection|insurance|add on|addon|support|backup|premium|upgrade|trial|subscription|cover|warranty|donation|membership) ..3 (is|are|comes|will be) (included|added|selected|on|enabled|ticked|checked|switched on) by default",
        "(pre|already) (selected|ticked|checked|added|enrolled|chosen|approved|included) ..2 (for|to|your|you)",
        "preselected for you",
        "(is|are|comes) preselected",
        "^ preselected $",
        "(will|plan|renewal|subscription) ..5 (start|starts|renew|renews|come|comes|begin|begins) with ..5 (switched on|turned on|enabled|added|included|selected|activated)",
        "(begins|starts|start|begin|continue|continues) billing ..6 unless",
        "(you|your account) [will be|are|have been|has been] (automatically) (enrolled|charged|billed|added|subscribed|upgraded|renewed|opted in|signed up)",
        "automatically (enrolled|enroll|enrol|subscribed|opted in|added to your)",
        "unless you (untick|uncheck|opt out|tell us|remove it|say no|say otherwise|let us know|decline|object)",
        "for your convenience [,] we",
      ],
      unless: [
        "(tax|taxes|shipping|inventory|stock|product|billing address|variant)",

        "(uncheck|untick|deselect|unselect) if you (also|only|want|still)",
        "(cancel in|email you|you can cancel)",
        "(setting|settings|column|columns|channel|channels|warehouse|tax|taxes|filter) ..6 by default",
        "(address|profile|preferences|email|phone) from",
      ],
    },
  ],
};

export const sneaking: TacticCues = {
  tactic: "sneak-into-basket",
  why: "what the buyer did not put into the order has no place in it",
  neutral: "Your order has only what you added.",
  cues: [
    {
      id: "added-for-you",
      says: [
        "(we|we have) ..3 (popped|slipped|put|added|included|dropped|placed|tucked|thrown|threw|upgraded) ..6 (in|into|to|in to) your (order|cart|basket|bag|term|plan|checkout|renewal|subscription|trolley|bill|invoice)",
        "your (cart|basket|order|bag|checkout|bill) now (includes|contains|has)",
        "(donation|tip|contribution|protection|insurance|warranty|protection plan|fee|care plan|gift wrap|protection) ..2 (has|have|was|is) [been] [automatically|already] (added|included|applied)",
        "(plan|protection|insurance|warranty|cover|coverage|care) added [.] ..10 (remove|next page|later)",
        "(purchase|shipping|package|order|delivery|damage|travel|accident|product|device) (protection|insurance|cover|coverage|warranty|guarantee) (added|included|selected|applied)",
        "you agree that we (may|can|will) (send|contact|share|call|email)",
        "added [.] [you] can remove (it|them|this)",
        "we (upgraded|extended|changed|switched|moved|bumped) (your|you)",
        "remove (insurance|protection|warranty|shipping insurance|shipping protection|donation|coverage)",
        "(shipping|package|delivery|order|parcel) (insurance|protection) ..2 (added|included|remove|selected)",
      ],
      unless: [
        "is included (free|at no|in (every|the|all))",
        "(insurance|protection|cover|warranty|guarantee) is included $",

        "^^ remove <any> $$",
        "not in your order",
        "(your request|you asked|as requested|at your)",
        "you added",
      ],
    },
  ],
};

export const forced: TacticCues = {
  tactic: "forced-action",
  why: "an offer is optional: nothing the customer came for may wait for it",
  neutral: "You can skip this and carry on.",
  cues: [
    {
      id: "gate",
      unlessAnywhere: ["(consent is not|not a condition)"],
      says: [
        "(choose|select|pick|add|accept|buy|start|review|answer|upgrade|claim|respond) ..4 (add on|addon|bundle|plan|trial|offer|protection|upgrade|option|product|extra|cover|insurance) ..1 (to|before) [you] (continue|proceed|continuing|proceeding|closing|finish|finishing|leaving|moving on|go on|can continue|check out|checkout|next|closing your|unlock|access|view|download)",
        "to (download|export|continue|view|see|access|open|save|finish|close|unlock|read|get|complete|print|share) ..4 [,] (start ..3 trial|start ..2 subscription|accept ..2 (offer|deal|bundle)|add <name>|add ..2 (add on|bundle|plan|protection)|buy|upgrade|try <name>|subscribe|invite (<number>|a friend|friends|three|colleagues)|refer|share ..3 (friends|facebook|social)|watch|follow us)",
        "(review|answer|see|respond to|consider|look at|watch|read) (this|our|the|these) (offer|offers|deal|deals|suggestion|upgrade|bundle) [before|to]",
        "you (must|need to|have to) (accept|buy|upgrade|take) ..5 (to proceed|to continue|before|to finish|to complete|to check|to close)",
        "you (must|need to|have to) (select|choose|add|pick) ..3 (offer|add on|addon|plan|bundle|trial|protection|option|product|extra|extras|cover|insurance|upgrade|one|package) ..2 (to proceed|to continue|before|to finish|to complete|to check|to close)",
        "(invite|refer|share with|add) ..1 (<number>|friends|colleagues|three|two|five) ..3 to (unlock|access|continue|get|download|see|claim|export)",
        "(agree|consent|i agree|i accept) ..12 to receive ..3 (offers|emails|promotions|promotional|marketing|newsletter|newsletters|news|texts|messages)",
        "(agree|accept) ..16 and [to] (receive|get|be sent|be contacted) ..4 (offers|emails|promotional|marketing|promotions)",
        "(sign up|register|join|subscribe|create ..2 account|log in) ..2 to (see|view|unlock|reveal|get) ..2 (price|prices|pricing|deals)",
        "(sign up|register|join|subscribe) ..2 to (unlock|reveal) ..2 (price|prices|pricing|deals|deal|content|rest|discount)",
      ],
      unless: [
        "at least (one|<number>)",
        "subscribing means",
        "by (submitting|entering|subscribing|providing|checking)",
        "(email address|password|admin rights|permission|permissions|identity|payment method|shipping method|shipping address|billing address|warehouse|channel)",
      ],
    },
  ],
};

/** A `no` that only means `ask me again`. */
export const missingDecline: TacticCues = {
  tactic: "missing-decline",
  why: "a person who can only say later has never been able to say no",
  neutral: "No thanks",
  replaces: "text",
  cues: [
    {
      id: "only-later",
      says: [
        "^^ [no|not|nah] [thanks] (maybe later|perhaps later|later|some other time|another time|ask me later|remind me later|remind me|ask again later|ask me again later|ask me again|ask again|ask me tomorrow|ask me again tomorrow|remind me tomorrow|remind me again|decide later|i will decide later|let me think about it|i will think about it|not now|not right now|not yet|not today|not this time|snooze|show me later|maybe tomorrow|maybe next time|next time|remind me next ..1|ask me next ..1|remind me in ..2|ask me in ..2|keep reading|keep reading about ..2|see benefits|learn more|tell me more|i need more time|come back later|save for later|do it later|do this later|i will do it later|i will do this later|skip for now|not at the moment|not just yet|in a while|postpone|wait|let me see more|see what i am missing) $$",
      ],
      slots: ["decline"],
      onlyIf: "no other refusal",
    },
    {
      id: "pair-without-no",
      says: [
        "^ (maybe later|remind me later|remind me|ask me again|ask me later|ask me again tomorrow|not right now|not now|later|keep reading|see benefits|learn more) [about] [..2] $$",
      ],
      slots: ["body", "ask", "details"],
      unlessAnywhere: [
        "(no|no thanks|no thank you|leave off|decline|never|do not show|not interested)",
      ],
      neutral: null,
      onlyIf: "no other refusal",
    },
  ],
};

export const visual: TacticCues = {
  tactic: "visual-interference",
  why: "yes and no deserve to be seen equally well",
  neutral: null,
  cues: [
    {
      id: "drawn-in-words",
      says: [
        "(grey|gray|small|tiny|faint|9 px|8 px|<number> px|light grey) ..3 (link|text|no thanks|print|px)",
        "no thanks ..1 (grey|gray|small|faint|hidden)",
        "→ (bundle|premium|pro|<name>) ..1 [.] other options",
        "(best|smart|smartest) (choice|option) →",
        "other options (below|hidden|collapsed|in small print)",
        "recommended , add all",
        "scroll for (other|more) (choices|options)",
        "★ [..2] (continue without|no thanks|skip)",
        "★ . continue without",
      ],
      unless: ["(icon|icons|image|png|upload|square|favicon|logo)"],
    },
  ],
};

export const trick: TacticCues = {
  tactic: "trick-wording",
  why: "a choice that reads as its opposite is not the reader's choice",
  neutral: "Yes / No",
  cues: [
    {
      id: "double-negative",
      says: [
        "unless i (tick|untick|check|uncheck|opt out|say|click|mark)",

        "by not (ticking|checking|unticking|unchecking|selecting|clicking) ..4 you",

        "(to|if you want to|if you wish to) (opt out|unsubscribe|refuse|decline|receive|hear|get|be contacted|stop) ..8 leave (this|the|it|these) [box|boxes] [blank] (ticked|unticked|checked|unchecked|blank|empty|as it is)",
        "do not not ",
        "(opt|opting) (out|in) ..3 (leave|by leaving) (this|the|it) [box] (ticked|unticked|checked|unchecked|blank|empty)",

        "(untick|uncheck|deselect|clear|unselect) ..5 if you (do not|would rather not|prefer not|no longer|would not|would prefer not)",
        "(tick|check|click|select|mark|press) ..5 (if|unless) you ..1 (do not|would rather not|prefer not|would prefer not|no longer|do not wish|would not) ..4 (receive|want|hear|be|like|get|wish|have|stop|contacted)",
        "if you (do not|would rather not|prefer not|would prefer not|no longer) ..12 (please tick|tick this|please untick|untick|uncheck|please check this)",
        "if you (do not|would rather not|prefer not|would prefer not|no longer) ..12 (tick|untick|check|uncheck|click|select|opt out) ..3 (box|here|below|this)",
        "(do not|would not|prefer not|rather not|did not) ..1 (want|wish|like|prefer|choose|agree|decide|mind) ..1 to ..1 (decline|refuse|opt out|unsubscribe|stop|be excluded|exclude|reject|miss|not)",
        "(opt out|opting out) of ..6 not",
        "if you ..8 (not|rather not) ..6 leave [it|this|the box|box] (unticked|unchecked|blank|empty|ticked|checked)",
        "(do not|never|not) ..3 (send|show|give|get|receive|want|have) ..1 no ",
        "not to (be excluded|opt out|decline|unsubscribe|be left out|refuse|not)",
        "(do|would|are) you not (want|wish|like|prefer|going) ..1 to (decline|opt out|stop|refuse|cancel|miss|be excluded|unsubscribe|remove)",
        "leave [this|it|the|these] [box|boxes|option] (checked|ticked|selected|unchecked|unticked) (to|if|unless)",
        "(do not|if you do not) ..12 (leave|keep) (this|the|that) (box|boxes) (checked|ticked|unticked|unchecked|blank|empty)",
        "unless you (tell|inform|notify|let) us [know] ..3 not",
        "(unless|except) ..4 not ..4 (not|opt out|decline|excluded|unsubscribe)",
        "by (continuing|proceeding|clicking|closing) ..3 (choose|agree|decide|elect|opt) not to (opt out|decline|refuse|cancel|remove)",
        "(opt out|unsubscribe|stop receiving) ..3 (by not|unless|if you do not)",
        "i (do not|would not) want to (not|stop not|miss receiving|opt out of)",
        "(uncheck|untick) ..4 (if you|to) (prefer|stop|not|avoid|opt|decline)",
        "i wish to ..8 but i do not want",
        "(tick|check|click|select|mark|untick|uncheck|opt in|deselect|unselect|clear|leave) ..5 to (not|decline|refuse|avoid|stop|opt out)",
        "(tick|check|click|select|mark) ..4 not to",
        "if you (would|do|will) ..2 (prefer|rather|like|want|wish) ..1 (us|we|them|that we) ..1 not ..12 (tick|check|untick|uncheck|click|box|let us know)",
        "opt ..1 out of not",
        "(do not|not) (uncheck|untick|deselect|clear) ..6 (if|unless|to)",
        "(tick|check|untick|uncheck) [here|this|the box|the boxes|this box|below] [below] (if|should|unless|only if) you ..1 (object|mind|disagree|refuse|decline|oppose|are against)",
        "(no|not) ..1 [i] [do not] (cancel|keep) my (cancellation|cancelling)",
        "(yes|no) [,] (do not|stop not) (cancel|keep|stop|remove)",
        "i already have ..3 do not add",
        "do not add this to cart",
      ],
      unless: [
        "(do not|can not|never|will not|does not|not able to|you cannot|must not|should not|may not|could not) ..2 (cancel|disable|refuse|reject|stop|decline) ..2 (any time|order|orders|payment|request|transaction|process|app|account|webhook|user|staff|for)",
        "(can|may|could) not be (cancelled|canceled|disabled|refused|stopped|undone|deselected|turned off)",
        "(if) you (do not|did not) (receive|request|see|have|recognise|recognize|find|get|know)",
        "(setting|webhook|webhooks|staff|channel|channels|warehouse|shipping|tax|checkout|variant|variants|attribute|attributes|stock)",
      ],
    },
    {
      // A box in the reader's voice that has to be ticked against what nobody asked for.
      id: "ticked-against",
      slots: proseSlots,
      says: [
        "^ [yes|no] [,|.] i (do not|would not|would rather not|would prefer not|prefer not|did not) [want|wish|like] [to] (receive|get|be sent|be emailed|hear) ..4 (emails|email|e mails|newsletter|newsletters|offers|marketing|promotional|promotions|news|updates|texts|sms|catalogue|catalogues|catalog|brochure|brochures|post)",
        "^ i (do not|would not|would rather not|would prefer not|prefer not) [want|wish|like] [to] be (contacted|emailed|called|texted) ..3 (offers|marketing|partners|promotions|third parties|promotional|deals|sponsors)",
        "^ please (do not|never) (send|email|contact|mail|text|post) me ..4 (offers|marketing|promotions|newsletter|newsletters|news|information|catalogue|catalog|updates|emails|special|third|partners)",
        "^ (do not|never) (send|email|mail|text) me [any|your|further] [special|marketing|promotional] (offers|promotions|marketing|deals|news|newsletters|newsletter|discounts)",
        "^ [please] (exclude|remove) me from [the|your|all] (offers|marketing|mailing list|promotions|special offers)",
        "^ [please] do not (share|pass on|sell|give) my (details|data|information|email) ..6 (third parties|partners|companies|others)",
        "by (ticking|checking|unticking|unchecking|selecting|clicking) ..4 you (opt out|will not|do not|will no longer|decline|refuse|are not)",
        "unless you (tick|untick|check|uncheck|click|select) ..4 we (will|may|can)",
        "(do not|don t) (tick|check|untick|uncheck|un tick|un check) ..4 (if|unless)",
        "(opt out|opting out) ..4 by (ticking|unticking|checking|unchecking|clicking|leaving)",
        "(opt out|unsubscribe) [,] (tick|check|click) (here|this|the)",
        "(tick|check|click) ..2 if you do not (agree|consent|accept)",
        "leave [it|this|the box] (blank|empty|unticked|unchecked) if you (do not|would rather not|prefer not) [want|wish]",
        "i already (have|own) ..6 do not add",
        "(deselect|uncheck|untick|unselect) ..2 (items|extras|products|add ons|options|samples) you do not (want|need|wish)",
        "(deselect|uncheck|untick|unselect) if (not (needed|required|wanted)|you do not (need|want) (it|them|this|protection|insurance|cover))",
        "opt out of (package|shipping|order|delivery|purchase) (protection|insurance)",
      ],
      unless: [
        "(cookies|cookie|analytics|tracking|columns|column|files|file|notifications|layers|permissions)",
        "(sell|share) my personal (information|data|info)",
      ],
    },
    {
      id: "opt-out-unless",
      says: [
        "(we will|we would|you will) ..10 (receive|email|send|contact|happy to tell|be sent) ..20 unless",
      ],
      unless: ["unless you cancel", "(you ask|you choose|you request)"],
    },
  ],
};

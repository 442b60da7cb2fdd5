import type { TacticCues } from "../../cue.ts";

export const necessity: TacticCues = {
  tactic: "false-necessity",
  why: "an add-on that looks like a missing step hides that it is optional",
  neutral: null,
  cues: [
    {
      id: "needed",
      says: [
        "(complete|finish|finalise|finalize) (your|the) (setup|set up|account|profile|workspace|plan|onboarding|order|installation|purchase|protection) [,|.] (add|with|by|get|enable|activate|upgrade|buy|start)",
        "you need <name> ..6 (to keep|to continue|to use|to get|to stay|to finish|to see|to make|to benefit|to run|to unlock|for)",
        "(is|are) (incomplete|not complete|unfinished|missing something|only half|useless|worthless|nothing|not finished) without",
        "(not|never|is not|are not) complete without",
        "required for (best|optimal|full|proper|maximum|peak|better|good|your) (results|performance|protection|use|experience|functionality|value|security)",
        "unlock ..3 (you|you have) (already|paid) [paid|created|made|own|have|bought]",
        "(you|your) ..4 (missing|lacking) (insights|a key|an essential|a vital|a crucial|an important|the missing|the final|the last)",
        "(essential|vital|crucial|indispensable|mandatory|compulsory|critical) (for|to) (every|all|any|your|running|keeping|protecting|using|success)",
        "(an|the|your|our) (essential|indispensable|must have|vital) (add on|addon|upgrade|extra|bundle|protection|companion|tool|accessory|cover)",
        "forget the essentials",
        "(the|your) missing (piece|link|ingredient|part)",
        "(can not|will not|does not|do not) ..2 (work|function|run|perform) ..2 (properly|fully|correctly|well|as intended|without) ..3 (without|unless|add|<name>)",
        "(every|all) ..2 (needs|need|requires|require) (this|it|a|an|one|<name>)",
        "to get (any|the full|full|real|the most|maximum) (value|benefit|use|potential|power) ..4 (need|add|you must|upgrade|get)",
        "(one|last|final|next) step ..2 , (add|upgrade|activate|buy|enable|get)",
        "setup [is] <percent> complete [,|.] (add|upgrade|activate|buy|get)",
        "(recommended|required) by (your|the) (setup|plan|system|workspace)",
      ],
      unless: [
        "optional",
        "(permission|permissions|field|fields|api|token|webhook|admin rights|role|browser|javascript|cookies|credentials|channel|shipping|extension|manifest|address|warehouse|https)",
        "(checkout|order|payment) (is|are) (incomplete|not complete) ..3 (address|payment|shipping)",
        "see what (changes|it costs)",
      ],
    },
  ],
};

export const overclaim: TacticCues = {
  tactic: "overclaim",
  why: "an absolute or exact promise needs a source the reader can look at",
  neutral: null,
  binding: "evidence",
  cues: [
    {
      id: "absolute",
      says: [
        "(guaranteed|guarantees|guarantee) [to] ..1 (double|triple|increase|save|boost|grow|cut|work|reduce|results|success|win|improve|make|best|more|return|returns)",
        "(world|universe|planet|industry|market|country|nation) (best|greatest|leading|number one|most|finest|fastest|smartest|first|favourite|favorite|only)",
        "(best|greatest|fastest|smartest|easiest|finest|most powerful|most advanced|number one|most comfortable|cheapest|safest) ..4 (in the world|on the market|on earth|ever made|ever built|in the industry|on the planet|of all time|anywhere|ever created|in the universe|money can buy)",
        "never ..1 (miss|worry|lose|pay|forget|waste|run out|fail|overpay|struggle|chase|be late|again|do) ..5 [ever] again",
        "(zero|no) (effort|risk|hassle|work|stress|downtime|brainer|worries) [,|.] ..3 (instant|results|roi|guaranteed|just|all|immediate|only|and)",
        "(instant|immediate|overnight|effortless|miraculous|magical|unlimited) (roi|results|success|growth|savings|productivity|profit|profits|revenue|wealth|weight loss|relief|cure)",
        "(double|triple|quadruple|<number> x|10x|skyrocket|explode|supercharge|turbocharge|multiply) (your|the|my) ..3 (revenue|sales|income|profit|productivity|profits|output|traffic|leads|conversions|growth|savings|business|results|earnings|bookings)",
        "(cut|save|reduce|slash|boost|increase|grow|raise|improve|lower|eliminate|halve|shrink) ..5 by [up to|over|at least] (<percent>|<number> x|half)",
        "<percent> (more|less) (likely|productive|efficient|effective|sales|revenue|leads|customers|profit|time|bookings|orders|energy|results|conversions|traffic|accurate|money|output|growth|clicks|savings)",
        "<percent> (faster|better|cheaper|higher|lower|increase|guaranteed|effective|accurate|safe|secure|satisfaction|success|risk free|happier)",
        "<number> [x|times] (faster|better|cheaper|more productive|easier|smarter|quicker|more sales|more leads)",
        "(miracle|revolutionary|life changing|foolproof|fool proof|unbeatable|mind blowing|secret weapon|100 risk free|totally risk free|second to none)",
        "(works|work) (every time|for everyone|like magic|instantly|100)",
        "(pays|pay|paid) for itself",
        "(perfect|ideal|right|works) for (everyone|every|anyone|all)",
        "(clinically|scientifically) (proven|tested|shown)",
        "proven (results|to|success|formula|system|method)",
        "(nothing|no other|no one|nobody) ..2 (comes close|compares|beats|better|like it)",
        "(the only|only) (tool|app|solution|product|add on|software|plan|thing) you (will|ever) ..3 need",
        "(your|all your) (problems|worries|troubles) ..2 (solved|over|gone|disappear)",
      ],
      unless: [
        "(tested|proven|shown) in (2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029)",
        "on <number> (people|adults|women|men|patients|dogs|users)",

        "for itself (from|after|at|once|when|if|in) ..2 (<money>|<number>|<value>)",
        "(study|survey|median|source|sample|based on|estimate|may)",
        "(full|satisfaction|money back) ..2 (guarantee|guaranteed)",
        "<value> money back",
        "guarantee* ..2 (delivery|unique|uniqueness|that the)",
        "(password|passwords|uptime|match|threshold|tax|rate|discount|cannot|can not|must|value|maximum|minimum)",
      ],
    },
  ],
};

export const personalisation: TacticCues = {
  tactic: "undisclosed-personalisation",
  why: "what was read from a person's data has to be said, and weakness is no occasion to sell",
  neutral: null,
  cues: [
    {
      id: "reads-the-reader",
      says: [
        "(just|only|specially|especially|exclusively|handpicked|hand picked|tailored|reserved|made) for (you|your team) [,|.] ..2 (special|exclusive|price|offer|deal|discount|rate|secret|private|personal|<percent>|<money>)",
        "(special|exclusive|personal|private|secret) (price|offer|deal|discount|rate|invitation) ..1 (just|only|reserved|made|exclusively) ..1 for (you|your)",
        "(your|a|this) (personal|exclusive|private|secret) (discount|offer|price|deal|rate|code|invitation)",
        "(your|a|this) one time (discount|offer|price|deal|rate|invitation)",
        "we (noticed|saw|know|see|understand|heard|can tell) ..1 (you|your) ..3 (rough|hard|tough|bad|struggling|stressed|tired|lonely|late|low|broke|alone|sad|down|difficult|behind|overwhelmed|sick|pregnant|grieving|baby|divorce|weekend|sundays|night|debt|cash flow|paycheck|payday)",
        "because you (work late|work on|feel|are stressed|are tired|live|are a|have kids|earn|are over|are under|struggle|sleep|spent|search)",
        "(your) (cash flow|balance|income|mood|weight|credit|credit score|health|stress|sleep) ..2 (is|looks|seems) (low|bad|poor|down|weak|high|declining|dropping)",
        "(picked|chosen|selected|perfect|made|designed|ideal) for (parents|moms|mums|dads|women|men|people|someone|families|singles|seniors|patients) like you",
        "treat yourself",
        "(people|someone) (with|in|of) your (income|age|health|weight|situation|condition|background)",
      ],
      unless: [
        "(shown because|see how|hide suggestions|why am i)",
        "(see|assigned|visible|only for you|drafts) ..2 (permission|team)",
      ],
    },
  ],
};

export const gamified: TacticCues = {
  tactic: "gamified-pressure",
  why: "luck and prizes turn a purchase into a game the house wins",
  neutral: null,
  cues: [
    {
      id: "prize",
      unlessAnywhere: ["^^ [a|the] (surprise|mystery|secret) (gift|gifts|box|boxes) $$"],
      says: [
        "^ [are you] feeling lucky ?",
        "(it is|today is|this is) your lucky day",
        "^ (lucky day|lucky you|you lucky <any>|you are in luck) [,|.] ..3 (<percent>|<money>|free|discount|gift|win)",
        "(free|bonus|extra) (spin|spins) (waiting|to win|left|for you|on us|today|now|unlocked|$)",
        "(away|steps|step|clicks|click) from winning",
        "^ win (a free|free|a year|an|our) ..4 (for a year|worth|every|today|now|with)",
        "you [have] [just] (qualified|qualify) for (vip|exclusive|a (free|special|secret)|our (lowest|best|secret|vip))",
        "(open|tap|click) ..2 (envelope|present|chest|egg|gift|box) to (see|reveal|get|unlock)",

        "(spin|scratch|roll the|crack|shake) ..3 (wheel|unlock|win|dice|card|reveal|egg|discount|to)",
        "(congratulations|congrats|you lucky|lucky you|woohoo|hooray|winner|surprise) [.] ..4 (won|win|qualify|qualified|selected|chosen|unlocked|eligible|earned|discount|prize|<percent>|gift|free|claim)",
        "you (have|are) [just|now] (been selected|been chosen|a winner|our lucky|been picked|lucky|randomly) ..6 [<percent>|discount|prize|offer|reward|gift|claim]",
        "you (are|were) (selected|chosen|picked) ..6 [<percent>|discount|prize|offer|reward|gift|claim]",
        "(gift|reward|surprise|prize|treat|bonus|mystery gift) [is] waiting",
        "you have [just|now] earned (a|an|your|free|<percent>|<money>)",
        "you [have] [just|now] (won|unlocked|earned|scored) ..3 (<percent>|<money>|discount|prize|offer|reward|rewards|gift|deal|spin|surprise|treat|bonus|free)",
        "you have [just|now] (won|unlocked)",
        "^ spin (for|and|to|now|again)",
        "(selected|chosen|picked|eligible) [to (get|receive|win|claim)] [for] (a|an|our|this|your) ..2 (<money>|<percent>|free|gift card|reward|prize|voucher|discount)",
        "(keep|do not lose|do not break|extend|save|protect) your streak",
        "(mystery|surprise|secret|hidden|lucky) (offer|gift|discount|reward|deal|box|bonus|prize|code|sale)",
        "claim your (prize|reward|gift|bonus|discount|free|bundle|winnings|treasure|mystery|surprise|coupon|spot)",
        "(level|levels) up ..3 (upgrade|buy|today|now|plan|by)",
        "(earn|collect|win) ..3 (badges|coins|points|gems|stars|entries) ..3 (upgrade|buy|when you add|with every|today|double)",
        "(unlock|reveal) ..2 (discount|reward|mystery|deal|prize|secret|surprise|offer|bonus|savings|exclusive)",
        "(chance|chances) to win",
        "^ [go on|come on|and] [,] try your luck",
        "you have (qualified|been approved|been upgraded) for ..2 (<percent>|<money>|free|off)",
        "^ unlock ..2 (<percent>|<money>)",
        "^ (unlock|reveal|open) (your|my) (gift|surprise|prize|present|treat|offer|savings)",
        "you are [the|our] [lucky] <any> (visitor|customer|winner|shopper|caller)",
        "(pick|open|choose|tap|click|select) (a|one|your) (box|card|gift|door|egg|chest|prize) ..2 (win|reveal|unlock|see)",
        "your (spin|prize|gift|reward|mystery ..1|scratch card|surprise|treat|free spins) (is|are) (waiting|ready|inside)",
        "(exclusive|secret|vip|mystery|special|hidden) (deal|offer|discount|reward|price) (unlocked|revealed|activated)",
        "(your|this|the) (cart|order|basket) (qualifies|is eligible|has unlocked|unlocked|has earned)",
        "(tap|click|open|enter|play) ..3 to (win|reveal|unlock your|see what you won)",
        "(jackpot|prize draw|sweepstakes|lucky draw|golden ticket)",
      ],
      unless: [
        "make sure",

        "(log in|sign in|login|signin|enter your (details|email|code|name|account)|create an account) ..1 to (unlock|see|get|view|reveal|access)",
        "(selected|chosen|picked) as (a|an|the|our)",

        "milestone",
        "survey",
        "(selected|chosen|picked) as (a|an|the) (reviewer|approver|admin|member|moderator|delegate|owner)",
        "badge",
        "(gift card|gift cards) (selected|has been|have been|was|were|is|are|code|codes)",
        "(voucher|vouchers|promotion code|order is eligible|product has been selected|been selected (for|as) deletion)",
        "(not|no) ..2 (selected|chosen|won)",
        "(secret|hidden) (key|token|field|value)",
        "(draw|sweepstakes|prize|competition) (terms|rules|conditions|policy|faq)",
      ],
    },
  ],
};

export const authority: TacticCues = {
  tactic: "fake-authority",
  why: "borrowed authority persuades, so who said it, and when, has to be there",
  neutral: null,
  binding: "evidence",
  cues: [
    {
      id: "borrowed",
      says: [
        "(recommended|approved|endorsed|certified|backed|trusted|preferred|vetted|chosen|tested|loved|used) by ..3 (experts|doctors|professionals|regulators|scientists|specialists|lawyers|accountants|dentists|authorities|government|police|banks|celebrities|influencers|nasa|compliance|analysts|cfos|ctos|ceos)",
        "(experts|doctors|analysts|scientists|studies|research|dentists|psychologists) ..2 (agree|recommend|say|confirm|swear|prove|show|proves|shows)",
        "(experts|expert|doctors|doctor|scientist|scientists|dentist|dentists|research) approved ($|,)",
        "(officially|fully|government|fda|industry) (approved|endorsed|certified|recommended|recognised|recognized) (for|by|as)",
        "your (cfo|ceo|cto|boss|manager|accountant|doctor|lawyer|team|it team|admin|employer|bank) (would|will|wants|recommends|expects|is going to|needs) ..4 (want|love|thank|add|buy|approve|you|this|it)",
        "your (assistant|helper|bot|robot|mascot|friend|buddy) ..2 (is|misses|will be|feels|wants)",
        "as (seen|featured|heard|mentioned) (on|in)",
        "(celebrity|expert|doctor|award) (approved|recommended|endorsed|favourite|favorite)",
      ],
      unless: [
        "(2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029)",
        "<date>",

        "certificate no",
        "report attached",
        "(requested|reviewed) by your",
        "your (admin|administrator) (will|wants|needs) ..2 (to approve|approve|confirm|access|receive)",
        "as seen in (the|our|your)",
      ],
    },
  ],
};

export const lockIn: TacticCues = {
  tactic: "lock-in-leverage",
  why: "what a customer has put in already is no reason to pay more",
  neutral: null,
  cues: [
    {
      id: "too-deep",
      says: [
        "(already|too) (all in|invested|deep|committed|in too deep|this far|come this far)",
        "(might|may) as well (add|buy|get|take|go|upgrade)",
        "(moving|switching|leaving|going|migrating) (away|elsewhere|now|back|out) ..3 (painful|hard|hurt|costly|difficult|expensive|a pain|a mistake|impossible|risky)",
        "(harder|hard|difficult|costly|impossible) ..3 to (leave|switch|move away|go back|quit)",
        "now (part of|only in|exclusive to|moved to|limited to) (premium|pro|the pro|the premium|our paid|paid|enterprise|plus|business) ..3 [.] (add|upgrade|buy|get|subscribe)",
        "(add|upgrade|pay|subscribe) [it|now|today] to (keep|not lose|retain|regain|restore) (your|access|using|the|all)",
        "keep the ..2 (features|tools|things|reports|access|perks|benefits) you ..5 (upgrade|add|pay|subscribe)",
        "you (have put|have spent|have invested|have built) so much",
        "do not throw away",
        "do not lose (your|the) (progress|history|data|work|points|access|benefits|status|work so far) ..4 (upgrade|add|subscribe|renew|pay|buy)",
        "you [already] (rely|depend) on ..6 (add|upgrade|go deeper|might)",
      ],
      unless: ["(reset|save) your (changes|work)", "upgrade your browser"],
    },
  ],
};

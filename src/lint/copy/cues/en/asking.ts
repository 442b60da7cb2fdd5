import type { TacticCues } from "../../cue.ts";

/** Labels that do not say what they do. */
export const actionLabel: TacticCues = {
  tactic: "misleading-action-label",
  why: "a label that does not say what it does is no agreement to it",
  neutral: null,
  replaces: "text",
  cues: [
    {
      id: "says-nothing",
      says: [
        "^^ [yes|ok|great|oh] (continue|next|ok|okay|got it|yes|yes please|great|sounds good|let us go|go|done|proceed|finish|submit|confirm|sure|agree|i agree|awesome|start|begin|get started|close|accept|cool|perfect|all set|i am in|count me in|bring it on|let us do it|do it|make it happen|sign me up|go on|carry on|next step|finish setup|complete setup|unlock|take me there|show me|let me in|gimme|hit me|absolutely|of course|why not|i want it|i want this|love it|yay|i am ready|go ahead|finish up|complete|continue anyway|see more|save|apply|thanks|understood|i understand) $$",
        "^^ (claim|unlock|grab|reveal|seize|snag|activate|redeem|get) (my|your|the|it|this) ..4 $$",
        "(finish|complete|continue|confirm) ..2 (adds|starts|activates|buys|charges|upgrades|subscribes)",
      ],
      slots: ["accept"],
      unless: ["<money>", "(per|a) month", "(trial|price details|nothing is bought|no card)"],
      onlyIf: "purchase",
    },
    {
      id: "hides-purchase",
      says: [
        "(finish|complete|continue|confirm|^ next|close|done|ok|save) ..2 (adds|starts|activates|buys|charges|upgrades|subscribes)",
        "^^ claim my ..3 $$",
      ],
    },
  ],
};

export const nagging: TacticCues = {
  tactic: "nagging",
  why: "asking again after a no, or after silence, wears the reader down",
  neutral: null,
  cues: [
    {
      id: "again",
      says: [
        "(your|the) (cart|basket|bag|items|wishlist|favourites|favorites) (misses|miss|is lonely|is getting lonely|are lonely|is sad|feels lonely|is waiting for you|are waiting for you|is calling)",
        "come back ..2 (save|here is|get|take|and (save|get|enjoy)) ..3 (<percent>|<money>|free|discount)",

        "still (have not|not|has not|did not|do not|without|using|thinking|deciding|considering|on the fence|unsure|waiting|interested|undecided|paying|doing) ..8 ?",
        "here it is again",
        "(second|third|fourth|fifth|another|last|final|one last|one more|friendly|gentle|<number>) reminder",
        "(just|only) (bumping|checking in|following up|circling back|nudging|popping|a nudge|a reminder|a quick reminder|a friendly) ..3 [this|again]",
        "bumping this",
        "you (dismissed|declined|ignored|skipped|closed|missed|passed on|said no|refused|turned down|rejected) ..5 (earlier|before|last|already|again|are you sure|yesterday|time)",
        "(we will|we are going to|i will) keep (asking|reminding|showing|trying|nudging|suggesting)",
        "(your|the|this) ..2 (bundle|offer|upgrade|discount|deal|cart|trial|add on|reward|gift|spot) is [still] waiting",
        "(we|i) noticed you ..1 (have not|did not|still have not|left without|never|have yet)",
        "(in case you|did you) (miss|missed|forget|forgot) ..5 (offer|deal|upgrade|email|it|this|something|cart|discount)",
        "(we|i) (will|would) ask you (again|tomorrow|later|every)",
        "(forgot|forget|forgetting) something",
        "you (left|have left|forgot) ..4 behind",
        "(we|it is) ..1 (me|us) again",
        "come back ..4 (offer|discount|deal|cart|waiting|miss you|missed)",
        "we miss you",
      ],
      unless: [
        "still waiting for (your|my|the|a) (parcel|order|delivery|refund|package|reply|item|items)",

        "you asked",
        "(invoice|payment|report|deadline|task|tasks|meeting|appointment|password|overdue|due)",
        "(will not|not) ..2 (show|ask|remind) ..3 again",
        "(page|link|forgot your|forgot password|sign in|log in|reset)",
      ],
    },
  ],
};

export const friction: TacticCues = {
  tactic: "decline-friction",
  why: "a no ends the conversation; arguing with it is pressure",
  neutral: null,
  cues: [
    {
      id: "second-ask",
      says: [
        "^^ (hey|oh|but|no) wait ($|,|.)",
        "^ (stop|hold on|hold up|hang on|wait) [,|.] (do not|we (have|got|found)|here is|there is|you (forgot|have|are|did))",
        "do not go $",
        "do not leave without ..3 (saving|your|this|these|a|the|discount|gift)",
        "(need|want) (more|some|a little) (convincing|persuading|encouragement) ?",
        "^^ (not ready|still not ready|not quite ready) to (buy|order|commit|check out|checkout) ? $$",

        "you are [really|currently|still|about to be] missing (out|something)",

        "sure you (do not|would not|will not) (want|need|like|regret|miss)",
        "^ hold on [.] (before|you|do not|we|there|one|wait)",
        "(not interested|sure you do not want|do not want) ..6 (but|really|think again) ?",
        "^ wait [,|.] [..1] (before|do not|you|your|there|one|here|are|please|have|leaving|going|what|get|take|do)",
        "^^ wait ..1 . <any>",
        "^ [but] [wait] [,|.] before you (leave|say no|decline|close|cancel|finish|exit|check out|checkout|skip|head|log|move on)",
        "^ [but] [wait] [,|.] before you go [,|.] <any>",
        "wait ..2 before you go",
        "before you (say no|leave us|click away|go any further|miss)",
        "are you sure you (want|wish|would like) [<any>] ..2 (miss|decline|pass on|skip|give up|say no|go without|continue without|forgo|turn down|refuse)",
        "(really|truly) (decline|want to miss|want to skip|want to go|say no|give up) ..5 ?",
        "tell us why ..3 (to decline|before|required|to cancel|to continue)",
        "what if (we|i) ..8 ?",
        "(not|do not) [so|leave|go] fast",
        "(do not|please do not) (go [just] yet|go away|leave (yet|us|empty handed|just yet|now|without|so soon)|say no|go (so soon|without|empty))",
        "(leaving|going) (so soon|already|without)",
        "(leaving|going) now ?",
        "leaving money on the table",
        "(do not|never) (leave|forget|abandon|lose) ..5 behind",
        "(you are|about to) (leave|leaving|leaving behind|miss|missing) ..3 (behind|free gift|savings|discount|reward|money)",
        "(one|1) (last|final|more) (thing|offer|chance|look|question|must have) [before]",
        "how about <percent>",
        "(give us|give it) (another|one more|a second) chance",
        "you (will|would) [also] (lose|miss|give up|forfeit|be missing) [out] ..4 [really]",
        "(reconsider|think again|think twice|sure about that|second thoughts)",
        "(stay|stick around|keep your plan) and (get|save|we|receive|enjoy)",
        "(to|in order to) (decline|cancel|skip|refuse|opt out) [,] ..4 (tell us|fill|complete|answer|choose a reason|select a reason|explain|confirm twice)",
      ],
      unless: [
        "before you (checkout|check out|order|pay|buy) [,] (let us|make|please|check|review|read|ensure)",

        "one [more|last|final] thing to (confirm|check|do|complete|verify|note|set|review|add)",

        "(did i|did we|was this|were you|how was|please rate|please tell|did you find)",

        "lose (your|all|access to) [your] [<any>] (messages|history|keys|data|files|encrypted|chats|access)",
        "(without saving|unsaved|delete|deleting|discard|remove this|remove the|changes|permanently|draft|archive|unassign|deactivate|data will|progress|form|editing)",
        "optional",
        "^ [just] one more thing , (your|the|what|when|please)",
        "wait (for|until|while|a moment|a few|a minute|till|time|list|to|a second)",
        "(access|permission|permissions|metadata|configuration|settings|history|api|webhook)",
        "hold on (to|while|a moment|a second)",
        "before you go (live|online|public|further)",
        "before you go [,] (read|review|check|make sure|back up|please|set|create|connect|confirm|verify|install|configure|assign)",
        "before you (continue|proceed|do) [,] (read|review|check|make sure|back up|please|set|create|add|connect|confirm|verify|install|configure|assign)",
      ],
    },
  ],
};

export const overload: TacticCues = {
  tactic: "choice-overload",
  why: "with too many options people take the default or overlook the terms",
  neutral: null,
  cues: [
    {
      id: "many",
      says: [
        "(pick|choose|select|mix|match|browse|explore|any) ..3 <number> (add ons|addons|bundles|extras|tiers|combinations|levels|packages|packs|upgrades|combos)",
        "<number> (combinations|combos|variations|bundles|configurations) ..2 (available|possible|to choose|and|for)",
        "which of (our|the|these) <number>",
        "mix and match",
        "^ add , <name> , <name> [<any>] , ..3 , ..3 ,",
      ],
      unless: ["(two|2|one|1|three|3) options"],
    },
  ],
};

export const disguised: TacticCues = {
  tactic: "disguised-ad",
  why: "an offer must be recognisable as one",
  neutral: null,
  cues: [
    {
      id: "notice",
      says: [
        "(action required|attention|urgent|security notice|security alert|security warning|important notice|account alert|system alert|system notice|alert|warning|important|account notice|notice|required action|critical|critical update) , ..4 [<any>] (missing|enable|add|upgrade|activate|install|unprotected|without|incomplete|not protected|no backup|buy|get|stay protected|claim|outdated|limited|expand|try|unlock|order|subscribe|offer)",
        "action (required|needed) [,] your ..3 (is|are) not (shared|synced|protected|secured|covered|backed up|connected|optimised|optimized|safe|insured|ready|upgraded|included|boosted)",
        "⚠ ..6 (missing|enable|add|upgrade|unprotected|without|activate|offer|deal|only)",
        "(system|software|security|account|plan|workspace) (update|upgrade) (available|required|pending|ready) [,|.]",
        "(invoice|order|ticket|case) # <number> ..3 (proposal|offer|quote|premium|suggestion)",
        "^^ (re|fw|fwd) ,",
        "(we never spoke|this is not an ad|not an advertisement|not spam)",
        "(your|you have) <number> (new|unread|pending|important) (alert|alerts|offer|offers|gift|gifts|reward|rewards|deals)",
        "your <number> (new|unread|pending|important) (message|messages|notification|notifications)",
        "(scan|checkup|check up|health check|audit) ..2 (found|complete|detected|reveals|shows) ..6 (add|upgrade|missing|fix|risk|problems|issues)",
        "(personal|confidential|private) (message|note|invitation) [from] ..4 (inside|for you|waiting)",
      ],
      unless: [
        "(card|payment|password|signed|invoice is|email address|phone number|verify|subscription) ..4 (expires|expired|failed|changed|out of|due|overdue|past)",
        "(alert|warning|notice) ..6 (webhook|channel|warehouse|settings|deprecated|file|import|column|attribute)",
        "install ..2 (extension|app|plugin) ..2 (from|manually|url|manifest)",
      ],
    },
  ],
};

export const bait: TacticCues = {
  tactic: "bait-and-switch",
  why: "what is offered and what is sold have to be the same thing",
  neutral: null,
  cues: [
    {
      id: "switch",
      says: [
        "(try|get|see|start|take|join|free|close|view|read) ..8 (activates|starts|opens upgrade|opens the upgrade|enrols|enrolls|subscribes|upgrades you|begins)",
        "(is|are) (unavailable|sold out|not available|no longer available|out of stock|full) [,|.] ..3 (queued you|upgraded you|signed you|moved you|added you|put you|switched you)",
        "close ..1 (opens|starts|adds)",
        "(get|try|buy|only) ..6 * ..1 (only|when|with|if|requires)",
        "(instead|alternatively) [,] ..4 (premium|pro) (for|at)",
      ],
      unless: ["(opens|starts) (in|a) (new|at)", "(time|timer|date|schedule|billing) starts"],
    },
  ],
};

import type { TacticCues } from "../../cue.ts";
import { proseSlots } from "../../slot.ts";

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
        "(finish|complete|continue|confirm|next|close|done|ok|save) ..2 (adds|starts|activates|buys|charges|upgrades|subscribes)",
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
        "(forgot|forget|forgetting|left) something",
        "you (left|have left|forgot) ..4 (in|behind) ..2 [<basket>]",
        "(we|it is) ..1 (me|us) again",
        "come back ..4 (offer|discount|deal|cart|waiting|miss you|missed)",
        "we miss you",
      ],
      unless: [
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
        "sure you (do not|would not|will not) (want|need|like|regret|miss)",
        "^ hold on [.] (before|you|do not|we|there|one|wait)",
        "(not interested|sure you do not want|do not want) ..6 (but|really|think again) ?",
        "^ wait [,|.] [..1] (before|do not|you|your|there|one|here|are|please|have|leaving|going|what|get|take|do)",
        "^^ wait .",
        "^ [but] [wait] [,|.] before you (go|leave|say no|decline|close|cancel|finish|exit|check out|checkout|skip|head|log|move on)",
        "before you (say no|leave us|click away|go any further|miss)",
        "are you sure you (want|wish|would like) [<any>] ..2 (miss|decline|pass on|skip|give up|say no|go without|continue without|forgo|turn down|refuse)",
        "(really|truly) (decline|want to miss|want to skip|want to go|say no|give up) ..5 ?",
        "tell us why ..3 (to decline|before|required|to cancel|to continue)",
        "what if (we|i) ..8 ?",
        "(not|do not) [so|leave|go] fast",
        "(do not|please do not) (go [just] yet|go away|leave (yet|us|empty handed|just yet|now|without|so soon)|say no|go (so soon|without|empty))",
        "(leaving|going) (so soon|already|now|without)",
        "(one|1) (last|final|more) (thing|offer|chance|look|question|must have) [before]",
        "how about <percent>",
        "(give us|give it) (another|one more|a second) chance",
        "you (will|would) [also] (lose|miss|give up|forfeit|be missing) [out] ..4 [really]",
        "(reconsider|think again|think twice|sure about that|second thoughts)",
        "(stay|stick around|keep your plan) and (get|save|we|receive|enjoy)",
        "(to|in order to) (decline|cancel|skip|refuse|opt out) [,] ..4 (tell us|fill|complete|answer|choose a reason|select a reason|explain|confirm twice)",
      ],
      unless: [
        "(without saving|unsaved|delete|deleting|discard|remove this|remove the|changes|permanently|draft|archive|unassign|deactivate|data will|progress|form|editing)",
        "optional",
        "^ [just] one more thing , (your|the|what|when|please)",
        "wait (for|until|while|a moment|a few|a minute|till|time|list|to|a second)",
        "(access|permission|permissions|metadata|configuration|settings|history|api|webhook)",
        "hold on (to|while|a moment|a second)",
        "before you (continue|proceed|go|do) [,] (read|review|check|make sure|back up|please|set|create|add|connect|confirm|verify|install|configure|assign)",
      ],
    },
  ],
};

export const cancelling: TacticCues = {
  tactic: "hard-to-cancel",
  why: "leaving must be no harder than joining",
  neutral: null,
  cues: [
    {
      id: "by-effort",
      says: [
        "(cancel|cancelling|canceling|cancellation|cancellations|terminate|terminating|downgrade|downgrading|unsubscribe|opt out|discontinue|(stop|end|remove|leave|quit|pause|change|customize|modify) ..2 (subscription|membership|program|plan|add on|addon|contract|trial|service|shipments|renewal)) ..12 (call us|calling us|call our|call your|calling|call customer|call [<any>] <number>|by phone|by calling|phone us|phoning|telephone|speak to|speak with|speaking to|talk to|contact us|contacting us|contact our|contacting our|contact customer|contact <name>|by contacting|email us|emailing us|email your|email our|emailing|by email|email <name>|write to|writing to|in writing|letter|by mail|by post|by fax|fax|chat with|visit a|in person)",
        "(call|calling|phone|phoning|telephone|contact|contacting|email|emailing|write to|speak to|speak with|fax|mail) ..16 (to cancel|to terminate|to end your|to downgrade|to unsubscribe|to opt out|to customize|to discontinue|cancel your|to change your plan|if you wish to cancel|if you want to cancel)",
        "please email ..2 (opt|optout|unsubscribe)",
        "(do not want|prefer not) ..16 (email|call|write|contact|post) ..6 (opt|out|us|at)",
        "(send|post|mail|submit) ..2 (signed|written|letter|request|form|notice|in writing) ..6 (to|end|cancel|terminate|leave)",
        "(cancellation|cancellations|downgrades|downgrade|cancelling) ..3 (is|are|require|requires|must|need|needs|takes|take|only|will be|may|by) ..4 (reviewed|approved|after|call|days|notice|fee|writing|phone|retention|manager|agent|request|processed|considered|email|form)",
        "(cancellation|termination|exit|early termination|early exit|disconnection) (fee|fees|charge|charges|penalty)",
        "(exit|termination|cancellation|early) (fee|fees) of <money>",
        "(retention|cancellation) (call|team|department|specialist|agent)",
        "you (can not|may not) (cancel|downgrade|remove|leave|get a refund|terminate) ..5 (until|before|unless|during|for|within|online|once)",
        "(no refund|no refunds|non refundable|not be refunded|nonrefundable|not refundable) ..4 (cancel|unused|partial|once|after|days|for)",
        "(cancel|cancelled|canceled) ..4 (at least|no later than|minimum of) ..2 (<short>|<duration>|days) ..3 (before|prior|in advance|notice)",
        "(must|need to|have to) (contact|call|email|write) ..8 (cancel|window|renewal|refund|terminate|membership|subscription)",
      ],
      unless: [
        "(in|through|via|from) (the|your|our) (app|settings|account|dashboard|profile)",
        "online",
        "(cancel|remove|leave) ..4 (in|from|through|via) (settings|your account|your dashboard|your profile|the app|two clicks|one click|the same page)",
        "same page",
        "((the|this|an|draft) order|webhook|payment intent|transaction|fulfillment|capture|export|upload|invitation|draft|gift card)",
      ],
    },
    {
      id: "recurring-terms",
      says: [
        "(automatically|auto) (enrolled|enroll|renew|renews|renewed|renewal) ..20 (call|contact|contacting|calling|customer service|cancel)",
        "recurring (billing|subscription) ..20 (contact|contacting|call|calling|email)",
      ],
      unless: ["(cancel|manage) ..3 (online|in your account|in settings)"],
    },
  ],
};

export const pressure: TacticCues = {
  tactic: "pressured-selling",
  why: "pushing more, or the dearer choice, serves the seller before the customer",
  neutral: "See what each option adds and costs.",
  cues: [
    {
      id: "pushes",
      slots: proseSlots,
      says: [
        "(upgrade|supersize|boost) (your|this|my) (order|purchase|cart|basket|delivery)",
        "(our|the|this|<name>) ..6 is (highly|strongly) recommended",
        "^ (highly|strongly) recommended (with|for (your|this|use)|add|extra|addition|upgrade|$)",
        "protect what matters",
        "(bundle|buy|combine|stock up|commit|add more|spend more|mix and match|buy two|upgrade) and save",
        "do not forget (a|an|some|extra|matching|batteries) ",
        "^ do not forget <any> $",
        "did you know ..8 (need|needs|should be|must be) (replacing|replacement|changing|replaced|changed|servicing|renewing)",
        "(how|what) about (a|an|some|the) <any> [<any>] to (go with|match|complete|protect)",
        "why not (treat|add|go|get|upgrade|try our|make it|throw in|pair|complete|protect)",
        "^^ (protect|insure|safeguard) your <any> [<any>] $$",
        "(would you like|do you want|want|care|like) to ..1 (purchase|add|buy|protect|insure|include|get) ..5 (protection|warranty|insurance|coverage|cover|care plan|upgrade)",
        "(order|buy|continue|checkout|shop) without [free|the|a] (membership|subscription|vip|club|prime)",
        "(with|without) ..2 (membership|subscription) <money>",
        "(people|customers|shoppers|others|members) also (buy|like|love|choose|order|add|purchase) [this|these|it]",
        "(add|buy|spend|order) [just|only|another] (<number>|<money>) [more] ..4 (save|free|unlock|qualify|earn|bonus)",
        "<money> away from",
        "(you are|only) [just|only] <money> ..2 (away|short)",
        "make it (even|extra|truly|really|more|so much) (better|special|complete|perfect|sweeter)",
        "(would be|be) (crazy|mad|silly|a fool|foolish) (not to|to miss|to skip|to say no)",
        "(treat|spoil|reward|pamper) yourself",
        "(why not|why settle) (treat|go|get|upgrade|add|for less)",
        "(you|your ..1) (deserve|deserves) (better|more|the best|it|this|a)",
        "(we|i|our experts|experts) (strongly|highly|really|urge|definitely|wholeheartedly) ..2 (recommend|suggest|advise|urge|encourage|you)",
        "we urge you",
        "you (really|absolutely|definitely|seriously|totally|truly) (need|should|must|have to|want|deserve|ought)",
        "((a|the|your|our|more|these|other|one more|this) must have|^ must have|must haves|(a|^) must (buy|try|see)|(is|are) a must|a must (for|$)|can not live without|can not do without|no one should be without)",
        "(great|excellent|good|smart|nice|wise|fantastic) (choice|pick|taste) [.] [now] ..3 (add|why|how|get|upgrade|make|complete|pair|do not|go|want|you)",
        "no (serious|real|self respecting|smart|successful|responsible) (team|company|business|agency|person|owner|shop|brand)",
        "(now|also) add ..4 [.] and",
        "(add|buy|get) ..3 (all three|them all|everything|all of them|the lot)",
        "do not (forget|miss|overlook|leave without|go without|skip|settle) [about|to|on|for] ..1 (add|the|your|our|these|this|less|second best|protection|essentials|accessories|insurance|extras|it|protect|out)",
        "(complete|finish|perfect) (the|your|this|my) (look|set|outfit|kit|collection|bundle|experience|room|style|meal)",
        "(complete|finish|perfect) (the|your|this|my) (order|purchase) (with|by adding|and (save|get|add))",
        "(supersize|trade up to|step up to|level up your|go premium|go pro|go big|treat yourself|spoil yourself|reward yourself|splurge)",
        "^ yes [.] (upgrade|protect|supersize|boost|complete) (my|me|this) ..3 (order|purchase|shipment|package|look|outfit|device|trip)",
        "(buy|spend|order|get) more [and|,|to] (save|get|earn) [more]",
        "(grab|bag|snag|score|nab|steal|catch|snap up) [yourself|yourselves|up] (a|an|this|these|the|your|our|some) ..2 (bargain|bargains|deal|deals|pair|steal|matching|offer|bundle|discount)",
        "(add|include|throw in|pop in) (on|one|something|another|an extra|a little|just one|a few|more) ..4 (special|extra|more|save|only|free|order|cart|just|shipping|matching)",
        "(how|what) about (one of|some of|these|this|adding|a|an|some|upgrading|one more|trying|our) ..4 ?",
        "(would|do|care|want|like|interested|fancy|ready|need) ..3 (buy|add|save|get|upgrade|try|protect|complete|go|take|pay) ..3 (more|extra|another|free|matching|better|bigger|premium|upgrade) ..6 ?",
        "(hot|top|best) (sellers|picks|deals|offers) ?",
        "(customers|customer|people|shoppers|others) also (shopped|bought|liked|added|purchased|ordered) [for]",
        "(other|more|these|recommended|suggested) (items|products|extras|deals|things|offers|must haves) ..1 (on special|on offer|you (will|may|might) (love|like|need|want)|to complete|to go with|at a discount|just for you|on sale)",
        "[items|deals|products] on special offer",
        "(add|get|include) ..3 (world|most comfortable|best selling|number one|most loved|award winning)",
        "(make sure|ensure|be sure) ..2 you have (everything|all)",
        "(do not fear|never worry|worry free|peace of mind) ..4 (add|protect|warranty|plan|cover|insurance)",
        "did you know ..16 [.] (get|add|buy|order|grab|upgrade|protect|try)",
        "(extend|protect|insure|cover) ..2 (your|this|my|the) (purchase|order|investment|item|device|phone|shipment|package|delivery|furniture|stay|trip|tv)",
        "(accidental damage|extended warranty|protection plan|damage coverage|warranty policy) ..8 (only|just|for|add|get|<money>|yes|today)",
        "(add|get|buy|choose) ..4 (protection|warranty|insurance|coverage|care plan|cover|guarantee) (for|plan|to|now|today|policy) ..1 (only|just|<money>|my|your|this|protect)",
        "(best|most) (value|popular|recommended) (plan|option|choice|deal)",
        "(best value|most popular|our pick|best deal|best choice|smart choice) $",
        "(only|just) (one|1) ..2 or ..6 (membership|subscription|plan|club)",
        "subscribe and save",
        "(upgrade|add|get) ..3 for (just|only) [a] [few] ..2 (more|extra|<money>)",
        "for (just|only) <money> (more|extra|additional)",
        "our best selling",
        "make it ..1 (extra|even more|truly) (special|better|complete)",
        "why settle",
      ],
      unless: [
        "do not (miss|forget) ..1 (bus|train|flight|call|meeting|step|deadline|appointment|umbrella|passport|password|save|update)",
        "do not forget (that|it|this|about|to|password|passwords|me)",
        "do not forget to (save|log|bring|check|back up|confirm|update|set)",
        "(otherwise|if not) ..3 skip",
        "(two factor|2fa|backup|backups before|password|strong password|security|recommend (that|using|testing|setting|you use))",
        "(will want|you want|want) to (know|see|check|edit|delete|remove|cancel|continue|proceed)",
        "why not (start|create|check|browse|search|go)",
        "(step|steps|setup|profile|registration|account|checkout|payment|form|required fields|verification|configuration) ..1 (complete|finish)",
        "recommended (settings|size|resolution|format|for you|by|way|approach|value|permissions|configuration)",
        "(select|add|enter|assign|create) at least",
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
        "⚠ ..6 (missing|enable|add|upgrade|unprotected|without|activate|offer|deal|only)",
        "(system|software|security|account|plan|workspace) (update|upgrade) (available|required|pending|ready) [,|.]",
        "(invoice|order|ticket|case) # <number> ..3 (proposal|offer|quote|premium|suggestion)",
        "^^ (re|fw|fwd) ,",
        "(we never spoke|this is not an ad|not an advertisement|not spam)",
        "(your|you have) <number> (new|unread|pending|important) (message|messages|notification|notifications|alert|alerts|offer|offers|gift)",
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

import { CompletionItemKind } from "vscode-languageserver";
import type { DeclarationWord } from "../../grammar/entries.ts";
import { ranks, type Suggestion } from "./suggestion.ts";

/** A whole declaration with holes for what only its author knows. */
interface Snippet {
  readonly word: DeclarationWord;
  /** Where there are several of one word, which it is. */
  readonly label?: string;
  readonly text: string;
}

/** Each, with its holes filled by what stands in them, is a declaration that can be read. */
export const snippets: readonly Snippet[] = [
  {
    word: "policy",
    text: `policy \${1:shop} {
\ttitle     "\${2:Shop cross-sell}"
\tversion   1
\taudience  \${3|consumer,business|}
\tregions   { \${4:eu} } from \${5:customer.region}
\topt_out   \${6:customer.opted_out}
\towner     "\${7:you@example.com}"
}`,
  },
  { word: "import", text: 'import "./${1:vocabulary}.proffer"' },
  { word: "catalog", text: 'catalog "./${1:catalog}.yaml"' },
  {
    word: "facts",
    text: `facts \${1:customer} {
\t\${2:tenure}: \${3:duration from 0 days} for "\${4:what it is needed for}"
}`,
  },
  { word: "identity", text: "identity ${1:account} { contains ${2:customer} }" },
  {
    word: "channel",
    text: `channel \${1:in_app} {
\tplacement  \${2:sidebar} slots \${3:1}
}`,
  },
  { word: "calendar", text: 'calendar ${1:uk} from "./${2:holidays-uk}.yaml"' },
  { word: "proven", text: "proven ${1:tasks} when ${2:customer.tenure >= 14 days}" },
  { word: "segment", text: "segment ${1:settled} = ${2:customer.tenure >= 30 days}" },
  { word: "group", text: "group ${1:addons} = { ${2:one, another} }" },
  {
    word: "adjacency",
    text: `adjacency \${1:one} -> \${2:another} {
\tworkflow  \${3|downstream,upstream,parallel|}
\tbecause   "\${4:What people do anyway that leads there}"
\tevidence {
\t\tkind      \${5|usage,behavioural,transaction,experiment,qualitative|}
\t\tfrom      "\${6:Where it can be looked up}"
\t\tmethod    "\${7:How it was found}"
\t\tsample    \${8:1_000} customers
\t\tmeasured  \${9:2026-09-30}
\t}
}`,
  },
  {
    word: "trigger",
    text: `trigger \${1:project_closed} {
\tkind     \${2|workflow_completion,milestone,collaboration,data_integration,onboarding,renewal|}
\tproduct  \${3:tasks}
\tcarries  { \${4:title: text} }
}`,
  },
  {
    word: "offer",
    text: `offer \${1:name_of_offer} {
\talong    \${2:one} -> \${3:another}
\ton       \${4:project_closed} within \${5:10 minutes}
\tat       \${6:in_app.sidebar}
\twhen     \${7:customer.tenure >= 30 days}
\tbecause  "\${8:you did something that it helps with}"
\tthen     "\${9:the next step it makes possible}"
\tmessage {
\t\theadline  "\${10:What it does for you}"
\t\tbody      "\${11:What you would have then, in a sentence.}"
\t\twhy       "\${12:You see this because you did something.}"
\t\taccept    "\${13:Add it} for {offer.price}"
\t\tdecline   "\${14:No thanks}"
\t}
\tprice    \${15:6 USD} per \${16:month}
\tterms    { cancel anytime, refund within \${17:30 days} }
\tconsent  \${18|one_step,two_step,confirm,signature|}
\topt_out  "\${19:Settings, Suggestions}"
}`,
  },
  {
    word: "bundle",
    text: `bundle \${1:suite} {
\ttitle     "\${2:The suite}"
\tproducts  { \${3:one, another} }
\tprice     \${4:14 USD} per \${5:month}
\tbecause   "\${6:Why the parts belong together}"
}`,
  },
  {
    word: "cap",
    label: "cap, so many in a time",
    text: "cap ${1:monthly}: ${2:2} offers per ${3:customer} in ${4:30 days}",
  },
  {
    word: "cap",
    label: "cap, so many in a session",
    text: "cap ${1:per_visit}: ${2:1} offer per session",
  },
  {
    word: "cap",
    label: "cap, only one of several",
    text: "cap ${1:one_of_these}: only one of { ${2:one, another} } per ${3:customer} in ${4:60 days}",
  },
  {
    word: "rest",
    label: "rest after a no",
    text: "rest ${1:after_no}: ${2:90 days} after decline of same ${3|product,offer|}",
  },
  {
    word: "rest",
    label: "rest after a purchase",
    text: "rest ${1:after_buying}: ${2:14 days} after purchase",
  },
  {
    word: "quiet",
    label: "quiet hours",
    text: "quiet ${1:nights}: ${2:21:00} to ${3:08:00}",
  },
  {
    word: "quiet",
    label: "quiet days",
    text: "quiet ${1:weekends}: { ${2:saturday, sunday} }",
  },
  {
    word: "hold",
    text: `hold \${1:open_ticket}: all when \${2:customer.open_tickets > 0}
\tbecause "\${3:What they have is not working for them right now}"`,
  },
  {
    word: "ban",
    text: "ban { ${1:scarcity, urgency, confirmshaming, default_on, hidden_costs} }",
  },
  {
    word: "waive",
    text: `waive \${1:load/no-cap} for \${2:name_of_offer}
\tbecause "\${3:Why it is right here, in a sentence that others understand}"
\tby "\${4:you@example.com}"
\tuntil \${5:2026-12-31}`,
  },
  { word: "prefer", text: "prefer ${1:one_offer} over ${2:another_offer}" },
  {
    word: "experiment",
    text: `experiment \${1:calm_words} {
\thypothesis  "\${2:What is expected to change, and why}"
\tunit        \${3:customer}
\tof          offer \${4:name_of_offer}
\tvariants    { \${5:calm: 50%, plain: 50%} }
\tsuccess     \${6:retention_of_takers over 3 calendar months}
\tguardrail   \${7:complaint_rate < 1%}
\tuntil       \${8:2026-12-31}
}`,
  },
  {
    word: "measure",
    text: `measure {
\tsuccess  \${1:retention_of_takers over 12 calendar months}
\twatch    \${2:cancellation_rate < 3%}
}`,
  },
  {
    word: "learn",
    text: `learn \${1:first_steps} {
\tkind   \${2|tutorial,story,calculator,comparison,clip,guide|}
\ttitle  "\${3:Its name for people}"
\tlink   "\${4:https://example.com/learn}"
}`,
  },
  {
    word: "playbook",
    text: `playbook \${1:renewal_call} {
\tstage       \${2|renewal,discovery,demo,proposal,negotiation,onboarding,adoption|}
\task         "\${3:What has changed since last year?}"
\tpermission  "\${4:May I show you something?}"
\tsafeguard   "\${5:Never while a ticket of theirs is open}"
}`,
  },
  { word: "prove", label: "prove, never", text: "prove no offer when ${1:customer.opted_out}" },
  { word: "prove", label: "prove, at most", text: "prove at most ${1:1} offer per ${2:session}" },
  {
    word: "test",
    text: `test "\${1:what this story shows}" {
\tgiven   customer { \${2:region: eu} }
\tgiven   owns { \${3:tasks} }
\ton      \${4:project_closed}
\texpect  offer \${5:name_of_offer}
}`,
  },
];

/** Declarations, where one may begin. */
export const declarationSnippets = (): Suggestion[] =>
  snippets.map(({ word, label, text }) => ({
    label: label ?? word,
    kind: CompletionItemKind.Snippet,
    text,
    holes: true,
    rank: word === "import" || word === "catalog" ? ranks.usual : ranks.likely,
    filter: label ?? word,
    about: { card: "declaration", word },
  }));

/** A snippet as it is with every hole filled by what stands in it. */
export const filled = (text: string): string =>
  text
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
    .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
    .replaceAll(/\$\{?\d+\}?/g, "")
    .replaceAll("\t", "  ");

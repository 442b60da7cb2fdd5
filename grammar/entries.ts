/**
 * What may stand inside the braces of each block: every entry word, the shape of what follows it,
 * and a sentence about it. The parser, the checker, the EBNF page, completion and hover all read
 * this one table; a new entry is one line here (and, for a new shape, a rule in `parser.ts`).
 *
 * A word marked `many` may be written more than once in a block. No entry word is a declaration
 * word, so that a declaration word at the start of a line always begins a declaration.
 */
export interface EntrySpec {
  readonly shape: Shape;
  readonly about: string;
  readonly many?: true;
  /** The block that a `{` after this entry opens, where its shape has one. */
  readonly block?: BlockName;
}

/**
 * | shape | what follows the word | value node |
 * | --- | --- | --- |
 * | text | `"…"` | Text |
 * | texts | `"…"` or `{ "…", "…" }` | List of Text |
 * | name | `word` | Name |
 * | names | `word` or `{ a, b }` | List of Name |
 * | path | `a.b` | Path |
 * | paths | `a.b` or `{ a.b, c.d }` | List of Path |
 * | number | `3` | Quantity |
 * | amount | any quantity: `3`, `20%`, `6 EUR`, `14 days` | Quantity |
 * | duration | `14 days` | Quantity |
 * | date | `2026-10-02` | Quantity |
 * | instant | `2026-10-02T10:00:00Z` | Quantity |
 * | flag | nothing, or `yes`, `no`, `on`, `off` | Name or null |
 * | condition | a condition | Condition |
 * | every | `every 90 days` | Quantity |
 * | within | `within 30 days` | Quantity |
 * | signed | `2026-10-02 by "…" [as role]` | Signed |
 * | dated | `2026-10-02 "…"` | Dated |
 * | quorum | `2 of { a, b }` | Choice |
 * | regions | `{ eu, us } from customer.region` | Regions |
 * | placement | `name [slots 2] [{ … }]` | PlacementDecl |
 * | fields | `{ name: type, … }` | Fields |
 * | along | `a -> b` | Along |
 * | sequence | `a -> b -> c` | List of Name |
 * | on | `trigger [after 1 hour] [within 10 minutes]` | OnTrigger |
 * | message | `[in locale] [for variant] { … }` | Message |
 * | price | `6 USD per seat per month`, `from trigger.quote`, `{ eu: …, us: … }` | Price |
 * | prices | `{ product: 6 USD per month, … }` | List of RegionPrice |
 * | reference | `12 EUR from "…"`, `{ eu: …, us: … } from "…"` | Reference |
 * | block | `{ … }` | Block |
 * | textOrBlock | `"…"` or `{ … }` | Text or Block |
 * | sample | `4_812 accounts` | Sample |
 * | fails | `segment [because "…"]` | Fails |
 * | trial | `14 days [without card] [then 6 USD per month, or by region] [remind 3 days]` | Trial |
 * | cancel | `anytime [by phone]` | Cancel |
 * | target | `offer x`, `product x`, `group x` | Target |
 * | holdout | `10% [of offer x] [of all]` | Holdout |
 * | shares | `{ a: 50%, b: 50% }` | List of Share |
 * | metric | `name [by a, …] [over 12 calendar months] [< 5%]` | Metric |
 * | stop | `when name > 5%` or `"…"` | Metric or Text |
 * | texted | `{ name: "…", … }` | List of TextField |
 * | pivot | `"…" then "…"` | Pivot |
 * | given | see `Given` | Given |
 * | happening | `trigger [{ a: 1 }] [3 minutes ago]` | Happening |
 * | expect | see `Expect` | Expect |
 * | localTime | `22:15` | Quantity |
 */
// prettier-ignore
export type Shape =
  | "text" | "texts" | "name" | "names" | "path" | "paths" | "number" | "amount" | "duration"
  | "date" | "instant" | "localTime" | "flag" | "condition" | "every" | "within" | "signed"
  | "dated" | "quorum" | "regions" | "placement" | "fields" | "along" | "sequence" | "on"
  | "message" | "price" | "prices" | "reference" | "block" | "textOrBlock" | "sample" | "fails"
  | "trial" | "cancel" | "target" | "holdout" | "shares" | "metric" | "stop" | "texted" | "pivot"
  | "given" | "happening" | "expect";

// prettier-ignore
export type BlockName =
  | "policy" | "channel" | "placement" | "identity" | "adjacency" | "evidence" | "integration"
  | "trigger" | "offer" | "message" | "terms" | "pilot" | "plan" | "record" | "bundle"
  | "experiment" | "measure" | "learn" | "playbook" | "objection" | "calendar" | "test";

const evidence = {
  shape: "block",
  block: "evidence",
  many: true,
  about: "What the claim rests on: source, sample, lift, date and kind.",
} as const;

// One line an entry, so that the table can be read as one.
// prettier-ignore
export const entries = {
  policy: {
    title: { shape: "text", about: "The policy's name for people." },
    version: { shape: "number", about: "The revision, a whole number that only grows." },
    audience: { shape: "name", about: "Whom the offers address: `consumer` or `business`." },
    sector: { shape: "name", about: "The line of business, for rules that depend on it: `general`, `financial`, `insurance`, `telecom`, `health`, `education`, `retail`, `software`, `services`, `equipment`." },
    preset: { shape: "name", about: "How customers reach first value here: `saas`, `ecommerce`, `services`, `installed_base`." },
    regions: { shape: "regions", about: "Where the policy applies, and the fact that says where a customer is. Elsewhere nothing is offered." },
    opt_out: { shape: "path", about: "The flag that says a customer wants no offers. Unless it is known to be no, nothing is offered." },
    locales: { shape: "names", about: "Languages of the copy, the first one being that of messages without `in`." },
    currency: { shape: "name", about: "The currency meant where reports add money up." },
    owner: { shape: "text", about: "Who answers for the policy." },
    stakeholders: { shape: "texted", about: "Who else has a say, by role." },
    reviewed: { shape: "signed", many: true, about: "When and by whom the policy was last reviewed." },
    approved: { shape: "signed", many: true, about: "An approval: date, person and role." },
    approvals: { shape: "quorum", about: "How many of which roles must approve." },
    review: { shape: "every", about: "How long a review stays fresh." },
    audit: { shape: "every", about: "How often the offers are audited against fatigue and misalignment." },
    checklist: { shape: "texts", about: "Questions a reviewer answers before approving." },
    outcome: { shape: "text", about: "What customers are better off with." },
    goal: { shape: "text", about: "What the policy is for." },
    voice: { shape: "text", about: "How the copy sounds." },
    avoid: { shape: "texts", about: "Words and idioms that never stand in the copy." },
    discount_limit: { shape: "amount", about: "The deepest discount any offer may give." },
    focus: { shape: "number", about: "How many adjacencies the team works on at a time." },
    note: { shape: "dated", many: true, about: "A dated decision or lesson, kept with the policy." },
    otherwise: { shape: "name", about: "What to do when nothing fits: `wait`, which is also the default." },
  },
  identity: {
    contains: { shape: "names", about: "Identities whose events count for this one too: an account contains its customers." },
  },
  channel: {
    placement: { shape: "placement", block: "placement", many: true, about: "A place where offers of this channel appear." },
    counts: { shape: "name", about: "What a frequency cap counts here: `shown` or `sent`." },
    consent: { shape: "condition", about: "The condition under which this channel may carry offers at all." },
    basis: { shape: "name", about: "The ground for contact: `consent`, `soft_opt_in`, `contract`, `legitimate_interest`." },
    assisted: { shape: "flag", about: "A person speaks here." },
    script: { shape: "text", about: "What the person reads out or keeps to." },
    sender: { shape: "text", about: "Who the message says it is from." },
    unsubscribe: { shape: "text", about: "How a recipient stops this channel." },
    address: { shape: "text", about: "The postal address the message carries." },
  },
  placement: {
    surface: { shape: "name", about: "What kind of place it is: `product_page`, `cart`, `checkout`, `order_confirmation`, `receipt`, `completion`, `sidebar`, `inbox`, `alert`, `dashboard`, `call`, `mail`." },
    interrupts: { shape: "name", about: "Whether it may cover a task: `never`, `idle` or `always`." },
    mobile: { shape: "name", about: "How it shows on a phone: `required`, `optional` or `none`." },
    budget: { shape: "duration", about: "How long it may take to render." },
    label: { shape: "text", about: "The words that mark it as an offer." },
  },
  calendar: {
    holidays: { shape: "text", about: "A YAML or JSON file with the dates." },
    weekend: { shape: "names", about: "The days that are no business days; `{ saturday, sunday }` unless said." },
  },
  adjacency: {
    workflow: { shape: "name", about: "Where B stands in the work done with A: `upstream`, `downstream` or `parallel`." },
    because: { shape: "text", about: "Why someone who uses A needs B." },
    goal: { shape: "text", about: "The goal the customer stated that B serves." },
    stated_by: { shape: "name", about: "Who stated that goal: `customer`, `team` or `analysis`." },
    benefit: { shape: "text", many: true, about: "What gets better, measurably." },
    unlocks: { shape: "name", about: "What B adds: a `need` or an `efficiency`." },
    evidence,
    buyer: { shape: "name", about: "Whether the `same` or a `different` person decides." },
    user: { shape: "name", about: "Whether the `same` or a `different` person uses it." },
    coverage: { shape: "name", about: "How well that workflow is covered today: `none`, `weak` or `full`." },
    created_by: { shape: "name", about: "The product whose use creates the workflow." },
    required: { shape: "flag", about: "A cannot do its work without B." },
    accelerates: { shape: "name", about: "What B speeds up: `first_value` or `setup`." },
    fails: { shape: "fails", many: true, about: "A segment in which this adjacency is known not to hold. Offers along it pass it over." },
    integration: { shape: "textOrBlock", block: "integration", about: "Proof that A and B work together." },
    limits: { shape: "text", about: "Where the integration stops." },
    alternative: { shape: "text", about: "Who else or what else could serve the need." },
    strength: { shape: "amount", about: "How strong the evidence says it is, from 0% to 100%." },
    reviewed: { shape: "signed", many: true, about: "When and by whom this pairing was reviewed." },
    owner: { shape: "text", about: "Who answers for it." },
  },
  evidence: {
    kind: { shape: "name", about: "`behavioural`, `transaction`, `usage`, `experiment`, `qualitative`, `result`, `testimonial`, `projection`, `risk_model`, `incident_data`, `expert` or `assumption`." },
    from: { shape: "text", about: "Where it can be looked up." },
    method: { shape: "text", about: "How it was found." },
    sample: { shape: "sample", many: true, about: "How many of what were looked at." },
    lift: { shape: "amount", about: "How much likelier B is for those with A." },
    gap: { shape: "duration", about: "The median time between A and B." },
    likelihood: { shape: "amount", about: "The stated probability." },
    measured: { shape: "date", about: "When it was measured." },
    period: { shape: "duration", about: "The time the sample covers." },
    population: { shape: "text", about: "Whom the sample stands for." },
    author: { shape: "text", about: "Whose words a testimonial are." },
    incentivised: { shape: "flag", about: "The author was given something for it." },
    consented: { shape: "date", about: "When the author agreed to its use." },
    assumptions: { shape: "texts", about: "What has to hold for it to apply." },
    renders: { shape: "text", about: "The sentence in the copy it stands behind." },
    takers: { shape: "number", about: "How many who took it were asked." },
    decliners: { shape: "number", about: "How many who declined it were asked." },
  },
  integration: {
    proof: { shape: "text", about: "Where the proof can be seen." },
    on: { shape: "date", about: "When it was proven." },
    by: { shape: "text", about: "Who proved it." },
    starts: { shape: "text", about: "Where the integration starts." },
    stops: { shape: "text", about: "Where it stops." },
  },
  trigger: {
    kind: { shape: "name", about: "`workflow_completion`, `data_integration`, `collaboration`, `milestone`, `onboarding`, `renewal`, `trial_success`, `reorder`, `support_resolved`, `cart`, `visit`, `schedule`, `conversation`, `friction`, `maintenance`." },
    product: { shape: "name", about: "The product it happens in." },
    carries: { shape: "fields", about: "The typed data the host sends with it; required unless `optional`." },
    asked: { shape: "name", about: "Who asked: `customer` when the customer raised it." },
    stage: { shape: "name", about: "The stage of the relationship: `discovery`, `demo`, `proposal`, `negotiation`, `onboarding`, `adoption`, `renewal`." },
    evidence,
    source: { shape: "text", about: "The system that sends it." },
  },
  offer: {
    title: { shape: "text", about: "The offer's name for people." },
    along: { shape: "along", about: "The adjacency it goes along: from a product the customer has to one they lack." },
    on: { shape: "on", many: true, about: "The trigger, how long after it and within what window." },
    at: { shape: "paths", about: "Where it may appear, best place first." },
    for: { shape: "path", many: true, about: "The segment it is for." },
    when: { shape: "condition", many: true, about: "A condition that must hold." },
    unless: { shape: "condition", many: true, about: "A condition that must be known not to hold." },
    because: { shape: "text", about: "Why now, for this customer: finishes “because …”." },
    then: { shape: "text", about: "The next step it makes possible." },
    goal: { shape: "text", about: "The goal the customer stated." },
    stage: { shape: "name", about: "The stage of the relationship it belongs to." },
    frame: { shape: "name", about: "How it is put: `completion`, `peer`, `recommendation`, `prevention`, `outcome`." },
    message: { shape: "message", block: "message", many: true, about: "The words, per locale and variant." },
    limits: { shape: "text", about: "What it does not do." },
    benefit: { shape: "text", many: true, about: "What gets better, measurably." },
    evidence,
    price: { shape: "price", about: "What it costs: amount and period, per region, or from the trigger." },
    fees: { shape: "prices", about: "What comes on top, by name." },
    tax: { shape: "name", about: "`included` or `excluded`." },
    reference: { shape: "reference", about: "The earlier price a discount refers to, and what it rests on." },
    discount: { shape: "amount", about: "How much less than usual." },
    terms: { shape: "block", block: "terms", about: "Cancelling, refunds, trials, minimum terms." },
    consent: { shape: "name", about: "How a yes is taken: `one_step`, `two_step`, `confirm`, `signature`." },
    activation: { shape: "name", about: "What happens after a yes: `single_step`, `checkout`, `contact`." },
    undo: { shape: "duration", about: "How long a yes can be taken back." },
    default: { shape: "name", about: "`off`, the honest default, or `on`: already ticked." },
    dismiss: { shape: "name", about: "How it can be closed: `close`, `swipe`, `escape` or `none`." },
    decline: { shape: "name", about: "How it can be declined: `button`, `link`, `spoken` or `none`." },
    blocking: { shape: "flag", about: "The customer cannot go on without answering." },
    countdown: { shape: "flag", about: "A timer runs beside it." },
    snooze: { shape: "duration", about: "How long “not now” lasts." },
    opt_out: { shape: "text", about: "Where the customer stops offers like this." },
    available: { shape: "path", about: "The fact that holds the live number still available." },
    supply: { shape: "text", about: "Where that number comes from." },
    score: { shape: "path", about: "The fact by which the host ranks it among its equals; more is better." },
    priority: { shape: "name", about: "`high`, `normal` or `low`." },
    rollout: { shape: "amount", about: "The share of customers who may see it." },
    stages: { shape: "shares", about: "The steps by which that share is to grow, by name." },
    status: { shape: "name", about: "`draft`, `live`, `paused` or `retired`. Only live offers are made." },
    starts: { shape: "date", about: "The first local day." },
    ends: { shape: "date", about: "The last local day, to its end." },
    retire: { shape: "stop", many: true, about: "When to take it down, judged over all customers." },
    learn_more: { shape: "names", about: "Tutorials, calculators and comparisons that go with it." },
    guide: { shape: "name", about: "The playbook a person follows." },
    next_step: { shape: "text", about: "What happens after a yes, in words." },
    before: { shape: "text", about: "What is done before it is made." },
    during: { shape: "text", about: "What is done while it is made." },
    after: { shape: "text", about: "What is done once it is taken." },
    pilot: { shape: "block", block: "pilot", about: "A trial run with a date to decide and a way back." },
    plan: { shape: "block", block: "plan", about: "Who does what by when." },
    record: { shape: "block", block: "record", about: "What is written down of the conversation." },
    core_only: { shape: "text", about: "The option of keeping just what they have." },
    defer: { shape: "text", about: "What “later” means: when, and on which terms." },
    same_terms_until: { shape: "date", about: "Until when a “later” keeps these terms." },
    reviewed: { shape: "signed", many: true, about: "When and by whom the offer was reviewed." },
    owner: { shape: "text", about: "Who answers for the offer." },
    watch: { shape: "metric", many: true, about: "A metric that must not get worse." },
  },
  message: {
    label: { shape: "text", about: "Marks it as an offer." },
    headline: { shape: "text", about: "The first line." },
    subject: { shape: "text", about: "The subject line of a mail." },
    body: { shape: "text", about: "What it does for this customer." },
    details: { shape: "text", about: "The longer version, one step away." },
    price_line: { shape: "text", about: "The price in words." },
    proof: { shape: "text", about: "A claim and where it comes from." },
    limits: { shape: "text", about: "What it does not do." },
    why: { shape: "text", about: "Why the customer sees it." },
    accept: { shape: "text", about: "The label of yes." },
    decline: { shape: "text", about: "The label of no." },
    snooze: { shape: "text", about: "The label of not now." },
    opt_out: { shape: "text", about: "The label that stops offers like this." },
    freedom: { shape: "text", about: "The line that says the choice is theirs." },
    because: { shape: "text", about: "Why now, in these words instead of the offer's own." },
    then: { shape: "text", about: "The next step, in these words instead of the offer's own." },
    ask: { shape: "text", about: "The question a person asks first." },
    permission: { shape: "text", about: "How a person asks whether to go on." },
  },
  terms: {
    cancel: { shape: "cancel", about: "When and how it can be cancelled." },
    refund: { shape: "within", about: "How long money is given back." },
    trial: { shape: "trial", about: "Length, card, the price after it and the reminder before it." },
    minimum: { shape: "duration", about: "The shortest time it must be kept." },
    renews: { shape: "every", about: "How often it renews by itself." },
    notice: { shape: "duration", about: "How long before a renewal it can be stopped." },
    change: { shape: "name", about: "Whether the plan can be changed: `anytime` or `at_renewal`." },
    converts: { shape: "flag", about: "The trial turns into a paid plan by itself." },
  },
  pilot: {
    length: { shape: "duration", about: "How long it runs." },
    validate: { shape: "text", about: "What is checked, and when." },
    decide: { shape: "text", about: "Who decides, and when." },
    revert: { shape: "text", about: "How things go back." },
    stop: { shape: "stop", many: true, about: "What ends it early." },
  },
  plan: {
    owner: { shape: "text", about: "Who owns the plan." },
    roles: { shape: "texted", about: "Who does what." },
    by: { shape: "date", about: "When it is done." },
    success: { shape: "text", about: "What shows that it worked." },
    activate: { shape: "text", about: "What starts the next step." },
  },
  record: {
    source: { shape: "text", about: "Where the opportunity came from." },
    pain: { shape: "text", about: "The problem it is linked to." },
    proof: { shape: "text", about: "The proof attached." },
    consent: { shape: "text", about: "How agreement was given." },
    rationale: { shape: "text", about: "Why it was offered." },
    misread: { shape: "text", about: "What was misread: a tone, a custom, the time." },
    outcome: { shape: "text", about: "What came of it." },
  },
  bundle: {
    title: { shape: "text", about: "The bundle's name for people." },
    products: { shape: "names", about: "The products always in it." },
    choose: { shape: "quorum", about: "How many may be chosen of which products." },
    price: { shape: "price", about: "What the whole costs." },
    separately: { shape: "prices", about: "What each part costs by itself, as the catalogue says." },
    separable: { shape: "flag", about: "Every part can be had by itself." },
    inseparable: { shape: "text", about: "Why a part cannot be had by itself." },
    evidence,
    because: { shape: "text", about: "Why the parts belong together." },
    owned: { shape: "name", about: "What happens to parts already owned: `excludes` or `credits`." },
    adopt: { shape: "sequence", about: "The order in which the parts are best taken up." },
    default: { shape: "name", about: "`off`, or `on`: chosen for the customer." },
    user: { shape: "name", about: "Whether the `same` or a `different` person uses the parts." },
    workflow: { shape: "name", about: "Whether the parts serve the `same` or `different` workflows." },
    cannibalises: { shape: "names", about: "Products it takes the place of." },
    tier: { shape: "text", many: true, about: "What the next step up adds." },
  },
  experiment: {
    hypothesis: { shape: "text", about: "What is expected to change, and why." },
    unit: { shape: "name", about: "The identity that is assigned." },
    of: { shape: "target", about: "The offers it is about." },
    all: { shape: "flag", about: "It is about all offers." },
    holdout: { shape: "holdout", about: "The share that gets nothing of it." },
    variants: { shape: "shares", about: "Messages compared, with their shares." },
    factors: { shape: "names", about: "What varies: `placement`, `message`, `timing`, `channel`, `frame`, `segment`, `pricing`." },
    design: { shape: "name", about: "`parallel` or `factorial`." },
    layer: { shape: "name", about: "Experiments of one layer never meet in one unit." },
    traffic: { shape: "amount", about: "The share of the layer it takes." },
    salt: { shape: "text", about: "Changes who is assigned what." },
    success: { shape: "metric", many: true, about: "The metric that decides." },
    guardrail: { shape: "metric", many: true, about: "A metric that must not get worse." },
    stop: { shape: "stop", many: true, about: "What ends it early." },
    window: { shape: "duration", about: "How long outcomes are followed." },
    until: { shape: "date", about: "The last local day." },
    owner: { shape: "text", about: "Who answers for it." },
    learned: { shape: "text", about: "What came of it." },
  },
  measure: {
    success: { shape: "metric", many: true, about: "A metric that says customers are better off." },
    watch: { shape: "metric", many: true, about: "A metric that must not get worse." },
    target: { shape: "metric", many: true, about: "A value aimed for." },
    benchmark: { shape: "metric", many: true, about: "A value to compare with, never to aim for." },
    cohort: { shape: "names", about: "How customers are grouped: `signup_month`, `lifecycle`, `segment`, `product_count`, `exposed`." },
    matched: { shape: "flag", about: "Compared groups are matched on what they were before." },
    verdict: { shape: "text", about: "When the programme counts as working." },
    feedback: { shape: "text", about: "How customers tell us." },
  },
  learn: {
    kind: { shape: "name", about: "`tutorial`, `story`, `calculator`, `comparison`, `clip`, `guide`." },
    stage: { shape: "name", about: "The stage of the relationship it helps in." },
    title: { shape: "text", about: "Its name for people." },
    link: { shape: "text", about: "Where it is." },
    about: { shape: "names", about: "The products it is about." },
    length: { shape: "duration", about: "How long it takes." },
    assumptions: { shape: "texts", about: "What a calculator assumes." },
    evidence,
  },
  playbook: {
    stage: { shape: "name", about: "The stage it is for." },
    ask: { shape: "texts", about: "Questions, before anything is offered." },
    permission: { shape: "text", about: "How to ask whether to go on." },
    frame: { shape: "text", about: "How to put it." },
    show: { shape: "text", about: "What to show, with its source." },
    agree: { shape: "text", about: "How to settle the next step." },
    opener: { shape: "text", about: "The first sentence." },
    line: { shape: "text", many: true, about: "A sentence to use." },
    objection: { shape: "block", block: "objection", many: true, about: "How to answer a doubt." },
    pivot: { shape: "pivot", many: true, about: "What to do instead when it does not fit." },
    safeguard: { shape: "text", many: true, about: "What is never done." },
    gate: { shape: "texts", about: "What must be true before the next stage." },
    options: { shape: "texts", about: "The options laid side by side, the core alone among them." },
    tone: { shape: "text", about: "How it sounds, and to whom." },
    record: { shape: "block", block: "record", about: "What is written down." },
    plan: { shape: "block", block: "plan", about: "Who does what by when." },
  },
  objection: {
    when: { shape: "text", about: "What the customer says." },
    acknowledge: { shape: "text", about: "Take it seriously." },
    probe: { shape: "text", about: "Ask what is behind it." },
    reframe: { shape: "text", about: "Put it in their terms." },
    show: { shape: "text", about: "Show, with a source." },
    confirm: { shape: "text", about: "Ask whether that answers it." },
    defer: { shape: "text", about: "Leave it, and when to come back." },
  },
  test: {
    like: { shape: "text", about: "Starts from everything another test gives." },
    given: { shape: "given", many: true, about: "A fact, what is owned, what happened before." },
    now: { shape: "instant", about: "The moment; 2026-01-05T12:00:00Z unless said." },
    date: { shape: "date", about: "The customer's local date; that of `now` unless said." },
    time: { shape: "localTime", about: "The customer's local time; that of `now` unless said." },
    on: { shape: "happening", many: true, about: "A trigger, its data and how long ago it was." },
    at: { shape: "paths", about: "The placements asked for; all of them unless said." },
    locale: { shape: "name", about: "The language asked for." },
    expect: { shape: "expect", many: true, about: "What must come out." },
  },
} as const satisfies Record<BlockName, Record<string, EntrySpec>>;

export const declarationWords = [
  "policy",
  "import",
  "catalog",
  "facts",
  "identity",
  "channel",
  "calendar",
  "proven",
  "segment",
  "group",
  "adjacency",
  "trigger",
  "offer",
  "bundle",
  "cap",
  "rest",
  "quiet",
  "hold",
  "ban",
  "waive",
  "prefer",
  "experiment",
  "measure",
  "learn",
  "playbook",
  "prove",
  "test",
] as const;

export type DeclarationWord = (typeof declarationWords)[number];

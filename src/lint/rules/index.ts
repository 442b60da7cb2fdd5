// The table of contents of the linter: one line per rule, by category, sorted.

export { asksAgain as "autonomy/asks-again" } from "./autonomy/asks-again.ts";
export { confirmshaming as "autonomy/confirmshaming" } from "./autonomy/confirmshaming.ts";
export { defaultOn as "autonomy/default-on" } from "./autonomy/default-on.ts";
export { fear as "autonomy/fear" } from "./autonomy/fear.ts";
export { forcedOffer as "autonomy/forced-offer" } from "./autonomy/forced-offer.ts";
export { guilt as "autonomy/guilt" } from "./autonomy/guilt.ts";
export { hardToCancel as "autonomy/hard-to-cancel" } from "./autonomy/hard-to-cancel.ts";
export { hiddenDecline as "autonomy/hidden-decline" } from "./autonomy/hidden-decline.ts";
export { irreversible as "autonomy/irreversible" } from "./autonomy/irreversible.ts";
export { laterOnly as "autonomy/later-only" } from "./autonomy/later-only.ts";
export { noCoreOption as "autonomy/no-core-option" } from "./autonomy/no-core-option.ts";
export { noDecline as "autonomy/no-decline" } from "./autonomy/no-decline.ts";
export { noOptOut as "autonomy/no-opt-out" } from "./autonomy/no-opt-out.ts";
export { secondAsk as "autonomy/second-ask" } from "./autonomy/second-ask.ts";
export { trickWording as "autonomy/trick-wording" } from "./autonomy/trick-wording.ts";

export { hiddenAssumptions as "evidence/hidden-assumptions" } from "./evidence/hidden-assumptions.ts";
export { noKnownFailures as "evidence/no-known-failures" } from "./evidence/no-known-failures.ts";
export { stale as "evidence/stale" } from "./evidence/stale.ts";
export { unprovenAdjacency as "evidence/unproven-adjacency" } from "./evidence/unproven-adjacency.ts";
export { unprovenIntegration as "evidence/unproven-integration" } from "./evidence/unproven-integration.ts";
export { unsourcedNumber as "evidence/unsourced-number" } from "./evidence/unsourced-number.ts";

export { allAtOnce as "governance/all-at-once" } from "./governance/all-at-once.ts";
export { attachTarget as "governance/attach-target" } from "./governance/attach-target.ts";
export { confoundedFactors as "governance/confounded-factors" } from "./governance/confounded-factors.ts";
export { forbiddenWaiver as "governance/forbidden-waiver" } from "./governance/forbidden-waiver.ts";
export { looseExperiment as "governance/loose-experiment" } from "./governance/loose-experiment.ts";
export { looseWaiver as "governance/loose-waiver" } from "./governance/loose-waiver.ts";
export { missingBans as "governance/missing-bans" } from "./governance/missing-bans.ts";
export { noGuardrail as "governance/no-guardrail" } from "./governance/no-guardrail.ts";
export { noOwner as "governance/no-owner" } from "./governance/no-owner.ts";
export { noSunset as "governance/no-sunset" } from "./governance/no-sunset.ts";
export { revenueOnly as "governance/revenue-only" } from "./governance/revenue-only.ts";
export { selectionBias as "governance/selection-bias" } from "./governance/selection-bias.ts";
export { shortHorizon as "governance/short-horizon" } from "./governance/short-horizon.ts";
export { unknownWaiver as "governance/unknown-waiver" } from "./governance/unknown-waiver.ts";
export { unreviewed as "governance/unreviewed" } from "./governance/unreviewed.ts";
export { unusedWaiver as "governance/unused-waiver" } from "./governance/unused-waiver.ts";

export { baitAndSwitch as "honesty/bait-and-switch" } from "./honesty/bait-and-switch.ts";
export { borrowedAuthority as "honesty/borrowed-authority" } from "./honesty/borrowed-authority.ts";
export { countdown as "honesty/countdown" } from "./honesty/countdown.ts";
export { disguisedOffer as "honesty/disguised-offer" } from "./honesty/disguised-offer.ts";
export { falseActivity as "honesty/false-activity" } from "./honesty/false-activity.ts";
export { falseFree as "honesty/false-free" } from "./honesty/false-free.ts";
export { falseNecessity as "honesty/false-necessity" } from "./honesty/false-necessity.ts";
export { falseScarcity as "honesty/false-scarcity" } from "./honesty/false-scarcity.ts";
export { falseUrgency as "honesty/false-urgency" } from "./honesty/false-urgency.ts";
export { misleadingLabel as "honesty/misleading-label" } from "./honesty/misleading-label.ts";
export { overclaim as "honesty/overclaim" } from "./honesty/overclaim.ts";
export { prizePressure as "honesty/prize-pressure" } from "./honesty/prize-pressure.ts";
export { unattributedTestimonial as "honesty/unattributed-testimonial" } from "./honesty/unattributed-testimonial.ts";
export { unfoundedSocialProof as "honesty/unfounded-social-proof" } from "./honesty/unfounded-social-proof.ts";

export { exclusionary as "language/exclusionary" } from "./language/exclusionary.ts";
export { featureList as "language/feature-list" } from "./language/feature-list.ts";
export { hardToRead as "language/hard-to-read" } from "./language/hard-to-read.ts";
export { jargon as "language/jargon" } from "./language/jargon.ts";
export { missingTranslation as "language/missing-translation" } from "./language/missing-translation.ts";
export { shouting as "language/shouting" } from "./language/shouting.ts";

export { interruption as "load/interruption" } from "./load/interruption.ts";
export { longCopy as "load/long-copy" } from "./load/long-copy.ts";
export { looseCap as "load/loose-cap" } from "./load/loose-cap.ts";
export { noCap as "load/no-cap" } from "./load/no-cap.ts";
export { onlySelling as "load/only-selling" } from "./load/only-selling.ts";
export { tooManyOptions as "load/too-many-options" } from "./load/too-many-options.ts";
export { uncappedChannel as "load/uncapped-channel" } from "./load/uncapped-channel.ts";

export { deepDiscount as "pricing/deep-discount" } from "./pricing/deep-discount.ts";
export { falseReference as "pricing/false-reference" } from "./pricing/false-reference.ts";
export { falseSaving as "pricing/false-saving" } from "./pricing/false-saving.ts";
export { hiddenFees as "pricing/hidden-fees" } from "./pricing/hidden-fees.ts";
export { hiddenPrice as "pricing/hidden-price" } from "./pricing/hidden-price.ts";
export { incoherentLadder as "pricing/incoherent-ladder" } from "./pricing/incoherent-ladder.ts";
export { incomparablePrice as "pricing/incomparable-price" } from "./pricing/incomparable-price.ts";
export { largeBundle as "pricing/large-bundle" } from "./pricing/large-bundle.ts";
export { opaqueBundle as "pricing/opaque-bundle" } from "./pricing/opaque-bundle.ts";
export { secretPersonalPrice as "pricing/secret-personal-price" } from "./pricing/secret-personal-price.ts";
export { silentRenewal as "pricing/silent-renewal" } from "./pricing/silent-renewal.ts";
export { tiedBundle as "pricing/tied-bundle" } from "./pricing/tied-bundle.ts";

export { hiddenOptOut as "privacy/hidden-opt-out" } from "./privacy/hidden-opt-out.ts";
export { noChannelBasis as "privacy/no-channel-basis" } from "./privacy/no-channel-basis.ts";
export { noPurpose as "privacy/no-purpose" } from "./privacy/no-purpose.ts";
export { pryingCopy as "privacy/prying-copy" } from "./privacy/prying-copy.ts";
export { sensitiveTargeting as "privacy/sensitive-targeting" } from "./privacy/sensitive-targeting.ts";
export { unexplained as "privacy/unexplained" } from "./privacy/unexplained.ts";

export { alreadyCovered as "relevance/already-covered" } from "./relevance/already-covered.ts";
export { blanketOffer as "relevance/blanket-offer" } from "./relevance/blanket-offer.ts";
export { genericMessage as "relevance/generic-message" } from "./relevance/generic-message.ts";
export { noBecause as "relevance/no-because" } from "./relevance/no-because.ts";
export { unmappedNeed as "relevance/unmapped-need" } from "./relevance/unmapped-need.ts";
export { upsell as "relevance/upsell" } from "./relevance/upsell.ts";
export { vagueBecause as "relevance/vague-because" } from "./relevance/vague-because.ts";

export { beforeAdoption as "timing/before-adoption" } from "./timing/before-adoption.ts";
export { beforeValue as "timing/before-value" } from "./timing/before-value.ts";
export { calendarTrigger as "timing/calendar-trigger" } from "./timing/calendar-trigger.ts";
export { endlessWindow as "timing/endless-window" } from "./timing/endless-window.ts";
export { inDistress as "timing/in-distress" } from "./timing/in-distress.ts";
export { prePurchaseDoubt as "timing/pre-purchase-doubt" } from "./timing/pre-purchase-doubt.ts";
export { rightAfterPurchase as "timing/right-after-purchase" } from "./timing/right-after-purchase.ts";
export { rightAfterRenewal as "timing/right-after-renewal" } from "./timing/right-after-renewal.ts";
export { tooHeavy as "timing/too-heavy" } from "./timing/too-heavy.ts";
export { unprovenRenewal as "timing/unproven-renewal" } from "./timing/unproven-renewal.ts";

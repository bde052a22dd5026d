import type { Problem } from '../problem.ts';
import type { Pack, Rule } from '../rule.ts';
import { asksEnough } from './asks-enough.ts';
import { claimNamesHolder } from './claim-names-holder.ts';
import { datesValid } from './dates-valid.ts';
import { glossaryScripts } from './glossary-scripts.ts';
import { holderNamed } from './holder-named.ts';
import { loadedWords } from './loaded-words.ts';
import { mapPlaces } from './map-places.ts';
import { namesDistinct } from './names-distinct.ts';
import { noOrphans } from './no-orphans.ts';
import { placeholdersGone } from './placeholders-gone.ts';
import { plansHold } from './plans-hold.ts';
import { quoteBudget } from './quote-budget.ts';
import { quoteLength } from './quote-length.ts';
import { quoteLocked } from './quote-locked.ts';
import { quoteSic } from './quote-sic.ts';
import { quoteSpeaker } from './quote-speaker.ts';
import { quoteVerbatim } from './quote-verbatim.ts';
import { referencesExist } from './references-exist.ts';
import { revisionsInOrder } from './revisions-in-order.ts';
import { sourcesExist } from './sources-exist.ts';
import { figuresCarried } from './style/figures-carried.ts';
import { headlineForm } from './style/headline-form.ts';
import { houseStyle } from './style/house-style.ts';
import { lettersDrawn } from './style/letters-drawn.ts';
import { namesMentioned } from './style/names-mentioned.ts';
import { quoteBrief } from './style/quote-brief.ts';
import { quoteCuts } from './style/quote-cuts.ts';
import { quoteOpening } from './style/quote-opening.ts';
import { quoteVerb } from './style/quote-verb.ts';
import { sidesApart } from './style/sides-apart.ts';
import { topicCommands } from './topic-commands.ts';
import { translationsFit } from './translations-fit.ts';
import { uniqueIds } from './unique-ids.ts';

/** The rules of truth and of form, which every pack that is served keeps. A record's schema is checked as it is read. */
export const RULES: Readonly<Record<string, Rule>> = {
  uniqueIds,
  sourcesExist,
  quoteVerbatim,
  quoteLocked,
  quoteLength,
  quoteBudget,
  quoteSpeaker,
  quoteSic,
  holderNamed,
  claimNamesHolder,
  loadedWords,
  datesValid,
  revisionsInOrder,
  referencesExist,
  translationsFit,
  noOrphans,
  topicCommands,
  asksEnough,
  placeholdersGone,
  namesDistinct,
  glossaryScripts,
  mapPlaces,
  plansHold,
};

/** The rules of style: advice, unless the pack asks for them as errors (`style: error` in pack.yaml). */
export const STYLE_RULES: Readonly<Record<string, Rule>> = {
  headlineForm,
  houseStyle,
  quoteBrief,
  quoteCuts,
  quoteVerb,
  quoteOpening,
  figuresCarried,
  sidesApart,
  namesMentioned,
  lettersDrawn,
};

/** The rules that keep a pack from being served. */
export const rulesFor = ({ records: { pack } }: Pack): readonly Rule[] =>
  Object.values(pack.record.style === 'error' ? { ...RULES, ...STYLE_RULES } : RULES);

/** Whatever keeps a pack from being served. */
export const lint = (pack: Pack, rules: readonly Rule[] = rulesFor(pack)): Problem[] =>
  rules.flatMap((rule) => rule(pack));

/** What would make a pack better; nothing where the pack has these rules as errors. */
export const advise = (pack: Pack): Problem[] =>
  pack.records.pack.record.style === 'advice' ? lint(pack, Object.values(STYLE_RULES)) : [];

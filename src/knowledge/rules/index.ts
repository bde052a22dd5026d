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
import { quoteBudget } from './quote-budget.ts';
import { quoteLength } from './quote-length.ts';
import { quoteLocked } from './quote-locked.ts';
import { quoteVerbatim } from './quote-verbatim.ts';
import { referencesExist } from './references-exist.ts';
import { revisionsInOrder } from './revisions-in-order.ts';
import { sourcesExist } from './sources-exist.ts';
import { topicCommands } from './topic-commands.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule of the lint. The schema of each record is checked before them, as it is read. */
export const RULES: Readonly<Record<string, Rule>> = {
  uniqueIds,
  sourcesExist,
  quoteVerbatim,
  quoteLocked,
  quoteLength,
  quoteBudget,
  holderNamed,
  claimNamesHolder,
  loadedWords,
  datesValid,
  revisionsInOrder,
  referencesExist,
  noOrphans,
  topicCommands,
  asksEnough,
  namesDistinct,
  glossaryScripts,
  mapPlaces,
};

/** Whatever the rules have against a pack. */
export const lint = (pack: Pack): Problem[] => Object.values(RULES).flatMap((rule) => rule(pack));

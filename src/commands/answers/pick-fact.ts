import { findFact } from '../../facts/fact-base.ts';
import { factLabel } from '../../reply/fact-option.ts';
import { pickable } from '../pickable.ts';

/** Facts as suggestions: by id and claim in any language. */
export const facts = pickable({
  mark: 'fact:',
  recordsOf: (base) => base.facts,
  labelOf: factLabel,
  callingsOf: ({ id, claim, translations = {} }) => [
    id,
    claim,
    ...Object.values(translations).flatMap((words) => (words ? [words.claim] : [])),
  ],
  byId: findFact,
  // A label ends with its sources.
  mayBeLabel: (text) => text.endsWith(')'),
});

import { z } from 'zod';
import { CONTRAST_TYPES } from '../facts/contrast.ts';
import { FACT_KINDS } from '../facts/fact.ts';
import { STRICTNESS } from '../facts/fact-base.ts';
import { PLACE_KINDS } from '../facts/map.ts';
import { NAME_KINDS } from '../facts/name.ts';
import { PROMPT_KINDS } from '../facts/prompt.ts';

const id = z.string().describe('permanent id');
const ids = z.array(z.string());
const edtf = z.string().describe('EDTF (ISO 8601-2)');
const localized = z.strictObject({ en: z.string(), ja: z.string(), ru: z.string() });
const translated = (words: z.ZodType) =>
  z.strictObject({ ja: words.optional(), ru: words.optional() }).optional();
const when = z.strictObject({
  date: edtf,
  basis: z.enum(['stated', 'inferred']),
  from: z.string().optional(),
});
const box = z.array(z.number()).length(4).describe('west, south, east, north in degrees');

const change = z.strictObject({ date: z.string(), reason: z.string() });

const quote = z.strictObject({
  source: z.string(),
  paragraph: z.number().int().describe('of the non-blank lines of the text, counted from 1'),
  exact: z.string().describe('the words as printed (W3C TextQuoteSelector)'),
  page: z.string().optional(),
  numbered: z.string().optional().describe('the number that the text itself prints'),
  speaker: z.string().optional().describe('who says the words, where they are not the author’s'),
  sic: ids.optional(),
  when: when.optional(),
  leadIn: z.literal(true).optional().describe('it is read before the quote of the headline'),
});

const fact = z.strictObject({
  id,
  topics: ids.describe('the first is the topic that it is filed under'),
  kind: z.enum(FACT_KINDS),
  holder: z.string().optional(),
  when: when.optional(),
  about: z.array(z.strictObject({ name: z.string(), date: edtf })).optional(),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  claim: z.string().describe('the headline, in the curators’ words'),
  translations: translated(z.strictObject({ claim: z.string() })),
  asks: ids,
  quotes: z.array(quote).min(1),
  added: z.string().optional().describe('the day on which it came into the base (ISO 8601)'),
  revised: z.array(change).optional(),
});

const side = { label: z.string(), poll: z.string().optional() };
const contrastWords = {
  question: z.string(),
  note: z.string().optional(),
};
const place = z.strictObject({
  name: z.string().optional(),
  kind: z.enum(PLACE_KINDS),
  label: localized,
  other: localized.optional(),
  lon: z.number(),
  lat: z.number(),
  area: box.optional(),
  note: localized.optional(),
});

/** The document that `knowledge -- export` prints, every field of it. A source has more fields of CSL-JSON. */
export const exportedBase = z.strictObject({
  version: z.number().int(),
  title: localized,
  language: z.string().describe('BCP 47'),
  strictness: z.enum(STRICTNESS),
  sources: z.array(z.looseObject({ id, type: z.string().describe('CSL-JSON’s type'), short: z.string() })),
  topics: z.array(
    z.strictObject({
      id,
      title: z.string(),
      description: z.string(),
      color: z.number().int(),
      localizations: translated(
        z.strictObject({ name: z.string(), title: z.string(), description: z.string() }),
      ),
      core: ids,
    }),
  ),
  names: z.array(
    z.strictObject({
      id,
      name: z.string(),
      kind: z.enum(NAME_KINDS),
      role: z.string().optional(),
      date: z.string().describe('when it was, as EDTF').optional(),
      aliases: ids,
    }),
  ),
  synonyms: z.array(z.strictObject({ id, name: z.string(), aliases: ids })),
  glossary: z.record(z.string(), z.strictObject({ ja: ids, ru: ids })),
  facts: z.array(fact),
  merged: z.record(z.string(), z.string()).describe('ids that other entries took in, with the ids of these'),
  withdrawn: z.record(z.string(), change).describe('ids of entries that are no longer in the base'),
  contrasts: z.array(
    z.strictObject({
      id,
      type: z.enum(CONTRAST_TYPES),
      ...contrastWords,
      asks: ids.optional(),
      sides: z.array(z.strictObject({ ...side, facts: ids })),
      translations: translated(z.strictObject({ ...contrastWords, sides: z.array(z.strictObject(side)) })),
    }),
  ),
  prompts: z.array(
    z.strictObject({
      id,
      kind: z.enum(PROMPT_KINDS),
      question: z.string(),
      facts: ids,
      contrast: z.string().optional(),
      poll: z.array(z.string()).optional(),
      translations: translated(z.strictObject({ question: z.string() })),
    }),
  ),
  maps: z.array(
    z.strictObject({
      id,
      title: localized,
      view: box,
      detail: box.optional(),
      note: localized.optional(),
      about: ids,
      places: z.array(place),
    }),
  ),
});

/** The JSON Schema (2020-12) of that document. */
export const baseSchema = (): object => z.toJSONSchema(exportedBase);

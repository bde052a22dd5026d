import { z } from 'zod';
import { FACT_KINDS } from '../facts/fact.ts';

/** How a question fared. `none` is a result: the sources are silent, or the words were not understood. */
const outcome = z
  .enum(['answer', 'closest', 'none'])
  .describe(
    'answer; closest: near, and no answer; none: the sources are silent or words were not understood',
  );
const confidence = z.number().min(0).max(1).describe('estimated chance that the first result answers');
const message = z.string().describe('what to tell the reader, in one sentence');

/** What every result says. */
export const fared = { outcome, confidence, message };

/** When a source was written. */
const sourceDate = z.object({
  edtf: z.string().optional().describe('EDTF (ISO 8601-2)'),
  words: z.string(),
  status: z.enum(['stated', 'inferred', 'unknown']),
});

/** Where words stand. */
const place = {
  source: z.string().describe('id of the source'),
  source_date: sourceDate,
  paragraph: z.number().int(),
  page: z.string().optional(),
  speaker: z.string().optional().describe('who says the words, where the author quotes somebody'),
  citation: z.string().describe('the citation in the text, in APA style'),
};

export const quoteSchema = z.object({ exact: z.string().describe('the words as printed'), ...place });

export const entrySchema = z.object({
  id: z.string().describe('permanent id'),
  url: z.string().optional(),
  headline: z.string().describe('what the entry says, in the curators’ words: never quote it'),
  kind: z.enum(FACT_KINDS),
  holder: z.string().optional().describe('whose position, argument or forecast it is'),
  date: z.object({ edtf: z.string(), words: z.string(), basis: z.enum(['stated', 'inferred']) }).optional(),
  quotes: z.array(quoteSchema),
  contrasts: z.array(z.string()).describe('ids of the questions on which sources differ or agree'),
  revised: z.array(z.object({ date: z.string(), reason: z.string() })),
});

export const contrastSchema = z.object({
  id: z.string().describe('permanent id'),
  question: z.string(),
  type: z.enum(['differ', 'agree', 'different-matters']),
  note: z.string().optional(),
  sides: z.array(
    z.object({
      label: z.string(),
      entries: z.array(z.object({ id: z.string(), headline: z.string(), quotes: z.array(quoteSchema) })),
    }),
  ),
});

export const placeSchema = z.object({
  ...place,
  entry: z.string().optional().describe('permanent id of the entry; absent where only the whole text has it'),
});

export type EntryRecord = z.infer<typeof entrySchema>;
export type QuoteRecord = z.infer<typeof quoteSchema>;
export type ContrastRecord = z.infer<typeof contrastSchema>;
export type PlaceRecord = z.infer<typeof placeSchema>;

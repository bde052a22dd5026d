import { z } from 'zod';
import type { QuotationCheck } from '../../quotations/check-quotation.ts';
import { placeRecord } from '../records.ts';
import { fared, placeSchema } from '../schemas.ts';
import { tool } from '../tool.ts';

const MOST_PLACES = 10;

/** Whether words are an author's own, by the proof that the pack's quotes pass. */
export const verifyQuoteTool = tool({
  name: 'verify_quote',
  title: 'Verify a quotation',
  description:
    'Checks whether words are verbatim in the pack. verbatim: where they stand. altered: the words that differ, and the ' +
    'true ones with their place. unknown: nothing near is there. Use only what is verbatim, with the words of “printed”.',
  input: { quote: z.string().min(1).max(4000).describe('the words, without quotation marks around them') },
  output: {
    ...fared,
    verdict: z.enum(['verbatim', 'altered', 'unknown']),
    printed: z.string().optional().describe('the words as printed, byte for byte'),
    differences: z.array(z.object({ in: z.enum(['both', 'quotation', 'source']), words: z.string() })),
    places: z.array(placeSchema),
  },
  run({ base, checkQuotation }, { quote }) {
    const check = checkQuotation(quote);
    return {
      ...farings[check.verdict],
      verdict: check.verdict,
      ...('printed' in check && { printed: check.printed }),
      differences: check.verdict === 'altered' ? [...check.differences] : [],
      places:
        'places' in check ? check.places.slice(0, MOST_PLACES).map((place) => placeRecord(base, place)) : [],
    };
  },
});

const farings = {
  verbatim: { outcome: 'answer', confidence: 1, message: 'These are the author’s words.' },
  altered: {
    outcome: 'closest',
    confidence: 1,
    message: 'These are not the author’s words: use those of “printed”, or do not quote.',
  },
  unknown: {
    outcome: 'none',
    confidence: 0,
    message: 'Nothing in the pack has these words: do not quote them.',
  },
} as const satisfies Record<QuotationCheck['verdict'], object>;

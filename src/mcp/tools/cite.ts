import { z } from 'zod';
import { factCitations, sourcesOfFact } from '../../citation/fact-citations.ts';
import { asPlain } from '../../citation/spans.ts';
import { STYLES } from '../../citation/styles.ts';
import { lookUp } from '../../commands/answers/look-up.ts';
import { styleOf } from '../../commands/sources/style-option.ts';
import { findFact } from '../../facts/fact-base.ts';
import { entryRecord } from '../records.ts';
import { entrySchema, fared } from '../schemas.ts';
import { tool } from '../tool.ts';
import { messageFor } from './search.ts';

/** How an entry is cited, as `/cite` has it. */
export const citeTool = tool({
  name: 'cite',
  title: 'Cite an entry',
  description:
    'Cites an entry in a style: the reference, and the citation in the text with page or paragraph.',
  input: {
    entry: z.string().min(1).describe('an entry’s permanent id, or words that it answers'),
    style: z
      .string()
      .default('apa')
      .describe(`one of ${STYLES.map(({ id }) => id).join(', ')}`),
  },
  output: {
    ...fared,
    entry: entrySchema.optional(),
    style: z.string(),
    citations: z.array(z.object({ source: z.string(), reference: z.string(), in_text: z.array(z.string()) })),
    file: z.string().optional().describe('the sources in a format that reference managers read'),
  },
  run({ base, searcher, siteUrl }, { entry, style: typed }) {
    const style = styleOf(typed) ?? STYLES[0];
    const named = findFact(base, entry.trim().toLowerCase());
    const found = named ? undefined : lookUp(base, searcher, entry);
    const fact = named ?? (found?.outcome === 'answer' ? found.matches[0].fact : undefined);
    const said = {
      outcome: found?.outcome ?? ('answer' as const),
      confidence: found?.confidence ?? 1,
      style: style?.title ?? typed,
    };
    if (fact === undefined)
      return {
        ...said,
        message: `Nothing is cited. ${found ? messageFor(found) : ''}`.trim(),
        citations: [],
      };
    const cited = {
      ...said,
      message: 'Cite with the words as they stand.',
      entry: entryRecord({ base, siteUrl }, fact),
    };
    if (style?.how === 'file')
      return { ...cited, citations: [], file: style.write(sourcesOfFact(base, fact)) };
    const citations = style === undefined ? [] : factCitations(base, fact, style);
    return {
      ...cited,
      citations: citations.map(({ source, reference, citations: inText }) => ({
        source: source.id,
        reference: asPlain(reference),
        in_text: [...new Set(inText.map(({ citation }) => asPlain(citation)))],
      })),
    };
  },
});

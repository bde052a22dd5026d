import { z } from 'zod';
import { becameOf } from '../../facts/became-of.ts';
import { entryRecord } from '../records.ts';
import { entrySchema, fared } from '../schemas.ts';
import { tool } from '../tool.ts';

/** An entry by its permanent id, as `/fact` gives it. */
export const entryTool = tool({
  name: 'entry',
  title: 'Entry by its permanent id',
  description:
    'Gives an entry by its permanent id, with what was revised since. An id that another entry took in gives that entry.',
  input: { id: z.string().min(1).describe('such as the ids that search gives') },
  output: {
    ...fared,
    status: z.enum(['current', 'revised', 'merged', 'withdrawn', 'not in the pack']),
    entry: entrySchema.optional(),
  },
  run({ base, siteUrl }, { id }) {
    const wanted = id.trim().toLowerCase();
    const found = becameOf(base, wanted);
    if (found.status === 'withdrawn')
      return {
        outcome: 'none' as const,
        confidence: 0,
        message: `“${wanted}” was withdrawn on ${found.last.date}: ${found.last.reason}. Do not cite it.`,
        status: found.status,
      };
    if (found.status === 'gone')
      return {
        outcome: 'none' as const,
        confidence: 0,
        message: `There is no entry “${id}”. Ids are never used twice.`,
        status: 'not in the pack' as const,
      };
    const { status, fact } = found;
    const texts = {
      current: 'The entry is as it was first published.',
      revised: 'The entry was revised: see “revised”.',
      merged: `“${wanted}” is now part of “${fact.id}”: cite that id.`,
    };
    return {
      outcome: 'answer' as const,
      confidence: 1,
      message: texts[status],
      status,
      entry: entryRecord({ base, siteUrl }, fact),
    };
  },
});

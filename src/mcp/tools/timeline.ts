import { z } from 'zod';
import { spanEntries, TIMELINE_KINDS } from '../../commands/timeline/timeline-entries.ts';
import { spanOf } from '../../commands/timeline/timeline-range.ts';
import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import { entryRecord } from '../records.ts';
import { entrySchema, fared } from '../schemas.ts';
import { tool } from '../tool.ts';
import { topicInput } from '../topic-input.ts';

const MOST = 50;
const USUAL = 20;

const typed = z.string().max(100).optional();

/** What is dated in a span of time, as `/timeline` has it. */
export const timelineTool = tool({
  name: 'timeline',
  title: 'What is dated in a span of time',
  description:
    'Gives the dated entries of a span in order of time. Dates may be written in words or as EDTF: “March 2014”, “2014-03”.',
  input: {
    when: typed.describe('a date, a period, or the words of something dated'),
    from: typed,
    to: typed,
    topic: topicInput,
    kinds: z.enum(TIMELINE_KINDS).default('happened'),
    limit: z.number().int().min(1).max(MOST).default(USUAL),
  },
  output: {
    ...fared,
    count: z.number().int().describe('entries in the span, of which the first are given'),
    entries: z.array(
      z.object({
        date: z.object({ edtf: z.string(), words: z.string(), basis: z.enum(['stated', 'inferred']) }),
        standing: z.enum(['happened', 'said', 'spoken-of', 'began-before']),
        entry: entrySchema,
      }),
    ),
  },
  run(sources, { limit, ...options }) {
    const given = Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    const span = spanOf(sources, {
      command: 'timeline',
      locale: 'en-US',
      mayPost: false,
      permissions: 0n,
      options: Object.fromEntries(given),
    });
    const { inside, before } = spanEntries(sources.base, span);
    const all = [
      ...inside.map((entry) => ({ entry, standing: entry.standing })),
      ...before.map((entry) => ({ entry, standing: 'began-before' as const })),
    ];
    return {
      outcome: all.length > 0 ? ('answer' as const) : ('none' as const),
      confidence: 1,
      message:
        all.length > 0
          ? 'In order of time; what began before and goes on comes last.'
          : 'Nothing in the pack is dated so.',
      count: all.length,
      entries: all.slice(0, limit).map(({ entry, standing }) => ({
        date: dateOf(entry),
        standing,
        entry: entryRecord(sources, entry.fact),
      })),
    };
  },
});

const dateOf = ({ when: { date, basis } }: DatedEntry) => ({
  edtf: date,
  words: edtfText(date, 'en'),
  basis,
});

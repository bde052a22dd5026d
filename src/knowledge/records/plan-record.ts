import { z } from 'zod';
import { isZone } from '../../dates/local-time.ts';
import { MAX_WEEK_QUESTIONS, MAX_WEEKS } from '../../facts/plan.ts';
import { PROMPT_KINDS } from '../../facts/prompt.ts';
import { id, text } from './scalars.ts';

/** Whether a name is `UTC` or a region's zone: an abbreviation means something else in another country. */
const isWholeZone = (name: string): boolean => name === 'UTC' || (name.includes('/') && isZone(name));

const day = z.iso.date('is no day: write 2026-10-05');
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time of day: write "10:00"');
/** YAML reads a bare number as a number. */
const spans = z.union([text.max(60), z.number().int().positive()]).transform(String);
const weekText = text.max(200);

const week = z.strictObject({
  date: day.optional(),
  time: clock.optional(),
  title: weekText.optional(),
  off: z.boolean().default(false),
  reading: z
    .array(z.strictObject({ source: id, paragraphs: spans.optional(), pages: spans.optional() }))
    .max(6)
    .default([]),
  questions: z
    .array(
      z.union([
        z.strictObject({ prompt: id }),
        z.strictObject({ topic: id.optional(), kind: z.enum(PROMPT_KINDS).optional() }),
      ]),
    )
    .min(1)
    .max(MAX_WEEK_QUESTIONS)
    .default([{}]),
  poll: z.boolean().default(false),
  thread: z.boolean().default(true),
  ping: z.boolean().default(false),
  note: text.max(500).optional(),
});

/** A term; also what an instructor hands in. */
export const planRecord = z.strictObject({
  title: weekText.max(80),
  time: clock.optional(),
  zone: text.refine(isWholeZone, 'is no time zone: write Asia/Tokyo').optional(),
  topic: id.optional(),
  weeks: z.array(week).min(1).max(MAX_WEEKS),
});

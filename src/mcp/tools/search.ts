import { z } from 'zod';
import { besideOutcome } from '../../commands/answers/answer-query.ts';
import { lookUp } from '../../commands/answers/look-up.ts';
import { topicOf } from '../../commands/topic-option.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { entryRecord } from '../records.ts';
import { entrySchema, fared } from '../schemas.ts';
import { tool } from '../tool.ts';
import { topicInput } from '../topic-input.ts';

const MOST = 10;
const USUAL = 5;

/** What a reader is to be told of an outcome. */
export function messageFor({ outcome, unknown }: Pick<Outcome, 'outcome' | 'unknown'>): string {
  if (outcome === 'answer')
    return 'The sources answer this: quote the words of the first entry as they stand.';
  if (outcome === 'closest')
    return 'No entry answers this. These are near: show them as related, never as the answer.';
  return unknown.length > 0
    ? `Not understood: ${unknown.join(', ')}. Ask in other words.`
    : 'The sources are silent on this. Say so, and quote nothing.';
}

/** Finds entries as `/ask` does. */
export const searchTool = tool({
  name: 'search',
  title: 'Search the sources',
  description:
    'Finds what the sources say on a question, in English, Japanese or Russian. Gives entries with verbatim quotes. ' +
    'The outcome says whether they answer: answer, closest or none. None is a result: the sources are silent.',
  input: {
    query: z.string().min(1).max(4000).describe('a question or a few words'),
    topic: topicInput,
    limit: z.number().int().min(1).max(MOST).default(USUAL),
  },
  output: {
    ...fared,
    read_as: z.string().optional().describe('the query with mistyped words repaired'),
    unknown_words: z.array(z.string()).describe('words that nothing in the pack explains'),
    entries: z.array(entrySchema),
    nearest: z.array(entrySchema).describe('entries for the known words of a query that was not understood'),
  },
  run({ base, searcher, siteUrl }, { query, topic, limit }) {
    const found = lookUp(base, searcher, query, topicOf(base, topic)?.id);
    const { nearest = [] } = besideOutcome({ base, searcher }, query, found);
    return {
      outcome: found.outcome,
      confidence: found.confidence,
      message: messageFor(found),
      ...(found.readAs !== undefined && { read_as: found.readAs }),
      unknown_words: [...found.unknown],
      entries: found.matches.slice(0, limit).map(({ fact }) => entryRecord({ base, siteUrl }, fact)),
      nearest: nearest.map((fact) => entryRecord({ base, siteUrl }, fact)),
    };
  },
});

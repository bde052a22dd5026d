import { z } from 'zod';
import { contrastsFor } from '../../commands/contrasts/contrasts-for.ts';
import { topicOf } from '../../commands/topic-option.ts';
import { contrastRecord } from '../records.ts';
import { contrastSchema, fared } from '../schemas.ts';
import { tool } from '../tool.ts';
import { topicInput } from '../topic-input.ts';

const MOST = 3;

/** Where sources differ or agree, as `/compare` finds it. */
export const compareTool = tool({
  name: 'compare',
  title: 'Where the sources differ or agree',
  description:
    'Finds the questions on which the sources differ or agree, each side with its verbatim quotes. ' +
    'Takes a subject, the names of two sources, or a contrast’s id.',
  input: { query: z.string().min(1).max(4000), topic: topicInput },
  output: { ...fared, contrasts: z.array(contrastSchema) },
  run({ base, searcher }, { query, topic }) {
    const named = base.contrasts.get(query.trim());
    if (named)
      return {
        outcome: 'answer' as const,
        confidence: 1,
        message: 'Show every side.',
        contrasts: [contrastRecord(base, named)],
      };
    const { contrasts, fits } = contrastsFor({ base, searcher }, query, topicOf(base, topic));
    const { matches } = searcher.contrasts(query, base.contrasts.size);
    const [first] = contrasts;
    const score = matches.find(({ contrast }) => contrast === first)?.score ?? 0;
    const outcome =
      first === undefined ? ('none' as const) : fits ? ('answer' as const) : ('closest' as const);
    const messages = {
      answer: 'The first question is about this: show every side.',
      closest: 'No contrast is about this. These are near.',
      none: 'The pack has no contrast on this. Say so.',
    };
    return {
      outcome,
      confidence: score,
      message: messages[outcome],
      contrasts: contrasts.slice(0, MOST).map((contrast) => contrastRecord(base, contrast)),
    };
  },
});

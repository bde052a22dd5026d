import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { edtfBounds, edtfText } from '../dates/edtf.ts';
import { UserError } from '../errors.ts';
import type { Fact, When } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { factLine } from '../reply/fact-card.ts';
import { MAX_CHOICES, MAX_LABEL } from '../reply/limits.ts';
import { listReply } from '../reply/list-reply.ts';
import { cutAtWord } from '../reply/text.ts';
import { type Command, type Services, textOption } from './command.ts';

type Dated = Fact & { readonly when: When };

const dateOption = (name: string, description: string): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
});

/** `/timeline`: the dated facts in order of time, within bounds and a topic if these are given. */
export const timelineCommand = ({ base }: Services): Command => ({
  data: {
    name: 'timeline',
    description: 'Dated facts in order of time',
    options: [
      dateOption('from', 'Not before this date: 2014, 2014-03 or 2014-03-12'),
      dateOption('to', 'Not after this date: 2014, 2014-03 or 2014-03-12'),
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'Only this topic',
        choices: [...base.topics.values()]
          .slice(0, MAX_CHOICES)
          .map(({ id, title }) => ({ name: cutAtWord(title, MAX_LABEL), value: id })),
      },
    ],
  },
  execute(invocation) {
    const from = bound(textOption(invocation, 'from'))?.min ?? Number.NEGATIVE_INFINITY;
    const to = bound(textOption(invocation, 'to'))?.max ?? Number.POSITIVE_INFINITY;
    if (from > to) throw new UserError('The first date lies after the second: swap them.');
    const topic = topicOf(base, textOption(invocation, 'topic'));
    const dated = datedFacts(base).filter(
      ({ when, topics }) =>
        when.max >= from && when.min <= to && (topic === undefined || topics.includes(topic)),
    );
    if (dated.length === 0)
      throw new UserError('The sources date nothing there: widen the range or leave the topic out.');
    const lines = dated.map((fact) => `- **${edtfText(fact.when.date)}** ${factLine(base, fact)}`);
    return listReply('Timeline', lines, 'narrow it with from, to or topic');
  },
});

/** Where a date stands in time: at its beginning, or at its end where the beginning is open. */
const standsAt = ({ min, max }: When): number => (Number.isFinite(min) ? min : max);

/** Facts that carry a date, by its beginning, then its end. */
export const datedFacts = (base: FactBase): Dated[] =>
  [...base.facts.values()]
    .filter((fact): fact is Dated => fact.when !== undefined)
    .sort((a, b) => standsAt(a.when) - standsAt(b.when) || a.when.max - b.when.max);

function bound(date: string | undefined): { min: number; max: number } | undefined {
  if (date === undefined) return undefined;
  const bounds = edtfBounds(date);
  if (bounds === undefined) throw new UserError(`“${date}” is no date: write 2014, 2014-03 or 2014-03-12.`);
  return bounds;
}

function topicOf(base: FactBase, topic: string | undefined): string | undefined {
  if (topic === undefined || base.topics.has(topic)) return topic;
  throw new UserError(`There is no topic “${topic}”. Topics: ${[...base.topics.keys()].join(', ')}.`);
}

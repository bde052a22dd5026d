import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { UserError } from '../../../language/user-error.ts';
import { promptHeading } from '../../../reply/headline.ts';
import { field, textField } from '../../../reply/modal.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { container, cutAtWord, stamp, text } from '../../../reply/text.ts';
import { type Form, filledIn, type Services } from '../../command.ts';
import { askerOf, rememberedServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { typedEntries } from '../own/typed-question.ts';
import { positionsOf } from '../poll.ts';
import { answerPages } from './answers-text.ts';
import { type FoundCollection, findCollection } from './collection.ts';

/** Characters of an answer. */
const MAX_WORDS = 600;

/** The form of an answer: a side where the question has some, a sentence or two, an entry; and who will see it. */
export const answerForm = (services: Services): Form => ({
  async modal(context, [id]) {
    const { store } = rememberedServer(services, context);
    const found = await findCollection(services, context, id);
    const { collection, prompt, view } = found;
    const { say } = view;
    const before = await store.answerOf(collection, context.userId ?? '');
    const positions = positionsOf(view, prompt);
    return {
      title: say('answers.form'),
      parts: [
        text(`${promptHeading(view, prompt)}\n${seenBy(view, found)}`),
        ...(positions.length < 2
          ? []
          : [
              field(say('answers.side'), {
                type: ComponentType.RadioGroup,
                custom_id: 'side',
                options: positions.map((label, at) => ({
                  label,
                  value: String(at),
                  default: before?.side === at,
                })),
              }),
            ]),
        textField(say('answers.words'), 'words', { max_length: MAX_WORDS, value: before?.words }),
        textField(
          say('answers.entry'),
          'entry',
          { style: TextInputStyle.Short, max_length: MAX_WORDS, required: false, value: before?.fact },
          say('answers.entry-hint'),
        ),
      ],
    };
  },
  async submit(submission) {
    const { store } = rememberedServer(services, submission);
    const found = await findCollection(services, submission, submission.args[0]);
    const { collection, prompt, view } = found;
    const userId = askerOf(submission);
    const words = (filledIn(submission, 'words') ?? '').slice(0, MAX_WORDS);
    if (words === '') throw new UserError('answers.no-words');
    const side = sideOf(filledIn(submission, 'side'), positionsOf(view, prompt).length);
    const [fact] = typedEntries(view.base, filledIn(submission, 'entry') ?? '');
    if (!(await store.saveAnswer(collection, userId, { side, words, fact: fact?.id })))
      throw new UserError('answers.over');
    const reply = await othersCard(services, found, view.say('answers.kept'));
    return { do: 'reply', reply };
  },
});

/** A side as the form sends it: a place among so many. */
function sideOf(typed: string | undefined, count: number): number | undefined {
  const side = Number(typed);
  return typed !== undefined && Number.isInteger(side) && side >= 0 && side < count ? side : undefined;
}

/** Who sees an answer, and for how long, in small print. */
export const seenBy = ({ say }: View, { collection }: Pick<FoundCollection, 'collection'>): string =>
  [
    say('answers.seen-by'),
    say(collection.isAnonymous ? 'answers.anonymous' : 'answers.named'),
    say('answers.until', { time: stamp(collection.endsAt) }),
  ]
    .map((line) => `-# ${line}`)
    .join('\n');

/** What has been answered so far, for somebody who has answered: as many whole answers as fit. */
export async function othersCard(
  { store }: Services,
  { collection, prompt, view }: FoundCollection,
  above: string,
): Promise<Reply> {
  const { say } = view;
  const answers = await store.answers(collection);
  const [page = []] = answerPages(view, prompt, answers);
  const [heading = '', ...shown] = page;
  const left = answers.length - shown.length;
  const more = left === 0 ? [] : [`-# ${say('answers.more', { count: left })}`];
  return {
    ...confirmation(''),
    components: [text(above), container([cutAtWord(heading, 400), ...shown, ...more].map(text))],
  };
}

import type { PollData } from '../../channels/channels.ts';
import { el, type Html } from '../../html/html.ts';
import type { Say } from '../../language/language.ts';

/** A poll: options can be chosen, but votes are not counted. */
export const renderPoll = ({ poll }: PollData, say: Say, name: string): Html =>
  el(
    'fieldset',
    { class: 'poll' },
    el('legend', {}, poll.question.text),
    poll.answers.map(({ poll_media: { text } }) =>
      el('label', {}, el('span', {}, text), el('input', { type: 'radio', name: `poll-${name}` })),
    ),
    el('small', {}, say('sandbox.poll')),
  );

import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { PROMPT_KINDS, type PromptKind } from '../../../facts/prompt.ts';
import type { Say } from '../../../language/language.ts';
import { capitalised } from '../../../reply/headline.ts';
import { field, type Modal, textField } from '../../../reply/modal.ts';
import { text } from '../../../reply/text.ts';
import type { OwnQuestion } from '../../../store/questions/own-questions.ts';
import { MAX_QUESTION, MAX_TITLE } from './typed-question.ts';

/** What a question's form holds at first. */
type Draft = Partial<OwnQuestion>;

/** The form of a question for staff. */
export const questionModal = (say: Say, draft: Draft = {}): Modal => ({
  title: say(draft.id === undefined ? 'own.add-title' : 'own.edit-title'),
  parts: [
    questionField(say, draft),
    textField(
      say('own.title'),
      'title',
      { style: TextInputStyle.Short, max_length: MAX_TITLE, required: false, value: draft.title },
      say('own.title-hint'),
    ),
    kindField(say, draft.kind),
    entriesField(say, draft),
    textField(
      say('own.poll'),
      'poll',
      { max_length: 1000, required: false, value: draft.poll?.join('\n') },
      say('own.poll-hint'),
    ),
  ],
});

/** The form of a member's suggestion. */
export const suggestionModal = (say: Say): Modal => ({
  title: say('suggest.title'),
  parts: [
    questionField(say, {}),
    kindField(say, undefined),
    entriesField(say, {}),
    text(say('suggest.about')),
  ],
});

const questionField = (say: Say, { question }: Draft): APILabelComponent =>
  textField(say('own.question'), 'question', { max_length: MAX_QUESTION, value: question });

const kindField = (say: Say, chosen: PromptKind = 'opening'): APILabelComponent =>
  field(say('own.kind'), {
    type: ComponentType.RadioGroup,
    custom_id: 'kind',
    options: PROMPT_KINDS.map((kind) => ({
      value: kind,
      label: capitalised(say(`discuss.kind.${kind}`)),
      default: kind === chosen,
    })),
  });

const entriesField = (say: Say, { facts = [] }: Draft): APILabelComponent =>
  textField(
    say('own.entries'),
    'entries',
    { max_length: 2000, value: facts.join('\n') || undefined },
    say('own.entries-hint'),
  );

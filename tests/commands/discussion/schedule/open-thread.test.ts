import { expect, it } from 'vitest';
import { threadName } from '../../../../src/commands/discussion/schedule/open-thread.ts';
import { smallBase } from '../../../fixtures/base.ts';
import { viewOf } from '../../../fixtures/view.ts';

const base = smallBase();
const [prompt] = base.prompts.values();
if (prompt === undefined) throw new Error('The small base has no prompt');
const nameOf = (question: string) => threadName(viewOf(base), { ...prompt, question });

it.each([
  ['Why does a harbour need a light?', 'Why does a harbour need a light?'],
  [
    'Do states have lasting friends, or only lasting interests, and which of the two does the US–Japan alliance look like?',
    'Do states have lasting friends, or only lasting interests…',
  ],
  [
    'What follows where a pipeline of 1,300 kilometres is planned by one source, and one of 1,400 kilometres by the other?',
    'What follows where a pipeline of 1,300 kilometres is planned by one source…',
  ],
  [
    'Is the light a matter of the harbour – or is the harbour a matter of the light, as the keeper of it says?',
    'Is the light a matter of the harbour – or is the harbour a matter of the light…',
  ],
])('names a thread by its question, or by the clauses of it that fit: %s', (question, name) => {
  expect(nameOf(question)).toBe(name);
});

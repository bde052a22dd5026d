import { MAX_POLL_ANSWERS } from '../../../facts/contrast.ts';
import type { Fact } from '../../../facts/fact.ts';
import { type FactBase, findFact } from '../../../facts/fact-base.ts';
import { UserError } from '../../../language/user-error.ts';
import { cutAtWord } from '../../../reply/text.ts';
import type { OwnQuestion } from '../../../store/questions/own-questions.ts';
import { facts as pickableFacts } from '../../answers/pick-fact.ts';
import { filledIn, type Submission } from '../../command.ts';
import { ID_SEPARATOR } from '../../quiz/quiz-set.ts';
import { kindOf } from '../kind-option.ts';
import { MAX_POLL_ANSWER } from '../poll.ts';

/** Characters of a question, as a pack has them, of a title, and entries that a question cites at most. */
export const MAX_QUESTION = 300;
export const MAX_TITLE = 60;
const MAX_ENTRIES = 20;

/** What a pack's texts may not have: controls, and what has no width; joiners belong to scripts. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}]--[\u200c\u200d]]/gv;
/** More marks on one letter than any script has. */
const FLOOD = /(\p{M}{4})\p{M}+/gu;

/**
 * Reads a question that was entered into a form; a title is made of the question where none was.
 * @throws UserError that says what to change.
 */
export function typedQuestion(base: FactBase, id: string, submission: Submission): OwnQuestion {
  const question = oneLine(filledIn(submission, 'question') ?? '');
  if (question === '') throw new UserError('own.no-question');
  const facts = typedEntries(base, filledIn(submission, 'entries') ?? '');
  if (facts.length === 0) throw new UserError('own.no-entries');
  if (facts.length > MAX_ENTRIES) throw new UserError('own.many-entries', { count: MAX_ENTRIES });
  return {
    id,
    title: oneLine(filledIn(submission, 'title') ?? '') || titleOf(question),
    kind: kindOf(filledIn(submission, 'kind')) ?? 'opening',
    question,
    facts: facts.map((fact) => fact.id),
    poll: typedPositions(filledIn(submission, 'poll') ?? ''),
  };
}

/** The title of a question that was given none. */
export const titleOf = (question: string): string => cutAtWord(question, MAX_TITLE);

/** One line without what cannot be seen. */
export const oneLine = (typed: string): string =>
  typed.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(FLOOD, '$1').trim();

/**
 * The entries that lines name: an id, several of them, a headline in any language, or a suggestion's label.
 * @throws UserError for what names none, with the nearest.
 */
export function typedEntries(base: FactBase, typed: string): Fact[] {
  const found = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap(
      (line) =>
        findFact(base, line) ??
        pickableFacts.named(base, line)[0] ??
        idsIn(line).map((id) => known(base, id, line)),
    );
  return [...new Set(found)];
}

/** The ids on a line; a line without any is taken for one, so that it is refused. */
function idsIn(line: string): string[] {
  const ids = line.split(ID_SEPARATOR).filter(Boolean);
  return ids.length === 0 ? [line] : ids;
}

function known(base: FactBase, id: string, line: string): Fact {
  const fact = findFact(base, id);
  if (fact !== undefined) return fact;
  const near = pickableFacts
    .finderFor(base)(line, 2)
    .map(({ record }) => record.id);
  throw new UserError(near.length === 0 ? 'own.unknown-entry' : 'own.unknown-entry-near', {
    entry: cutAtWord(line, MAX_TITLE),
    near: near.join(', '),
  });
}

function typedPositions(typed: string): string[] {
  const positions = [...new Set(typed.split('\n').map(oneLine).filter(Boolean))];
  if (positions.length === 1 || positions.length > MAX_POLL_ANSWERS)
    throw new UserError('own.positions', { most: MAX_POLL_ANSWERS });
  const long = positions.find(({ length }) => length > MAX_POLL_ANSWER);
  if (long !== undefined)
    throw new UserError('own.long-position', {
      position: cutAtWord(long, MAX_TITLE),
      count: MAX_POLL_ANSWER,
    });
  return positions;
}

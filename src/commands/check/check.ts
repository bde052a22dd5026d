import { withoutNumbers } from '../../dates/numbers-in-text.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Outcome, Searcher } from '../../facts/outcome.ts';
import { UserError } from '../../language/user-error.ts';
import type { View } from '../../reply/reply.ts';
import { type Command, type Services, viewFor } from '../command.ts';
import { messageCommand } from '../command-data.ts';
import { atOdds } from './at-odds.ts';
import { type CheckedSentence, checkCard, NEAREST } from './check-card.ts';
import { clausesOf, type Sentence, sentencesOf } from './message-sentences.ts';

/** Sentences of one message that are looked up: what a card has room for. */
const MOST_SENTENCES = 8;

/** How sure a fact must be that is found without a sentence's dates and numbers: less of the sentence speaks for it. */
const SURE = 0.9;

/**
 * "Check against the sources", on a message: what the sources have on each of its sentences. The text comes with the
 * interaction, is answered in private and kept nowhere.
 */
export const checkCommand = (services: Services): Command => ({
  data: messageCommand('check.name'),
  isPrivate: true,
  execute(invocation) {
    const view = viewFor(services, invocation);
    const sentences = sentencesOf(invocation.message ?? '');
    if (sentences.length === 0) throw new UserError('check.empty');
    const lookedUp = sentences.slice(0, MOST_SENTENCES);
    const checked = lookedUp.flatMap((sentence) => lookUpClauses(view, services.searcher, sentence));
    return checkCard(view, checked, sentences.length - lookedUp.length);
  },
});

/** A sentence as a whole; or each of its clauses, where one of these is answered by an entry that the whole does not find. */
function lookUpClauses(view: View, searcher: Searcher, sentence: Sentence): CheckedSentence[] {
  const lookUp = (one: Sentence): CheckedSentence => ({
    sentence: one,
    found: lookUpSentence(view, searcher, one.words),
  });
  const whole = lookUp(sentence);
  const clauses = clausesOf(sentence).map(lookUp);
  const known = answerOf(whole);
  const isMore = clauses.some((clause) => answerOf(clause) !== undefined && answerOf(clause) !== known);
  return isMore ? clauses : [whole];
}

const answerOf = ({ found }: CheckedSentence): Fact | undefined =>
  found.outcome === 'answer' ? found.matches[0].fact : undefined;

/**
 * What the sources have on a sentence. A search holds a wrong year or number against a fact, and rightly so for a
 * question; but of a statement it is what a reader wants to know. So what is not answered is asked again without them,
 * and answered by a fact that has another date or number.
 */
function lookUpSentence(view: View, searcher: Searcher, words: string): Outcome {
  const found = searcher.search(words, { limit: NEAREST });
  const bare = withoutNumbers(words);
  if (found.outcome === 'answer' || bare.length === words.length) return found;
  const again = searcher.search(bare, { limit: 1 });
  if (again.outcome !== 'answer' || again.confidence < SURE) return found;
  return atOdds(view, words, again.matches[0].fact).length > 0 ? again : found;
}

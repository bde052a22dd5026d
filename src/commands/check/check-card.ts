import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { Fact } from '../../facts/fact.ts';
import { contrastsOf } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { menus } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../reply/escape.ts';
import { differLine } from '../../reply/fact-card.ts';
import { factEvidence } from '../../reply/fact-evidence.ts';
import { factOption } from '../../reply/fact-option.ts';
import { languageNote } from '../../reply/headline.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { container, cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { atOdds } from './at-odds.ts';
import type { Sentence } from './message-sentences.ts';

/** Characters of a sentence above the fact that was found for it, of one in the list of the others, of a title. */
const MAX_SENTENCE = 150;
const MAX_SILENT = 60;
const MAX_TITLE = 200;
/** Entries shown for a sentence that none of them answers. */
export const NEAREST = 2;

/** A sentence of somebody's message, and what a search for it found. */
export interface CheckedSentence {
  readonly sentence: Sentence;
  readonly found: Outcome;
}

/**
 * What the sources have on the sentences of a message: each with its fact, the author's words and where it is at odds
 * with them, then those on which they are silent. It never says that a sentence is true or false. For the asker alone,
 * who may not be the writer. `unchecked` counts the sentences beyond these.
 */
export function checkCard(view: View, checked: readonly CheckedSentence[], unchecked: number): Reply {
  const { say } = view;
  const answered = byFact(checked);
  const silent = checked.filter(({ found }) => found.outcome === 'none');
  const near = checked.filter(({ found }) => found.outcome === 'closest');
  const nearest = near.flatMap(nearestTo);
  const hasAnswer = answered.size > 0;
  const head = `### ${say('check.title')}${hasAnswer || near.length > 0 ? `\n-# ${say('check.not-judged')}` : ''}`;
  const foot = [
    ...silence(view, silent, hasAnswer || near.length > 0),
    ...(unchecked === 0 ? [] : [`-# ${say('check.unchecked', { count: unchecked })}`]),
    ...(hasAnswer ? languageNote(view, [...answered.keys()]) : []).map((note) => `-# ${note}`),
  ].join('\n');
  const blocks = [
    ...[...answered].map(([fact, sentences]) => block(view, fact, sentences)),
    ...near.map((one) => nearBlock(view, one)),
  ];
  const { kept, left } = fitWhole(blocks, head.length + foot.length);
  const more = left === 0 ? '' : `-# ${say('check.more-facts', { count: left })}`;
  const components = [head, ...kept, more, foot].filter((part) => part !== '').map(text);
  return {
    outcome: hasAnswer ? 'answer' : nearest.length > 0 ? 'closest' : 'none',
    ephemeral: true,
    components: [container(components)],
    menus: facts(view, [...answered.keys()], nearest),
  };
}

/** The sentences that are answered, by their fact, so that no fact is shown twice. */
function byFact(checked: readonly CheckedSentence[]): Map<Fact, Sentence[]> {
  const sentences = new Map<Fact, Sentence[]>();
  for (const { sentence, found } of checked) {
    if (found.outcome !== 'answer') continue;
    const [{ fact }] = found.matches;
    sentences.set(fact, [...(sentences.get(fact) ?? []), sentence]);
  }
  return sentences;
}

/** What was written, and below it what the sources have. */
function block(view: View, fact: Fact, sentences: readonly Sentence[]): string {
  const written = sentences.flatMap(({ shown, words }) => [
    `-# **${view.say('check.sentence')}** ${escapeMarkdown(cutAtWord(shown, MAX_SENTENCE))}`,
    ...atOdds(view, words, fact).map((line) => `-# ${line}`),
  ]);
  const [contrast] = contrastsOf(view.base, fact);
  return [
    written.join('\n'),
    ...(contrast === undefined ? [] : [differLine(view, contrast)]),
    factEvidence(view, fact),
  ].join('\n');
}

const nearestTo = ({ found }: CheckedSentence): Fact[] =>
  found.matches.slice(0, NEAREST).map(({ fact }) => fact);

/** What was written, and below it the entries nearest to it, with the date or number that differs. */
function nearBlock(view: View, checked: CheckedSentence): string {
  const { shown, words } = checked.sentence;
  return [
    `-# **${view.say('check.sentence')}** ${escapeMarkdown(cutAtWord(shown, MAX_SENTENCE))}`,
    `-# ${view.say('closest.near')}`,
    ...nearestTo(checked).flatMap((fact) => [
      ...atOdds(view, words, fact).map((line) => `-# ${line}`),
      factEvidence(view, fact),
    ]),
  ].join('\n');
}

function silence({ base, say }: View, silent: readonly CheckedSentence[], hasAnswer: boolean): string[] {
  const count = silent.length;
  if (count === 0) return [];
  if (!hasAnswer) {
    const title = literal(cutAtWord(base.title[say.language], MAX_TITLE));
    return [`**${say('check.all-silent', { count })}**`, say('none.about', { title })];
  }
  const lines = silent.map(({ sentence }) => `- ${escapeMarkdown(cutAtWord(sentence.shown, MAX_SILENT))}`);
  return [`**${say('check.silent', { count })}**`, ...lines];
}

/** Opens what was found; what is only near to a sentence says so. */
function facts(view: View, found: readonly Fact[], near: readonly Fact[]): APIStringSelectComponent[] {
  const { say } = view;
  const nearest = [...new Set(near)].filter((fact) => !found.includes(fact));
  const options = [
    ...found.map((fact) => factOption(view, fact)),
    ...nearest.map((fact) => ({ ...factOption(view, fact), description: say('check.nearest') })),
  ];
  return menus(say('check.open'), customId('pick'), options);
}

import type { Contrast } from '../../facts/contrast.ts';
import { contrastsOf, need } from '../../facts/fact-base.ts';
import { card } from '../../reply/card.ts';
import { contrastOption, factsOfContrast, sourcesOfContrast } from '../../reply/contrast-option.ts';
import { button, menus } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factMenu, sourcedOption } from '../../reply/fact-option.ts';
import { contrastNote, contrastQuestion } from '../../reply/headline.ts';
import { sourceName } from '../../reply/name-in-script.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { sideTexts } from './contrast-sides.ts';

/** Characters of the question, of the note and of a source's label, so small that two sides always fit. */
const MAX_QUESTION = 200;
const MAX_NOTE = 300;
const MAX_SOURCE = 60;

/** Other contrasts that a card offers: as many tokens as a custom id has room for. */
const MAX_OTHERS = 8;

/**
 * A contrast as a card: whether the sources differ or agree, on which question, each side's voices above their quotes, what
 * explains the difference, and whether one source alone speaks. Selects open its entries and other contrasts: `others`,
 * or those that share an entry with it.
 */
export function contrastCard(view: View, contrast: Contrast, others: readonly Contrast[] = []): Reply {
  const { base, say } = view;
  const facts = factsOfContrast(base, contrast);
  const token = tokenOf(contrast.id);
  const topic = need(base.topics, facts[0]?.topics[0] ?? '');
  const shown = (others.length > 0 ? others : relatedTo(view, contrast)).slice(0, MAX_OTHERS);
  return {
    ...card(textsOf(view, contrast), topic.color),
    menus: [
      ...factMenu(view, say('compare.open-fact'), facts, sourcedOption),
      ...menus(
        say('compare.others'),
        customId('compare'),
        shown.map((one) => contrastOption(view, one)),
      ),
    ],
    buttons: [button(say('compare.all'), customId('contrasts', tokenOf(topic.id)))],
    facts: facts.map(({ id }) => id),
    share: { action: 'compare', args: [token, shown.map(({ id }) => tokenOf(id)).join('')] },
  };
}

function textsOf(view: View, contrast: Contrast): string[] {
  const question = literal(cutAtWord(contrastQuestion(view, contrast), MAX_QUESTION));
  const head = `-# **${view.say(`compare.${contrast.type}`)}** · ${question}`;
  const foot = [noteLine(view, contrast), oneSourceLine(view, contrast), languageLine(view, contrast)].filter(
    (line) => line !== '',
  );
  const used = [head, ...foot].join('\n').length;
  return [head, ...sideTexts(view, contrast, used), ...(foot.length === 0 ? [] : [foot.join('\n')])];
}

/** The contrasts in which a fact of this one speaks too. */
const relatedTo = ({ base }: View, contrast: Contrast): Contrast[] => [
  ...new Set(
    factsOfContrast(base, contrast)
      .flatMap((fact) => contrastsOf(base, fact))
      .filter((one) => one !== contrast),
  ),
];

function noteLine(view: View, contrast: Contrast): string {
  const note = contrastNote(view, contrast);
  if (note === undefined) return '';
  const key = contrast.type === 'differ' ? 'compare.note' : 'compare.note-agree';
  return `-# ${view.say(key, { note: literal(cutAtWord(note, MAX_NOTE)) })}`;
}

function languageLine({ say }: View, { translations }: Contrast): string {
  if (say.language === 'en') return '';
  const isTranslated = translations?.[say.language] !== undefined;
  return `-# ${say(isTranslated ? 'fact.quote-original' : 'fact.in-english')}`;
}

/** A difference within one source is no difference between sources, and an agreement with itself is none. */
function oneSourceLine(view: View, contrast: Contrast): string {
  const [source, another] = sourcesOfContrast(view.base, contrast);
  if (source === undefined || another !== undefined) return '';
  const name = cutAtWord(sourceName(view, source), MAX_SOURCE);
  return `-# ${view.say('compare.one-source', { source: literal(name) })}`;
}

import { answerReply } from '../../commands/answers/answer-reply.ts';
import type { Fact } from '../../facts/fact.ts';
import { el, type Html } from '../../html/html.ts';
import type { Curated } from '../../knowledge/serving/curated.ts';
import { sayFor } from '../../language/language.ts';
import { renderComponents } from '../render/render-message.ts';
import { problemsOf } from './facts-filter.ts';

/** An entry of the curator view: the fact's card, with the fields that the card does not show. */
export function factEntry(pack: Curated, fact: Fact, locale: string): Html {
  const { id, asks } = fact;
  const problems = problemsOf(pack, fact);
  return el(
    'article',
    { class: 'entry', id, 'aria-labelledby': `${id}-title` },
    el(
      'div',
      { class: 'entry-about' },
      el('h2', { id: `${id}-title` }, el('a', { href: `#${id}` }, id)),
      el('p', { class: 'path' }, el('a', { href: `/facts/${encodeURIComponent(id)}` }, pack.fileOf(fact))),
      problems.length === 0
        ? el('p', { class: 'state good' }, '✓ in order')
        : el(
            'ul',
            { class: 'state bad' },
            problems.map((problem) => el('li', {}, problem)),
          ),
      el(
        'details',
        {},
        el('summary', {}, `Found by ${asks.length} ways of asking`),
        el(
          'ul',
          { class: 'asks' },
          asks.map((ask) => el('li', {}, ask)),
        ),
      ),
    ),
    el('div', { class: 'entry-card' }, card(pack, fact, locale)),
  );
}

/** The card, or a note where a problem of the pack prevents it: the rest is still worth reading. */
function card({ base }: Curated, fact: Fact, locale: string): Html {
  const say = sayFor(locale);
  try {
    const { components, files } = answerReply({ base, say }, fact);
    return renderComponents(components, { say, files });
  } catch (error) {
    return el(
      'p',
      { class: 'bad' },
      `Cannot be drawn: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

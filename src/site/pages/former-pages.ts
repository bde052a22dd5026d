import type { Revision } from '../../facts/fact.ts';
import { need } from '../../facts/fact-base.ts';
import { el } from '../../html/html.ts';
import { headline } from '../../reply/headline.ts';
import { sitePage } from '../shell.ts';
import { inLanguage, linkTo, linkToRecord, type SiteView } from '../site.ts';

/** The page of an id that another entry took in: somebody may have cited it. */
export function mergedPage(view: SiteView, old: string, id: string): string {
  const fact = need(view.base.facts, id);
  return sitePage(
    view,
    `entry/${encodeURIComponent(old)}.html`,
    { title: old },
    el('h1', {}, old),
    el(
      'p',
      {},
      view.say('site.merged'),
      ' ',
      el('a', { href: linkToRecord(view, 'entry', id) }, headline(view, fact)),
    ),
  );
}

/** The page of an id that was withdrawn, with the day and the reason. */
export function withdrawnPage(view: SiteView, id: string, { date, reason }: Revision): string {
  return sitePage(
    view,
    `entry/${encodeURIComponent(id)}.html`,
    { title: id },
    el('h1', {}, id),
    el('p', {}, view.say('fact.withdrawn', { id, date, reason })),
    el(
      'p',
      {},
      el(
        'a',
        { href: linkTo(view, inLanguage('changes.html', view.say.language)) },
        view.say('site.changes'),
      ),
    ),
  );
}

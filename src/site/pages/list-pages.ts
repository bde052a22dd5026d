import { sourceLine } from '../../citation/citation-line.ts';
import { edtfText } from '../../dates/edtf.ts';
import { datedEntries } from '../../facts/dated.ts';
import { factsOfTopic } from '../../facts/fact-base.ts';
import { NAME_KINDS } from '../../facts/name.ts';
import { topicTitle } from '../../facts/topic.ts';
import { type Child, el, type Html } from '../../html/html.ts';
import type { TextKey } from '../../language/language.ts';
import { contrastQuestion, headline } from '../../reply/headline.ts';
import { nameInScript } from '../../reply/name-in-script.ts';
import { type Change, changesOf } from '../changes.ts';
import { entryList, lineHtml, remarks, section } from '../pieces.ts';
import { sitePage } from '../shell.ts';
import { linkTo, linkToRecord, type PageKind, type SiteView } from '../site.ts';

/** The pages that list records, by their address without a language. */
export const LIST_PAGES: Readonly<Record<string, (view: SiteView) => string>> = {
  'index.html': homePage,
  'topics.html': (view) => listPage(view, 'topics.html', view.say('site.topics'), topicList(view)),
  'entries.html': entriesPage,
  'contrasts.html': (view) =>
    listPage(
      view,
      'contrasts.html',
      view.say('compare.title'),
      links(view, 'contrast', view.base.contrasts.values(), (one) => contrastQuestion(view, one)),
    ),
  'timeline.html': timelinePage,
  'names.html': namesPage,
  'sources.html': (view) =>
    listPage(
      view,
      'sources.html',
      view.say('site.sources'),
      links(view, 'source', view.base.sources.values(), (source) =>
        lineHtml(sourceLine(source, { say: view.say })),
      ),
    ),
  'changes.html': changesPage,
};

const listPage = (view: SiteView, path: string, title: string, ...content: readonly Child[]): string =>
  sitePage(view, path, { title }, el('h1', {}, title), content);

const links = <T extends { readonly id: string }>(
  view: SiteView,
  kind: PageKind,
  records: Iterable<T>,
  label: (record: T) => Child,
): Html =>
  el(
    'ul',
    { class: 'entries' },
    [...records].map((record) =>
      el('li', {}, el('a', { href: linkToRecord(view, kind, record.id) }, label(record))),
    ),
  );

function topicList(view: SiteView): Html {
  const { base, say } = view;
  return el(
    'ul',
    { class: 'topics' },
    [...base.topics.values()].map((topic) => {
      const words = say.language === 'en' ? topic : (topic.localizations[say.language] ?? topic);
      return el(
        'li',
        {},
        el('a', { href: linkToRecord(view, 'topic', topic.id) }, topicTitle(topic, say.language)),
        el('p', {}, words.description),
        remarks(say('topic.facts', { count: factsOfTopic(base, topic).length })),
      );
    }),
  );
}

function homePage(view: SiteView): string {
  const { base, say } = view;
  const title = base.title[say.language];
  return sitePage(
    view,
    'index.html',
    { title, description: say('help.promise') },
    el('h1', {}, title),
    el('p', { class: 'lead' }, say('help.promise')),
    remarks(say('help.size', { title, facts: base.facts.size, count: base.sources.size })),
    section(say('site.topics'), topicList(view)),
    base.maps.size === 0
      ? undefined
      : section(
          say('map.places'),
          links(view, 'map', base.maps.values(), (map) => map.title[say.language]),
        ),
  );
}

function entriesPage(view: SiteView): string {
  const { base, say } = view;
  const byTopic = Map.groupBy(base.facts.values(), ({ topics: [first = ''] }) => first);
  return listPage(
    view,
    'entries.html',
    say('site.entries'),
    [...base.topics.values()].map((topic) => {
      const facts = byTopic.get(topic.id) ?? [];
      return facts.length === 0
        ? undefined
        : section(topicTitle(topic, say.language), entryList(view, facts));
    }),
  );
}

function namesPage(view: SiteView): string {
  const { base, say } = view;
  const byKind = Map.groupBy(base.names.values(), ({ kind }) => kind);
  return listPage(
    view,
    'names.html',
    say('site.names'),
    NAME_KINDS.map((kind) => {
      const names = byKind.get(kind);
      return names === undefined
        ? undefined
        : section(
            say(`who.kind.${kind}`),
            links(view, 'name', names, ({ name }) => nameInScript(base, name, say.language)),
          );
    }),
  );
}

function timelinePage(view: SiteView): string {
  const { base, say } = view;
  const drawn = linkTo(view, `timeline.${say.language}.`);
  const entries = datedEntries(base);
  return listPage(
    view,
    'timeline.html',
    say('timeline.title'),
    el(
      'ol',
      { class: 'timeline' },
      entries.map(({ fact, when, standing }) =>
        el(
          'li',
          {},
          el(
            'b',
            { class: 'when' },
            when.basis === 'inferred'
              ? `[${edtfText(when.date, say.language)}]`
              : edtfText(when.date, say.language),
          ),
          ' ',
          el('a', { href: linkToRecord(view, 'entry', fact.id) }, headline(view, fact)),
          standing === 'spoken-of' ? el('i', {}, ` · ${say('timeline.spoken-of')}`) : undefined,
        ),
      ),
    ),
    entries.length < 2
      ? undefined
      : el(
          'p',
          { class: 'remarks' },
          (['light', 'dark'] as const).flatMap((theme, at) => [
            at === 0 ? '' : ' · ',
            el('a', { href: `${drawn}${theme}.svg` }, `SVG (${theme})`),
          ]),
        ),
  );
}

const CHANGES = {
  added: 'site.added',
  revised: 'fact.revised',
  withdrawn: 'site.withdrawn',
} as const satisfies Readonly<Record<Change['is'], TextKey>>;

function changesPage(view: SiteView): string {
  const { say } = view;
  const changes = changesOf(view.base);
  return listPage(
    view,
    'changes.html',
    say('site.changes'),
    el('p', { class: 'remarks' }, el('a', { href: linkTo(view, 'feed.xml') }, 'Atom')),
    changes.length === 0
      ? el('p', {}, say('site.no-changes'))
      : el(
          'ul',
          { class: 'entries' },
          changes.map(({ id, is, date, reason = '' }) => {
            const fact = view.base.facts.get(id);
            return el(
              'li',
              {},
              el('a', { href: linkToRecord(view, 'entry', id) }, fact ? headline(view, fact) : id),
              ' · ',
              say(CHANGES[is], { date, reason }),
            );
          }),
        ),
  );
}

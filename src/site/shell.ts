import { all, type Child, dataScript, el, type Html, page } from '../html/html.ts';
import { LANGUAGES, type Language, sayFor, type TextKey } from '../language/language.ts';
import { inLanguage, linkTo, type SiteView } from './site.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語', ru: 'Русский' };

/** The pages that every page leads to. */
export const SECTIONS = [
  ['topics.html', 'site.topics'],
  ['entries.html', 'site.entries'],
  ['contrasts.html', 'compare.title'],
  ['timeline.html', 'timeline.title'],
  ['names.html', 'site.names'],
  ['sources.html', 'site.sources'],
  ['changes.html', 'site.changes'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** What a page is, beside its content. */
export interface PageAbout {
  readonly title: string;
  readonly description?: string | undefined;
  /** Linked data about the page's subject (JSON-LD 1.1). */
  readonly jsonLd?: readonly object[] | undefined;
}

/** A whole page of the site; its `path` is without its language. */
export function sitePage(
  view: SiteView,
  plainPath: string,
  about: PageAbout,
  ...content: readonly Child[]
): string {
  const { base, say, siteUrl, path } = view;
  const to = (target: string): string => linkTo(view, target);
  const own = (target: string): string => to(inLanguage(target, say.language));
  const siteTitle = base.title[say.language];
  const title = about.title === siteTitle ? siteTitle : `${about.title} · ${siteTitle}`;
  return page(
    el(
      'html',
      { lang: say.language },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('meta', { name: 'color-scheme', content: 'light dark' }),
        about.description === undefined
          ? undefined
          : el('meta', { name: 'description', content: about.description }),
        el('title', {}, title),
        el('link', { rel: 'stylesheet', href: to('site.css') }),
        el('link', {
          rel: 'alternate',
          type: 'application/atom+xml',
          href: to('feed.xml'),
          title: say('site.changes'),
        }),
        siteUrl === undefined
          ? undefined
          : el('link', { rel: 'canonical', href: new URL(path, siteUrl).href }),
        LANGUAGES.map((language) =>
          el('link', { rel: 'alternate', hreflang: language, href: to(inLanguage(plainPath, language)) }),
        ),
        (about.jsonLd ?? []).map((data) => dataScript('application/ld+json', data)),
        el('script', { src: to('site.js'), defer: true }),
      ),
      el(
        'body',
        {},
        el('a', { class: 'skip', href: '#content' }, say('site.skip')),
        el(
          'header',
          {},
          el('a', { class: 'home', href: own('index.html') }, siteTitle),
          searchForm(view),
          el(
            'nav',
            { 'aria-label': siteTitle },
            SECTIONS.map(([target, key]) =>
              el(
                'a',
                { href: own(target), 'aria-current': target === plainPath ? 'page' : undefined },
                say(key),
              ),
            ),
          ),
          el('nav', { class: 'languages', 'aria-label': 'Language' }, languageLinks(view, plainPath)),
        ),
        el('main', { id: 'content' }, el('div', { id: 'found', 'aria-live': 'polite' }), content),
        el(
          'footer',
          {},
          el('p', {}, say('help.promise')),
          el('p', {}, el('a', { href: to('base.json') }, say('site.data'))),
        ),
      ),
    ),
  );
}

function languageLinks(view: SiteView, plainPath: string): Html[] {
  return LANGUAGES.map((language) =>
    language === view.say.language
      ? el('span', { lang: language, 'aria-current': 'true' }, LANGUAGE_NAMES[language])
      : el(
          'a',
          { lang: language, hreflang: language, href: linkTo(view, inLanguage(plainPath, language)) },
          LANGUAGE_NAMES[sayFor(language).language],
        ),
  );
}

/** The search; its script reads the texts that it shows from the form. */
function searchForm(view: SiteView): Html {
  const { say } = view;
  return all(
    el(
      'form',
      {
        id: 'search',
        role: 'search',
        'data-root': linkTo(view, 'site.js').replace(/site\.js$/, ''),
        'data-language': say.language,
        'data-entries': linkTo(view, inLanguage('entry/', say.language)),
        'data-answer': say('site.answer'),
        'data-closest': say('closest.title'),
        'data-near': say('closest.near'),
        'data-none': say('none.title'),
        'data-unknown': say('unknown.title', { count: 2, words: '{{words}}' }),
        'data-copied': say('site.copied'),
      },
      el('label', { for: 'query' }, say('site.search')),
      el('input', { id: 'query', type: 'search', placeholder: say('site.ask'), autocomplete: 'off' }),
      el('button', {}, say('site.search')),
    ),
    el('noscript', {}, el('p', {}, say('site.needs-script'))),
  );
}

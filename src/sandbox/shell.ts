import { type Child, el, type Html } from '../html/html.ts';

/** The head of a page of the sandbox; styles and script are files in `page/`. */
export interface Shell {
  readonly title: string;
  readonly styles: readonly string[];
  readonly script: string;
}

/** A complete page. The theme is applied before the first paint. */
export const shell = ({ title, styles, script }: Shell, ...content: readonly Child[]): Html =>
  el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('title', {}, title),
      el('link', { rel: 'icon', href: '/page/icon.svg', type: 'image/svg+xml' }),
      styles.map((name) => el('link', { rel: 'stylesheet', href: `/page/styles/${name}.css` })),
      el('script', { type: 'module', src: '/page/theme.ts', blocking: 'render' }),
      el('script', { type: 'module', src: `/page/${script}` }),
    ),
    el('body', {}, content),
  );

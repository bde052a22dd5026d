import { type Child, el, type Html } from '../html/html.ts';

/** The head of a page of the sandbox or the desk. */
export interface Shell {
  readonly title: string;
  /** The address at which the files of `sandbox/page/` are served. */
  readonly root?: string;
  /** Styles of `sandbox/page/styles/`, by name, in order. */
  readonly styles: readonly string[];
  /** The address of one more style, after these. */
  readonly ownStyle?: string;
  /** The address of the script. */
  readonly script: string;
}

/** A complete page. The theme is applied before the first paint. */
export const shell = (
  { title, root = '/page', styles, ownStyle, script }: Shell,
  ...content: readonly Child[]
): Html =>
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
      el('link', { rel: 'icon', href: `${root}/icon.svg`, type: 'image/svg+xml' }),
      styles.map((name) => el('link', { rel: 'stylesheet', href: `${root}/styles/${name}.css` })),
      ownStyle === undefined ? [] : el('link', { rel: 'stylesheet', href: ownStyle }),
      el('script', { type: 'module', src: `${root}/theme.ts`, blocking: 'render' }),
      el('script', { type: 'module', src: script }),
    ),
    el('body', {}, content),
  );

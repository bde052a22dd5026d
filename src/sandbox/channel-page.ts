import { type Child, el, type Html } from '../html/html.ts';
import { shell } from './shell.ts';

/**
 * The page of the channel. The script fills in texts by `data-text`, in the chosen language. `hasPacks`: whether the
 * server can choose its pack.
 */
export const channelPage = (title: string, hasPacks = false): Html =>
  shell(
    {
      title: `Footnote sandbox · ${title}`,
      styles: ['base', 'channel', 'message', 'composer', 'sheet'],
      script: '/page/main.ts',
    },
    el('a', { class: 'skip', href: '#composer-text', 'data-text': 'sandbox.skip' }),
    sidebar(title, hasPacks),
    el(
      'main',
      {},
      el(
        'header',
        { class: 'channel-header' },
        el(
          'button',
          {
            type: 'button',
            class: 'icon-button menu-button',
            id: 'menu-button',
            'aria-expanded': 'false',
            'aria-controls': 'sidebar',
            'data-label': 'sandbox.settings',
          },
          '☰',
        ),
        el(
          'h1',
          {},
          el('span', { class: 'hash', id: 'place-sign', 'aria-hidden': 'true' }, '#'),
          el('span', { id: 'place-name' }, 'seminar'),
        ),
        el('p', { class: 'channel-topic', id: 'place-topic' }, title),
        el(
          'button',
          {
            type: 'button',
            class: 'header-button',
            id: 'raw-button',
            'aria-expanded': 'false',
            'aria-controls': 'raw',
          },
          el('span', { 'aria-hidden': 'true' }, '{ }'),
          el('span', { class: 'wide', 'data-text': 'sandbox.raw' }),
        ),
      ),
      el(
        'div',
        {
          class: 'log',
          id: 'log',
          role: 'log',
          tabindex: 0,
          'aria-live': 'polite',
          'data-label': 'sandbox.messages',
        },
        el('div', { class: 'greeting', id: 'greeting' }),
      ),
      composer,
    ),
    raw,
    el('dialog', { id: 'modal', 'aria-labelledby': 'modal-title' }),
    el('dialog', { id: 'whole', class: 'whole' }),
  );

const sidebar = (title: string, hasPacks: boolean): Html =>
  el(
    'div',
    { class: 'sidebar', id: 'sidebar' },
    el('p', { class: 'server', id: 'server' }, title),
    el(
      'nav',
      { 'data-label': 'sandbox.channels' },
      el('div', { id: 'places' }),
      el(
        'a',
        { class: 'channel', href: '/facts' },
        el('span', { class: 'hash', 'aria-hidden': 'true' }, '¶'),
        el('span', { 'data-text': 'sandbox.facts' }),
      ),
    ),
    el(
      'section',
      { class: 'settings', 'data-label': 'sandbox.settings' },
      hasPacks ? setting('pack', 'sandbox.pack') : undefined,
      setting('person', 'sandbox.you-are'),
      setting('language', 'sandbox.language', [
        ['en-US', 'English'],
        ['ja', '日本語'],
        ['ru', 'Русский'],
      ]),
      setting('theme', 'sandbox.theme'),
      el('button', { type: 'button', class: 'text-button', id: 'clear', 'data-text': 'sandbox.clear' }),
    ),
  );

const setting = (id: string, text: string, options: readonly (readonly [string, string])[] = []): Html =>
  el(
    'label',
    { for: id },
    el('span', { 'data-text': text }),
    el(
      'select',
      { id },
      options.map(([value, label]) => el('option', { value }, label)),
    ),
  );

const composer = el(
  'form',
  { class: 'composer', id: 'composer', autocomplete: 'off' },
  el('div', { class: 'popup', id: 'popup', hidden: true }),
  el('p', { class: 'composer-note', id: 'composer-note', role: 'alert' }),
  el(
    'div',
    { class: 'composer-box' },
    el('div', { class: 'composer-line', id: 'composer-line' }),
    el('button', { type: 'submit', class: 'send', 'data-label': 'sandbox.send' }, '➤'),
  ),
  el('p', { class: 'keys', 'data-text': 'sandbox.keys' }),
  el('p', { class: 'keys', id: 'status', role: 'status' }),
);

const block = (id: string, text: string): Child => [
  el('h3', { 'data-text': text }),
  el('pre', { id, tabindex: 0 }, el('code', { 'data-text': 'sandbox.raw.none' })),
];

const raw = el(
  'aside',
  { class: 'raw', id: 'raw', hidden: true, 'data-label': 'sandbox.raw' },
  el(
    'header',
    {},
    el('h2', { 'data-text': 'sandbox.raw' }),
    el('button', { type: 'button', class: 'header-button', id: 'raw-copy', 'data-text': 'sandbox.copy' }),
    el(
      'button',
      { type: 'button', class: 'icon-button', id: 'raw-close', 'data-label': 'sandbox.close' },
      '✕',
    ),
  ),
  block('raw-interaction', 'sandbox.raw.interaction'),
  block('raw-response', 'sandbox.raw.response'),
);

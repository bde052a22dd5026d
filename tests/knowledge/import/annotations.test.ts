import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPassages, readPassages } from '../../../src/knowledge/import/annotations.ts';
import { readText } from '../../../src/knowledge/texts.ts';
import { findQuote } from '../../../src/knowledge/verbatim.ts';
import { printedFrom } from '../../fixtures/imports/printed.ts';
import { emptyFolder, packFolder } from '../../fixtures/packs/pack-folder.ts';
import { randomNumbers } from '../../fixtures/random-numbers.ts';

const PARAGRAPHS = printedFrom('one-column.html');
const TEXTS = new Map([
  [
    'calder-2009',
    readText(PARAGRAPHS.map((text, at) => `⟦p. ${233 + Math.floor(at / 5)}⟧ ${text}`).join('\n')),
  ],
  ['petrov-2011', readText(printedFrom('russian.html').join('\n'))],
]);
const CHALK = 'a wall of chalk against a sea of iron';
const LAMPS = 'the harbour lights were not lit, because the lamp oil had been sold';
const RATE = 'первой заботой совета был налог';

const HYPOTHESIS = JSON.stringify({
  export_userid: 'acct:a',
  annotations: [
    {
      uri: 'https://a.example',
      text: 'The engineer blames the stone',
      tags: ['canal', 'x'],
      target: [
        {
          selector: [
            { type: 'RangeSelector' },
            { type: 'TextQuoteSelector', exact: CHALK, prefix: 'he wrote, “' },
          ],
        },
      ],
    },
    {
      uri: 'https://a.example',
      text: 'A note on the page',
      tags: [],
      target: [{ source: 'https://a.example' }],
    },
    {
      uri: 'https://a.example',
      text: '',
      tags: [],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: RATE }] }],
    },
  ],
});
const ZOTERO_JSON = JSON.stringify([
  {
    key: 'A',
    data: {
      itemType: 'annotation',
      annotationType: 'highlight',
      annotationText: CHALK,
      annotationComment: 'The engineer blames the stone',
      annotationPageLabel: '233',
      tags: [{ tag: 'canal' }],
    },
  },
  { key: 'B', data: { itemType: 'annotation', annotationType: 'ink', annotationText: '' } },
  { key: 'C', data: { itemType: 'annotation', annotationType: 'highlight', annotationText: RATE, tags: [] } },
]);
const BETTER_BIBTEX = JSON.stringify({
  items: [
    {
      title: 'Walls',
      attachments: [{ annotations: JSON.parse(ZOTERO_JSON).map((one: { data: object }) => one.data) }],
    },
  ],
});
const ZOTERO_MD = `# Annotations\n\n“${CHALK}” ([Calder, 2009, p. 233](zotero://select/library/items/A)) ([pdf](zotero://open-pdf/library/items/B?page=1)) The engineer blames the stone\n\n“${RATE}” (Петров, 2011, p. 1)\n`;
const ZOTERO_HTML = `<div><p><span class="highlight" data-annotation="%7B%7D">“${CHALK}”</span> <span class="citation" data-citation="x">(<span class="citation-item">Calder, 2009, p. 233</span>)</span> The engineer blames the stone</p><p><span class="highlight">“${RATE}”</span></p></div>`;

const drafts = (dir: string) =>
  readdirSync(join(dir, 'drafts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, ...parse(readFileSync(join(dir, 'drafts', name), 'utf8')) }));

describe('importPassages()', () => {
  it.each([
    ['Hypothesis’ JSON', '.json', HYPOTHESIS],
    ['Zotero’s JSON', '.json', ZOTERO_JSON],
    ['Better BibTeX’ JSON', '.json', BETTER_BIBTEX],
    ['a note of Zotero’s in Markdown', '.md', ZOTERO_MD],
    ['a note of Zotero’s in HTML', '.html', ZOTERO_HTML],
  ])('makes a draft of each passage of %s', (_, ending, text) => {
    const dir = packFolder();
    const lines = importPassages(readPassages(ending, text), TEXTS, dir);
    expect(lines.at(-1)).toBe('2 passages became drafts, 0 did not');
    expect(drafts(dir).map(({ quotes }) => quotes)).toEqual(
      expect.arrayContaining([
        [{ source: 'calder-2009', paragraph: 3, page: '233', exact: CHALK }],
        [{ source: 'petrov-2011', paragraph: 3, exact: RATE }],
      ]),
    );
    expect(
      drafts(dir)
        .map(({ claim }) => claim)
        .sort(),
    ).toEqual(['', 'The engineer blames the stone']);
  });

  it('files a draft under its tag, where that is a topic', () => {
    const dir = packFolder();
    importPassages(readPassages('.json', HYPOTHESIS), TEXTS, dir);
    expect(drafts(dir).map(({ name }) => name)).toContain('canal/a-wall-of-chalk-against-a-sea.yaml');
  });

  it('never writes over a draft', () => {
    const dir = packFolder();
    const passages = [{ exact: CHALK, tags: [] }];
    importPassages(passages, TEXTS, dir);
    importPassages(passages, TEXTS, dir);
    expect(drafts(dir)).toHaveLength(2);
  });

  it('lists what is not found, with the place that is near', () => {
    const dir = emptyFolder();
    const exact = LAMPS.replace('lamp oil', 'lamp-oil');
    const [line] = importPassages([{ exact, tags: [] }], TEXTS, dir);
    expect(line).toMatch(
      /^Not found: “the harbour lights.*; in calder-2009 ¶6 has “.*lamp oil.*” where the quote has “.*lamp-oil/,
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  it('takes no passage that stands in two sources, and says where else in its source it stands', () => {
    const dir = emptyFolder();
    const texts = new Map([
      ['one', readText('A wall of chalk.\nNothing.\nA wall of chalk.')],
      ['two', readText('A sea of iron.')],
      ['three', readText('A sea of iron.')],
    ]);
    expect(importPassages([{ exact: 'A sea of iron.', tags: [] }], texts, dir)[0]).toBe(
      'Not taken, stands in two and three: “A sea of iron.”',
    );
    expect(importPassages([{ exact: 'A wall of chalk.', tags: [] }], texts, dir)[0]).toMatch(
      /¶1 of one; the words stand in ¶3, too$/,
    );
  });

  it('alters no passage: of five hundred with one letter changed each is found as it is or not at all', () => {
    const below = randomNumbers(19);
    const letters = [...'abcdefghijklmnopqrstuvwxyz,.’“”-—Жé'];
    const dir = emptyFolder();
    const words = PARAGRAPHS.flatMap((text) =>
      text.split(' ').map((_, at, all) => all.slice(at, at + 9).join(' ')),
    );
    const changed = Array.from({ length: 500 }, () => {
      const passage = [...(words[below(words.length)] ?? '')];
      passage.splice(below(passage.length), below(2), letters[below(letters.length)] ?? '');
      return passage.join('');
    });
    const lines = importPassages(
      changed.map((exact) => ({ exact, tags: [] })),
      TEXTS,
      dir,
    );
    const stands = (exact: string) => PARAGRAPHS.some((text) => findQuote(exact, text) !== undefined);
    expect(lines.slice(0, -1).map((line) => line.startsWith('Not found'))).toEqual(
      changed.map((exact) => !stands(exact)),
    );
    const written = drafts(dir).map(({ quotes }) => quotes[0].exact.replaceAll(' ', ''));
    expect(written.every((exact) => changed.some((one) => one.replaceAll(' ', '') === exact))).toBe(true);
  }, 60_000);
});

describe('readPassages()', () => {
  it.each([
    ['.json', '{"annotations": []}', 'holds no marked passages'],
    ['.json', '{', 'is no JSON that can be read'],
    ['.md', '# Nothing', 'holds no marked passages'],
    ['.html', '<p>Nothing</p>', 'holds no marked passages'],
  ])('refuses %s with %j', (ending, text, message) => {
    expect(() => readPassages(ending, text)).toThrow(message);
  });
});

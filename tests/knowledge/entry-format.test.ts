import { describe, expect, it } from 'vitest';
import { findFact } from '../../src/facts/fact-base.ts';
import { exportBase } from '../../src/knowledge/export.ts';
import { toFactBase } from '../../src/knowledge/fact-base-of.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import { factByToken, tokenOf } from '../../src/reply/token.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';

const FACT = `kind: event
when: { date: 1794-05-01T09:30, basis: stated }
about: [{ name: the canal mania, date: 1790/1799 }]
claim: The Saltby Cut opened to boats
translations: { ja: { claim: 運河が開通した }, ru: { claim: Канал открыт } }
asks: [first day of the waterway, when could boats pass, canal inauguration]
quotes:
  - source: calder-2009
    paragraph: 4
    page: 12
    exact: The Saltby Cut was opened on 4 June 1794
    speaker: Josiah Pell
    sic: [Cut]
    when: { date: 1794-21, basis: inferred, from: “that spring” }
merged: [cut-first-boats]
`;
const CONTRAST = `type: different-matters
question: How long was the Saltby Cut?
sides:
  - { label: Calder (2009), poll: Eleven miles, facts: [cut-eleven-miles] }
  - { label: Harrigan, facts: [cut-first-boats] }
translations:
  ja: { question: 長さは, sides: [{ label: カルダー, poll: 11マイル }, { label: ハリガン }] }
`;

/** The seminar's pack with one record of each kind in the form of today, the lock apart. */
const folder = () =>
  packFolder({
    'pack.yaml': `title: { en: Saltby, ja: ソルトビー, ru: Солтби }\nlanguage: en\nstrictness: strict\nstyle: advice\n`,
    'synonyms.yaml': 'boat: { name: boat, aliases: [ship, 船] }\n',
    'facts/canal/cut-opened-1794.yaml': FACT,
    'contrasts/cut-length.yaml': CONTRAST,
    'prompts/canal-length.yaml': `kind: evidence\nquestion: How long?\nfacts: [cut-first-boats]\ntranslations: { ru: { question: Какова длина? } }\n`,
  });

const read = () => toFactBase(checkPack(folder()).pack.records);

describe('an entry of today’s form', () => {
  it('does not begin with a quote that leads in', () => {
    const fact = FACT.replace('    sic: [Cut]\n', '    leadIn: true\n');
    const { problems } = checkPack(packFolder({ 'facts/canal/cut-opened-1794.yaml': fact }));
    expect(problems.map(problemLine).join('\n')).toContain('begin with a lead-in');
  });

  it('is read without a problem but for the lock', () => {
    const problems = checkPack(folder()).problems.map(problemLine);
    expect(problems.filter((line) => !/is not proved|differs from its proved/.test(line))).toEqual([]);
  });

  it('carries date, subjects, translations, and speaker, page and misprints of a quote', () => {
    const base = read();
    const fact = base.facts.get('cut-opened-1794');
    expect(fact).toMatchObject({
      when: { date: '1794-05-01T09:30', min: Date.UTC(1794, 4, 1, 9, 30) },
      about: [{ name: 'the canal mania', date: '1790/1799', min: Date.UTC(1790, 0) }],
      translations: { ja: { claim: '運河が開通した' }, ru: { claim: 'Канал открыт' } },
    });
    expect(fact?.quotes).toMatchObject([
      { page: '12', speaker: 'Josiah Pell', sic: ['Cut'], when: { date: '1794-21', basis: 'inferred' } },
    ]);
  });

  it('is found by an id that it took in: as an id, as a token, as evidence', () => {
    const base = read();
    const fact = base.facts.get('cut-opened-1794');
    expect(findFact(base, 'cut-first-boats')).toBe(fact);
    expect(factByToken(base, tokenOf('cut-first-boats'))).toBe(fact);
    expect(factByToken(base, tokenOf('cut-opened-1794'))).toBe(fact);
    expect(base.contrasts.get('cut-length')?.sides[1]?.facts).toEqual(['cut-opened-1794']);
    expect(base.prompts.get('canal-length')?.facts).toEqual(['cut-opened-1794']);
  });

  it('stands beside a pack’s title in each language, its strictness, and search words that are no names', () => {
    const base = read();
    expect(base).toMatchObject({ title: { ru: 'Солтби' }, language: 'en', strictness: 'strict' });
    expect(base.synonyms.get('boat')?.aliases).toEqual(['ship', '船']);
    expect(base.names.has('boat')).toBe(false);
  });

  it('is exported whole', () => {
    expect(JSON.parse(JSON.stringify(exportBase(read())))).toMatchObject({
      facts: expect.arrayContaining([
        expect.objectContaining({
          when: { date: '1794-05-01T09:30', basis: 'stated' },
          about: [{ name: 'the canal mania', date: '1790/1799' }],
          quotes: [
            expect.objectContaining({ page: '12', when: expect.objectContaining({ date: '1794-21' }) }),
          ],
        }),
      ]),
      merged: { 'cut-first-boats': 'cut-opened-1794' },
      synonyms: [{ id: 'boat', name: 'boat', aliases: ['ship', '船'] }],
      contrasts: [
        expect.objectContaining({
          type: 'different-matters',
          sides: [expect.objectContaining({ poll: 'Eleven miles' }), expect.anything()],
        }),
      ],
    });
  });
});

describe('what an entry of today’s form may not say', () => {
  const problemsOf = (changes: Record<string, string>) =>
    checkPack(packFolder(changes)).problems.map(({ path, message }) => `${path}: ${message}`);

  it.each([
    [FACT.replace('1790/1799', '1799/1790'), /^about\.0\.date: '1799\/1790' is no EDTF date/],
    [FACT.replace('1794-21,', '1794-02-29,'), /^quotes\.0\.when\.date: '1794-02-29' is no EDTF date/],
    [FACT.replace('[cut-first-boats]', '[cut-eleven-miles]'), /^merged\.0: 'cut-eleven-miles' leads to/],
  ])('is told: %#', (fact, message) => {
    expect(problemsOf({ 'facts/canal/cut-opened-1794.yaml': fact })).toContainEqual(
      expect.stringMatching(message),
    );
  });

  it('is told of a poll’s text that Discord would not take', () => {
    const contrast = CONTRAST.replace('Eleven miles', 'E'.repeat(56)).replace(
      'cut-first-boats',
      'cut-eleven-miles',
    );
    expect(problemsOf({ 'contrasts/cut-length.yaml': contrast })).toContainEqual(
      expect.stringContaining('longer than a poll'),
    );
  });

  it.each([
    ['figures', 'differ'],
    ['corroboration', 'agree'],
  ])('is not a contrast’s older type: %s is read as %s', (older, type) => {
    const contrast = CONTRAST.replace('different-matters', older).replace(
      'cut-first-boats',
      'cut-eleven-miles',
    );
    const { pack } = checkPack(packFolder({ 'contrasts/cut-length.yaml': contrast }));
    expect(pack.records.contrast[0]?.record.type).toBe(type);
  });
});

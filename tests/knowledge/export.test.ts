import { describe, expect, it } from 'vitest';
import { exportBase } from '../../src/knowledge/export.ts';
import { toFactBase } from '../../src/knowledge/fact-base-of.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';

const document = JSON.parse(JSON.stringify(exportBase(toFactBase(checkPack(SEMINAR).pack.records))));
const byId = (kind: string, id: string) => document[kind].find((record: { id: string }) => record.id === id);

describe('exportBase()', () => {
  it('is one document with every field of the base', () => {
    const { version, title, ...rest } = document;
    expect([version, title.en, rest.language, rest.strictness]).toEqual([
      2,
      'The canal town of Saltby',
      'en',
      'usual',
    ]);
    const lists = Object.entries(rest).filter(([, list]) => Array.isArray(list));
    expect(Object.fromEntries(lists.map(([kind, list]) => [kind, (list as unknown[]).length]))).toEqual({
      sources: 2,
      topics: 2,
      names: 6,
      synonyms: 0,
      facts: 8,
      contrasts: 1,
      prompts: 2,
      maps: 0,
    });
    expect([rest.glossary, rest.merged, rest.withdrawn]).toEqual([{}, {}, {}]);
  });

  it('gives a fact with its topics, quotes and date as written', () => {
    expect(byId('facts', 'trust-six-locks-by-2015')).toEqual({
      id: 'trust-six-locks-by-2015',
      topics: ['canal', 'town'],
      kind: 'forecast',
      holder: 'Saltby Canal Trust',
      when: { date: '2015', basis: 'stated' },
      claim: expect.stringContaining('was to reopen'),
      asks: expect.arrayContaining(['restoration plan']),
      quotes: [
        {
          source: 'calder-2009',
          paragraph: 9,
          exact: 'The Saltby Canal Trust has promised to reopen the lower six locks by 2015',
        },
      ],
    });
  });

  it('says from which words an inferred date follows', () => {
    expect(byId('facts', 'harrow-cutting-slip-1791').when).toEqual({
      date: '1791~',
      basis: 'inferred',
      from: expect.stringContaining('wet winter'),
    });
  });

  it('gives contrasts, prompts and names as the contract says', () => {
    expect(byId('contrasts', 'cut-length')).toEqual({
      id: 'cut-length',
      type: 'differ',
      question: 'How long was the Saltby Cut?',
      sides: [
        { label: 'Calder (2009)', facts: ['cut-eleven-miles'] },
        { label: 'Harrigan', facts: ['harrigan-fourteen-miles'] },
      ],
      note: expect.any(String),
    });
    expect(byId('prompts', 'canal-length')).toEqual({
      id: 'canal-length',
      kind: 'evidence',
      question: expect.any(String),
      facts: [],
      contrast: 'cut-length',
    });
    expect(byId('names', 'josiah-pell')).toEqual({
      id: 'josiah-pell',
      name: 'Josiah Pell',
      kind: 'person',
      role: 'second engineer',
      aliases: ['Pell', 'J. Pell'],
    });
  });

  it('says of each detail of a source how it is known', () => {
    expect(byId('sources', 'harrigan')).toMatchObject({
      author: { status: 'stated', value: [{ given: 'Tom', family: 'Harrigan' }] },
      title: { status: 'unknown' },
      issued: { status: 'unknown' },
    });
  });
});

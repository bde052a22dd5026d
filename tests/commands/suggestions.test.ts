import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, matching, suggestDates, suggestTopics } from '../../src/commands/suggestions.ts';
import { edtfBounds } from '../../src/dates/edtf.ts';
import type { When } from '../../src/facts/fact.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../fixtures/base.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';
import { longText, markdownText } from '../fixtures/markdown-text.ts';
import { viewOf } from '../fixtures/view.ts';

const view = viewOf();
const words = (text: string) => [text];

describe('choice()', () => {
  it('is within Discord’s limits, whatever it offers', () => {
    const text = fc.oneof(markdownText(60), longText(500));
    fc.assert(
      fc.property(text, text, (label, value) => {
        const made = choice(label, value);
        expect(made.name.length).toBeLessThanOrEqual(DISCORD.label);
        expect(made.value.length).toBeLessThanOrEqual(DISCORD.label);
      }),
    );
  });
});

describe('matching()', () => {
  it('puts what begins so before what merely holds it, each in the records’ order', () => {
    expect(matching(['a port', 'ports', 'quay', 'sports', 'port'], 'port', words)).toEqual([
      'port',
      'ports',
      'a port',
      'sports',
    ]);
  });

  it('reads capitals and widths alike', () => {
    expect(matching(['Ｐｏｒｔ', 'PORT'], 'poRT', words)).toEqual(['Ｐｏｒｔ', 'PORT']);
  });

  it('gives the first of all where nothing is typed, and no more than Discord takes', () => {
    const all = Array.from({ length: 40 }, (_, at) => `record ${at}`);
    expect(matching(all, '', words)).toEqual(all.slice(0, DISCORD.choices));
  });

  it('gives a record once, however many of its words match', () => {
    expect(matching(['one'], 'p', () => ['port', 'pier'])).toEqual(['one']);
  });
});

describe('suggestTopics()', () => {
  it('finds topics by id, title and the words of other languages, titled for the reader', () => {
    expect(suggestTopics(view, 'harb')).toEqual([{ name: 'Harbour', value: 'harbour' }]);
    expect(suggestTopics(view, '港')).toEqual([{ name: 'Harbour', value: 'harbour' }]);
    expect(suggestTopics(viewOf(smallBase(), 'ja'), 'harb')).toEqual([{ name: '港', value: 'harbour' }]);
  });

  it('stays within Discord’s limits with many topics and long titles', () => {
    const topics = Array.from({ length: 40 }, (_, at) => aTopic(`t-${at}`, `${at} title `.repeat(30), []));
    const choices = suggestTopics(viewOf(smallBase({ topics: byId(topics) })), '');
    expect(choices).toHaveLength(DISCORD.choices);
    for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(DISCORD.label);
  });
});

describe('suggestDates()', () => {
  const dated = (dates: readonly string[]) =>
    viewOf(
      baseOf(
        dates.map((date, at) => {
          const bounds = edtfBounds(date);
          if (bounds === undefined) throw new Error(`${date} is no date`);
          const when: When = { date, basis: 'stated', ...bounds };
          return aFact(`f-${at}`, { when });
        }),
      ),
    );

  it('gives years, in order, with how many facts begin in each', () => {
    expect(suggestDates(dated(['2014-03-12', '1904', '2014']), '')).toEqual([
      { name: '1904 (1 entry)', value: '1904' },
      { name: '2014 (2 entries)', value: '2014' },
    ]);
  });

  it('gives months too once a year is begun, years first', () => {
    const choices = suggestDates(dated(['2014-03-12', '2014-01~', '2013-12']), '201');
    expect(choices.map(({ value }) => value)).toEqual(['2013', '2014', '2013-12', '2014-01', '2014-03']);
  });

  it('gives nothing for what begins no date', () => {
    for (const typed of ['x', '3', '2014-03-12-', ' 2014']) expect(suggestDates(view, typed)).toEqual([]);
  });

  it('gives dates that the timeline can read, from whatever dates the facts have', () => {
    const dates = ['1904/1905', '198X', '2014-03-XX', '[2016-05,2016-06]', '1855-02-07', '../1904', '2014?'];
    for (const typed of ['', '1', '19', '190', '2014', '2016-0']) {
      for (const { value } of suggestDates(dated(dates), typed)) {
        expect(edtfBounds(value)).toBeDefined();
        expect(value.startsWith(typed)).toBe(true);
      }
    }
  });

  it('writes months in the reader’s language', () => {
    const names = suggestDates(viewOf(smallBase(), 'ja'), '1855').map(({ name }) => name);
    expect(names[1]).toMatch(/^1855年2月/);
  });
});

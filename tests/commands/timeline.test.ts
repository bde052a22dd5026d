import { describe, expect, it } from 'vitest';
import { datedFacts } from '../../src/commands/timeline.ts';
import { UserError } from '../../src/errors.ts';
import { aFact, baseOf, smallBase } from '../fixtures/base.ts';
import { overLimits, textsOf } from '../fixtures/discord-limits.ts';
import { run, services } from '../fixtures/invoke.ts';

/** The claims that a timeline shows, by a word of each, in order. */
async function shown(options: Record<string, string> = {}): Promise<string[]> {
  const text = textsOf(await run('timeline', options)).join('\n');
  return [...text.matchAll(/harbour opened|toll was due|lighthouse burnt|new tower/g)].map(([word]) => word);
}

const dated = (id: string, min: number, max: number) =>
  aFact(id, { when: { date: '2000', basis: 'stated', min, max } });

describe('/timeline', () => {
  it('shows dated facts alone, by their beginning and then by their end', async () => {
    expect(await shown()).toEqual(['harbour opened', 'toll was due', 'lighthouse burnt', 'new tower']);
  });

  it('says when, in words, and from which source', async () => {
    const text = textsOf(await run('timeline')).join('\n');
    expect(text).toMatch(/7 February 1855.*\(Orlova ¶4\)/);
    expect(text).toMatch(/1904–1905/);
    expect(text).toMatch(/c\. January 2013/);
  });

  it.each([
    [{ from: '1904' }, ['toll was due', 'lighthouse burnt', 'new tower']],
    [{ from: '1905' }, ['lighthouse burnt', 'new tower']],
    [{ from: '1905-12-31' }, ['lighthouse burnt', 'new tower']],
    [{ from: '1906' }, ['new tower']],
    [{ to: '1904' }, ['harbour opened', 'toll was due', 'lighthouse burnt']],
    [{ to: '1855-02-07' }, ['harbour opened']],
    [{ from: '1855-02', to: '1855' }, ['harbour opened']],
    [{ topic: 'lighthouse' }, ['lighthouse burnt', 'new tower']],
    [{ topic: 'harbour', from: '1904-06' }, ['toll was due', 'lighthouse burnt']],
    [{ from: ' ', to: '', topic: '  ' }, ['harbour opened', 'toll was due', 'lighthouse burnt', 'new tower']],
  ])('keeps what overlaps %j', async (options, words) => {
    expect(await shown(options)).toEqual(words);
  });

  it.each([
    ['no date', { from: 'yesterday' }],
    ['no date', { to: '2014-13' }],
    ['a range that runs backwards', { from: '2015', to: '2014' }],
    ['a topic that is not there', { topic: 'weather' }],
    ['a range without facts', { from: '1856', to: '1857' }],
  ])('says what to do about %s', async (_, options) => {
    await expect(run('timeline', options)).rejects.toThrow(UserError);
  });

  it('names the topics there are to somebody who names another', async () => {
    await expect(run('timeline', { topic: 'weather' })).rejects.toThrow(/harbour, lighthouse/);
  });

  it('fits Discord’s limits with hundreds of dates, and counts those it leaves out', async () => {
    const facts = Array.from({ length: 300 }, (_, at) => dated(`f-${at}`, at, at));
    const reply = await run('timeline', {}, services({ base: baseOf(facts) }));
    expect(overLimits(reply)).toEqual([]);
    expect(textsOf(reply).join('\n')).toMatch(/and \d+ more/);
  });
});

describe('datedFacts()', () => {
  it('orders by beginning, then by end, what lasts for ever last', () => {
    const forever = Number.POSITIVE_INFINITY;
    const facts = [dated('d', 5, forever), dated('c', 5, 9), dated('b', 5, 7), dated('a', 3, 20)];
    expect(datedFacts(baseOf(facts)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('places what has no beginning by its end', () => {
    const ever = Number.NEGATIVE_INFINITY;
    const facts = [dated('c', 9, 9), dated('b', ever, 7), dated('a', 5, 6)];
    expect(datedFacts(baseOf(facts)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves the base as it is', () => {
    const base = smallBase();
    const before = [...base.facts.keys()];
    datedFacts(base);
    expect([...base.facts.keys()]).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, baseOf } from '../../fixtures/base.ts';
import { idOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';

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

  it('shows each of hundreds of dates on one of its pages, and no page is over Discord’s limits', async () => {
    const facts = Array.from({ length: 300 }, (_, at) => dated(`f-${at}`, at, at));
    const handed = services({ base: baseOf(facts) });
    let reply = await run('timeline', {}, handed);
    const seen: string[] = [];
    for (let turns = 0; turns < 300; turns += 1) {
      expect(overLimits(reply)).toEqual([]);
      seen.push(...(textsOf(reply).join('\n').match(/f-\d+/g) ?? []));
      const later = idOf(reply, 'Later');
      if (later === undefined) break;
      reply = await pressed(later, {}, handed);
    }
    expect(seen).toEqual(facts.map(({ id }) => id));
  });

  it('suggests dates that it has something of, years first, and topics by their words', () => {
    const suggested = (focused: string, typed: string, locale = 'en-US') =>
      commandOf(createRegistry(services()), 'timeline').autocomplete?.(
        invocation('timeline', { [focused]: typed }, { focused, locale }),
      );
    expect(suggested('from', '')?.map(({ value }) => value)).toEqual(['1855', '1904', '2013']);
    expect(suggested('to', '1855')).toMatchObject([
      { name: '1855 (1 fact)', value: '1855' },
      { name: 'February 1855 (1 fact)', value: '1855-02' },
    ]);
    expect(suggested('topic', 'li')).toEqual([{ name: 'Lighthouse', value: 'lighthouse' }]);
    expect(suggested('topic', '', 'ja')?.map(({ name }) => name)).toEqual(['港', 'Lighthouse']);
    expect(suggested('from', 'yesterday')).toEqual([]);
  });

  it('takes a topic by its title in any language', async () => {
    expect(await shown({ topic: '港' })).toEqual(await shown({ topic: 'harbour' }));
    expect(await shown({ topic: 'LIGHTHOUSE' })).toEqual(await shown({ topic: 'lighthouse' }));
  });
});

describe('the timeline’s buttons', () => {
  const facts = Array.from({ length: 25 }, (_, at) => dated(`f-${at}`, at, at));
  const handed = services({ base: baseOf(facts) });
  const later = async () => idOf(await run('timeline', {}, handed), 'Later') ?? '';

  it('turn the page of the asker’s own message, and give others a page of their own', async () => {
    expect(await press(await later(), { ownsMessage: true }, handed)).toMatchObject({ do: 'update' });
    const answer = await press(await later(), { ownsMessage: false }, handed);
    expect(answer).toMatchObject({ do: 'reply' });
  });

  it('keep the span: what lies outside of it is on no page', async () => {
    const id = customId('timeline', '1904', '1905', tokenOf('lighthouse'), 0);
    expect(textsOf(await pressed(id)).join('\n')).toMatch(
      /Lighthouse · from 1904 to 1905\n.*burnt down[^-]*$/,
    );
  });

  it('stay on a page that there is, whatever the id says', async () => {
    for (const [page, shown] of [
      ['99', 3],
      ['-1', 1],
      ['x', 1],
      ['', 1],
    ] as const) {
      const reply = await pressed(customId('timeline', '', '', '', page), {}, handed);
      expect(textsOf(reply).at(-1)).toBe(`-# ${shown} of 3`);
    }
  });

  it('say so where their topic or their dates are gone', async () => {
    await expect(press(customId('timeline', '', '', tokenOf('weather'), 0))).rejects.toThrow(UserError);
    await expect(press(customId('timeline', '1700', '1701', '', 0))).rejects.toThrow(UserError);
    await expect(press(customId('timeline', 'never', '', '', 0))).rejects.toThrow(UserError);
  });
});

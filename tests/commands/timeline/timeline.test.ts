import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { edtfBounds } from '../../../src/dates/edtf.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, baseOf, byId, smallBase } from '../../fixtures/base.ts';
import { idOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { fakeDraw } from '../../fixtures/fake-draw.ts';
import { fakeSearcher, found, silence } from '../../fixtures/fake-searcher.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';
import { datedFact } from '../../picture/dated-facts.ts';

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

  it('says when, in words', async () => {
    const text = textsOf(await run('timeline')).join('\n');
    expect(text).toMatch(/7 February 1855\*\* The harbour opened/);
    expect(text).toMatch(/1904–1905/);
    expect(text).toMatch(/c\. January 2013/);
  });

  it.each([
    [{ from: '1904' }, ['toll was due', 'lighthouse burnt', 'new tower']],
    [{ from: '1905' }, ['new tower', 'lighthouse burnt']],
    [{ from: '1905-12-31' }, ['new tower', 'lighthouse burnt']],
    [{ when: '1904' }, ['toll was due', 'lighthouse burnt']],
    [{ when: 'january 2013' }, ['new tower']],
    [{ when: 'январь 2013' }, ['new tower']],
    [{ when: '2013年1月' }, ['new tower']],
    [{ when: '1900s' }, ['toll was due', 'lighthouse burnt']],
    [{ when: '1855–1904' }, ['harbour opened', 'toll was due', 'lighthouse burnt']],
    [{ from: '7 february 1855', to: 'Dec 1904' }, ['harbour opened', 'toll was due', 'lighthouse burnt']],
    [{ from: '1906' }, ['new tower']],
    [{ to: '1904' }, ['harbour opened', 'toll was due', 'lighthouse burnt']],
    [{ to: '1855-02-07' }, ['harbour opened']],
    [{ from: '1855-02', to: '1855' }, ['harbour opened']],
    [{ topic: 'lighthouse' }, ['lighthouse burnt', 'new tower']],
    [{ topic: 'harbour', from: '1904-06' }, ['toll was due', 'lighthouse burnt']],
    [{ from: ' ', to: '', topic: '  ' }, ['harbour opened', 'toll was due', 'lighthouse burnt', 'new tower']],
  ])('shows what stands or goes on in %j', async (options, words) => {
    expect(await shown(options)).toEqual(words);
  });

  it.each([
    ['no date', { from: 'yesterday' }],
    ['words of nothing', { when: 'qwertz' }],
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
      { name: '1855 (1 entry)', value: '1855' },
      { name: 'February 1855 (1 entry)', value: '1855-02' },
    ]);
    expect(suggested('topic', 'li')).toEqual([{ name: 'Lighthouse', value: 'lighthouse' }]);
    expect(suggested('topic', '', 'ja')?.map(({ name }) => name)).toEqual(['港', 'Lighthouse']);
    expect(suggested('from', 'yesterday')).toEqual([]);
  });

  it('takes the words of what an entry speaks of, and of an entry that answers them', async () => {
    const about = [{ name: 'Shimoda Treaty', date: '1855', ...(edtfBounds('1855') ?? { min: 0, max: 0 }) }];
    const claimed = aFact('claimed', {
      about,
      kind: 'position',
      holder: 'Orlova',
      claim: 'It confirms the claim',
    });
    const burnt = datedFact('burnt', '1904/1905', { claim: 'It burnt down', kind: 'event' });
    const searcher = fakeSearcher({
      search: (query) => (query === 'пожар' ? found('answer', burnt) : silence),
    });
    const handed = services({ base: baseOf([claimed, burnt]), searcher });
    const titleOf = async (when: string) =>
      textsOf(await run('timeline', { when }, handed))[0]?.split('\n')[0];
    expect(await titleOf('shimoda')).toBe('**Timeline · 1855**');
    expect(await titleOf('пожар')).toBe('**Timeline · from 1904 to 1905**');
  });

  it('takes a name that has a date, in any spelling', async () => {
    const office = {
      id: 'second-term',
      name: 'Orlova’s second term',
      kind: 'event',
      date: '1904/1905',
      aliases: ['второй срок'],
    } as const;
    const handed = services({ base: smallBase({ names: byId([office]) }) });
    for (const when of ["orlova's second term", 'Второй срок'])
      expect(textsOf(await run('timeline', { when }, handed))[0]).toContain(
        '**Timeline · from 1904 to 1905**',
      );
  });

  it('takes no date from an entry that does not answer', async () => {
    const undated = aFact('undated');
    const burnt = datedFact('burnt', '1904/1905', { claim: 'It burnt down', kind: 'event' });
    const searcher = fakeSearcher({ search: () => found('answer', undated, burnt) });
    const handed = services({ base: baseOf([undated, burnt]), searcher });
    await expect(run('timeline', { when: 'something else' }, handed)).rejects.toThrow(
      /nothing dated is found/,
    );
  });

  it('offers the picture again where it was not ready', async () => {
    const late = fakeDraw({ timeline: async () => Promise.reject(new Error('no ink')) });
    const reply = await run('timeline', { when: '1900s' }, services({ draw: late.draw }));
    const { draw } = fakeDraw();
    const again = await press(idOf(reply, 'Show the picture') ?? '', {}, services({ draw }));
    expect(again).toMatchObject({ reply: { files: [{ name: 'timeline.png' }] } });
    expect(idOf(await run('timeline', { when: '1900s' }), 'Show the picture')).toBeUndefined();
  });

  it('takes a topic by its title in any language', async () => {
    expect(await shown({ topic: '港' })).toEqual(await shown({ topic: 'harbour' }));
    expect(await shown({ topic: 'LIGHTHOUSE' })).toEqual(await shown({ topic: 'lighthouse' }));
  });
});

describe('the timeline’s buttons', () => {
  const facts = Array.from({ length: 40 }, (_, at) => dated(`f-${at}`, at, at));
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
      /Lighthouse · from 1904 to 1905\*\*\n.*burnt down.*$/,
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
      expect(textsOf(reply)[0]).toContain(`${(shown - 1) * 15 + 1}–`);
    }
  });

  it('say so where their topic or their dates are gone', async () => {
    await expect(press(customId('timeline', '', '', tokenOf('weather'), 0))).rejects.toThrow(UserError);
    await expect(press(customId('timeline', '1700', '1701', '', 0))).rejects.toThrow(UserError);
    await expect(press(customId('timeline', 'never', '', '', 0))).rejects.toThrow(UserError);
  });
});

describe('the timeline’s select of times', () => {
  it('opens a year within the same topic, and all times again', async () => {
    const reply = await run('timeline', { topic: 'harbour' });
    const id = reply.menus?.[1]?.custom_id ?? '';
    const year = await pressed(id, { values: ['1904'] });
    expect(textsOf(year)[0]).toMatch(/^\*\*Timeline · Harbour · 1904\*\*/);
    const all = await pressed(year.menus?.[1]?.custom_id ?? '', { values: ['..'] });
    expect(textsOf(all)).toEqual(textsOf(reply));
  });
});

describe('/timeline kinds', () => {
  const facts = [
    datedFact('opened', '1901', { claim: 'It opened', kind: 'event' }),
    datedFact('argued', '1902', { claim: 'It was argued', kind: 'argument', holder: 'Orlova' }),
    datedFact('was-so', '1903', { claim: 'It was so', kind: 'background' }),
  ];
  const said = async (options: Record<string, string>) =>
    textsOf(await run('timeline', options, services({ base: baseOf(facts) })))
      .join('\n')
      .match(/It [a-z ]+/g);

  it('tells what happened and was said, and the rest when asked for', async () => {
    expect(await said({})).toEqual(['It opened']);
    expect(await said({ kinds: 'arguments' })).toEqual(['It was argued']);
    expect(await said({ kinds: 'background' })).toEqual(['It was so']);
    expect(await said({ kinds: 'all' })).toEqual(['It opened', 'It was argued', 'It was so']);
  });

  it('tells the rest unasked where nothing else is dated', async () => {
    expect(await said({ when: '1902' })).toEqual(['It was argued']);
  });
});

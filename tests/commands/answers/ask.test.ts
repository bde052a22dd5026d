import { describe, expect, it } from 'vitest';
import { need } from '../../../src/facts/fact-base.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { byId, smallBase } from '../../fixtures/base.ts';
import { DISCORD, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found } from '../../fixtures/fake-searcher.ts';
import { pressed, run, services, suggestions } from '../../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const lost = need(base.contrasts, 'when-the-light-went-out');

describe('/ask', () => {
  it('answers from the whole base with the author’s words', async () => {
    const searcher = fakeSearcher({ search: () => found('answer', light) });
    const reply = await run('ask', { query: '  how was the light lost ' }, services({ searcher }));
    expect(reply.outcome).toBe('answer');
    expect(shownQuotes(reply)).toContain('a fire […] took the tower');
    expect(searcher.asked[0]?.query).toBe('how was the light lost');
  });

  it.each(['help', 'hi', 'thanks', 'whats this bot', 'ありがとう', 'спасибо'])(
    'answers %s with the help, for the asker alone',
    async (query) => {
      expect(await run('ask', { query })).toEqual(await run('help'));
    },
  );

  it('shows the contrast that a comparison asks for', async () => {
    const contrasts = () => ({ matches: [{ contrast: lost, score: 0.8 }], isComparison: true, fits: true });
    const searcher = fakeSearcher({ search: () => found('closest', light), contrasts });
    const reply = await run('ask', { query: 'orlova vs gazette on the light' }, services({ searcher }));
    expect(textsOf(reply)[0]).toContain('**Sources differ** · How was the light lost?');
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
  });

  it('lists the contrasts where a comparison names no subject', async () => {
    const contrasts = () => ({ matches: [{ contrast: lost, score: 0 }], isComparison: true, fits: false });
    const searcher = fakeSearcher({ contrasts });
    const reply = await run('ask', { query: 'what do the sources disagree about' }, services({ searcher }));
    expect(textsOf(reply)[0]).toContain('Where the sources differ or agree');
  });

  it('keeps an entry’s own ask for that entry, be it a comparison', async () => {
    const contrasts = () => ({ matches: [{ contrast: lost, score: 0.8 }], isComparison: true, fits: true });
    const search = () => ({ ...found('answer', light), confidence: 1 });
    const reply = await run(
      'ask',
      { query: 'fire or storm' },
      services({ searcher: fakeSearcher({ search, contrasts }) }),
    );
    expect(textsOf(reply)[0]).toContain(light.claim);
  });

  it('names the contrast that fits the question, also in the copy that is posted', async () => {
    const other = { ...lost, id: 'the-keeper', question: 'Who kept the light?' };
    const handed = services({
      base: smallBase({ contrasts: byId([lost, other]) }),
      searcher: fakeSearcher({
        search: () => found('answer', light),
        contrasts: () => ({ matches: [{ contrast: other, score: 0.6 }], isComparison: false, fits: true }),
      }),
    });
    const reply = await run('ask', { query: 'who kept the light' }, handed);
    expect(textsOf(reply).join('\n')).toContain('Sources differ: Who kept the light?');
    const { action = '', args = [] } = reply.share ?? {};
    expect(await pressed(customId(action, ...args), {}, handed)).toEqual(reply);
  });

  it('shows a person or a source to a question about it alone, and a fact to any other', async () => {
    const searcher = fakeSearcher({ search: () => found('answer', light) });
    const names = byId([{ id: 'orlova', name: 'Vera Orlova', kind: 'person', aliases: ['Orlova'] } as const]);
    const handed = services({ searcher, base: smallBase({ names }) });
    const first = async (query: string) => textsOf(await run('ask', { query }, handed))[0];
    expect(await first('who is Órlova?')).toBe(textsOf(await run('who', { name: 'Orlova' }, handed))[0]);
    expect(await first('summarize gazette')).toBe(
      textsOf(await run('source', { name: 'Gazette' }, handed))[0],
    );
    expect(await first('who is the keeper')).toContain(light.claim);
  });

  it('is silent where the sources are', async () => {
    expect(await run('ask', { query: 'pizza' })).toMatchObject({ outcome: 'none', ephemeral: true });
  });

  it.each([{}, { query: '' }, { query: '   ' }, { query: 7 }])(
    'says how to ask, given %j',
    async (options) => {
      await expect(run('ask', options)).rejects.toThrow(UserError);
    },
  );

  it('suggests what the searcher completes to, in its order', () => {
    const complete = () => [light, need(base.facts, 'harbour-opened')];
    const choices = suggestions('ask', 'l', services({ searcher: fakeSearcher({ complete }) }));
    expect(choices.map(({ value }) => value)).toEqual(['fact:lighthouse-burnt', 'fact:harbour-opened']);
  });

  it('suggests no more than Discord takes, even from an eager searcher', () => {
    const complete = () => Array.from({ length: 60 }, () => light);
    const choices = suggestions('ask', 'l', services({ searcher: fakeSearcher({ complete }) }));
    expect(choices).toHaveLength(DISCORD.choices);
  });

  it('answers a suggestion with exactly its fact', async () => {
    const [choice] = suggestions(
      'ask',
      '',
      services({ searcher: fakeSearcher({ complete: () => [light] }) }),
    );
    const reply = await run('ask', { query: choice?.value ?? '' });
    expect(textsOf(reply)[0]).toContain(light.claim);
    expect(shownQuotes(reply)).toEqual(light.quotes.map(({ exact }) => exact));
  });
});

import { describe, expect, it } from 'vitest';
import { need } from '../../../src/facts/fact-base.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { smallBase } from '../../fixtures/base.ts';
import { DISCORD, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found } from '../../fixtures/fake-searcher.ts';
import { run, services, suggestions } from '../../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');

describe('/ask', () => {
  it('answers from the whole base with the author’s words', async () => {
    const searcher = fakeSearcher({ search: () => found('answer', light) });
    const reply = await run('ask', { query: '  how was the light lost ' }, services({ searcher }));
    expect(reply.outcome).toBe('answer');
    expect(shownQuotes(reply)).toContain('a fire […] took the tower');
    expect(searcher.asked[0]?.query).toBe('how was the light lost');
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

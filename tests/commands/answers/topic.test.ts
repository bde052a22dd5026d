import { describe, expect, it } from 'vitest';
import { need } from '../../../src/facts/fact-base.ts';
import { smallBase } from '../../fixtures/base.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found } from '../../fixtures/fake-searcher.ts';
import { run, services, suggestions } from '../../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');

describe('a topic’s command', () => {
  it('lists the topic’s entries in order, the leading ones first, when nothing is asked', async () => {
    const reply = await run('harbour');
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    expect(textsOf(reply).join('\n')).toMatch(
      /^\*\*Harbour\*\*[\s\S]*\*\*1\*\* .*opened[\s\S]*\*\*2\*\* .*toll/,
    );
  });

  it('looks a query up in the topic', async () => {
    const searcher = fakeSearcher({ search: () => found('answer', light) });
    const reply = await run('lighthouse', { query: 'fire' }, services({ searcher }));
    expect(textsOf(reply)[0]).toContain(light.claim);
    expect(searcher.asked).toEqual([{ query: 'fire', options: { topic: 'lighthouse' } }]);
  });

  it('does not lose a question that belongs under another topic', async () => {
    const searcher = fakeSearcher({
      search: (_, options) =>
        options?.topic === 'harbour'
          ? found('closest', need(base.facts, 'toll-was-due'))
          : found('answer', light),
    });
    const reply = await run('harbour', { query: 'fire' }, services({ searcher }));
    expect(reply.outcome).toBe('answer');
    expect(textsOf(reply)[0]).toContain(light.claim);
  });

  it('asks the searcher for suggestions of its topic, from the first key on', () => {
    const asked: unknown[] = [];
    const complete = (typed: string, options: unknown) => {
      asked.push([typed, options]);
      return [light];
    };
    const choices = suggestions('lighthouse', '', services({ searcher: fakeSearcher({ complete }) }));
    expect(choices).toHaveLength(1);
    expect(asked).toMatchObject([['', { topic: 'lighthouse' }]]);
  });
});

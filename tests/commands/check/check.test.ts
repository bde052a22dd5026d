import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/commands/check/check.ts';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { createSearcher } from '../../../src/search/searcher.ts';
import { aFact } from '../../fixtures/base.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found, silence } from '../../fixtures/fake-searcher.ts';
import { commandOf, invocation, run, services } from '../../fixtures/invoke.ts';
import { islandsBase } from '../../fixtures/islands-base.ts';

const NAME = 'Check against the sources';
const check = (message: string | undefined, handed = services()) => run(NAME, {}, handed, { message });
const base = islandsBase();
const islands = services({ base, searcher: createSearcher(base) });

describe('Check against the sources', () => {
  it('is a command on messages, of the registry', () => {
    const { data } = commandOf(createRegistry(services()), NAME);
    expect(data).toMatchObject({ type: 3, name: NAME });
    expect(data).not.toHaveProperty('description');
  });

  it('gives the fact of each sentence, and counts the others', async () => {
    const reply = await check(
      'The Treaty of Shimoda drew the border in 1856. Reactors stand idle since Fukushima! My cat sleeps all day.',
      islands,
    );
    const text = textsOf(reply).join('\n');
    expect(text).toContain('> the border shall pass between the isles of Etorofu and Urup');
    expect(text).toContain('The source’s date: 7 February 1855');
    expect(text).toContain('> its reactors remain idle');
    expect(text).toContain('Nothing in the sources on 1 sentence');
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: true });
  });

  it('asks again without dates and numbers, and takes only a sure answer that has others', async () => {
    const fact = base.facts.get('declaration-ended-war') ?? aFact('none');
    const answering = (confidence: number) =>
      fakeSearcher({
        search: (query) => (/1955/.test(query) ? silence : { ...found('answer', fact), confidence }),
      });
    const ask = async (message: string, confidence: number) =>
      (await check(message, services({ base, searcher: answering(confidence) }))).outcome;
    expect(await ask('The state of war was ended in 1955.', 0.95)).toBe('answer');
    expect(await ask('The state of war was ended in 1955.', 0.5)).toBe('none');
    expect(await ask('The state of war was ended in 1955 or 1956.', 0.95)).toBe('none');
  });

  it('looks up words, not addresses, mentions, emoji or code', async () => {
    const searcher = fakeSearcher();
    await check(
      '<@123456789> says <:wave:123> the light burnt ```code``` https://example.org/tide',
      services({ searcher }),
    );
    expect(searcher.asked.map(({ query }) => query.replace(/\s+/g, ' '))).toEqual(['says the light burnt']);
  });

  it('looks up eight sentences at most, and counts the rest', async () => {
    const searcher = fakeSearcher();
    const reply = await check('The light burnt again. '.repeat(20), services({ searcher }));
    expect(searcher.asked).toHaveLength(8);
    expect(textsOf(reply).join('\n')).toContain('12 more sentences were not looked up');
  });

  it.each([undefined, '', '   ', 'https://example.org/picture.png', '<:wave:123456> 😀'])(
    'says kindly that there is nothing to look up in %j',
    async (message) => {
      await expect(check(message)).rejects.toThrow(UserError);
      await expect(check(message)).rejects.toThrow(/no text/);
    },
  );

  it('takes a message of 4,000 characters in well under a second', async () => {
    const message = 'The Treaty of Shimoda of 1856 drew seven borders, say <@1234567890>! '
      .repeat(60)
      .slice(0, 4000);
    await check(message, islands);
    const start = performance.now();
    await check(message, islands);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('keeps nothing of a message: the next one is answered as if it were the first', async () => {
    const command = checkCommand(islands);
    const ask = (message: string) => command.execute(invocation(NAME, {}, { message }));
    const before = await ask('Reactors stand idle since Fukushima.');
    await ask('The Treaty of Shimoda drew the border.');
    expect(await ask('Reactors stand idle since Fukushima.')).toEqual(before);
  });
});

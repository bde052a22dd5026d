import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, byId, smallBase, statedSource, vagueSource } from '../../fixtures/base.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';

const title = async (name: string) => textsOf(await run('source', { name }))[0];
const facts = Array.from({ length: 60 }, (_, at) => aFact(`f-${at}`));
const crowded = services({ base: smallBase({ facts: byId([...smallBase().facts.values(), ...facts]) }) });
const suggested = (name: string, handed = services()) =>
  commandOf(createRegistry(handed), 'source').autocomplete?.({
    ...invocation('source', { name }),
    focused: 'name',
  }) ?? [];

describe('/source', () => {
  it.each([
    'Orlova',
    'vera orlova',
    'The Harbour and its Light',
    'coastal review',
    'harbour',
    'orlova-2014',
    'source:orlova-2014',
  ])('knows a source by its author, title, outlet, a part of these, or id: %s', async (name) => {
    expect(await title(name)).toBe('### Orlova');
  });

  it('knows an untitled source by what stands for its title', async () => {
    expect(await title('report on the lighthouse fire')).toBe('### Gazette');
  });

  it('means what was picked, by its value or label, even with a very long id', async () => {
    const long = services({
      base: smallBase({
        sources: byId([vagueSource(), statedSource(), statedSource({ id: 'very-'.repeat(40) })]),
      }),
    });
    for (const handed of [services(), long]) {
      for (const { name, value } of suggested('', handed)) {
        expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
      }
    }
    for (const { name, value } of suggested('')) expect(await title(value)).toBe(await title(name));
  });

  it('lets one choose, in private, where several are called so', async () => {
    const sources = byId([...smallBase().sources.values(), statedSource({ id: 'orlova-2015' })]);
    const handed = services({ base: smallBase({ sources }) });
    const reply = await run('source', { name: 'Orlova' }, handed);
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    const opened = await pressed(customId('source'), { values: [tokenOf('orlova-2015')] }, handed);
    expect(textsOf(opened)[0]).toBe('### Orlova');
  });

  it('says which sources there are where none is called so', async () => {
    const reply = await run('source', { name: 'The Times' });
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(reply)[0]).toMatch(/No source is called “The Times”.*Orlova: .*Gazette: /s);
  });

  it('says what to type where there is no name', async () => {
    await expect(run('source')).rejects.toThrow(/\/source Orlova/);
  });

  it('completes what a source is called', () => {
    expect(suggested('gaz').map(({ value }) => value)).toEqual(['source:gazette']);
    expect(suggested('').map(({ value }) => value)).toEqual(['source:orlova-2014', 'source:gazette']);
    expect(suggested('nothing so')).toEqual([]);
  });
});

describe('the controls of /source', () => {
  const id = customId('source', tokenOf('orlova-2014'));

  it('open a fact, and turn the page of one’s own card in place', async () => {
    expect(textsOf(await pressed(id, { values: [tokenOf('harbour-opened')] }))[0]).toContain(
      'harbour opened',
    );
    expect(await press(id, { values: ['>1'], ownsMessage: true }, crowded)).toMatchObject({ do: 'update' });
    expect(await press(id, { values: ['>1'] }, crowded)).toMatchObject({ do: 'reply' });
  });

  it('post exactly the card, on its page', async () => {
    const page = await pressed(id, { values: ['>1'] }, crowded);
    const { action = '', args = [] } = page.share ?? {};
    expect(await press(customId('post', action, ...args), {}, crowded)).toEqual({
      do: 'reply',
      reply: page,
    });
  });

  it('say that a source or fact is gone where it is', async () => {
    await expect(press(customId('source', 'gone1234'))).rejects.toThrow(UserError);
    await expect(press(customId('source'))).rejects.toThrow(UserError);
    await expect(press(id, { values: ['gone1234'] })).rejects.toThrow(UserError);
  });
});

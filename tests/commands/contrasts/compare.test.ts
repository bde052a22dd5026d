import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import type { Contrast } from '../../../src/facts/contrast.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { messageOf } from '../../../src/reply/message.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { byId, smallBase } from '../../fixtures/base.ts';
import { buttonId, buttonsOf, idOf } from '../../fixtures/controls.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher } from '../../fixtures/fake-searcher.ts';
import { commandOf, invocation, press, pressed, run, services, suggestions } from '../../fixtures/invoke.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const light = need(base.contrasts, 'when-the-light-went-out');
const many = Array.from({ length: 60 }, (_, at): Contrast => ({ ...light, id: `c-${at}` }));
const crowded = services({ base: smallBase({ contrasts: byId(many) }) });

describe('/compare', () => {
  it('shows the contrast that was picked, by its value, its label or its very question', async () => {
    const [picked] = suggestions('compare', '', services());
    expect(picked).toEqual({
      name: 'How was the light lost? (Orlova, Gazette)',
      value: 'contrast:when-the-light-went-out',
    });
    for (const query of [picked?.value, picked?.name, 'how was the light LOST?']) {
      const reply = await run('compare', { query: query ?? '' });
      expect(textsOf(reply)[0]).toContain('-# **Sources differ** · How was the light lost?');
      expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    }
  });

  const searching = (fits: boolean) => ({
    contrasts: () => ({ matches: [{ contrast: light, score: 0.5 }], isComparison: false, fits }),
  });

  it('finds a contrast by the search, and by its id', async () => {
    const handed = services({ searcher: fakeSearcher(searching(true)) });
    expect(textsOf(await run('compare', { query: 'flames' }, handed))[0]).toContain(
      'How was the light lost?',
    );
    for (const query of ['when-the-light-went-out', 'When the light went out'])
      expect(textsOf(await run('compare', { query }))[0]).toContain('How was the light lost?');
  });

  it('offers the nearest in private where none is about what was asked, and lists all where none is near', async () => {
    const handed = services({ searcher: fakeSearcher(searching(false)) });
    const near = await run('compare', { query: 'flames' }, handed);
    expect(near).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(near.menus?.[0]?.custom_id).toBe(customId('compare'));
    const none = await run('compare', { query: 'xyzzy' });
    expect(none).toMatchObject({ outcome: 'none', ephemeral: true });
    expect(textsOf(none).join('\n')).toMatch(/No comparison .* about that\.[\s\S]*How was the light lost\?/);
  });

  it('offers beside it those that are about the query too, and no others', async () => {
    const [half, less] = ['half', 'less'].map((id) => ({ ...light, id }));
    const matches = [
      { contrast: light, score: 0.8 },
      { contrast: half ?? light, score: 0.4 },
      { contrast: less ?? light, score: 0.39 },
    ];
    const handed = services({
      base: smallBase({ contrasts: byId(matches.map(({ contrast }) => contrast)) }),
      searcher: fakeSearcher({ contrasts: () => ({ matches, isComparison: true, fits: true }) }),
    });
    const [, others] = (await run('compare', { query: 'light' }, handed)).menus ?? [];
    expect(others?.options.map(({ value }) => value)).toEqual([tokenOf('half')]);
  });

  it('prefers the contrast between the sources that a query names', async () => {
    const alone = { ...light, id: 'alone', sides: [{ label: 'Orlova', facts: ['harbour-opened'] }] };
    const matches = [alone, light].map((contrast) => ({ contrast, score: 0.5 }));
    const handed = services({
      base: smallBase({ contrasts: byId([alone, light]) }),
      searcher: fakeSearcher({ contrasts: () => ({ matches, isComparison: true, fits: true }) }),
    });
    const reply = await run('compare', { query: 'Orlova vs Gazette' }, handed);
    expect(reply.share?.args[0]).toBe(tokenOf(light.id));
  });

  it('lists a topic’s contrasts where only that is given, and all where nothing is', async () => {
    expect(textsOf(await run('compare', { topic: 'harbour' }))[0]).toMatch(/· Harbour$/);
    expect(textsOf(await run('compare'))[0]).toBe('### Where the sources differ or agree');
    await expect(run('compare', { topic: 'weather' })).rejects.toThrow(UserError);
  });

  it('completes topics, and contrasts of the topic that is chosen', () => {
    const complete = (options: Record<string, string>, focused: string) =>
      commandOf(createRegistry(services()), 'compare')
        .autocomplete?.({ ...invocation('compare', options), focused })
        .map(({ value }) => value);
    expect(complete({ topic: 'har' }, 'topic')).toEqual(['harbour']);
    expect(complete({ query: '', topic: 'harbour' }, 'query')).toEqual(['contrast:when-the-light-went-out']);
    expect(complete({ query: 'light', topic: 'nowhere' }, 'query')).toHaveLength(1);
  });

  it('gives a value that leads back even for a very long id', async () => {
    const long = { ...light, id: 'very-'.repeat(40) };
    const handed = services({ base: smallBase({ contrasts: byId([long]) }) });
    const [choice] = suggestions('compare', '', handed);
    expect(choice?.value.length).toBeLessThanOrEqual(100);
    expect(await run('compare', { query: choice?.value ?? '' }, handed)).toMatchObject({ outcome: 'answer' });
  });
});

describe('the controls of /compare', () => {
  it('open a contrast from the button of a fact’s card and from a select', async () => {
    const fromButton = await press(customId('compare', tokenOf(light.id)));
    const fromSelect = await press(customId('compare'), { values: [tokenOf(light.id)] });
    expect(fromButton).toMatchObject({ do: 'reply', reply: { outcome: 'answer' } });
    expect(fromSelect).toEqual(fromButton);
  });

  it('list a topic’s contrasts from the button of its card, beside it', async () => {
    const topic = await run('harbour');
    const answer = await press(idOf(topic, 'Compare') ?? '', { ownsMessage: true });
    expect(answer.do).toBe('reply');
    expect(textsOf(await pressed(idOf(topic, 'Compare') ?? ''))[0]).toMatch(/· Harbour$/);
  });

  it('turn the page of one’s own list in place, and of another’s in private', async () => {
    const id = customId('contrasts', '');
    const turn = (ownsMessage: boolean) => press(id, { values: ['>1'], ownsMessage }, crowded);
    expect(await turn(true)).toMatchObject({ do: 'update', reply: { share: { args: ['', '1'] } } });
    expect(await turn(false)).toMatchObject({ do: 'reply' });
    expect(await press(id, { values: [tokenOf('c-3')], ownsMessage: true }, crowded)).toMatchObject({
      do: 'reply',
      reply: { outcome: 'answer' },
    });
  });

  it('post exactly the private card, its other contrasts too', async () => {
    const card = await run('compare', { query: 'contrast:c-7' }, crowded);
    const view = viewOf();
    const { components } = messageOf(card, { say: view.say, isPrivate: true, mayPost: true });
    const post = buttonId(buttonsOf(components), 'Post to channel') ?? '';
    expect(await press(post, {}, crowded)).toEqual({ do: 'reply', reply: card });
  });

  it.each([
    ['a contrast', customId('compare', 'gone1234')],
    ['a topic', customId('contrasts', 'gone1234')],
    ['nothing', customId('compare')],
  ])('say that %s is gone where it is', async (_, id) => {
    await expect(press(id)).rejects.toThrow(UserError);
  });
});

import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, byId, smallBase } from '../../fixtures/base.ts';
import { idOf } from '../../fixtures/controls.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';
import { islandsBase } from '../../fixtures/islands-base.ts';

const islands = services({ base: islandsBase() });
const title = async (name: string) => textsOf(await run('who', { name }, islands))[0]?.split('\n')[0];
const facts = Array.from({ length: 60 }, (_, at) => aFact(`f-${at}`, { claim: `Vera Orlova in ${at}.` }));
const crowded = services({ base: smallBase({ facts: byId([...smallBase().facts.values(), ...facts]) }) });

describe('/who', () => {
  it.each([
    ['Vladimir Putin', '### Vladimir Putin'],
    ['プーチン', '### Vladimir Putin'],
    ['путин', '### Vladimir Putin'],
    ['name:vladimir-putin', '### Vladimir Putin'],
    ['Northern Territories', '### Southern Kurils'],
  ])('knows %s in its spelling', async (name, heading) => {
    expect(await title(name)).toBe(heading);
  });

  it('lets one choose, in private, where a spelling is several names’', async () => {
    const reply = await run('who', { name: 'Koizumi' }, islands);
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(reply)[0]).toMatch(/may mean one of these:.*Junichiro Koizumi.*Toshiaki Koizumi/s);
    const opened = await pressed(customId('who'), { values: [tokenOf('toshiaki-koizumi')] }, islands);
    expect(textsOf(opened)[0]).toMatch(/^### Toshiaki Koizumi/);
  });

  it('offers the nearest names for one that is not there, and the people there are where none is near', async () => {
    const near = await run('who', { name: 'Puttin' }, islands);
    expect(near).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(near)[0]).toMatch(/is spelt “Puttin”\. Nearest:.*Vladimir Putin/s);
    expect(textsOf(await run('who', { name: 'zzzzzzzz' }, islands))[0]).toMatch(
      /none is near.*Vladimir Putin/s,
    );
  });

  it('says what to type where there is no name', async () => {
    await expect(run('who', { name: '  ' })).rejects.toThrow(/\/who Port Authority/);
    await expect(run('who')).rejects.toThrow(UserError);
  });

  it('completes names in any spelling', () => {
    const choices = commandOf(createRegistry(services()), 'who').autocomplete?.({
      ...invocation('who', { name: '港湾' }),
      focused: 'name',
    });
    expect(choices).toEqual([{ name: 'Port Authority · body', value: 'name:port-authority' }]);
  });
});

describe('the controls of /who', () => {
  const id = customId('who', tokenOf('vera-orlova'));

  it('open a fact, and turn the page of one’s own card in place', async () => {
    const opened = await pressed(id, { values: [tokenOf('orlova-light-mattered')] });
    expect(textsOf(opened)[0]).toContain('light mattered more');
    expect(await press(id, { values: ['>1'], ownsMessage: true }, crowded)).toMatchObject({ do: 'update' });
    expect(await press(id, { values: ['>1'] }, crowded)).toMatchObject({ do: 'reply' });
  });

  it('lead from a name to its source and back', async () => {
    const card = await run('who', { name: 'Vera Orlova' });
    const source = await pressed(idOf(card, 'Source: Orlova') ?? '');
    expect(textsOf(source)[0]).toBe('### Orlova');
    const back = await pressed(idOf(source, 'About Vera Orlova') ?? '');
    expect(back).toEqual(card);
  });

  it('post exactly the card, on its page', async () => {
    const page = await pressed(id, { values: ['>1'] }, crowded);
    const { action = '', args = [] } = page.share ?? {};
    expect(await press(customId('post', action, ...args), {}, crowded)).toEqual({
      do: 'reply',
      reply: page,
    });
  });

  it('say that a name or fact is gone where it is', async () => {
    await expect(press(customId('who', 'gone1234'))).rejects.toThrow(UserError);
    await expect(press(customId('who'))).rejects.toThrow(UserError);
    await expect(press(id, { values: ['gone1234'] })).rejects.toThrow(UserError);
  });
});

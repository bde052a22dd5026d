import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { noMemory } from '../../../src/commands/server/server-memory.ts';
import { choosePack } from '../../../src/discord/router/choose-registry.ts';
import { createRouter } from '../../../src/discord/router/router.ts';
import { customId, markedWith } from '../../../src/reply/custom-id.ts';
import { packMark } from '../../../src/reply/token.ts';
import type { Settings } from '../../../src/store/store.ts';
import { smallBase } from '../../fixtures/base.ts';
import { buttonPress, slashCommand, typing } from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, line, registryOf } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

/** A pack whose answers are its id. */
const packOf = (id: string) => {
  const says = () => line(`the pack «${id}»`);
  const actions = { open: () => ({ do: 'reply', reply: says() }) as const };
  const suggests = () => [{ name: `of «${id}»`, value: 'x' }];
  const command = (name: string) =>
    fakeCommand(name, { execute: says, autocomplete: suggests, ...(name === 'ask' && { actions }) });
  return {
    id,
    base: smallBase({ id }),
    registry: { ...registryOf(command('ask'), command('settings')), pack: id },
  };
};
const ALL = [packOf(''), packOf('harbour'), packOf('canal')] as const;

/** Answers an interaction in a server with these settings; undefined: they cannot be read. */
async function answer(
  interaction: APIInteraction,
  settings: Settings | undefined,
  packs: readonly [(typeof ALL)[number], ...(typeof ALL)[number][]] = ALL,
) {
  const notes: unknown[][] = [];
  const router = createRouter({
    registry: choosePack(packs, { ...noMemory, settings: async () => settings }),
    log: memoryLog().log,
    coolDown: () => 0,
    observer: { interaction: (...note) => notes.push(note), undelivered() {}, rejected() {} },
  });
  return { text: JSON.stringify((await router(interaction)).response), notes };
}
const chosen = (pack?: string): Settings => ({ visibility: 'public', gaps: false, pack });

/** A click on a card of a pack. */
function click(packId: string) {
  const id = customId('open', 'x');
  const components = markedWith([{ type: 1, components: [{ type: 2, custom_id: id }] }], packMark(packId));
  const [marked = ''] = JSON.stringify(components).match(/1[^"]*\|open\|x/) ?? [];
  return buttonPress(marked);
}

describe('choosePack()', () => {
  it.each([
    [undefined, '«»'],
    ['', '«»'],
    ['harbour', '«harbour»'],
    ['canal', '«canal»'],
  ])('answers a server that has chosen %j from the pack %s', async (pack, said) => {
    expect((await answer(slashCommand('ask', 'x'), chosen(pack))).text).toContain(said);
    expect((await answer(typing('ask', 'x'), chosen(pack))).text).toContain(said);
  });

  it('answers messages to the bot alone from the first', async () => {
    expect((await answer(slashCommand('ask', 'x', { isDirect: true }), chosen('canal'))).text).toContain(
      '«»',
    );
  });

  it.each(['', 'harbour', 'canal'])('answers a click from the pack of its card, here «%s»', async (id) => {
    for (const settings of [chosen('canal'), undefined])
      expect((await answer(click(id), settings)).text).toContain(`«${id}»`);
  });

  it('answers a card without a mark from the server’s pack where every pack has an id', async () => {
    const packs = [ALL[1], ALL[2]] as const;
    expect((await answer(click(''), chosen('canal'), packs)).text).toContain('«canal»');
  });

  it('says so where the pack of a card, or of a server, is not served', async () => {
    const packs = [ALL[0], ALL[1]] as const;
    expect((await answer(click('canal'), chosen(), packs)).text).toContain('This card is from a fact base');
    expect((await answer(click('canal'), chosen(), [ALL[0]])).text).toContain(
      'This card is from a fact base',
    );
    const { text, notes } = await answer(slashCommand('ask', 'x'), chosen('canal'), packs);
    expect(text).toContain('can choose another with /settings');
    expect(notes).toEqual([['command', 'other', 'refused', expect.any(Number), '']]);
    expect((await answer(typing('ask', 'x'), chosen('canal'), packs)).text).toContain('"choices":[]');
  });

  it('leaves /settings to such a server, with its suggestions', async () => {
    const packs = [ALL[0], ALL[1]] as const;
    expect((await answer(slashCommand('settings'), chosen('canal'), packs)).text).toContain('«»');
    expect((await answer(typing('settings', 'x'), chosen('canal'), packs)).text).toContain('of «»');
  });

  it('answers from no pack rather than from a wrong one while the settings cannot be read', async () => {
    const { text } = await answer(slashCommand('ask', 'x'), undefined);
    expect(text).toContain('database cannot be reached');
    // Of one pack nothing needs to be known.
    expect((await answer(slashCommand('ask', 'x'), undefined, [ALL[1]])).text).toContain('«harbour»');
  });

  it('counts by pack', async () => {
    const { notes } = await answer(slashCommand('ask', 'x'), chosen('canal'));
    expect(notes).toEqual([['command', 'ask', 'answer', expect.any(Number), 'canal']]);
  });
});

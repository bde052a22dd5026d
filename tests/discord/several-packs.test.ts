import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import type { DiscordEmulator } from '../fixtures/discord-emulator/emulator.ts';
import {
  GUILD_ID,
  OTHER_GUILD_ID,
  STUDENT,
  slashCommand,
  typing,
} from '../fixtures/discord-emulator/interactions.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { addTopic, botOf, canalPack, discordOfTwo, manager, OWN } from '../fixtures/several-packs.ts';

const PATIENT = { timeout: 20_000, interval: 20 };
const OTHER = { guildId: OTHER_GUILD_ID };
const CANAL = 'The canal town of Saltby';

const namesOf = (discord: DiscordEmulator, guildId?: string) =>
  discord.commands(guildId).map(({ name }) => name);

/** A bot of this repository's pack and the canal's, whose second server has chosen the canal. */
async function started(env: Readonly<Record<string, string>> = {}) {
  const discord = await discordOfTwo();
  const dir = canalPack();
  const bot = await botOf(discord, [OWN, dir], env);
  await vi.waitFor(() => expect(namesOf(discord, OTHER_GUILD_ID)).toContain('kurils'), PATIENT);
  const chosen = await bot.use('settings', { 'fact-base': CANAL }, manager(OTHER_GUILD_ID));
  return { ...bot, discord, dir, chosen };
}

describe('a bot of two packs', { timeout: 120_000 }, () => {
  it('answers each server from its own pack, typing and messages to the bot too', async () => {
    const { discord, use, chosen } = await started();
    expect(chosen).toContain(CANAL);
    expect(await use('ask', 'saltby cut opened 1794', OTHER)).toContain('Calder');
    expect(await use('ask', 'saltby cut opened 1794')).not.toContain('Calder');
    expect(await use('ask', 'saltby cut opened 1794', { isDirect: true })).not.toContain('Calder');
    expect(await use('canal', undefined, OTHER)).toContain('The canal');
    expect(await use('kurils', undefined)).toContain('Kuril');
    expect(await use('kurils', undefined, { isDirect: true })).toContain('Kuril');
    expect(await use('kurils', undefined, OTHER)).toContain('not part of this program');
    const suggested = async (situation: object) =>
      JSON.stringify(await discord.ask(typing('who', { name: 'pell' }, 'name', situation)));
    expect(await suggested(OTHER)).toContain('Pell');
    expect(await suggested({})).not.toContain('Pell');
  });

  it('registers everywhere what the packs share, and in each server what its pack has beside it', async () => {
    const { discord } = await started();
    const inServers = discord.commands().filter(({ contexts }) => contexts?.includes(0 as never) !== false);
    expect(inServers.map(({ name }) => name)).toContain('ask');
    expect(inServers.map(({ name }) => name)).not.toContain('kurils');
    // In messages to the bot, the first pack's commands are there too.
    expect(discord.commands().find(({ name }) => name === 'kurils')?.contexts).toEqual([1, 2]);
    expect(namesOf(discord)).not.toContain('canal');
    expect(namesOf(discord, GUILD_ID)).toContain('kurils');
    expect(namesOf(discord, GUILD_ID)).not.toContain('ask');
    expect(namesOf(discord, OTHER_GUILD_ID).sort()).toEqual(['canal', 'town']);
  });

  it('lets nobody but a manager choose, and says what there is where a title is wrong', async () => {
    const { use } = await started();
    expect(await use('settings', { 'fact-base': CANAL })).toContain('manage');
    const wrong = await use('settings', { 'fact-base': 'Sea shanties' }, manager(GUILD_ID));
    expect(wrong).toMatch(/Sea shanties.*Japan–Russia relations.*canal town/);
  });

  it('cites the old pack on cards from before a switch, and remembers each pack apart', async () => {
    const { discord, use } = await started();
    const by = { ...OTHER, userId: STUDENT };
    const card = (await discord.use(slashCommand('ask', 'saltby cut opened 1794', by))) as APIMessage;
    await use('settings', { 'fact-base': 'Japan–Russia relations, 2014–2016' }, manager(OTHER_GUILD_ID));
    await vi.waitFor(() => expect(namesOf(discord, OTHER_GUILD_ID)).toContain('kurils'), PATIENT);
    expect(namesOf(discord, OTHER_GUILD_ID)).not.toContain('canal');
    expect(await use('ask', 'saltby cut opened 1794', OTHER)).not.toContain('Calder');
    const cited = JSON.stringify(await discord.ask(discord.press(card, 'Cite', by)));
    expect(cited).toContain('Calder');
    // What was shown of the canal is not in the packet of the pack that the server has now, and the packet says so.
    expect(await use('packet', {}, OTHER)).toContain('no longer in this server');
  });

  it('reloads one pack without the other, and keeps one that breaks as it was', async () => {
    const { discord, app, dir, use } = await started();
    const before = discord.commands(GUILD_ID);
    addTopic(dir, 'rail');
    app.reload();
    await vi.waitFor(() => expect(namesOf(discord, OTHER_GUILD_ID)).toContain('rail'), PATIENT);
    expect(discord.commands(GUILD_ID)).toEqual(before);
    writeFileSync(join(dir, 'topics/canal.yaml'), 'title: [');
    writeFileSync(join(dir, 'facts/canal/cut-opened-1794.yaml'), 'claim: [');
    app.reload();
    expect(await use('ask', 'saltby cut opened 1794', OTHER)).toContain('Calder');
    expect(await use('rail', undefined, OTHER)).toContain('The rail');
    expect(await use('ask', 'crimea sanctions')).toContain('anction');
  });

  it('takes what servers had beside it away once it serves one pack alone', async () => {
    const dataDir = emptyFolder();
    const { discord, app } = await started({ DATA_DIR: dataDir });
    await app.stop();
    await botOf(discord, [OWN], { DATA_DIR: dataDir });
    expect(namesOf(discord, GUILD_ID)).toEqual([]);
    expect(namesOf(discord, OTHER_GUILD_ID)).toEqual([]);
    expect(discord.commands().find(({ name }) => name === 'kurils')?.contexts).toEqual([0, 1, 2]);
  });

  it('says so, and offers the others, where the pack that a server chose is served no more', async () => {
    const dataDir = emptyFolder();
    const { discord, app, use } = await started({ DATA_DIR: dataDir });
    const card = (await discord.use(slashCommand('ask', 'saltby cut opened 1794', OTHER))) as APIMessage;
    await app.stop();
    const another = canalPack('another', 'Another town');
    await botOf(discord, [OWN, another], { DATA_DIR: dataDir });
    expect(await use('ask', 'yalta', OTHER)).toContain('no longer served');
    expect(await use('settings', {}, manager(OTHER_GUILD_ID))).toContain('no longer serves');
    expect(JSON.stringify(await discord.ask(discord.press(card, 'Cite', OTHER)))).toContain(
      'no longer serves',
    );
    await use('settings', { 'fact-base': 'Another town' }, manager(OTHER_GUILD_ID));
    expect(await use('ask', 'saltby cut opened 1794', OTHER)).toContain('Calder');
  });

  it('registers all commands of a server’s pack there, with DISCORD_GUILD_ID', async () => {
    const discord = await discordOfTwo();
    const { use } = await botOf(discord, [OWN, canalPack()], { DISCORD_GUILD_ID: GUILD_ID });
    expect(namesOf(discord, GUILD_ID)).toEqual(expect.arrayContaining(['ask', 'kurils']));
    await use('settings', { 'fact-base': CANAL }, manager(GUILD_ID));
    expect(namesOf(discord, GUILD_ID)).toEqual(expect.arrayContaining(['ask', 'canal']));
    expect(namesOf(discord, GUILD_ID)).not.toContain('kurils');
    expect([discord.commands(), discord.commands(OTHER_GUILD_ID)]).toEqual([[], []]);
  });
});

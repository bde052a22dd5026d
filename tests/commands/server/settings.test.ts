import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { opened } from '../../fixtures/engines.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { CHANNEL, driveEverything, GUILD, OTHER_GUILD, ROLE } from '../../fixtures/store-samples.ts';

const manager = { guildId: GUILD, channelId: CHANNEL, permissions: PermissionFlagsBits.ManageGuild };

async function server() {
  const { store } = await opened({ dataDir: emptyFolder() });
  return { store, handed: services({ store }) };
}
const all = (reply: Parameters<typeof textsOf>[0]) => textsOf(reply).join('\n');

describe('/settings', () => {
  it('shows what a server has chosen: at first nothing', async () => {
    const { handed } = await server();
    const reply = await run('settings', {}, handed, manager);
    expect(reply.ephemeral).toBe(true);
    expect(overLimits(reply)).toEqual([]);
    expect(all(reply)).toContain('Answers are seen by:** everyone in the channel');
    expect(all(reply)).toContain('Questions that find nothing:** not counted');
    expect(labelsOf(reply)).toEqual(['Forget this server…']);
  });

  it('changes what is said and leaves the rest', async () => {
    const { handed, store } = await server();
    await run('settings', { visibility: 'private', language: 'ja', instructors: ROLE }, handed, manager);
    const reply = await run('settings', { gaps: true, prompts: CHANNEL }, handed, manager);
    expect(await store.settings(GUILD)).toEqual({
      visibility: 'private',
      language: 'ja',
      instructorRoleId: ROLE,
      promptChannelId: CHANNEL,
      gaps: true,
    });
    expect(all(reply)).toContain(`<@&${ROLE}>`);
    expect(all(reply)).toContain(`<#${CHANNEL}>`);
    await run('settings', { language: 'auto' }, handed, manager);
    expect((await store.settings(GUILD)).language).toBeUndefined();
  });

  it('takes back a role and a channel by buttons', async () => {
    const { handed, store } = await server();
    const reply = await run('settings', { instructors: ROLE, prompts: CHANNEL }, handed, manager);
    await press(idOf(reply, 'No role') ?? '', manager, handed);
    const last = await pressed(idOf(reply, 'No channel') ?? '', manager, handed);
    expect(await store.settings(GUILD)).toMatchObject({
      instructorRoleId: undefined,
      promptChannelId: undefined,
    });
    expect(labelsOf(last)).toEqual(['Forget this server…']);
  });

  it('forgets a server after a second button, and no other', async () => {
    const { handed, store } = await server();
    await driveEverything(store);
    await driveEverything(store, OTHER_GUILD);
    const shown = await run('settings', {}, handed, manager);
    const asked = await pressed(idOf(shown, 'Forget this server…') ?? '', manager, handed);
    expect((await store.settings(GUILD)).visibility).toBe('private');
    expect(overLimits(asked)).toEqual([]);
    const kept = await pressed(idOf(asked, 'Keep it') ?? '', manager, handed);
    expect(all(kept)).toContain('Settings of this server');
    const done = await press(idOf(asked, 'Delete everything') ?? '', manager, handed);
    expect(done).toMatchObject({ do: 'update', reply: { ephemeral: true } });
    expect(await store.settings(GUILD)).toMatchObject({ visibility: 'public', gaps: false });
    expect(await store.schedules(GUILD)).toEqual([]);
    expect((await store.settings(OTHER_GUILD)).visibility).toBe('private');
  });

  it('is for those who may manage the server, its buttons too', async () => {
    const { handed, store } = await server();
    const student = { ...manager, permissions: 0n };
    await expect(run('settings', { gaps: true }, handed, student)).rejects.toThrow(UserError);
    await expect(press('1|settings|forget', student, handed)).rejects.toThrow(/Manage Server/);
    expect((await store.settings(GUILD)).gaps).toBe(false);
  });

  it('says so where there is no store, and outside of servers', async () => {
    await expect(run('settings', {}, services(), manager)).rejects.toThrow(/without a store/);
    const { handed } = await server();
    await expect(run('settings', {}, handed, { permissions: manager.permissions })).rejects.toThrow(
      /servers/,
    );
  });

  describe('the fact base', () => {
    const packs = () => [
      { id: '', title: { en: 'A harbour', ja: '港', ru: 'Гавань' } },
      { id: 'canal', title: { en: 'A canal', ja: '運河', ru: 'Канал' } },
    ];
    async function ofTwo(deployIn: (guildId: string) => Promise<void> = async () => {}) {
      const { store, handed } = await server();
      return { store, handed: { ...handed, packs: { all: packs, deployIn } } };
    }

    it('is no option of a bot with one', async () => {
      const { handed } = await server();
      const named = (services: typeof handed) =>
        JSON.stringify(commandOf(createRegistry(services), 'settings').data);
      expect(named(handed)).not.toContain('fact-base');
      expect(named((await ofTwo()).handed)).toContain('fact-base');
    });

    it('is the first until one is chosen by its title in any language, and is suggested by it', async () => {
      const told: string[] = [];
      const { store, handed } = await ofTwo(async (guildId) => void told.push(guildId));
      expect(all(await run('settings', {}, handed, manager))).toContain('**Fact base:** A harbour');
      const reply = await run('settings', { 'fact-base': '運河' }, handed, manager);
      expect(overLimits(reply)).toEqual([]);
      expect(all(reply)).toMatch(/\*\*Fact base:\*\* A canal[\s\S]*now asks “A canal”/);
      expect(told).toEqual([GUILD]);
      expect((await store.settings(GUILD)).pack).toBe('canal');
      await run('settings', { 'fact-base': 'A harbour' }, handed, manager);
      expect((await store.settings(GUILD)).pack).toBe('');
      const { autocomplete } = commandOf(createRegistry(handed), 'settings');
      const typed = { ...invocation('settings', { 'fact-base': 'cana' }), focused: 'fact-base' };
      expect(autocomplete?.(typed)).toEqual([{ name: 'A canal', value: 'A canal' }]);
    });

    it('is refused where none is called so, naming those that are there', async () => {
      const { store, handed } = await ofTwo();
      await expect(run('settings', { 'fact-base': 'A port' }, handed, manager)).rejects.toThrow(
        'There is no fact base “A port” here. Choose one of: A harbour · A canal.',
      );
      expect((await store.settings(GUILD)).pack).toBeUndefined();
    });

    it('is chosen even where Discord does not take the commands now, and the card says that', async () => {
      const { handed } = await ofTwo(async () => {
        throw new Error('no');
      });
      const reply = await run('settings', { 'fact-base': 'A canal' }, handed, manager);
      expect(all(reply)).toContain('Discord has not taken its commands yet');
    });

    it('is told where the one that was chosen is not served any more', async () => {
      const { store, handed } = await ofTwo();
      await store.changeSettings(GUILD, { pack: 'gone' });
      expect(all(await run('settings', {}, handed, manager))).toContain(
        '“gone”, which this bot no longer serves',
      );
    });
  });
});

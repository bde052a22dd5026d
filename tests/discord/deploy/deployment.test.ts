import { InteractionContextType } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Registry } from '../../../src/commands/command.ts';
import { createDeployment } from '../../../src/discord/deploy/deployment.ts';
import { isSplit, splitCommands } from '../../../src/discord/deploy/pack-commands.ts';
import { smallBase } from '../../fixtures/base.ts';
import { APP_ID, DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';
import { GUILD_ID, OTHER_GUILD_ID } from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, registryOf, slashData } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const contexts = [Guild, BotDM, PrivateChannel];
const everywhere = (name: string, description = 'x') =>
  fakeCommand(name, { data: { ...slashData(name), description, contexts } });

const KURILS = registryOf(everywhere('ask'), everywhere('kurils'), everywhere('map', 'of islands'));
const CANAL = registryOf(everywhere('ask'), everywhere('canal'), everywhere('map', 'of locks'));
const served = (id: string, registry: Registry) => ({ id, base: smallBase({ id }), registry });
const GLOBAL = `PUT /applications/${APP_ID}/commands`;
const IN = (guildId: string) => `PUT /applications/${APP_ID}/guilds/${guildId}/commands`;

/** A deployment of these registries on an emulated Discord; servers have the pack that `chosen` says, by its place. */
async function deploying(
  registries: readonly [Registry, ...Registry[]],
  guilds: readonly string[] = [GUILD_ID, OTHER_GUILD_ID],
  given?: DiscordEmulator,
) {
  const discord = given ?? new DiscordEmulator();
  if (given === undefined) {
    await discord.start();
    onTestFinished(() => discord.stop());
  }
  discord.gateway.guilds = guilds;
  const chosen = new Map<string, number>();
  const [first, ...others] = registries;
  const all = [served('', first), ...others.map((one, at) => served(`p${at}`, one))] as const;
  const { log, entries } = memoryLog();
  const of = async (guildId: string) => all[chosen.get(guildId) ?? 0];
  const target = { token: TOKEN, apiUrl: discord.apiUrl };
  const deployment = createDeployment({ all, of }, target, log);
  const puts = () => discord.requests.splice(0).filter((request) => request.startsWith('PUT'));
  const names = (guildId?: string) => discord.commands(guildId).map(({ name }) => name);
  return { deployment, discord, chosen, entries, puts, names };
}

describe('splitCommands()', () => {
  it('leaves one pack as it is', () => {
    const { everywhere: all, own } = splitCommands([KURILS]);
    expect([all.map(({ name }) => name), own]).toEqual([['ask', 'kurils', 'map'], [[]]]);
    expect(isSplit(all)).toBe(false);
  });

  it('puts what packs do not share into their servers, and that of the first into messages too', () => {
    const { everywhere: all, own } = splitCommands([KURILS, CANAL]);
    expect(all.map(({ name, contexts: where }) => [name, where])).toEqual([
      ['ask', contexts],
      ['kurils', [BotDM, PrivateChannel]],
      ['map', [BotDM, PrivateChannel]],
    ]);
    expect(own.map((list) => list.map(({ name }) => name))).toEqual([
      ['kurils', 'map'],
      ['canal', 'map'],
    ]);
    expect(isSplit(all)).toBe(true);
  });
});

describe('createDeployment()', () => {
  it('registers the commands of one pack again only where they have changed, and never in servers', async () => {
    let { commands } = registryOf(fakeCommand('kurils'));
    const registry = {
      ...KURILS,
      get commands() {
        return commands;
      },
    };
    const { deployment, puts, entries } = await deploying([registry]);
    await deployment.deploy();
    deployment.meet(GUILD_ID);
    await deployment.deployIn(GUILD_ID);
    await deployment.deploy();
    commands = registryOf(fakeCommand('kurils'), fakeCommand('china')).commands;
    await deployment.deploy();
    expect(puts()).toEqual([GLOBAL, GLOBAL]);
    expect(entries().map(({ msg }) => msg)).toEqual([
      'commands: 1 registered: kurils',
      'commands: 2 registered: kurils, china',
    ]);
  });

  it('registers in each server that it meets what its pack has, once, and anew after a switch or a return', async () => {
    const { deployment, chosen, puts, names } = await deploying([KURILS, CANAL]);
    chosen.set(OTHER_GUILD_ID, 1);
    await deployment.deploy();
    for (const guildId of [GUILD_ID, OTHER_GUILD_ID, GUILD_ID]) deployment.meet(guildId);
    await deployment.deploy();
    expect(puts()).toEqual([GLOBAL, IN(GUILD_ID), IN(OTHER_GUILD_ID)]);
    expect([names(GUILD_ID), names(OTHER_GUILD_ID)]).toEqual([
      ['kurils', 'map'],
      ['canal', 'map'],
    ]);
    chosen.set(GUILD_ID, 1);
    await deployment.deployIn(GUILD_ID);
    deployment.leave(OTHER_GUILD_ID);
    deployment.meet(OTHER_GUILD_ID);
    await deployment.deploy();
    expect(puts()).toEqual([IN(GUILD_ID), IN(OTHER_GUILD_ID)]);
    expect(names(GUILD_ID)).toEqual(['canal', 'map']);
  });

  it('goes on with the other servers where one refuses, says which, and tries it again', async () => {
    const { deployment, discord, puts, entries } = await deploying([KURILS, CANAL], [OTHER_GUILD_ID]);
    await deployment.deploy();
    for (const guildId of [GUILD_ID, OTHER_GUILD_ID]) deployment.meet(guildId);
    await deployment.deploy();
    expect(puts().filter((put) => put === IN(OTHER_GUILD_ID))).toHaveLength(1);
    expect(entries().filter(({ level }) => level === 40)).toMatchObject([
      { server: GUILD_ID },
      { server: GUILD_ID },
    ]);
    await expect(deployment.deployIn(GUILD_ID)).rejects.toThrow('Missing Access');
    discord.gateway.guilds = [GUILD_ID, OTHER_GUILD_ID];
    puts();
    await deployment.deploy();
    expect(puts()).toEqual([IN(GUILD_ID)]);
  });

  it('meets every server that Discord lists, a page at a time', async () => {
    const guilds = Array.from({ length: 201 }, (_, at) => `3000000000000${String(10_000 + at)}`);
    const { deployment, puts, discord } = await deploying([KURILS, CANAL], guilds);
    await deployment.meetAll();
    expect(discord.requests.filter((one) => one === 'GET /users/@me/guilds')).toHaveLength(2);
    expect(puts()).toEqual(guilds.map(IN));
  });

  it('takes away what servers had of several packs before one pack alone is registered', async () => {
    const { deployment, discord } = await deploying([KURILS, CANAL]);
    await deployment.deploy();
    await deployment.meetAll();
    const one = await deploying([KURILS], undefined, discord);
    one.puts();
    await one.deployment.deploy();
    expect(one.puts()).toEqual([IN(GUILD_ID), IN(OTHER_GUILD_ID), GLOBAL]);
    expect([one.names(GUILD_ID), one.names(OTHER_GUILD_ID)]).toEqual([[], []]);
    await one.deployment.deploy();
    expect(one.puts()).toEqual([]);
  });
});

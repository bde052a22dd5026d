import { type APIMessage, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { connectGateway, type Gateway } from '../../src/discord/gateway/gateway.ts';
import { createRouter } from '../../src/discord/router/router.ts';
import { need } from '../../src/facts/fact-base.ts';
import { tokenOf } from '../../src/reply/token.ts';
import { aFact, baseOf, byId, smallBase } from '../fixtures/base.ts';
import { buttonsOf } from '../fixtures/controls.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { STUDENT, slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { fakeSearcher, found } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const OTHER = '500000000000000099';
const base = smallBase();
const [light, opened, toll] = ['lighthouse-burnt', 'harbour-opened', 'toll-was-due'].map((id) =>
  need(base.facts, id),
) as [ReturnType<typeof aFact>, ReturnType<typeof aFact>, ReturnType<typeof aFact>];
const handed = services({
  base,
  searcher: fakeSearcher({ search: () => found('answer', light, opened, toll) }),
});
const dated = Array.from({ length: 40 }, (_, at) =>
  aFact(`f-${at}`, { when: { date: '2000', basis: 'stated', min: at, max: at } }),
);

/** A whole bot, its command line apart, on the emulated Discord. */
describe('a conversation by clicks', () => {
  const discord = { current: new DiscordEmulator() };
  const memory = memoryLog('info');
  let bot: Gateway | undefined;

  async function start(given = handed): Promise<void> {
    const { log } = memory;
    const router = createRouter({ registry: createRegistry(given), log, coolDown: () => 0 });
    bot = await connectGateway({ token: TOKEN, router, log, apiUrl: discord.current.apiUrl });
  }
  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(async () => {
    await bot?.stop();
    await discord.current.stop();
    expect(discord.current.faults).toEqual([]);
    // Every answer arrived, and none was an accident.
    expect(memory.entries().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  const use = (interaction: Parameters<DiscordEmulator['sees']>[0]) => discord.current.sees(interaction);
  const press = (message: APIMessage, label: string, by = {}) =>
    use(discord.current.press(message, label, by));
  const seenBy = (userId: string) => discord.current.messages.seenBy(userId).map(({ id }) => id);
  const textOf = ({ components }: APIMessage) =>
    [...JSON.stringify(components).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)]
      .map(([, text]) => text)
      .join('\n');
  const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const labels = ({ components = [] }: APIMessage) =>
    buttonsOf(components).map((one) => ('label' in one ? one.label : undefined));

  it('goes from an answer to another match, posts that, and takes it away again', async () => {
    await start();
    const answer = await use(slashCommand('ask', 'what became of the light'));
    expect(textOf(answer)).toContain(light.claim);
    expect(isPrivate(answer)).toBe(false);

    const another = await use(discord.current.choose(answer, 0));
    expect(textOf(another)).toContain(opened.claim);
    expect(isPrivate(another)).toBe(true);
    expect(labels(another)).toContain('Post to channel');
    expect(seenBy(OTHER)).toEqual([answer.id]);

    const posted = await press(another, 'Post to channel');
    expect(textOf(posted)).toBe(textOf(another));
    expect(isPrivate(posted)).toBe(false);
    expect(seenBy(OTHER)).toEqual([answer.id, posted.id]);

    const refusal = await press(posted, 'Delete', { userId: OTHER });
    expect(textOf(refusal)).toContain('Only the one who asked');
    expect(isPrivate(refusal)).toBe(true);
    expect(seenBy(STUDENT)).toContain(posted.id);

    await discord.current.ask(discord.current.press(posted, 'Delete'));
    await vi.waitFor(() => expect(seenBy(OTHER)).toEqual([answer.id, refusal.id]));
    expect(seenBy(STUDENT)).toEqual([answer.id, another.id]);
  });

  it('lets a moderator delete what somebody else asked for', async () => {
    await start();
    const answer = await use(slashCommand('ask', 'what became of the light'));
    const moderator = { userId: OTHER, permissions: PermissionFlagsBits.ManageMessages };
    await discord.current.ask(discord.current.press(answer, 'Delete', moderator));
    await vi.waitFor(() => expect(seenBy(STUDENT)).toEqual([]));
  });

  it('lets whoever posts a private answer delete it, and not the one who asked first', async () => {
    await start();
    const answer = await use(slashCommand('ask', 'what became of the light'));
    const theirs = await use(discord.current.choose(answer, 1, { userId: OTHER }));
    const posted = await press(theirs, 'Post to channel', { userId: OTHER });
    expect(textOf(await press(posted, 'Delete'))).toContain('Only the one who asked');
    await discord.current.ask(discord.current.press(posted, 'Delete', { userId: OTHER }));
    await vi.waitFor(() => expect(seenBy(STUDENT)).not.toContain(posted.id));
  });

  it('posts what was asked for in private, and nothing else', async () => {
    await start();
    const answer = await use(slashCommand('ask', { query: 'what became of the light', private: true }));
    expect(isPrivate(answer)).toBe(true);
    expect(seenBy(OTHER)).toEqual([]);
    const posted = await press(answer, 'Post to channel');
    expect(textOf(posted)).toBe(textOf(answer));
    expect(seenBy(OTHER)).toEqual([posted.id]);
  });

  it('turns the page of the asker’s timeline, and gives others a private page of their own', async () => {
    await start(services({ base: baseOf(dated) }));
    const first = await use(slashCommand('timeline'));
    const second = await press(first, 'Later');
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('16–30 of 40');
    expect(isPrivate(second)).toBe(false);
    expect(labels(second)).toEqual(['Earlier', 'Later', 'Delete']);

    const theirs = await press(second, 'Later', { userId: OTHER });
    expect(theirs.id).not.toBe(first.id);
    expect(textOf(theirs)).toContain('31–40 of 40');
    expect(isPrivate(theirs)).toBe(true);
    expect(seenBy(STUDENT)).toEqual([first.id]);
    expect(textOf(discord.current.messages.seenBy(STUDENT)[0] as APIMessage)).toContain('16–30 of 40');

    const back = await press(theirs, 'Earlier', { userId: OTHER });
    expect(back.id).toBe(theirs.id);
    expect(isPrivate(back)).toBe(true);
    const posted = await press(back, 'Post to channel', { userId: OTHER });
    expect(textOf(posted)).toBe(textOf(back));
  });

  it('understands its buttons after a restart', async () => {
    await start();
    const answer = await use(slashCommand('ask', 'what became of the light'));
    const another = await use(discord.current.choose(answer, 0));
    await bot?.stop();
    await start();
    const posted = await press(another, 'Post to channel');
    expect(textOf(posted)).toBe(textOf(another));
    expect(textOf(await use(discord.current.choose(answer, 1)))).toContain(toll.claim);
    await discord.current.ask(discord.current.press(answer, 'Delete'));
    await vi.waitFor(() => expect(seenBy(OTHER)).toEqual([posted.id]));
  });

  it('says clearly that a fact is gone, once it is', async () => {
    await start();
    const answer = await use(slashCommand('ask', 'what became of the light'));
    await bot?.stop();
    const rest = [...base.facts.values()].filter(({ id }) => id !== opened.id);
    const [harbour, lighthouse] = [...base.topics.values()].map((topic) => ({
      ...topic,
      core: topic.core.filter((id) => id !== opened.id),
    }));
    const topics = [harbour, lighthouse].filter((topic) => topic !== undefined);
    await start({ ...handed, base: smallBase({ facts: byId(rest), topics: byId(topics) }) });
    const note = await use(discord.current.choose(answer, 0));
    expect(textOf(note)).toContain('no longer in the fact base');
    expect(isPrivate(note)).toBe(true);
    expect(JSON.stringify(answer.components)).toContain(tokenOf(opened.id));
  });
});

import { type APIInteraction, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { CHANGES, changingOnce } from '../../../src/commands/server/change-once.ts';
import { noStore } from '../../../src/commands/server/no-store.ts';
import { createRouter } from '../../../src/discord/router/router.ts';
import { LANGUAGES, sayFor } from '../../../src/language/language.ts';
import { GUILD_ID, slashCommand, subcommandUse } from '../../fixtures/discord-emulator/interactions.ts';
import { opened } from '../../fixtures/engines.ts';
import { FakeChannels } from '../../fixtures/fake-channels.ts';
import { services } from '../../fixtures/invoke.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { promptBase } from '../../fixtures/prompt-base.ts';
import { quizBase } from '../../fixtures/quiz-base.ts';
import { MONDAY, PLAIN_PLAN } from '../../fixtures/store-samples.ts';

const NOW = MONDAY - 1_000;
const STAFF = { permissions: PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageThreads };

/** Two replicas on one database: each with a store, a memory and a router of its own. */
async function replicas(base = promptBase(9)) {
  const place = { dataDir: emptyFolder() };
  const { store } = await opened(place);
  const router = async () => {
    const own = changingOnce((await opened(place)).store, () => NOW);
    const channels = new FakeChannels();
    channels.place = { ...channels.place, guildId: GUILD_ID };
    const handed = { base, store: own, now: () => NOW, channels };
    const registry = createRegistry(services(handed));
    return createRouter({ registry, log: memoryLog('info').log, coolDown: () => 0 });
  };
  const [one, two] = [await router(), await router()];
  const said = async (route: typeof one, interaction: APIInteraction) =>
    JSON.stringify((await route(interaction)).response);
  return {
    store,
    /** What each replica answers to the same interaction. */
    both: async (interaction: APIInteraction) => [await said(one, interaction), await said(two, interaction)],
    one: (interaction: APIInteraction) => said(one, interaction),
  };
}

describe('an interaction that is sent again to another replica', () => {
  it('skips one occurrence, and says that it was received before', async () => {
    const { store, both, one } = await replicas();
    const skip = (id: string) => subcommandUse('schedule', 'skip', { schedule: id }, STAFF);
    const { id } = await store.createSchedule(GUILD_ID, PLAIN_PLAN, MONDAY);
    const [first, second] = await both(skip(id));
    expect(first).not.toContain(sayFor('en')('error.repeated'));
    expect(second).toContain(sayFor('en')('error.repeated'));
    const next = async () => (await store.schedules(GUILD_ID))[0]?.nextAt ?? 0;
    const skipped = await next();
    expect(skipped).toBeGreaterThan(MONDAY);
    await one(skip(id));
    expect(await next()).toBeGreaterThan(skipped);
  });

  it('makes one schedule, and uses one question of the deck', async () => {
    const { store, both } = await replicas();
    const add = subcommandUse('schedule', 'add', { days: 'mon', time: '10:00', zone: 'UTC' }, STAFF);
    await both(add);
    expect(await store.schedules(GUILD_ID)).toHaveLength(1);
    await both(slashCommand('discuss'));
    expect(await store.uses(GUILD_ID, 'members')).toHaveLength(1);
  });

  it('counts what found nothing once', async () => {
    const { store, both } = await replicas();
    const ask = slashCommand('ask', 'pizza');
    await store.changeSettings(GUILD_ID, { gaps: true });
    await both(ask);
    await vi.waitFor(async () => expect(await store.gaps(GUILD_ID, 1)).toHaveLength(1));
    await both(slashCommand('ask', 'pasta'));
    await vi.waitFor(async () => expect(await store.gaps(GUILD_ID, 1)).toHaveLength(2));
    expect((await store.gaps(GUILD_ID, 1)).map(({ times }) => times)).toEqual([1, 1]);
  });

  it('asks the same questions, and keeps them once', async () => {
    const { store, both } = await replicas(quizBase());
    const [first, second] = await both(slashCommand('quiz', { rounds: 1 }));
    expect(first).toContain('1|quiz|');
    expect(second).toBe(first);
    expect(await store.quizzes(GUILD_ID)).toHaveLength(1);
  });

  it('is looked up by each', async () => {
    const { both } = await replicas();
    const [first, second] = await both(subcommandUse('schedule', 'list', {}, STAFF));
    expect(second).toBe(first);
  });

  it.each(LANGUAGES)('is explained in %s', (language) => {
    const english = sayFor('en')('error.repeated');
    expect(sayFor(language)('error.repeated') === english).toBe(language === 'en');
  });
});

/** What only reads, gives the same when done twice, or is done by the runner, which no interaction calls. */
const OTHERS = `
  settings uses pins excluded postsSince quizzes quizItems gaps allGaps questions suggestionsOf collection answerOf
  answers schedules missedSince controversy controversyIn member members check close
  recordPost closeGap handleOnce collect
  prune claimOpened finishCollection dropEnded claimDue keepPrompt complete fail release claimSteps completeStep releaseStep
`
  .trim()
  .split(/\s+/);

it('every method of the store is known to change something or not', () => {
  expect([...CHANGES, ...OTHERS].sort()).toEqual(Object.keys(noStore).sort());
});

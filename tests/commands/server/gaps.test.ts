import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/commands/server/open-gaps.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { smallBase } from '../../fixtures/base.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { opened } from '../../fixtures/engines.ts';
import { fakeSearcher, found, silence } from '../../fixtures/fake-searcher.ts';
import { run, services } from '../../fixtures/invoke.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { CHANNEL, GUILD } from '../../fixtures/store-samples.ts';

const manager = { guildId: GUILD, channelId: CHANNEL, permissions: PermissionFlagsBits.ManageGuild };
const light = need(smallBase().facts, 'lighthouse-burnt');

async function server(gaps = true) {
  const { store } = await opened({ dataDir: emptyFolder() });
  await store.changeSettings(GUILD, { gaps });
  return { store, handed: services({ store }) };
}
/** Long enough for what no answer waits for. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));
const all = (reply: Parameters<typeof textsOf>[0]) => textsOf(reply).join('\n');

describe('gapOf()', () => {
  it.each([
    ['  What   about PIZZA?! ', 'what about pizza'],
    ['“Pizza”, then', 'pizza then'],
    ['ｐｉｚｚａ？', 'pizza'],
    ['2+2 and 3,000 of the U.S. fleet', '2+2 and 3,000 of the u.s fleet'],
    ['北方領土は？', '北方領土は'],
    ['treaty 1956', 'treaty 1956'],
  ])('makes of “%s” “%s”', (query, gap) => {
    expect(gapOf(query)).toBe(gap);
  });
});

describe('/gaps', () => {
  it('shows what was asked three times and found nothing, however it was typed, and without people', async () => {
    const { handed } = await server();
    for (const [at, query] of ['Pizza?', 'pizza', ' PIZZA '].entries())
      await run('ask', { query }, handed, { ...manager, userId: `5${at}` });
    for (const query of ['pasta', 'pasta']) await run('harbour', { query }, handed, manager);
    await aMoment();
    const reply = await run('gaps', {}, handed, manager);
    expect(reply.ephemeral).toBe(true);
    expect(overLimits(reply)).toEqual([]);
    expect(all(reply)).toContain('- pizza · asked 3 times');
    expect(all(reply)).not.toContain('pasta');
    expect(all(reply)).not.toMatch(/\d{15}/);
  });

  it('counts what is only near, and nothing that is answered', async () => {
    const { store } = await server();
    const search = (query: string) => (query === 'near' ? found('closest', light) : found('answer', light));
    const handed = services({ store, searcher: fakeSearcher({ search }) });
    for (const userId of ['51', '52', '53'])
      for (const query of ['near', 'light', 'near'])
        await run('ask', { query }, handed, { ...manager, userId });
    await aMoment();
    expect(await store.gaps(GUILD, 1)).toEqual([{ query: 'near', times: 3 }]);
  });

  it('closes a gap once the base can answer it', async () => {
    const { store } = await server();
    for (let time = 0; time < 3; time += 1) await store.countGap(GUILD, 'the light');
    const search = (query: string) => (query === 'the light' ? found('answer', light) : silence);
    const reply = await run('gaps', {}, services({ store, searcher: fakeSearcher({ search }) }), manager);
    expect(all(reply)).toContain('Nothing was asked');
    expect(await store.gaps(GUILD, 1)).toEqual([]);
  });

  it('counts nothing until it is switched on, and says so', async () => {
    const { handed, store } = await server(false);
    for (let time = 0; time < 3; time += 1) await run('ask', { query: 'pizza' }, handed, manager);
    await aMoment();
    expect(await store.gaps(GUILD, 1)).toEqual([]);
    expect(all(await run('gaps', {}, handed, manager))).toContain('/settings gaps');
  });

  it('shows a query as it was typed, not as markdown, and what fits', async () => {
    const { handed, store } = await server();
    for (let time = 0; time < 3; time += 1)
      for (let at = 0; at < 90; at += 1) await store.countGap(GUILD, `**${at}** ${'x'.repeat(80)}`);
    const reply = await run('gaps', {}, handed, manager);
    expect(overLimits(reply)).toEqual([]);
    expect(all(reply)).toContain('\\*\\*0\\*\\*');
    expect(all(reply)).toMatch(/and \d+ more/);
  });

  it('is for those who may manage the server, where there is a store', async () => {
    const { handed } = await server();
    await expect(run('gaps', {}, handed, { ...manager, permissions: 0n })).rejects.toThrow(UserError);
    await expect(run('gaps', {}, services(), manager)).rejects.toThrow(/without a store/);
  });
});

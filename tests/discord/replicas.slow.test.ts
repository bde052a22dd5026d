import { afterEach, describe, expect, it, vi } from 'vitest';
import { slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { type Balancer, hasNginx, startNginx } from '../fixtures/nginx.ts';
import { runHttpBot, signedBy } from '../fixtures/run-bot.ts';

/** Without nginx (`apt-get install nginx`) there is nothing to show; `.ci/run` installs it. */
describe.skipIf(!hasNginx())('two replicas behind nginx', { timeout: 60_000 }, () => {
  type Bot = Awaited<ReturnType<typeof runHttpBot>>;
  let balancer: Balancer | undefined;
  const LANES = 8;
  afterEach(() => balancer?.stop());

  async function start(): Promise<[Bot, Bot]> {
    const bots = await Promise.all([runHttpBot(), runHttpBot()]);
    balancer = await startNginx(bots.map(({ url }) => new URL(url).host));
    return bots;
  }

  /** Sends interactions on some lanes until told to stop; gives each answer's status, or why there was none. */
  function load() {
    const statuses: (number | string)[] = [];
    let isOn = true;
    let person = 0;
    const lane = async () => {
      while (isOn) {
        const by = { userId: String(500_000_000_000_000_000n + BigInt(person++)) };
        const asked = person % 2 ? slashCommand('ask', 'yalta', by) : typing('ask', 'yal', 'query', by);
        const body = JSON.stringify(asked);
        const headers = signedBy.headers(body);
        const answer = fetch(`${balancer?.url}/interactions`, { method: 'POST', body, headers });
        statuses.push(
          await answer.then(
            async (response) => (await response.text()) && response.status,
            (error: unknown) => String(error),
          ),
        );
      }
    };
    const lanes = Promise.all(Array.from({ length: LANES }, lane));
    return {
      count: () => statuses.length,
      async stop() {
        isOn = false;
        await lanes;
        return statuses.filter((one) => one !== 200);
      },
    };
  }

  const answered = async ({ status }: Bot) =>
    [...(await (await fetch(`${status}/metrics`)).text()).matchAll(/^footnote_interactions_total.* (\d+)$/gm)]
      .map(([, count]) => Number(count))
      .reduce((sum, one) => sum + one, 0);

  const PATIENT = { timeout: 30_000, interval: 50 };
  /** Waits until each has had work to do. */
  const busy = (...bots: readonly Bot[]) =>
    vi.waitFor(async () => {
      for (const bot of bots) expect(await answered(bot)).toBeGreaterThan(20);
    }, PATIENT);

  it('lose no answer when one is killed under load', async () => {
    const [one, two] = await start();
    const running = load();
    // Both have work, so that the death of one is felt.
    await busy(one, two);
    one.child.kill('SIGKILL');
    const sent = running.count();
    await vi.waitFor(() => expect(running.count() - sent).toBeGreaterThan(50), PATIENT);
    expect(await running.stop()).toEqual([]);
  });

  it('lose no answer when one is told to stop', async () => {
    const [one, two] = await start();
    const running = load();
    await busy(one);
    one.child.kill('SIGTERM');
    expect((await one.ended).code).toBe(0);
    await busy(two);
    expect(await running.stop()).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { startBot } from '../../src/discord/start-bot.ts';
import { fakeCommand, registryOf } from '../fixtures/fake-registry.ts';
import { freePort } from '../fixtures/free-port.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

it('is not ready over HTTP before its preparations are made', async () => {
  const METRICS_PORT = String(await freePort());
  const read = readConfig({ MODE: 'http', DISCORD_PUBLIC_KEY: 'a'.repeat(64), PORT: '0', METRICS_PORT });
  if (!read.ok) throw new Error(read.problems.join());
  const ready = () =>
    fetch(`http://127.0.0.1:${METRICS_PORT}/readyz`).then(
      ({ status }) => status,
      () => 'nobody answers',
    );
  const seen: unknown[] = [];
  const prepare = async () => void seen.push(await ready());
  const bot = await startBot(registryOf(fakeCommand('kurils')), read.config, memoryLog().log, prepare);
  seen.push(await ready());
  await bot.stop();
  expect(seen).toEqual(['nobody answers', 200]);
});

import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../src/commands/registry.ts';
import { createRouter } from '../src/discord/router/router.ts';
import { fakeSearcher } from './fixtures/fake-searcher.ts';
import { services } from './fixtures/invoke.ts';
import { memoryLog } from './fixtures/memory-log.ts';

/** Made up, in the forms that Discord gives out. */
const BOT = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'x'.repeat(38)].join('.');
const INTERACTION = `aW50ZXJhY3Rpb24${'Q29kZQ'.repeat(20)}`;
const SECRETS = [BOT, INTERACTION];

const nested = (depth: number, within: unknown): unknown =>
  depth === 0 ? within : { [`level${depth}`]: nested(depth - 1, [within, { more: within }]) };

/** The text of the log after something was logged in it. */
function written(write: (log: ReturnType<typeof memoryLog>['log']) => void, level = 'trace'): string {
  const { log, text, entries } = memoryLog(level);
  write(log);
  expect(entries().length).toBeGreaterThan(0);
  return text();
}

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

/** An error as REST clients throw it, full of what was sent. */
const requestError = (): Error =>
  Object.assign(new Error(`401 for ${BOT}`, { cause: new Error(`beneath: ${BOT}`) }), {
    token: BOT,
    url: `https://discord.com/api/v10/interactions/123456789012345678/${INTERACTION}/callback`,
    config: { headers: { Authorization: `Bot ${BOT}` } },
    requestBody: { json: { data: { token: INTERACTION } } },
    text: JSON.stringify({ token: INTERACTION }),
  });

describe('createLog()', () => {
  it('writes JSON lines of its level and above', () => {
    const { log, entries } = memoryLog('info');
    log.debug('quiet');
    log.info({ ms: 3 }, 'loud');
    expect(entries()).toMatchObject([{ level: 30, ms: 3, msg: 'loud' }]);
  });

  it.each([0, 1, 2, 3, 5, 9])('redacts tokens %i levels down', (depth) => {
    const hidden = { token: 'short', authorization: `Bot ${BOT}`, DISCORD_TOKEN: BOT, botToken: INTERACTION };
    const text = written((log) => log.info({ at: nested(depth, hidden), ...hidden }, 'hello'));
    expectNoSecret(text);
    expect(text).not.toContain('short');
    expect(text).toContain('[redacted]');
  });

  it('redacts a token under whatever name it is logged, in texts too', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...SECRETS), (name, around, secret) => {
        const value = `${around} ${secret} ${around}`;
        expectNoSecret(written((log) => log.warn({ [name]: value, list: [secret, [value]] }, value)));
      }),
    );
  });

  it('redacts inside errors: message, stack, cause, and what is pinned to them', () => {
    expectNoSecret(written((log) => log.error({ err: requestError() }, 'failed')));
    expectNoSecret(written((log) => log.error(requestError())));
    expectNoSecret(written((log) => log.error({ error: { err: requestError() } }, 'failed')));
    const joined = new AggregateError([requestError(), requestError()], BOT);
    expectNoSecret(written((log) => log.error({ err: joined })));
  });

  it('redacts in child loggers’ bindings', () => {
    expectNoSecret(written((log) => log.child({ shard: { token: BOT } }).info('ready')));
  });

  it('keeps what is no secret as it was', () => {
    const fields = { id: '123456789012345678', command: 'harbour', ms: 3, reason: 'token refused: mend it' };
    const { log, entries } = memoryLog('info');
    log.info(fields, 'answered');
    expect(entries()[0]).toMatchObject({ ...fields, msg: 'answered' });
  });
});

const QUERY = 'who put out the light';
/** A use of `/ask`, or suggestions for it, as Discord sends them. */
const asked = (type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete) => {
  const options = [{ type: ApplicationCommandOptionType.String, name: 'query', value: QUERY, focused: true }];
  const data = { id: '1', type: ApplicationCommandType.ChatInput, name: 'ask', options };
  return { id: '2', token: INTERACTION, type, data, locale: 'en-US' } as unknown as APIInteraction;
};

describe('the log above debug level', () => {
  const failing = () => {
    throw new Error('out of order');
  };
  it.each([
    ['answered', fakeSearcher()],
    ['failed', fakeSearcher({ search: failing, complete: failing })],
  ])('holds no query text and no token when a command %s', async (_, searcher) => {
    const { log, text } = memoryLog('info');
    const router = createRouter({
      registry: createRegistry(services({ searcher })),
      log,
      coolDown: () => 0,
    });
    await router(asked(InteractionType.ApplicationCommand));
    await router(asked(InteractionType.ApplicationCommandAutocomplete));
    expect(text()).not.toContain(QUERY);
    expectNoSecret(text());
  });
});

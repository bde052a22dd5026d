import { createServer } from 'node:net';
import { ComponentType, InteractionResponseType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { RoutedResponse } from '../../src/discord/router/deferral.ts';
import { serveSandbox } from '../../src/sandbox/server.ts';
import type { ShownAnswer, Start } from '../../src/sandbox/wire.ts';
import { smallBase, titled } from '../fixtures/base.ts';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, registryOf } from '../fixtures/fake-registry.ts';
import { ask, curated, onePack, post, startSandbox } from '../fixtures/sandbox.ts';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the sandbox against other pages', () => {
  it('answers the names of this machine and no other', async () => {
    const { url, port } = sandbox;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect((await ask(url, { headers: { host } })).status, host).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, 'x'])
      for (const path of ['/', '/start', '/facts', '/page/main.ts'])
        expect((await ask(url + path, { headers: { host } })).status, host + path).toBe(403);
  });

  it('takes no post from another origin, from none, or of another type', async () => {
    const { url } = sandbox;
    const body = JSON.stringify(slashCommand('help'));
    const status = async (headers: Record<string, string>, path = '/interactions') =>
      (await ask(url + path, { method: 'POST', headers, body })).status;
    expect(await status({ ...JSON_TYPE, origin: url })).toBe(200);
    expect(await status({ ...JSON_TYPE })).toBe(403);
    for (const origin of ['http://evil.example', 'null', `${url}.evil.example`, url.replace('http', 'https')])
      for (const path of ['/interactions', '/follow-up'])
        expect(await status({ ...JSON_TYPE, origin }, path), origin).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect(await status({ 'content-type': type, origin: url }), type).toBe(415);
  });

  it('sends its policy with everything, refusals too', async () => {
    const { url } = sandbox;
    for (const path of ['/', '/facts', '/start', '/page/main.ts', '/page/styles/base.css', '/nothing']) {
      const { headers } = await ask(url + path);
      expect(headers['content-security-policy'], path).toMatch(
        /^default-src 'none'; script-src 'self'; style/,
      );
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    const refused = await ask(url, { headers: { host: 'evil.example' } });
    expect(refused.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('reads no body longer than 15 MB, and no nonsense', async () => {
    expect((await post(sandbox.url, '/interactions', { locale: 'x'.repeat(16_000_000) })).status).toBe(413);
    for (const body of [[], null, 1, {}, { type: 2 }, { type: '2', locale: 'en', token: 'x' }])
      expect((await post(sandbox.url, '/interactions', body)).status).toBe(400);
    expect((await post(sandbox.url, '/follow-up', { token: 'x' })).status).toBe(404);
  });

  it('hands out files of the page alone', async () => {
    for (const path of ['/page/..%2fapp.ts', '/page/../app.ts', '/page/tsconfig.json', '/facts/..%2f..%2fx'])
      expect((await ask(sandbox.url + path)).status, path).toBe(404);
  });
});

describe('the sandbox as a transport', () => {
  it('tells of the commands as they are deployed, of examples, and of its texts in three languages', async () => {
    const start = JSON.parse((await ask(`${sandbox.url}/start`)).body) as Start;
    const names = start.commands.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'harbour', 'timeline', 'help']));
    expect(start.examples.every(({ command }) => names.includes(command))).toBe(true);
    expect(Object.keys(start.texts)).toEqual(['en', 'ja', 'ru']);
    expect(start.texts['en']?.['sandbox.welcome']).toBe('Welcome to #{{channel}}');
  });

  it('gives the router’s own response, and the same drawn', async () => {
    const { body } = await post(sandbox.url, '/interactions', slashCommand('harbour'));
    const { response, html, after } = JSON.parse(body) as ShownAnswer;
    expect(response.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(html).toContain('The harbour opened on 7 February 1855.');
    expect(after).toBe(false);
  });

  it('does what is to be done with a message that is there, and gives what it becomes', async () => {
    let told: unknown;
    const late = await startSandbox({
      router: async () => ({
        response: { type: InteractionResponseType.DeferredChannelMessageWithSource },
        after: Promise.resolve({
          do: 'next',
          async next(posted) {
            told = posted;
            return { data: { components: [], allowed_mentions: { parse: [] }, flags: 32768 } };
          },
        }),
      }),
    });
    const interaction = slashCommand('help');
    await post(late.url, '/interactions', interaction);
    const { token, locale } = interaction;
    const where = { channelId: '4', messageId: '9' };
    const { body } = await post(late.url, '/follow-up', { token, locale, ...where });
    expect(JSON.parse(body)).toMatchObject({ do: 'edit' });
    expect(told).toEqual(where);
    await late.close();
  });

  it('says that nothing follows where a message stays as it is', async () => {
    const late = await startSandbox({
      router: async () => ({
        response: { type: InteractionResponseType.DeferredChannelMessageWithSource },
        after: Promise.resolve({ do: 'next', next: async () => undefined }),
      }),
    });
    const { token, locale, ...interaction } = slashCommand('help');
    await post(late.url, '/interactions', { token, locale, ...interaction });
    const { body } = await post(late.url, '/follow-up', { token, locale });
    expect(JSON.parse(body)).toEqual({ do: 'nothing' });
    await late.close();
  });

  it('keeps what follows an answer until it is asked for, once', async () => {
    const routed = (work: Awaited<NonNullable<RoutedResponse['after']>>): RoutedResponse => ({
      response: { type: InteractionResponseType.DeferredChannelMessageWithSource },
      after: Promise.resolve(work),
    });
    const data = {
      components: [{ type: ComponentType.TextDisplay as const, content: '*late*' }],
      allowed_mentions: { parse: [] as [] },
      flags: 32768,
    };
    const late = await startSandbox({ router: async () => routed({ do: 'edit', data }) });
    const interaction = slashCommand('help');
    const first = JSON.parse((await post(late.url, '/interactions', interaction)).body) as ShownAnswer;
    expect(first.after).toBe(true);
    const { token, locale } = interaction;
    const { body } = await post(late.url, '/follow-up', { token, locale });
    expect(JSON.parse(body)).toMatchObject({ do: 'edit', html: expect.stringContaining('<em>late</em>') });
    expect((await post(late.url, '/follow-up', { token, locale })).status).toBe(404);
    await late.close();
  });
});

describe('serveSandbox()', () => {
  const options = {
    router: async () => ({ response: { type: 1 as const } }),
    ...onePack({ registry: registryOf(), base: smallBase(), read: async () => curated() }),
  };

  it('takes the next port where one is taken', async () => {
    const next = await serveSandbox({ ...options, port: sandbox.port });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(sandbox.port);
    expect((await ask(next.url)).status).toBe(200);
    await next.close(0);
  });

  it('is reached on this machine’s loopback address alone', () => {
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gives up with a word on what to do where no port is left', async () => {
    const last = createServer().listen(65_535, '127.0.0.1');
    await new Promise((resolve) => last.on('listening', resolve).on('error', resolve));
    await expect(serveSandbox({ ...options, port: 65_535 })).rejects.toThrow(/SANDBOX_PORT/);
    last.close();
  });
});

describe('the page of two packs', () => {
  it('is that of the pack that its server has, and offers both', async () => {
    const packs = ['The harbour', 'The canal'].map((title) => ({
      base: smallBase({ title: titled(title) }),
      registry: registryOf(fakeCommand(title === 'The canal' ? 'locks' : 'light')),
      read: async () => curated(),
    }));
    const [first, second] = packs;
    if (first === undefined || second === undefined) throw new Error('There are two');
    let chosen = first;
    const router = async () => ({ response: { type: 1 as const } });
    const two = await serveSandbox({ router, packs, packOf: async () => chosen, port: 0 });
    onTestFinished(() => two.close(0));
    const start = async () => JSON.parse((await ask(`${two.url}/start`)).body);
    expect((await ask(two.url)).body).toContain('<select id="pack">');
    expect(await start()).toMatchObject({
      title: first.base.title,
      titles: [first.base.title, second.base.title],
      commands: [{ name: 'light' }],
    });
    chosen = second;
    expect((await ask(two.url)).body).toContain('The canal');
    expect(await start()).toMatchObject({ title: second.base.title, commands: [{ name: 'locks' }] });
    expect((await ask(sandbox.url)).body).not.toContain('id="pack"');
  });
});

import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filledIn } from '../../../src/commands/command.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { field } from '../../../src/reply/modal.ts';
import { DiscordEmulator } from '../../fixtures/discord-emulator/emulator.ts';
import {
  buttonPress,
  modalSubmit,
  STUDENT,
  slashCommand,
  typing,
} from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, line, registryOf } from '../../fixtures/fake-registry.ts';
import { startHttpBot } from '../../fixtures/http-bot.ts';
import { randomNumbers } from '../../fixtures/random-numbers.ts';
import { createSigner } from '../../fixtures/signer.ts';
import { unhandledRejections } from '../../fixtures/unhandled.ts';

const PING = '{"type":1}';
const MAX_BODY = 256 * 1024;
const picture = { name: 'light.png', contentType: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
const POSTER = { ...picture, bytes: new Uint8Array(1_000_000) };
const KURILS = fakeCommand('kurils', {
  opens: ({ options: { query } }) => (query === 'form' ? { action: 'why', args: [] } : undefined),
  forms: {
    why: {
      modal: () => ({
        title: 'Why',
        parts: [field('Reason', { type: ComponentType.TextInput, custom_id: 'reason', style: 1 })],
      }),
      submit: (submission) => ({ do: 'reply', reply: line(`because ${filledIn(submission, 'reason')}`) }),
    },
  },
  actions: { open: ({ args }) => ({ do: 'reply', reply: line(`opened ${args}`) }) },
});

describe('POST /interactions', () => {
  const discord = new DiscordEmulator();
  /** What `/slow` waits for. */
  let work = Promise.withResolvers<void>();
  let bot: Awaited<ReturnType<typeof startHttpBot>>;
  beforeEach(async () => {
    work = Promise.withResolvers<void>();
    await discord.start();
    const slow = fakeCommand('slow', { execute: () => work.promise.then(() => line('at last')) });
    const drawn = fakeCommand('drawn', { execute: () => ({ ...line('drawn'), files: [picture] }) });
    const poster = fakeCommand('poster', {
      execute: () => ({ ...line('big'), files: Array(5).fill(POSTER) }),
    });
    let times = 0;
    const count = fakeCommand('count', {
      execute() {
        times += 1;
        return line(String(times));
      },
    });
    const { apiUrl } = discord;
    bot = await startHttpBot(registryOf(KURILS, slow, drawn, poster, count), { apiUrl, deferAfter: 50 });
  });
  afterEach(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  /** Asks over HTTP; Discord's specification must allow the response. */
  async function ask(interaction: APIInteraction): Promise<APIInteractionResponse> {
    return discord.respond(interaction, await bot.ask(interaction));
  }
  it('opens a form, and answers its submission', async () => {
    const { data } = (await ask(slashCommand('kurils', 'form'))) as APIModalInteractionResponse;
    expect(JSON.stringify(await ask(modalSubmit(data, { reason: 'it is so' })))).toContain(
      'because it is so',
    );
  });

  const status = async (...sent: Parameters<typeof bot.post>) => (await bot.post(...sent)).status;

  it('answers a ping with a pong, as JSON', async () => {
    const response = await bot.post(PING);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.text()).toBe('{"type":1}');
  });

  it('carries out once what is sent again, and answers it the same', async () => {
    const interaction = slashCommand('count');
    expect(await bot.ask(interaction)).toMatchObject({ data: { components: [{ content: '1' }, {}] } });
    expect(await bot.ask(interaction)).toMatchObject({ data: { components: [{ content: '1' }, {}] } });
    expect(await bot.ask(slashCommand('count'))).toMatchObject({
      data: { components: [{ content: '2' }, {}] },
    });
  });

  it('answers a command, a typed word and a button through the router', async () => {
    expect(await ask(slashCommand('kurils', 'yalta'))).toMatchObject({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { components: [{ content: 'kurils: yalta' }, {}], allowed_mentions: { parse: [] } },
    });
    expect(await ask(typing('kurils', 'yal'))).toEqual({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [{ name: 'query=yal', value: 'yalta' }] },
    });
    expect(await ask(buttonPress(customId('open', 'x')))).toMatchObject({
      data: {
        components: [{ content: 'opened x' }],
        flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      },
    });
  });

  it('reads words of every script as they were signed', async () => {
    const words = 'Ялта 樺太 🗾 "\\" \u2028';
    expect(JSON.stringify(await ask(slashCommand('kurils', words)))).toContain(
      JSON.stringify(words).slice(1, -1),
    );
  });

  it('finishes a slow command through REST once the response has gone out', async () => {
    const interaction = slashCommand('slow');
    const response = await ask(interaction);
    expect(response).toEqual({ type: InteractionResponseType.DeferredChannelMessageWithSource });
    expect(discord.messages.original(interaction)?.flags).toBe(MessageFlags.Loading);
    work.resolve();
    await bot.finish();
    expect(discord.requests).toContain(
      `PATCH /webhooks/200000000000000002/${interaction.token}/messages/@original`,
    );
    expect(JSON.stringify(discord.messages.original(interaction))).toContain('at last');
  });

  it('tries again where Discord has not read the response yet', async () => {
    const interaction = slashCommand('slow');
    const response = await bot.ask(interaction);
    work.resolve();
    await vi.waitFor(() => expect(discord.requests.join()).toContain('PATCH'));
    discord.respond(interaction, response);
    await bot.finish();
    expect(JSON.stringify(discord.messages.original(interaction))).toContain('at last');
  });

  it('logs, without token or text, what follows an answer and does not reach Discord', async () => {
    const interaction = slashCommand('slow', 'secret words');
    await bot.ask(interaction);
    work.resolve();
    await bot.finish();
    expect(bot.memory.entries()).toContainEqual(expect.objectContaining({ code: 10015, status: 404 }));
    for (const secret of ['secret words', interaction.token]) expect(bot.memory.text()).not.toContain(secret);
    expect(await bot.metrics.text()).toContain('footnote_errors_total{what="undelivered"} 1');
  });

  it('sends nothing after a response that did not go out', async () => {
    const interaction = slashCommand('slow');
    const body = JSON.stringify(interaction);
    const call = request(bot.url, { method: 'POST', headers: bot.signer.headers(body) }).end(body);
    call.on('error', () => {});
    await pause(20);
    call.destroy();
    await pause(80);
    work.resolve();
    await bot.finish();
    expect(discord.requests.join()).not.toContain(interaction.token);
    expect(await bot.metrics.text()).toContain('footnote_errors_total{what="undelivered"} 1');
  });

  it('sends files as multipart/form-data', async () => {
    const interaction = slashCommand('drawn');
    const form = await (await bot.post(JSON.stringify(interaction))).formData();
    const payload = form.get('payload_json');
    // Discord knows it by having no file's name.
    if (typeof payload !== 'string') throw new Error('The payload is a file');
    const json = JSON.parse(payload);
    const file = form.get('files[0]') as File;
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(picture.bytes);
    const sent = { name: file.name, contentType: file.type, bytes: picture.bytes };
    discord.respond(interaction, json, [sent]);
  });

  it('sends files to whoever goes away meanwhile, without an accident', async () => {
    const unhandled = unhandledRejections();
    for (let times = 0; times < 10; times += 1) {
      const body = JSON.stringify(slashCommand('poster'));
      const call = request(bot.url, { method: 'POST', headers: bot.signer.headers(body) }).end(body);
      call.on('error', () => {});
      const gone = new Promise((resolve) => call.on('close', resolve));
      call.on('response', () => call.destroy());
      await gone;
    }
    expect(await unhandled()).toEqual([]);
    expect(bot.memory.entries()).toEqual([]);
  });

  it('refuses what Discord did not sign, with 401 and nothing else', async () => {
    const late = bot.signer.headers(PING, Math.floor(Date.now() / 1000) - 301);
    const early = bot.signer.headers(PING, Math.floor(Date.now() / 1000) + 400);
    for (const headers of [
      { 'x-signature-ed25519': '' },
      { 'x-signature-timestamp': '' },
      { 'x-signature-ed25519': '', 'x-signature-timestamp': '', 'content-type': '' },
      { 'x-signature-ed25519': 'nonsense' },
      { 'x-signature-ed25519': '00'.repeat(64) },
      createSigner().headers(PING),
      bot.signer.headers('{"type":2}'),
      late,
      early,
    ]) {
      const response = await bot.post(PING, headers);
      expect([response.status, await response.text()], JSON.stringify(headers)).toEqual([401, '']);
    }
  });

  it('reads no body whose headers show that Discord did not sign it', async () => {
    for (const wrong of [{ 'x-signature-ed25519': 'nonsense' }, { 'x-signature-timestamp': '1' }]) {
      const call = request(bot.url, { method: 'POST', headers: { ...bot.signer.headers(PING), ...wrong } });
      const closed = new Promise((resolve) => call.on('close', resolve).on('error', () => {}));
      const answered = new Promise((resolve) => call.on('response', (answer) => resolve(answer.resume())));
      // The body never ends.
      call.write('{');
      expect(await answered).toMatchObject({ statusCode: 401, headers: { connection: 'close' } });
      await closed;
    }
  });

  it('refuses a hundred random corruptions of a request that it takes', async () => {
    const body = Buffer.from(JSON.stringify(slashCommand('kurils', 'yalta')));
    const headers = bot.signer.headers(body);
    expect(await status(body, headers)).toBe(200);
    const below = randomNumbers(20261122);
    for (let round = 0; round < 100; round++) {
      const spoilt = corrupted(body, headers, below);
      expect(await status(spoilt.body, spoilt.headers), JSON.stringify(spoilt.headers)).toBe(401);
    }
  });

  it('refuses a body of more than 256 kB, whether it says its length or not', async () => {
    const pad = (length: number) => PING + ' '.repeat(length - PING.length);
    expect(await status(pad(MAX_BODY))).toBe(200);
    expect(await status(pad(MAX_BODY + 1))).toBe(413);
    const call = request(bot.url, { method: 'POST', headers: bot.signer.headers(PING) });
    const answered = new Promise((resolve) => call.on('response', ({ statusCode }) => resolve(statusCode)));
    call.on('error', () => {});
    for (let kb = 0; kb <= 256; kb += 16) call.write(' '.repeat(16 * 1024));
    call.end();
    expect(await answered).toBe(413);
  });

  it('refuses other content types and malformed JSON, but only once the signature is right', async () => {
    expect(await status(PING, { 'content-type': 'text/plain' })).toBe(415);
    expect(await status(PING, { 'content-type': 'application/jsonp' })).toBe(415);
    expect(await status(PING, { 'content-type': 'application/json; charset=utf-8' })).toBe(200);
    for (const bad of ['', '{', 'null', '[]', '"x"', '{}', '{"type":"1"}'])
      expect(await status(bad), bad).toBe(400);
    const wrong = createSigner().headers('{');
    expect(await status('{', { ...wrong, 'content-type': 'text/plain' })).toBe(401);
  });

  it('knows one path and one method', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await fetch(bot.url, { method });
      expect([response.status, response.headers.get('allow')], method).toEqual([405, 'POST']);
    }
    for (const path of ['/', '/interactions/', '/interaction', '/metrics', '/healthz', '/..%2finteractions'])
      expect((await fetch(`${bot.server.url}${path}`, { method: 'POST' })).status, path).toBe(404);
  });

  it('answers an accident with 500 and logs it', async () => {
    const broken = await startHttpBot(registryOf(), { router: () => Promise.reject(new Error('accident')) });
    const response = await broken.post(JSON.stringify(slashCommand('kurils', 'secret words')));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(broken.memory.entries()).toContainEqual(expect.objectContaining({ msg: 'request failed' }));
    for (const secret of ['secret words', 'interaction-token', STUDENT])
      expect(broken.memory.text()).not.toContain(secret);
    await broken.stop();
  });

  it('takes it for no accident that a client goes away', async () => {
    const call = request(bot.url, {
      method: 'POST',
      headers: { ...bot.signer.headers(PING), 'content-length': 100 },
    });
    call.on('error', () => {});
    call.write('half of i');
    await pause(30);
    call.destroy();
    await vi.waitFor(() => expect(bot.memory.entries()).toHaveLength(1));
    expect(bot.memory.entries()).toMatchObject([{ level: 20, status: 400 }]);
  });

  it('gives the same bytes for the same interaction from two replicas', async () => {
    const other = await startHttpBot(registryOf(KURILS));
    for (const interaction of [slashCommand('kurils', 'yalta'), typing('kurils', 'yal')]) {
      const body = JSON.stringify(interaction);
      const [one, two] = await Promise.all([bot.post(body), other.post(body)]);
      expect(Buffer.from(await one.arrayBuffer())).toEqual(Buffer.from(await two.arrayBuffer()));
    }
    await other.stop();
  });

  it('counts by kind, command and outcome, and never says who asked what', async () => {
    const asked = [
      slashCommand('kurils', 'secret words'),
      typing('kurils', 'secret'),
      slashCommand('forged-name'),
    ];
    for (const interaction of [...asked, buttonPress(customId('open', 'x')), buttonPress('1|forged-action')])
      await ask(interaction);
    await bot.post(PING, { 'x-signature-ed25519': '' });
    const text = await bot.metrics.text();
    for (const labels of [
      'kind="command",command="kurils",outcome="answer"',
      'kind="autocomplete",command="kurils",outcome="answer"',
      'kind="command",command="other",outcome="refused"',
      'kind="click",command="open",outcome="answer"',
      'kind="click",command="other",outcome="refused"',
    ])
      expect(text).toContain(`footnote_interactions_total{${labels}} 1`);
    expect(text).toContain('footnote_acknowledgement_seconds_count{kind="command"} 2');
    expect(text).toContain('footnote_http_turned_away_total{status="401"} 1');
    expect(text).toContain('process_cpu_seconds_total');
    const secrets = ['secret', 'forged', STUDENT, ...asked.flatMap(({ id, token }) => [id, token])];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('has no more label values after a hundred forged names than after one', async () => {
    const lines = async () =>
      (await bot.metrics.text()).split('\n').filter((one) => /^footnote_/.test(one)).length;
    await ask(slashCommand('forged'));
    const before = await lines();
    for (let index = 0; index < 100; index++) await ask(slashCommand(`forged-${index}`));
    expect(await lines()).toBe(before);
  });
});

/** A signed request with a bit of its body, or a digit or the length of a header, changed. */
function corrupted(
  body: Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  below: (limit: number) => number,
): { readonly body: Buffer<ArrayBuffer>; readonly headers: Record<string, string> } {
  const name = below(2) === 0 ? 'x-signature-ed25519' : 'x-signature-timestamp';
  const value = headers[name] ?? '';
  const at = below(value.length);
  const digit = (Number.parseInt(value.charAt(at), 16) + 1 + below(9)) % 10;
  const values = [value.slice(0, at), value + digit, value.slice(0, at) + digit + value.slice(at + 1)];
  const chosen = values[below(6)];
  if (chosen !== undefined) return { body, headers: { ...headers, [name]: chosen } };
  const copy = Buffer.from(body);
  const place = below(copy.length);
  copy[place] = (copy[place] ?? 0) ^ (1 << below(8));
  return { body: copy, headers };
}

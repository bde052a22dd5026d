import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type RetryPolicy, retry } from '../../../src/discord/rest/retry.ts';

const request = { files: undefined, body: undefined };
const refusal = (code: number, message: string) =>
  new DiscordAPIError({ code, message }, code, 400, 'POST', 'https://discord.example', request);
const answered = refusal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'Already');
const unknown = refusal(RESTJSONErrorCodes.UnknownInteraction, 'Unknown');
const busy = new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.example', request);
const network = (code: string) => Object.assign(new Error(code), { code });

/** Sends what fails so one time after the other, and then arrives; gives what came of it, and how often it was sent. */
async function sending(failures: readonly unknown[], parts: Partial<RetryPolicy> = {}) {
  let times = 0;
  const send = async () => {
    const failure = failures[times];
    times += 1;
    if (failure !== undefined) throw failure;
    return 'sent';
  };
  const how = { until: performance.now() + 60_000, longest: 1, ...parts };
  const came = await retry(send, how).catch((error: unknown) => error);
  return [came, times];
}

describe('deliver()', () => {
  it('sends once what arrives', async () => {
    expect(await sending([])).toEqual(['sent', 1]);
  });

  it('sends again what Discord or the network fails at', async () => {
    expect(await sending([busy, network('ECONNRESET'), network('UND_ERR_SOCKET'), busy])).toEqual([
      'sent',
      5,
    ]);
    expect(await sending([new DOMException('aborted', 'AbortError')])).toEqual(['sent', 2]);
  });

  it('takes Discord’s word for a refusal, and a bug for a bug', async () => {
    expect(await sending([unknown])).toEqual([unknown, 1]);
    const bug = new TypeError('x is not a function');
    expect(await sending([bug])).toEqual([bug, 1]);
  });

  it('knows by a refusal that an attempt of which it heard nothing had arrived, and by a first one that it had not', async () => {
    const { InteractionHasAlreadyBeenAcknowledged: done } = RESTJSONErrorCodes;
    expect(await sending([network('UND_ERR_SOCKET'), answered], { done })).toEqual([undefined, 2]);
    expect(await sending([busy, unknown], { done })).toEqual([unknown, 2]);
    expect(await sending([answered], { done })).toEqual([answered, 1]);
  });

  it('gives up when time is up', async () => {
    expect(await sending([busy, busy], { until: performance.now() - 1 })).toEqual([busy, 1]);
  });

  it('sends only once what would be there twice, but where it certainly did not arrive', async () => {
    const once = { isOnce: true };
    const [cut, late] = [network('UND_ERR_SOCKET'), new DOMException('aborted', 'AbortError')];
    expect(await sending([cut], once)).toEqual([cut, 1]);
    expect(await sending([late], once)).toEqual([late, 1]);
    expect(await sending([busy, network('ECONNREFUSED'), network('ENOTFOUND')], once)).toEqual(['sent', 4]);
  });
});

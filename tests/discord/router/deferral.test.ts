import {
  type APIInteraction,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type FollowUpAction,
  type RoutedResponse,
  respondOrDefer,
} from '../../../src/discord/router/deferral.ts';
import { type Answerable, readInteraction } from '../../../src/discord/router/read-interaction.ts';
import { renderAnswer } from '../../../src/discord/router/render.ts';
import type { ClickAnswer } from '../../../src/reply/reply.ts';
import { buttonPress, slashCommand } from '../../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../../fixtures/discord-emulator/spec.ts';
import { line } from '../../fixtures/fake-registry.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
const read = (raw: APIInteraction) => readInteraction(raw) as Answerable;
const command = read(slashCommand('kurils'));
const answer = (
  parts: Partial<Extract<ClickAnswer, { do: 'reply' }>> = {},
  isPrivate = false,
): RoutedResponse => renderAnswer({ do: 'reply', reply: line('words'), ...parts }, command, { isPrivate });
const later = (routed: RoutedResponse, ms: number) =>
  new Promise<RoutedResponse>((resolve) => setTimeout(() => resolve(routed), ms));

/** What follows when an answer comes after the placeholder. */
async function followUpOf(routed: RoutedResponse, isPrivate: boolean): Promise<FollowUpAction | undefined> {
  const deferred = respondOrDefer(later(routed, 2_000), 1_000, isPrivate);
  await vi.advanceTimersByTimeAsync(5_000);
  return (await deferred).after;
}

describe('deferring()', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives an answer that comes in time as it is, and leaves no timer behind', async () => {
    const routed = answer();
    const waiting = respondOrDefer(later(routed, 999), 1_000, false);
    await vi.advanceTimersByTimeAsync(999);
    expect(await waiting).toBe(routed);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives an answer that is there at once without waiting', async () => {
    const routed = answer();
    expect(await respondOrDefer(Promise.resolve(routed), 0, false)).toBe(routed);
  });

  it.each([
    [true, { data: { flags: Ephemeral } }],
    [false, {}],
  ])('gives a placeholder when time is up, private or not (%s)', async (isPrivate, more) => {
    const waiting = respondOrDefer(new Promise(() => {}), 1_000, isPrivate);
    await vi.advanceTimersByTimeAsync(1_000);
    const { response } = await waiting;
    expect(response).toEqual({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...more,
    });
    expect(callbackFault(response)).toBeUndefined();
  });

  it('puts a late answer in the place of its placeholder where both are seen by the same people', async () => {
    expect(await followUpOf(answer(), false)).toMatchObject({ do: 'edit', data: { flags: IsComponentsV2 } });
    const hidden = answer({}, true);
    expect(await followUpOf(hidden, true)).toMatchObject({
      do: 'edit',
      data: { flags: IsComponentsV2 | Ephemeral },
    });
  });

  it('takes the placeholder away where others see the answer: a miss, or what is posted', async () => {
    const miss = answer({ reply: line('silence', { ephemeral: true }) });
    expect(await followUpOf(miss, false)).toMatchObject({
      do: 'replace',
      data: { flags: IsComponentsV2 | Ephemeral },
    });
    expect(await followUpOf(answer(), true)).toMatchObject({
      do: 'replace',
      data: { flags: IsComponentsV2 },
    });
  });

  it('never shows a late change of a private message to others', async () => {
    for (const flags of [IsComponentsV2, IsComponentsV2 | Ephemeral]) {
      const click = buttonPress('x', { id: '1', flags } as unknown as APIMessage);
      const change = renderAnswer({ do: 'update', reply: line('words') }, read(click), { isPrivate: true });
      expect(await followUpOf(change, true)).toMatchObject({ do: 'edit' });
    }
  });

  it('takes the placeholder away where there is nothing to show', async () => {
    expect(
      await followUpOf(renderAnswer({ do: 'delete' }, read(buttonPress()), { isPrivate: true }), true),
    ).toEqual({ do: 'delete' });
  });

  it('hands on the files of a late answer', async () => {
    const files = [{ name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1]) }];
    expect(await followUpOf(answer({ reply: line('words', { files }) }), false)).toMatchObject({ files });
    expect(await followUpOf(answer({ reply: line('words', { files }) }), true)).toMatchObject({ files });
  });
});

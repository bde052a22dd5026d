import { describe, expect, it, vi } from 'vitest';
import type { Observer } from '../../../src/discord/router/observer.ts';
import { createRouter } from '../../../src/discord/router/router.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import {
  buttonPress,
  messageCommand,
  slashCommand,
  typing,
} from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, line, registryOf } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

type Note = Parameters<Observer['interaction']>;

/** A router over commands of all manners, and what it tells of each interaction. */
function watched(deferAfter = 1_000) {
  const notes: Note[] = [];
  const fails = (error: Error) => () => {
    throw error;
  };
  const work = Promise.withResolvers<void>();
  const registry = registryOf(
    fakeCommand('kurils', { actions: { gone: () => ({ do: 'delete' }) } }),
    fakeCommand('wrong', { execute: fails(new UserError('ask.needs-query')) }),
    fakeCommand('broken', { execute: fails(new Error('detail')), autocomplete: fails(new Error('detail')) }),
    fakeCommand('quiet', { autocomplete: () => [] }),
    fakeCommand('slow', { execute: () => work.promise.then(() => line('done', { outcome: 'closest' })) }),
  );
  const router = createRouter({
    ...{ registry, log: memoryLog().log, coolDown: () => 0, deferAfter },
    observer: {
      interaction: (...note) => void notes.push(note),
      undelivered: () => {},
      rejected: () => {},
    },
  });
  return { router, notes, work };
}

describe('an observer', () => {
  it.each([
    [slashCommand('kurils', 'x'), ['command', 'kurils', 'answer']],
    [slashCommand('wrong'), ['command', 'wrong', 'refused']],
    [slashCommand('broken'), ['command', 'broken', 'failed']],
    [slashCommand('forged'), ['command', 'other', 'refused']],
    [messageCommand('Kurils', 'words'), ['message', 'other', 'refused']],
    [typing('kurils', 'x'), ['autocomplete', 'kurils', 'answer']],
    [typing('quiet', 'x'), ['autocomplete', 'quiet', 'none']],
    [typing('broken', 'x'), ['autocomplete', 'broken', 'failed']],
    [buttonPress(customId('gone')), ['click', 'gone', 'done']],
    [buttonPress('no id of ours'), ['click', 'other', 'refused']],
  ])('is told how an interaction fared (%#)', async (interaction, expected) => {
    const { router, notes } = watched();
    await router(interaction);
    expect(notes).toEqual([[...expected, expect.any(Number), '']]);
  });

  it('is told of a deferred answer once, when it is there, with the time of the placeholder', async () => {
    const { router, notes, work } = watched(20);
    const { after } = await router(slashCommand('slow'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(notes).toEqual([]);
    work.resolve();
    await after;
    await vi.waitFor(() => expect(notes).toHaveLength(1));
    expect(notes).toEqual([['command', 'slow', 'closest', expect.any(Number), '']]);
    expect(notes[0]?.[3]).toBeLessThan(290);
  });
});

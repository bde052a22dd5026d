import type { Prompt } from '../../../facts/prompt.ts';
import type { TextKey } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { literal } from '../../../reply/escape.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import type { Reply } from '../../../reply/reply.ts';
import { fitWhole, stamp } from '../../../reply/text.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import type { Remembered } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { promptOf } from '../find-prompt.ts';
import { comingIn } from '../schedule/coming.ts';

/** Occurrences of each schedule looked through for a pinned prompt. */
const MAX_LOOKED = 50;

/** Pins a prompt, excludes one, or undoes that. */
export async function changeDeck(
  services: Services,
  server: Remembered,
  invocation: Invocation,
): Promise<Reply> {
  const { store, guildId } = server;
  const view = viewFor(services, { locale: invocation.locale });
  const { say } = view;
  const prompt = promptOf(services.base, textOption(invocation, 'prompt') ?? '');
  if (prompt === undefined) throw new UserError('deck.unknown');
  const done = (key: TextKey) => confirmation(say(key, { question: literal(promptQuestion(view, prompt)) }));
  switch (invocation.subcommand) {
    case 'exclude':
      await store.exclude(guildId, prompt.id);
      await store.unpin(guildId, prompt.id);
      return done('deck.excluded-one');
    case 'include':
      await store.include(guildId, prompt.id);
      return done('deck.included-one');
    case 'unpin':
      return done((await store.unpin(guildId, prompt.id)) ? 'deck.unpinned-one' : 'deck.not-pinned');
    default: {
      // Pinning an excluded prompt includes it again.
      await store.include(guildId, prompt.id);
      const coming = () => comingIn({ base: services.base, store }, guildId, MAX_LOOKED);
      const [before, pins] = [await coming(), await store.pins(guildId)];
      await store.pin(guildId, prompt.id, services.now());
      const found = (await coming()).find((one) => one.prompt === prompt && one.isPinned);
      if (found === undefined) return done('deck.pinned-waits');
      const { schedule, at } = found;
      const place = { channel: `<#${schedule.channelId}>`, time: stamp(at) };
      const questionOf = (one: Prompt) => literal(promptQuestion(view, one));
      const instead = before.find((one) => one.schedule.id === schedule.id && one.at === at)?.prompt;
      const ahead = pins
        .filter((id) => id !== prompt.id)
        .flatMap((id) => services.base.prompts.get(id) ?? []);
      const lines = [
        say('deck.pinned-one', { question: questionOf(prompt), ...place }),
        ...(instead === undefined || instead === prompt
          ? []
          : [`-# ${say('deck.pinned-instead', { question: questionOf(instead) })}`]),
        ...ahead.map((one) => `-# ${say('deck.pinned-behind', { question: questionOf(one) })}`),
      ];
      return confirmation(fitWhole(lines, 0).kept.join('\n'));
    }
  }
}

/** The prompts that a verb can be applied to. */
export async function choicesFor(
  { base }: Services,
  { store, guildId }: Remembered,
  verb: string | undefined,
): Promise<Prompt[]> {
  const found = (ids: readonly string[]) => ids.flatMap((id) => base.prompts.get(id) ?? []);
  if (verb === 'unpin') return found(await store.pins(guildId));
  const excluded = await store.excluded(guildId);
  if (verb === 'include') return found(excluded);
  const all = [...base.prompts.values()];
  return verb === 'exclude' ? all.filter(({ id }) => !excluded.includes(id)) : all;
}

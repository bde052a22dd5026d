import { type APIInteraction, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import { createRouter } from '../../src/discord/router/router.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { messageCommand, slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';

const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const { base } = loaded;
const registry = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });

/** What turns the reading direction, or is there and not seen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad\u{e0000}-\u{e007f}]/u;
/** More accents on one letter than any language has: they run over the lines of others. */
const FLOOD = /\p{M}{9}/u;
/** Found by nothing, so that it is shown again where a text is shown again. */
const WORD = 'Xyzzyplugh';
const TEXTS: readonly (readonly [string, string])[] = [
  ['drawn backwards', `\u202e${WORD}\u202c`],
  ['drawn backwards by an isolate', `\u2067${WORD}\u2069`],
  ['with right-to-left marks', `\u200f${WORD}\u200f\u061c`],
  ['with words of no width', WORD.split('').join('\u200b')],
  ['of nothing that is seen', '\u200b\u2060\ufeff\u00ad'],
  ['of tags', `${WORD}${'\u{e0041}'.repeat(60)}`],
  ['flooded with accents', `${WORD}${'\u0301\u0317\u0489'.repeat(1_300)}`],
  ['flooded with marks of no width', `${WORD}${'\u200d'.repeat(3_900)}`],
];

/** Every use of a text: each option of each command that takes one, its typing, and the Apps menu. */
function usesOf(text: string): APIInteraction[] {
  const all: APIInteraction[] = [messageCommand('Check against the sources', `${text}. ${text}.`)];
  for (const { data } of registry.commands.values()) {
    for (const option of 'options' in data ? (data.options ?? []) : [])
      if (option.type === 3)
        all.push(
          slashCommand(data.name, { [option.name]: text }),
          typing(data.name, { [option.name]: text }, option.name),
        );
  }
  return all;
}

describe('a text that is not what it seems', () => {
  const memory = memoryLog();
  const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });

  it.each(TEXTS)(
    '%s, is answered, shown with nothing hidden in it, and floods nobody else',
    async (_, text) => {
      const uses = usesOf(text);
      expect(uses.length).toBeGreaterThan(20);
      for (const interaction of uses) {
        const { response, after } = await router(interaction);
        expect(callbackFault(response)).toBeUndefined();
        const shown = JSON.stringify(response);
        expect(shown, JSON.stringify(interaction)).not.toMatch(INVISIBLE);
        const { flags = 0 } = ('data' in response ? response.data : {}) as { flags?: number };
        if ((flags & MessageFlags.Ephemeral) === 0) expect(shown).not.toMatch(FLOOD);
        await after;
      }
      expect(memory.entries()).toEqual([]);
    },
  );

  it.each(TEXTS)('%s, is never shown where it names a person, channel or server', async (_, text) => {
    for (const { data } of registry.commands.values()) {
      const sound = slashCommand(data.name, 'lock gate');
      const named = {
        ...sound,
        member: {
          ...sound.member,
          nick: text,
          user: { ...sound.member?.user, username: text, global_name: text },
        },
        channel: { ...sound.channel, name: text, topic: text },
        guild: { id: sound.guild_id, locale: 'en-US', features: [], name: text },
      } as unknown as APIInteraction;
      const shown = JSON.stringify((await router(named)).response);
      expect(shown).not.toContain(WORD);
      expect(shown).not.toMatch(INVISIBLE);
      expect(shown).not.toMatch(FLOOD);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Command } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { aTopic, byId, smallBase } from '../fixtures/base.ts';
import { services } from '../fixtures/invoke.ts';

const base = smallBase();
const withTopics = (...topics: readonly ReturnType<typeof aTopic>[]) =>
  services({ base: smallBase({ topics: byId(topics) }) });

/** What Discord takes for a command or option: its documented limits ("Application Command Structure"). */
const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase());
const words = z.string().min(1).max(100);
const slashData = z.object({
  type: z.literal(1).optional(),
  name,
  name_localizations: z.record(z.string(), name).optional(),
  description: words,
  description_localizations: z.record(z.string(), words).optional(),
  options: z
    .array(
      z.object({
        name,
        name_localizations: z.record(z.string(), name).optional(),
        description: words,
        description_localizations: z.record(z.string(), words).optional(),
        choices: z
          .array(z.object({ name: words, value: z.string().min(1).max(100) }))
          .max(25)
          .optional(),
      }),
    )
    .max(25)
    .optional(),
});
/** A command on a message may have capitals and spaces in its name, and has nothing else. */
const menuName = z.string().min(1).max(32);
const messageData = z.strictObject({
  type: z.literal(3),
  name: menuName,
  name_localizations: z.record(z.string(), menuName).optional(),
  integration_types: z.array(z.number()),
  contexts: z.array(z.number()),
});
const data = z.union([slashData, messageData]);

/** The options of a command; of each of its own commands where it has them. */
const optionLists = ({ data: told }: Command) => {
  const options = ('options' in told && told.options) || [];
  const own = options.flatMap((option) => (option.type === SUBCOMMAND ? [option.options ?? []] : []));
  return own.length > 0 ? own : [options];
};
const SUBCOMMAND = 1;

describe('createRegistry()', () => {
  it('makes one command for each topic beside the bot’s own', () => {
    const names = [...createRegistry(services()).commands.keys()];
    expect(names).toEqual(expect.arrayContaining(['ask', 'harbour', 'lighthouse', 'timeline', 'help']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('files each command under the name that Discord is told', () => {
    for (const [key, command] of createRegistry(services()).commands) expect(command.data.name).toBe(key);
  });

  it('takes the topics of whatever pack it is given', () => {
    const registry = createRegistry(withTopics(aTopic('weather', 'Weather', [])));
    expect(registry.commands.has('weather')).toBe(true);
    expect(registry.commands.has('harbour')).toBe(false);
  });

  it.each(['ask', 'timeline', 'help'])('refuses a topic named like /%s and says which file', (id) => {
    const registry = () => createRegistry(withTopics(aTopic(id, 'Title', [])));
    expect(registry).toThrow(new RegExp(`topics/${id}\\.yaml`));
  });

  it('tells Discord of each command within its limits', () => {
    for (const [key, command] of createRegistry(services()).commands) {
      expect(data.safeParse(command.data).error?.issues, key).toBeUndefined();
    }
  });

  it('stays within them with more topics than an option has choices, and long titles', () => {
    const topics = Array.from({ length: 40 }, (_, at) =>
      aTopic(`topic-${at}`, `Title ${at} `.repeat(30), []),
    );
    for (const [key, command] of createRegistry(withTopics(...topics)).commands) {
      expect(data.safeParse(command.data).error?.issues, key).toBeUndefined();
    }
  });

  it('puts required options before the others, as Discord demands', () => {
    for (const command of createRegistry(services()).commands.values()) {
      for (const options of optionLists(command)) {
        const required = options.map((option) => 'required' in option && option.required === true);
        expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      }
    }
  });

  it('gives every autocompleted option something that completes it', () => {
    for (const command of createRegistry(services()).commands.values()) {
      const completed = optionLists(command)
        .flat()
        .some((option) => 'autocomplete' in option && option.autocomplete === true);
      expect((command.autocomplete ?? command.autocompleteStored) !== undefined).toBe(completed);
    }
  });

  it('localises a topic’s command where the pack does', () => {
    const told = createRegistry(services({ base })).commands.get('harbour')?.data;
    expect(told?.name_localizations).toEqual({ ja: '港' });
    expect(told?.description_localizations).toEqual({ ja: '港について' });
  });
});

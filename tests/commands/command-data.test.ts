import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  messageCommand,
  namedCommand,
  privateOption,
  queryOption,
  slashCommand,
  stringOption,
} from '../../src/commands/command-data.ts';
import { localizations } from '../../src/language/language.ts';
import { commandFault } from '../fixtures/discord-emulator/spec.ts';

/** In servers, with the bot alone, in private channels; installed to servers and to people. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

describe('slashCommand()', () => {
  const told = slashCommand('timeline', queryOption(true), privateOption);

  it('is named and described in every language', () => {
    expect(told).toMatchObject({
      name: 'timeline',
      name_localizations: localizations('timeline.name'),
      description: 'What happened and was said, in order of time',
      description_localizations: localizations('timeline.description'),
    });
    expect(Object.keys(told.name_localizations ?? {})).toEqual(['ja', 'ru']);
  });

  it('works everywhere, and is a command that Discord specifies', () => {
    expect(told).toMatchObject(EVERYWHERE);
    expect(commandFault(told)).toBeUndefined();
  });

  it('keeps its options in their order', () => {
    expect(told.options?.map(({ name }) => name)).toEqual(['query', 'private']);
  });
});

describe('namedCommand()', () => {
  it('has the words that it is given', () => {
    const words = { name: 'harbour', description: 'On it', name_localizations: { ja: '港' } };
    expect(namedCommand(words)).toEqual({ ...words, ...EVERYWHERE, options: [] });
  });
});

describe('messageCommand()', () => {
  it('is a command on messages: it has no description and no options', () => {
    const told = messageCommand('check.name');
    expect(told).toEqual({
      type: ApplicationCommandType.Message,
      name: 'Check against the sources',
      name_localizations: localizations('check.name'),
      ...EVERYWHERE,
    });
    expect(commandFault(told)).toBeUndefined();
  });
});

describe('options', () => {
  it('take text, completed or not, required or not', () => {
    expect(stringOption('option.from', { max_length: 20, autocomplete: true })).toMatchObject({
      type: ApplicationCommandOptionType.String,
      name: 'from',
      max_length: 20,
      autocomplete: true,
    });
    expect(queryOption(true)).toMatchObject({ name: 'query', required: true, autocomplete: true });
    expect(queryOption(false)).toMatchObject({ required: false });
  });

  it('take a yes for privacy, in every language', () => {
    expect(privateOption).toMatchObject({
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      name_localizations: localizations('option.private.name'),
    });
  });
});

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { diffCommands, isUnchanged } from '../../../src/discord/deploy/command-diff.ts';
import { asReturned } from '../../fixtures/discord-emulator/commands.ts';
import { slashData } from '../../fixtures/fake-registry.ts';

const wanted = slashData('kurils');
const [option] = wanted.options ?? [];
const returned = (body = wanted, guildId?: string) => asReturned(body, { id: '9', appId: '2', guildId });
const year = { type: ApplicationCommandOptionType.Integer, name: 'year', description: 'A year' } as const;
const withChoices = (...values: number[]) => ({
  ...wanted,
  options: [{ ...year, choices: values.map((value) => ({ name: 'same', value })) }],
});

describe('diffCommands()', () => {
  it('finds nothing in what Discord adds by itself, globally and in a guild', () => {
    expect(isUnchanged(diffCommands([wanted], [returned()], false))).toBe(true);
    expect(isUnchanged(diffCommands([wanted], [returned(wanted, '3')], true))).toBe(true);
  });

  it('names what is new, gone, different and the same', () => {
    const other = { ...wanted, name: 'china', description: 'Other' };
    const existing = [
      returned(),
      returned({ ...other, description: 'Before' }),
      returned({ ...wanted, name: 'old' }),
    ];
    expect(diffCommands([{ ...wanted, name: 'new' }, other, wanted], existing, false)).toEqual({
      added: ['new'],
      changed: ['china'],
      removed: ['old'],
      unchanged: ['kurils'],
    });
  });

  it.each([
    ['another description', { ...wanted, description: 'Other' }],
    ['an option less', { ...wanted, options: [] }],
    ['an option more', { ...wanted, options: [...(wanted.options ?? []), year] }],
    ['autocomplete switched off', { ...wanted, options: [{ ...option, autocomplete: false }] }],
    ['an option made required', { ...wanted, options: [{ ...option, required: true }] }],
    ['another limit', { ...wanted, options: [{ ...option, max_length: 100 }] }],
    ['a localization', { ...wanted, name_localizations: { ja: '千島' } }],
    ['a permission', { ...wanted, default_member_permissions: '0' }],
    ['contexts that are set', { ...wanted, contexts: [InteractionContextType.Guild] }],
  ])('finds %s', (_what, changed) => {
    expect(diffCommands([changed as typeof wanted], [returned()], false).changed).toEqual(['kurils']);
    expect(diffCommands([wanted], [returned(changed as typeof wanted)], false).changed.length).toBe(
      'contexts' in changed ? 0 : 1,
    );
  });

  it('finds a choice whose value becomes 0', () => {
    expect(diffCommands([withChoices(0)], [returned(withChoices(0))], false).changed).toEqual([]);
    expect(diffCommands([withChoices(0)], [returned(withChoices(1))], false).changed).toEqual(['kurils']);
  });

  it('takes contexts for a set, and does not look at them in a guild, which has none', () => {
    const both = { ...wanted, contexts: [InteractionContextType.BotDM, InteractionContextType.Guild] };
    const sorted = { ...both, contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] };
    expect(diffCommands([both], [returned(sorted)], false).changed).toEqual([]);
    expect(diffCommands([both], [returned(both, '3')], true).changed).toEqual([]);
  });

  it('finds nothing in a command on messages, which Discord returns with an empty description', () => {
    const message = { name: 'Check', type: ApplicationCommandType.Message } as const;
    const existing = asReturned(message, { id: '9', appId: '2', guildId: undefined });
    expect(existing.description).toBe('');
    expect(isUnchanged(diffCommands([message], [existing], false))).toBe(true);
  });

  it('keeps a slash command and a message command of one name apart', () => {
    const message = { name: 'kurils', type: ApplicationCommandType.Message };
    expect(diffCommands([wanted, message], [returned()], false)).toMatchObject({
      added: ['kurils'],
      changed: [],
    });
  });
});

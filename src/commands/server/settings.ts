import { ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { LANGUAGES } from '../../language/language.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Settings } from '../../store/store.ts';
import {
  type Command,
  type InteractionContext,
  type Invocation,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { named, stringOption } from '../command-data.ts';
import { needManager, rememberedServer } from '../in-server.ts';
import { booleanOption, channelOption, choiceOption, serverCommand } from '../server-command-data.ts';
import { chosenPack, packTitle, suggestPacks, switchedTo } from './pack-setting.ts';
import { DEFAULT_SETTINGS } from './server-memory.ts';
import { forgetCard, settingsCard } from './settings-card.ts';

const { GuildText, GuildAnnouncement, GuildForum } = ChannelType;
const languages = ['auto', ...LANGUAGES] as const;

/** `/settings`: shows and changes the settings of a server, and deletes its data. */
export const settingsCommand = (services: Services): Command => ({
  data: serverCommand(
    'settings',
    PermissionFlagsBits.ManageGuild,
    choiceOption('settings.visibility', [
      { value: 'public', text: 'settings.visibility.public' },
      { value: 'private', text: 'settings.visibility.private' },
    ]),
    choiceOption(
      'settings.language',
      languages.map((value) => ({ value, text: `settings.language.${value}` as const })),
    ),
    { type: ApplicationCommandOptionType.Role, ...named('settings.instructors') },
    channelOption('settings.prompts', [GuildText, GuildAnnouncement, GuildForum]),
    channelOption('settings.staff', [GuildText]),
    booleanOption('settings.gaps'),
    ...(services.packs === undefined ? [] : [stringOption('settings.pack', { autocomplete: true })]),
  ),
  isPrivate: true,
  isSetup: true,
  execute: (invocation) => change(services, invocation, changesOf(services, invocation)),
  ...(services.packs !== undefined && {
    autocomplete: (invocation: Invocation) =>
      suggestPacks(services, viewFor(services, invocation), textOption(invocation, 'fact-base') ?? ''),
  }),
  actions: {
    async settings(click) {
      const view = viewFor(services, click);
      const update = (reply: Reply) => ({ do: 'update', reply }) as const;
      const [what] = click.args;
      if (what === 'role') return update(await change(services, click, { instructorRoleId: undefined }));
      if (what === 'channel') return update(await change(services, click, { promptChannelId: undefined }));
      if (what === 'staff') return update(await change(services, click, { staffChannelId: undefined }));
      if (what !== 'ask' && what !== 'forget') return update(await change(services, click, {}));
      const { store, guildId } = rememberedServer(services, click);
      needManager(click);
      if (what === 'ask') return update(forgetCard(view));
      // Pending writes must not arrive after the deletion.
      await services.memory.finish();
      await store.forgetServer(guildId);
      services.memory.settingsChanged(guildId, DEFAULT_SETTINGS);
      // The server has the first pack again; what Discord does not take now, the next start registers.
      await services.packs?.deployIn(guildId).catch(() => {});
      return update(notice(view.say('settings.forgotten')));
    },
  },
});

/** Changes the given settings and shows all of them. */
async function change(
  services: Services,
  context: InteractionContext,
  changes: Partial<Settings>,
): Promise<Reply> {
  const { store, guildId } = rememberedServer(services, context);
  needManager(context);
  const isAsked = Object.keys(changes).length > 0;
  const settings = await (isAsked ? store.changeSettings(guildId, changes) : store.settings(guildId));
  services.memory.settingsChanged(guildId, settings);
  const view = viewFor(services, context);
  const remark = 'pack' in changes ? await switchedTo(services, view, guildId, settings) : undefined;
  return settingsCard(view, { ...settings, pack: packTitle(services, view, settings) }, remark);
}

function changesOf(services: Services, invocation: Invocation): Partial<Settings> {
  const { gaps } = invocation.options;
  const pack = chosenPack(services, invocation);
  const visibility = textOption(invocation, 'visibility');
  const language = textOption(invocation, 'language');
  const role = textOption(invocation, 'instructors');
  const channel = textOption(invocation, 'prompts');
  const staff = textOption(invocation, 'staff');
  return {
    ...((visibility === 'public' || visibility === 'private') && { visibility }),
    ...(language !== undefined && { language: LANGUAGES.find((one) => one === language) }),
    ...(role !== undefined && { instructorRoleId: role }),
    ...(channel !== undefined && { promptChannelId: channel }),
    ...(staff !== undefined && { staffChannelId: staff }),
    ...(typeof gaps === 'boolean' && { gaps }),
    ...(pack !== undefined && { pack }),
  };
}

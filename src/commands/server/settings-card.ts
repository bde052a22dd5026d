import { ButtonStyle } from 'discord-api-types/v10';
import type { Language } from '../../language/language.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { container, text } from '../../reply/text.ts';

/** The settings for display. */
interface ShownSettings {
  readonly visibility: 'public' | 'private';
  readonly language?: Language | undefined;
  readonly instructorRoleId?: string | undefined;
  readonly promptChannelId?: string | undefined;
  readonly staffChannelId?: string | undefined;
  readonly gaps: boolean;
  /** What its fact base is called; absent where the bot has one alone. */
  readonly pack?: string | undefined;
}

/** The settings of a server, how to change them, and a button that deletes all data. `remark` comes below. Private. */
export function settingsCard({ say }: View, settings: ShownSettings, remark?: string): Reply {
  const {
    visibility,
    language,
    instructorRoleId: role,
    promptChannelId: channel,
    staffChannelId: staff,
    gaps,
    pack,
  } = settings;
  const rows = [
    ...(pack === undefined ? [] : [[say('settings.row.pack'), pack]]),
    [say('settings.row.visibility'), say(`settings.visibility.${visibility}`)],
    [say('settings.row.language'), say(`settings.language.${language ?? 'auto'}`)],
    [say('settings.row.instructors'), role === undefined ? say('settings.no-role') : `<@&${role}>`],
    [say('settings.row.prompts'), channel === undefined ? say('settings.no-channel') : `<#${channel}>`],
    [say('settings.row.staff'), staff === undefined ? say('settings.no-staff') : `<#${staff}>`],
    [say('settings.row.gaps'), say(gaps ? 'settings.gaps.on' : 'settings.gaps.off')],
  ];
  const lines = rows.map(([what, value]) => `**${what}** ${value}`);
  return {
    outcome: 'notice',
    ephemeral: true,
    components: [
      container(
        [
          `### ${say('settings.title')}`,
          lines.join('\n'),
          ...(remark === undefined ? [] : [remark]),
          `-# ${say('settings.how')}`,
        ].map(text),
      ),
    ],
    buttons: [
      ...(role === undefined ? [] : [button(say('settings.clear-role'), customId('settings', 'role'))]),
      ...(channel === undefined
        ? []
        : [button(say('settings.clear-channel'), customId('settings', 'channel'))]),
      ...(staff === undefined ? [] : [button(say('settings.clear-staff'), customId('settings', 'staff'))]),
      button(say('settings.forget'), customId('settings', 'ask'), ButtonStyle.Danger),
    ],
  };
}

/** The confirmation before all data of a server is deleted. */
export const forgetCard = ({ say }: View): Reply => ({
  ...notice(say('settings.forget-all')),
  buttons: [
    button(say('settings.forget-yes'), customId('settings', 'forget'), ButtonStyle.Danger),
    button(say('settings.forget-no'), customId('settings', 'show')),
  ],
});

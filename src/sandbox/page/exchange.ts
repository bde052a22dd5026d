import type { APIInteraction } from 'discord-api-types/v10';
import type { Afterwards, Answered } from '../wire.ts';
import { fetchAfterwards, sendInteraction } from './api.ts';
import type { Channel } from './channel.ts';
import { modalSubmission, type Situation } from './interactions.ts';
import { type AnsweredUse, type ChannelMessage, EPHEMERAL, type SentData, withIds } from './message.ts';
import { openModal } from './modal.ts';
import type { RawPanel } from './raw-panel.ts';

/** What an interaction came from, beside itself. */
interface Cause {
  readonly situation: Situation;
  /** The command as it is called; absent for clicks. */
  readonly command?: string;
  /** The message that was clicked on. */
  readonly clicked?: ChannelMessage;
}

/** Sends an interaction and does in the channel what Discord does with the response. */
export type Exchange = (interaction: APIInteraction, cause: Cause) => Promise<void>;

/** Makes the way from a person's act to what is seen of it. */
export function createExchange(channel: Channel, raw: RawPanel): Exchange {
  const exchange: Exchange = async (interaction, cause) => {
    raw.interaction(interaction);
    const answered = await sendInteraction(interaction);
    raw.response(answered.response);
    const made = show(interaction, cause, answered);
    if (!answered.after) return;
    const work = await fetchAfterwards(interaction, made?.id);
    raw.response(
      work.do === 'delete'
        ? { response: answered.response, after: work }
        : { response: answered.response, after: { do: work.do, data: work.data } },
    );
    follow(work, made ?? cause.clicked, cause, interaction);
  };

  /** The response itself; gives the message that it made, if any. */
  const show = (interaction: APIInteraction, cause: Cause, { response, html = '' }: Answered) => {
    const { situation, command, clicked } = cause;
    const data = ('data' in response ? response.data : undefined) as SentData | undefined;
    const common = {
      channelId: situation.place.id,
      seenBy: situation.person,
      isPrivate: ((data?.flags ?? 0) & EPHEMERAL) !== 0,
      answers: usedBy(interaction, situation),
      command,
    };
    switch (response.type) {
      case 4:
        return channel.add({ ...common, data: withIds(data), html }).message;
      case 5:
        return channel.add({ ...common, isThinking: true }).message;
      case 7:
        if (clicked !== undefined) channel.change(clicked.id, withIds(data), html);
        return clicked;
      case 9:
        openModal(html, (id, components) => {
          void exchange(modalSubmission(situation, id, components), { situation });
        });
        return undefined;
      default:
        return undefined;
    }
  };

  const follow = (
    work: Afterwards,
    message: ChannelMessage | undefined,
    cause: Cause,
    interaction: APIInteraction,
  ) => {
    if (message === undefined) return;
    if (work.do === 'edit') return channel.change(message.id, withIds(work.data), work.html);
    channel.remove(message.id);
    if (work.do === 'delete') return;
    channel.add({
      channelId: cause.situation.place.id,
      seenBy: cause.situation.person,
      isPrivate: (work.data.flags & EPHEMERAL) !== 0,
      answers: usedBy(interaction, cause.situation),
      command: cause.command,
      data: withIds(work.data),
      html: work.html,
    });
  };
  return exchange;
}

const usedBy = ({ id, type }: APIInteraction, { person }: Situation): AnsweredUse => ({
  id,
  type: type === 2 ? 2 : 3,
  person,
});

import type { APIInteraction } from 'discord-api-types/v10';
import type { ShownAnswer, ShownFollowUp } from '../wire.ts';
import { fetchFollowUp, sendInteraction } from './api.ts';
import type { Channel } from './channel.ts';
import { modalSubmission, type Situation } from './interactions.ts';
import {
  type AnsweredInteraction,
  type ChannelMessage,
  EPHEMERAL,
  type SentData,
  withIds,
} from './message.ts';
import { openModal } from './modal.ts';
import type { PageChannels } from './page-channels.ts';
import type { RawPanel } from './raw-panel.ts';

/** The origin of an interaction. */
interface Cause {
  readonly situation: Situation;
  /** The command as typed; absent for clicks. */
  readonly command?: string;
  /** The clicked message. */
  readonly clicked?: ChannelMessage;
}

/** Sends an interaction and shows its response as Discord does. */
export type Exchange = (interaction: APIInteraction, cause: Cause) => Promise<void>;

export function createExchange(channel: Channel, places: PageChannels, raw: RawPanel): Exchange {
  const exchange: Exchange = async (interaction, cause) => {
    raw.interaction(interaction);
    const showAnswer = await sendInteraction(interaction);
    raw.response(showAnswer.response);
    const made = show(interaction, cause, showAnswer);
    if (!showAnswer.after) return;
    const shown = () => channel.get(made?.id ?? '')?.message.data;
    const before = shown();
    const work = await fetchFollowUp(interaction, made?.id);
    // A late picture leaves a message alone that a later click has changed.
    if (shown() !== before) return;
    raw.response(
      work.do === 'edit' || work.do === 'replace'
        ? { response: showAnswer.response, after: { do: work.do, data: work.data } }
        : { response: showAnswer.response, after: work },
    );
    follow(work, made ?? cause.clicked, cause, interaction);
  };

  /** Shows the response; returns its message, if any. */
  const show = (interaction: APIInteraction, cause: Cause, { response, html = '' }: ShownAnswer) => {
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
        openModal(html, places, (id, entries) => {
          void exchange(modalSubmission(situation, id, entries, clicked), {
            situation,
            ...(clicked && { clicked }),
          });
        });
        return undefined;
      default:
        return undefined;
    }
  };

  const follow = (
    work: ShownFollowUp,
    message: ChannelMessage | undefined,
    cause: Cause,
    interaction: APIInteraction,
  ) => {
    if (message === undefined || work.do === 'nothing') return;
    if (work.do === 'edit') return channel.change(message.id, withIds(work.data), work.html);
    channel.remove(message.id);
    if (work.do !== 'replace') return;
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

const usedBy = ({ id, type }: APIInteraction, { person }: Situation): AnsweredInteraction => ({
  id,
  type: type === 2 ? 2 : 3,
  person,
});

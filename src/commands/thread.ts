import { ChannelType } from 'discord-api-types/v10';
import type { Asker } from './command.ts';

const { PublicThread, PrivateThread, AnnouncementThread } = ChannelType;
const THREADS: readonly (number | undefined)[] = [PublicThread, PrivateThread, AnnouncementThread];

type Place = Pick<Asker, 'channelType' | 'parentId'>;

/** Whether somebody asks in a thread, or in a forum's post, which is one. */
export const isInThread = ({ channelType }: Place): boolean => THREADS.includes(channelType);

/** The channel that a thread belongs to; of a channel itself, the parent would be its category. */
export const parentOf = (place: Place): string | undefined =>
  isInThread(place) ? place.parentId : undefined;

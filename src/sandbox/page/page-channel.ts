import { CHANNEL_ID, FORUM_ID } from './ids.ts';

/** A channel, a forum, or a thread or post of one. */
export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly parentId?: string;
}

export const SEMINAR: PageChannel = { id: CHANNEL_ID, name: 'seminar', kind: 'channel' };
const FORUM: PageChannel = { id: FORUM_ID, name: 'questions', kind: 'forum' };
/** The channels of the page's server. */
export const CHANNELS: readonly PageChannel[] = [SEMINAR, FORUM];

/** Discord's types of channels. */
const TYPES = { channel: 0, forum: 15, thread: 11 } as const;
/** The sign before a channel's name. */
export const SIGNS = { channel: '#', forum: '▤', thread: '↳' } as const;

/** A channel's name with its sign. */
export const signed = ({ kind, name }: PageChannel): string =>
  `${SIGNS[kind]}${kind === 'channel' ? '' : ' '}${name}`;

/** A channel as interactions carry it. */
export const channelOf = ({ id, name, kind, parentId }: PageChannel): object => ({
  ...{ id, name, type: TYPES[kind] },
  ...(parentId === undefined ? {} : { parent_id: parentId }),
});

import { CHANNEL_ID, FORUM_ID } from './ids.ts';

/** A channel, a forum, or a thread or post of one. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly parentId?: string;
}

export const SEMINAR: Place = { id: CHANNEL_ID, name: 'seminar', kind: 'channel' };
const FORUM: Place = { id: FORUM_ID, name: 'questions', kind: 'forum' };
/** Where posts can be sent. */
export const CHANNELS: readonly Place[] = [SEMINAR, FORUM];

/** Discord's types of channels. */
const TYPES = { channel: 0, forum: 15, thread: 11 } as const;
/** What stands before a name. */
export const SIGNS = { channel: '#', forum: '▤', thread: '↳' } as const;

/** A place's name with its sign. */
export const signed = ({ kind, name }: Place): string =>
  `${SIGNS[kind]}${kind === 'channel' ? '' : ' '}${name}`;

/** A place as interactions tell of it. */
export const channelOf = ({ id, name, kind, parentId }: Place): object => ({
  ...{ id, name, type: TYPES[kind] },
  ...(parentId === undefined ? {} : { parent_id: parentId }),
});

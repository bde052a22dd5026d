/** Ids of the page's own server, which no server of Discord's has. */

export const APPLICATION_ID = '200000000000000002';
export const GUILD_ID = '300000000000000003';
/** The channel. */
export const CHANNEL_ID = '400000000000000004';
/** A channel that takes posts and no messages. */
export const FORUM_ID = '400000000000000044';
/** The role of those who help the instructor. */
export const ROLE_ID = '800000000000000008';

/** Ids of the page's server, which do not exist on Discord. */

export const APPLICATION_ID = '200000000000000002';
export const GUILD_ID = '300000000000000003';
export const CHANNEL_ID = '400000000000000004';
/** The forum. */
export const FORUM_ID = '400000000000000044';
/** The only role. */
export const ROLE_ID = '800000000000000008';
export const ROLE_NAME = 'tutors';

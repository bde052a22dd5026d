import { expect, it } from 'vitest';
import { type Engine, everyLine, opened } from '../fixtures/engines.ts';
import { CHANNEL, driveEverything, GUILD, MEMBER, MESSAGE, ROLE, THREAD } from '../fixtures/store-samples.ts';

const USER = '111111111111111111';
const TEXT = 'I do not think that Professor Ono has read the joint declaration';

/** All that a row can hold. Whoever adds a column says here that it holds no user and no message. */
const COLUMNS = {
  controversy: [
    // Joint statement and key are deleted with the controversy.
    ...['statement', 'secret'],
    ...['announced', 'channel_id', 'cited', 'contrast_id', 'guild_id', 'id', 'lease_owner', 'lease_until'],
    ...['left_ms', 'minutes', 'next_at', 'parent_id', 'paused_because', 'started_at', 'version'],
  ],
  // A member is a hash with the controversy's key.
  controversy_member: ['at', 'controversy_id', 'guild_id', 'member', 'side', 'state'],
  // An answer and a keyed hash of who gave it; the id itself only where the form says that names are kept.
  answer: ['collection_id', 'fact_id', 'guild_id', 'member', 'side', 'user_id', 'words'],
  collection: [
    ...[
      'anonymous',
      'channel_id',
      'ends_at',
      'guild_id',
      'id',
      'lease_until',
      'opened',
      'prompt_id',
      'secret',
    ],
  ],
  excluded_prompt: ['guild_id', 'prompt_id'],
  gap: ['guild_id', 'query', 'times'],
  // The interaction's own id, which tells nothing of who made it.
  handled: ['at', 'guild_id', 'id'],
  // What staff or a member entered into a form to be kept, and a keyed hash of the member.
  own_question: [
    ...[
      'asker',
      'at',
      'facts',
      'guild_id',
      'id',
      'kind',
      'poll',
      'question',
      'secret',
      'state',
      'title',
      'word',
    ],
  ],
  occurrence: ['at', 'guild_id', 'message_id', 'recorded_at', 'schedule_id'],
  pinned_prompt: ['at', 'guild_id', 'prompt_id'],
  posted: ['at', 'channel_id', 'day', 'guild_id', 'kind', 'parent_id', 'place', 'record_id'],
  quiz: ['at', 'guild_id', 'id', 'items'],
  schedule: [
    // The name is what an instructor calls the schedule; the weeks have titles and notes of instructors.
    ...['name', 'role_id', 'weeks'],
    ...[
      'channel_id',
      'days',
      'failures',
      'from_date',
      'guild_id',
      'id',
      'kind',
      'lease_owner',
      'lease_until',
    ],
    ...['next_at', 'paused_because', 'poll', 'prompt_id', 'skip_dates', 'time', 'to_date', 'topic', 'zone'],
  ],
  schema_version: ['version'],
  server_settings: [
    'gaps',
    'guild_id',
    'instructor_role_id',
    'language',
    'pack',
    'prompt_channel_id',
    'staff_channel_id',
    'visibility',
  ],
  used_prompt: ['at', 'channel_id', 'guild_id', 'prompt_id', 'used_by'],
};

export function privacyCases(engine: Engine): void {
  it('has columns for ids of servers, channels, roles, posts and records, and for no others', async () => {
    const { connection } = await opened(await engine.migrated());
    const tables = await connection.db.introspection.getTables();
    const columns = tables.map(({ name, columns: all }) => [name, all.map((column) => column.name).sort()]);
    const known = Object.entries(COLUMNS).map(([name, all]) => [name, [...all].sort()]);
    expect(Object.fromEntries(columns)).toEqual(Object.fromEntries(known));
  });

  it('holds no user’s id and no message’s text, whatever is done', async () => {
    const place = await engine.migrated();
    const { connection, store } = await opened(place);
    await driveEverything(store);
    await store.countGap(GUILD, `<@${USER}> fish`);
    await store.countGap(GUILD, USER);
    await store.countGap(GUILD, `${TEXT} ${TEXT}`);
    for (const { id } of await store.schedules(GUILD)) {
      await expect(store.pauseSchedule(GUILD, id, TEXT)).rejects.toThrow();
      await expect(store.pauseSchedule(GUILD, id, USER)).rejects.toThrow();
    }
    const dump = engine.dump(place);
    expect(dump).toContain('fish prices');
    expect(dump).not.toContain(USER);
    expect(dump).not.toContain(MEMBER);
    expect(dump).not.toContain(TEXT);
    const ids = JSON.stringify(await everyLine(connection)).match(/\d{17,}/g) ?? [];
    expect([...new Set(ids)].sort()).toEqual([GUILD, CHANNEL, THREAD, ROLE, MESSAGE].sort());
  });
}

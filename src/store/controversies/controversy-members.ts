import type { Kysely } from 'kysely';
import { keyedHash } from '../questions/keyed-hash.ts';
import type { Connection, Schema, Tables } from '../schema.ts';
import type { Controversy, Member, MemberStore } from './controversies.ts';
import { withControversy } from './controversy-row.ts';

type Row = Tables['controversy_member'];

const asMember = ({ side, state }: Row): Member => ({ side, state });

/** The members of a controversy, those who joined last first. */
const rowsOf = (db: Kysely<Schema>, { id }: Pick<Controversy, 'id'>): Promise<Row[]> =>
  db
    .selectFrom('controversy_member')
    .selectAll()
    .where('controversy_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('member')
    .execute();

/** The sides with the fewest and the most members present, and how many they differ by. */
function extremesOf(members: readonly Member[], sides: number) {
  const counts = Array.from(
    { length: sides },
    (_, at) => members.filter(({ side, state }) => side === at && state !== 'absent').length,
  );
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return { smallest: counts.indexOf(fewest), largest: counts.indexOf(most), gap: most - fewest };
}

export function memberStore(connection: Connection): MemberStore {
  /** Changes the row of a member, or makes one. */
  const change = async (
    of: Controversy,
    userId: string,
    columnsOf: (
      before: Row | undefined,
      all: readonly Row[],
    ) => Pick<Row, 'side' | 'state' | 'at'> | undefined,
  ): Promise<Member | undefined> =>
    withControversy(connection, of, async (row, inner) => {
      const member = keyedHash(row.secret, userId);
      const all = await rowsOf(inner, of);
      const columns = columnsOf(
        all.find((one) => one.member === member),
        all,
      );
      if (columns === undefined) return undefined;
      const changed = { controversy_id: of.id, guild_id: of.guildId, member, ...columns };
      await inner
        .insertInto('controversy_member')
        .values(changed)
        .onConflict((conflict) => conflict.columns(['controversy_id', 'member']).doUpdateSet(columns))
        .execute();
      return asMember(changed);
    });
  return {
    join: (of, userId, at, sides) =>
      change(of, userId, (before, all) => {
        if (before === undefined) return { side: extremesOf(all, sides).smallest, state: 'joined', at };
        return before.state === 'absent' ? { ...before, state: 'joined' } : before;
      }),
    ready: (of, userId) => change(of, userId, (before) => before && { ...before, state: 'ready' }),
    member: async (of, userId) =>
      withControversy(connection, of, async (row, inner) => {
        const member = keyedHash(row.secret, userId);
        const found = (await rowsOf(inner, of)).find((one) => one.member === member);
        return found && asMember(found);
      }),
    members: async (of) => (await rowsOf(connection.db, of)).map(asMember),
    async dealAgain(of, sides) {
      await withControversy(connection, of, async ({ announced }, inner) => {
        const isArguing = (JSON.parse(announced) as number[]).length > 1;
        const all = (await rowsOf(inner, of)).map((one) =>
          isArguing && one.state === 'joined' ? { ...one, state: 'absent' as const } : one,
        );
        for (;;) {
          const { smallest, largest, gap } = extremesOf(all, sides);
          const moved = all.find(({ side, state }) => side === largest && state !== 'absent');
          if (gap < 2 || moved === undefined) break;
          moved.side = smallest;
        }
        for (const { member, side, state } of all)
          await inner
            .updateTable('controversy_member')
            .set({ side, state })
            .where('controversy_id', '=', of.id)
            .where('member', '=', member)
            .execute();
      });
    },
  };
}

import { ROLE_ID } from './ids.ts';

/** A person in the channel, played by the user of the page. */
export interface Person {
  readonly id: string;
  readonly text: 'sandbox.person.student' | 'sandbox.person.classmate' | 'sandbox.person.instructor';
  readonly mayManage: boolean;
  readonly roles: readonly string[];
}

/** The first may delete their own answers only, as may the second, who has a role; the third is a moderator. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  { id: '500000000000000005', text: 'sandbox.person.student', mayManage: false, roles: [] },
  { id: '500000000000000006', text: 'sandbox.person.classmate', mayManage: false, roles: [ROLE_ID] },
  { id: '500000000000000007', text: 'sandbox.person.instructor', mayManage: true, roles: [] },
];

/**
 * Discord's permission bits: view, send, embed, attach, read history, use commands, create threads, send in threads,
 * send polls.
 */
const MEMBER = [10n, 11n, 14n, 15n, 16n, 31n, 35n, 38n, 49n].reduce((bits, bit) => bits | (1n << bit), 0n);
const MANAGE = [5n, 13n, 34n].reduce((bits, bit) => bits | (1n << bit), 0n);

/** A person's permissions in the channel, as interactions carry them. */
export const permissionsOf = ({ mayManage }: Person): string => String(mayManage ? MEMBER | MANAGE : MEMBER);

/** The app's permissions in the channel: those of the invite link. */
export const APP_PERMISSIONS = String(MEMBER);

import { ROLE_ID } from './ids.ts';

/** Somebody in the channel, whose part the page's user plays. */
export interface Person {
  readonly id: string;
  readonly text: 'sandbox.person.student' | 'sandbox.person.classmate' | 'sandbox.person.instructor';
  readonly mayManage: boolean;
  readonly roles: readonly string[];
}

/** The first asks; the second may not delete the first one's answers, the third may. The second has a role. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  { id: '500000000000000005', text: 'sandbox.person.student', mayManage: false, roles: [] },
  { id: '500000000000000006', text: 'sandbox.person.classmate', mayManage: false, roles: [ROLE_ID] },
  { id: '500000000000000007', text: 'sandbox.person.instructor', mayManage: true, roles: [] },
];

/** Bits of Discord's permissions: view, send, embed, attach, read, use commands, open threads, send in threads, send polls. */
const MEMBER = [10n, 11n, 14n, 15n, 16n, 31n, 35n, 38n, 49n].reduce((bits, bit) => bits | (1n << bit), 0n);
const MANAGE = [5n, 13n, 34n].reduce((bits, bit) => bits | (1n << bit), 0n);

/** What a person may do in the channel, as interactions say it. */
export const permissionsOf = ({ mayManage }: Person): string => String(mayManage ? MEMBER | MANAGE : MEMBER);

/** What the app may do there: what its invitation asks for. */
export const APP_PERMISSIONS = String(MEMBER);

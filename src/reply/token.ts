import { createHash } from 'node:crypto';
import type { Fact } from '../facts/fact.ts';
import { type FactBase, findFact } from '../facts/fact-base.ts';
import { memoize, memoizeByObject } from '../memo/memoize.ts';
import { MARK_LENGTH } from './custom-id.ts';

/** Characters of a token: 48 bits, so that 100,000 records share none in all likelihood (1 in 50,000 bases). */
export const TOKEN_LENGTH = 8;

/** Stands for a record's id in a custom id, which has room for 100 characters; the same for ever. */
export const tokenOf = memoize(
  (id: string) => createHash('sha256').update(id).digest('base64url').slice(0, TOKEN_LENGTH),
  (id) => id,
  100_000,
);

/** Stands for a pack's id in custom ids; undefined for a pack without one. The same for ever. */
export const packMark = (id: string): string | undefined =>
  id === '' ? undefined : tokenOf(id).slice(0, MARK_LENGTH);

/** The record that a token stands for; undefined where there is none, or none any more. */
export const recordOf = <T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  token: string,
): T | undefined => byToken(records).get(token) as T | undefined;

const byToken = memoizeByObject(
  (records: ReadonlyMap<string, { readonly id: string }>): ReadonlyMap<string, unknown> =>
    new Map([...records.values()].map((record) => [tokenOf(record.id), record])),
);

/** The fact that a token stands for, or the one that took that fact in. */
export function factByToken(base: Pick<FactBase, 'facts' | 'merged'>, token: string): Fact | undefined {
  const fact = recordOf(base.facts, token);
  if (fact !== undefined) return fact;
  const old = [...base.merged.keys()].find((id) => tokenOf(id) === token);
  return old === undefined ? undefined : findFact(base, old);
}

/** Tokens written one after the other, read back. */
export const splitTokens = (tokens: string): string[] =>
  tokens.match(new RegExp(`.{${TOKEN_LENGTH}}`, 'g')) ?? [];

import { createHash } from 'node:crypto';
import type { Fact } from '../facts/fact.ts';
import { type FactBase, findFact } from '../facts/fact-base.ts';

/** Characters of a token: 48 bits, so that 100,000 records share none in all likelihood (1 in 50,000 bases). */
export const TOKEN_LENGTH = 8;

/** Stands for a record's id in a custom id, which has room for 100 characters; the same for ever. */
export function tokenOf(id: string): string {
  const token = tokens.get(id) ?? createHash('sha256').update(id).digest('base64url').slice(0, TOKEN_LENGTH);
  tokens.set(id, token);
  return token;
}

/** A card writes the same records' tokens again and again. */
const tokens = new Map<string, string>();

const known = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The record that a token stands for; undefined where there is none, or none any more. */
export function recordOf<T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  token: string,
): T | undefined {
  const byToken = known.get(records) ?? index(records);
  return byToken.get(token) as T | undefined;
}

function index(records: ReadonlyMap<string, { readonly id: string }>): ReadonlyMap<string, unknown> {
  const byToken = new Map([...records.values()].map((record) => [tokenOf(record.id), record]));
  known.set(records, byToken);
  return byToken;
}

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

import { createHash } from 'node:crypto';

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

/** Tokens written one after the other, read back. */
export const splitTokens = (tokens: string): string[] =>
  tokens.match(new RegExp(`.{${TOKEN_LENGTH}}`, 'g')) ?? [];

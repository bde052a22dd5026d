import type { FactBase } from '../facts/fact-base.ts';
import type { Reply } from '../reply/reply.ts';
import { factByToken } from '../reply/token.ts';
import { replyText } from './reply-text.ts';
import { PLAIN } from './screen.ts';

/** What a command that takes no query answered, as other programs read it: its text, and the entries in it. */
export function replyRecord(base: FactBase, reply: Reply) {
  const { text, numbered } = replyText(reply, PLAIN);
  const listed = numbered.flatMap(({ value = '' }) => factByToken(base, value) ?? []);
  const shown = (reply.facts ?? []).flatMap((id) => base.facts.get(id) ?? []);
  const results = [...new Set([...shown, ...listed])].map((fact) => ({
    fact: fact.id,
    claim: fact.claim,
    kind: fact.kind,
    holder: fact.holder,
    quotes: fact.quotes,
  }));
  const choices = numbered.map(({ label }) => label);
  return { outcome: reply.outcome, text, choices, results };
}

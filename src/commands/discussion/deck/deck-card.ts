import type { Prompt } from '../../../facts/prompt.ts';
import { literal } from '../../../reply/escape.ts';
import { listReply } from '../../../reply/list-reply.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { cutAtWord } from '../../../reply/text.ts';

const MAX_QUESTION = 200;

/** The state of a deck in a server. */
export interface DeckState {
  /** The title of the deck. */
  readonly title: string;
  /** Every prompt of the deck that is not excluded. */
  readonly prompts: readonly Prompt[];
  readonly drawn: ReadonlySet<string>;
  readonly pinned?: string | undefined;
  readonly excluded: readonly Prompt[];
}

/** The state of a deck: remaining, pinned and excluded prompts. For instructors only. */
export function deckCard(view: View, { title, prompts, drawn, pinned, excluded }: DeckState): Reply {
  const { say } = view;
  const left = prompts.filter(({ id }) => !drawn.has(id));
  const isNext = ({ id }: Prompt) => id === pinned;
  const wanted = prompts.filter(isNext);
  const line = (prompt: Prompt) =>
    `- ${literal(cutAtWord(prompt.question, MAX_QUESTION))} · ${say(`discuss.kind.${prompt.kind}`)}`;
  const lines = [
    `-# ${say('deck.left', { count: left.length, all: prompts.length })}`,
    ...(wanted.length === 0 ? [] : [`**${say('deck.next')}**`, ...wanted.map(line)]),
    ...(excluded.length === 0 ? [] : [`**${say('deck.excluded')}**`, ...excluded.map(line)]),
    ...(left.length === 0 ? [say('deck.used-up')] : [`**${say('deck.to-come')}**`]),
    ...left.filter((prompt) => !isNext(prompt)).map(line),
  ];
  return { ...listReply(view, title, lines, say('deck.hint')), ephemeral: true };
}

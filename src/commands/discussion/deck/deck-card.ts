import type { Prompt } from '../../../facts/prompt.ts';
import { literal } from '../../../reply/escape.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import { listReply } from '../../../reply/list-reply.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { cutAtWord, stamp } from '../../../reply/text.ts';
import type { PromptUse } from '../../../store/store.ts';
import type { Coming } from '../schedule/coming.ts';

const MAX_QUESTION = 150;
/** Prompts listed that come without a date. */
const MAX_LEFT = 6;

/** The state of a deck in a server. */
export interface DeckState {
  /** The title of the deck. */
  readonly title: string;
  /** Every prompt of the deck that is not excluded, in the order in which they come. */
  readonly prompts: readonly Prompt[];
  /** What schedules post next from this deck. */
  readonly coming: readonly Coming[];
  readonly pins: readonly Prompt[];
  /** What the class has used, the latest last. */
  readonly uses: readonly PromptUse[];
  readonly excluded: readonly Prompt[];
}

/** The state of a deck: what comes next, pinned, remaining, used and excluded prompts. For instructors only. */
export function deckCard(view: View, { title, prompts, coming, pins, uses, excluded }: DeckState): Reply {
  const { say } = view;
  const used = new Map(uses.map((use) => [use.prompt, use]));
  const next = coming.flatMap(({ prompt }) => prompt ?? []);
  const left = prompts.filter(({ id }) => !used.has(id));
  const waiting = pins.filter((prompt) => !next.includes(prompt));
  const rest = left.filter((prompt) => !next.includes(prompt) && !pins.includes(prompt));
  const asked = prompts.filter(({ id }) => used.has(id)).toReversed();
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`**${heading}**`, ...lines];
  const line = (prompt: Prompt) =>
    `- ${literal(cutAtWord(promptQuestion(view, prompt), MAX_QUESTION))} · ${say(`discuss.kind.${prompt.kind}`)}`;
  const lines = [
    `-# ${say('deck.left', { count: left.length, all: prompts.length })}`,
    ...section(
      say('deck.next'),
      coming.flatMap(({ schedule, at, prompt, isPinned }) =>
        prompt === undefined
          ? []
          : [
              `${line(prompt)} · ${placed(schedule.channelId, at)}${isPinned ? ` · ${say('deck.pinned-mark')}` : ''}`,
            ],
      ),
    ),
    ...section(say('deck.pinned'), waiting.map(line)),
    ...(left.length === 0 ? [say('deck.used-up')] : []),
    ...section(say('deck.to-come'), rest.slice(0, MAX_LEFT).map(line)),
    ...section(say('deck.excluded'), excluded.map(line)),
    ...section(
      say('deck.used'),
      asked
        .sort((a, b) => (used.get(b.id)?.at ?? 0) - (used.get(a.id)?.at ?? 0))
        .map((prompt) => {
          const { channelId, at = 0 } = used.get(prompt.id) ?? {};
          return [line(prompt), ...(at === 0 ? [] : [placed(channelId, at)])].join(' · ');
        }),
    ),
  ];
  return { ...listReply(view, title, lines, say('deck.hint')), ephemeral: true };
}

/** A channel and a day, as Discord shows them to each reader. */
const placed = (channelId: string | undefined, at: number): string =>
  [...(channelId === undefined ? [] : [`<#${channelId}>`]), stamp(at, 'D')].join(' ');

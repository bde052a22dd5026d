import { ComponentType } from 'discord-api-types/v10';
import type { ChannelFailure } from '../../channels/channels.ts';
import type { Prompt, PromptKind } from '../../facts/prompt.ts';
import type { TextKey } from '../../language/language.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { promptQuestion } from '../../reply/headline.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, REMARKS, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { contrastOfPrompt, discussionEvidence, factsOfPrompt } from './discussion-evidence.ts';

/** Characters of a question, and of the lines below the evidence, in the longest language. */
const MAX_QUESTION = 600;
const LINES = 2 * REMARKS;

/** What a discussion was asked for by; what is absent stands for all. */
export interface Wish {
  readonly topic?: string | undefined;
  readonly kind?: PromptKind | undefined;
  readonly thread: boolean;
  readonly poll: boolean;
}

/** What is left half-done below a post, and why. */
export interface ThreadFailure {
  readonly step: 'thread' | 'poll';
  readonly why: ChannelFailure;
}

/** A prompt as it is posted. */
export interface Discussion {
  readonly prompt: Prompt;
  readonly wish: Wish;
  /** Who asked for it; none where a schedule did. */
  readonly askerId?: string | undefined;
  /**
   * What is still to be opened below it. While it is `pending` the card has a button that opens it: should the bot end at
   * that moment, the post does not stay half-done in silence.
   */
  readonly below: 'done' | 'pending' | ThreadFailure;
  /** Small print, such as when it was planned for. */
  readonly remarks?: readonly string[];
}

/**
 * A prompt to be discussed: its question, two or three quotes from different sources, and buttons: another one for the
 * asker, all the evidence, the contrast, and the thread where it is not opened.
 */
export function discussionCard(view: View, discussion: Discussion): Reply {
  const { base, say } = view;
  const { prompt, below, remarks = [] } = discussion;
  const facts = factsOfPrompt(base, prompt);
  const contrast = contrastOfPrompt(base, prompt);
  const heading = `### ${literal(cutAtWord(promptQuestion(view, prompt), MAX_QUESTION))}`;
  const { kept } = fitWhole(discussionEvidence(view, prompt), heading.length + LINES);
  const about = [
    say(`discuss.kind.${prompt.kind}`),
    ...(say.language === 'en' ? [] : [say('fact.in-english')]),
    say('discuss.cited', { count: facts.length }),
  ];
  const small = [about.join(' · '), ...remarks];
  const failed =
    typeof below === 'string'
      ? []
      : [say(`discuss.${below.step}-failed`, { why: say(`failure.${below.why}`) })];
  const lines = [...small.map((line) => `-# ${line}`), ...failed];
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [
      { type: ComponentType.Container, components: [heading, ...kept, lines.join('\n')].map(text) },
    ],
    buttons: [
      ...(discussion.askerId === undefined
        ? []
        : [button(say('button.another'), stateId('another', discussion))]),
      button(say('button.evidence'), customId('evidence', tokenOf(prompt.id))),
      ...(contrast === undefined
        ? []
        : [button(say('button.compare'), customId('compare', tokenOf(contrast.id)))]),
      ...(below === 'done' ? [] : [button(say(labelOf(below)), stateId('thread', discussion))]),
    ],
    facts: facts.map(({ id }) => id),
    prompt: prompt.id,
    owner: discussion.askerId ?? '',
  };
}

const labelOf = (below: 'pending' | ThreadFailure): TextKey =>
  below === 'pending' ? 'button.open-thread' : 'button.try-again';

/** Everything that the card is made of, in a custom id: it works after a restart. */
const stateId = (action: 'another' | 'thread', { prompt, wish, askerId = '' }: Discussion): string =>
  customId(
    action,
    askerId,
    tokenOf(prompt.id),
    wish.topic === undefined ? '' : tokenOf(wish.topic),
    wish.kind ?? '',
    `${wish.thread ? 't' : ''}${wish.poll ? 'p' : ''}`,
  );

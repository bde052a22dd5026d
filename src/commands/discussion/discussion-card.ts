import { ButtonStyle } from 'discord-api-types/v10';
import type { ChannelFailure } from '../../channels/channels.ts';
import type { Prompt, PromptKind } from '../../facts/prompt.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { languageNote, promptHeading } from '../../reply/headline.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { fitWhole, REMARKS, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { contrastOfPrompt, discussionEvidence, factsOfPrompt } from './discussion-evidence.ts';
import { placesOf } from './plan/reading-text.ts';

/** Characters of the lines below the evidence in the longest language. */
const LINES = 2 * REMARKS;

/** The options of a discussion; an absent one stands for all. */
export interface DiscussionRequest {
  readonly topic?: string | undefined;
  readonly kind?: PromptKind | undefined;
  readonly thread: boolean;
  readonly poll: boolean;
}

/** A step that failed after a post, and the reason. */
export interface ThreadFailure {
  readonly step: 'thread' | 'poll';
  readonly why: ChannelFailure;
}

/** A prompt as posted. */
export interface Discussion {
  readonly prompt: Prompt;
  readonly request: DiscussionRequest;
  /** The user who asked for it; none for a schedule. */
  readonly askerId?: string | undefined;
  /** What became of thread and poll below the post; a failure has a button to try again, a preview no thread. */
  readonly below: 'done' | 'preview' | ThreadFailure;
  /** Small print, such as the scheduled time. */
  readonly remarks?: readonly string[];
  /** What a plan puts above the question. */
  readonly week?: DiscussionWeek | undefined;
}

/** What a plan puts above the question of a week. */
export interface DiscussionWeek {
  /** Names the week to the card's buttons. */
  readonly key: readonly [schedule: string, at: string];
  /** Its title and reading, as they are shown. */
  readonly lines: readonly string[];
  /** The id of the role to mention. */
  readonly roleId?: string | undefined;
}

/**
 * The card of a discussion: the question, two or three quotes from different sources, and buttons to answer, for another
 * question (for the user who asked), all evidence, the contrast, and a thread that could not be opened.
 */
export function discussionCard(view: View, discussion: Discussion): Reply {
  const { base, say } = view;
  const { prompt, below, remarks = [], week } = discussion;
  const facts = factsOfPrompt(base, prompt);
  const contrast = contrastOfPrompt(base, prompt);
  const heading = promptHeading(view, prompt);
  const above = week?.lines.join('\n') ?? '';
  const places = placesOf(view, facts);
  const used = [above, heading, places].join('\n').length + LINES;
  const { kept } = fitWhole(discussionEvidence(view, prompt), used);
  const about = [
    say(`discuss.kind.${prompt.kind}`),
    ...languageNote(view, facts),
    say('discuss.cited', { count: facts.length }),
  ];
  const small = [say('discuss.reading', { places }), about.join(' · '), ...remarks];
  const failed =
    typeof below === 'string'
      ? []
      : [say(`discuss.${below.step}-failed`, { why: say(`failure.${below.why}`) })];
  const lines = [...small.map((line) => `-# ${line}`), ...failed];
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [
      ...(week?.roleId === undefined ? [] : [text(`<@&${week.roleId}>`)]),
      ...card([above, heading, ...kept, lines.join('\n')]).components,
    ],
    buttons: [
      {
        ...button(say('answers.answer'), answerId(discussion), ButtonStyle.Primary),
        disabled: below === 'preview',
      },
      ...(discussion.askerId === undefined
        ? []
        : [button(say('button.another'), stateId('another', discussion))]),
      button(say('button.evidence'), customId('evidence', tokenOf(prompt.id))),
      // A row has no more room beside the button to try again.
      ...(contrast === undefined || typeof below !== 'string'
        ? []
        : [button(say('button.compare'), customId('compare', tokenOf(contrast.id)))]),
      ...(typeof below === 'string' ? [] : [button(say('button.try-again'), stateId('thread', discussion))]),
    ],
    facts: facts.map(({ id }) => id),
    prompt: prompt.id,
    owner: discussion.askerId ?? '',
    ...(week?.roleId !== undefined && { pings: [week.roleId] }),
  };
}

const answerId = ({ prompt, request }: Discussion): string =>
  customId('commit', tokenOf(prompt.id), ...(request.thread ? ['thread'] : []));

/** The card's state as a custom id, so that it survives a restart. */
const stateId = (action: 'another' | 'thread', { prompt, request, askerId = '', week }: Discussion): string =>
  customId(
    action,
    askerId,
    tokenOf(prompt.id),
    request.topic === undefined ? '' : tokenOf(request.topic),
    request.kind ?? '',
    `${request.thread ? 't' : ''}${request.poll ? 'p' : ''}`,
    ...(week?.key ?? []),
  );

import type { Fact } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { UserError } from '../language/user-error.ts';
import { forAsker } from '../reply/for-asker.ts';
import { turnedTo } from '../reply/paged-menu.ts';
import type { ClickAnswer } from '../reply/reply.ts';
import { factByToken, recordOf, splitTokens } from '../reply/token.ts';
import { type AnswerParts, answerReply } from './answers/answer-reply.ts';
import { contextCard } from './answers/context-card.ts';
import { topicCard } from './answers/topic-card.ts';
import { type Action, type Click, forMessage, type Services, viewFor } from './command.ts';

/** The fact that a token stands for. Throws a UserError where it is not in the base any more. */
export function factOf({ base }: Pick<Services, 'base'>, token: string | undefined): Fact {
  const fact = factByToken(base, token ?? '');
  if (fact === undefined) throw new UserError('record.gone');
  return fact;
}

/** A changed message where it is the clicker's own; else a private copy of the change. */
export const updateOwn = (
  { ownsMessage }: Click,
  reply: Extract<ClickAnswer, { do: 'reply' }>['reply'],
): ClickAnswer => (ownsMessage ? { do: 'update', reply } : { do: 'reply', reply });

/** The actions that open facts: by token, from a select of facts, and from a topic's select with its pages. */
export function openActions(
  services: Services,
): Record<'fact' | 'pick' | 'context' | 'topic' | 'opentopic', Action> {
  const open = (click: Click, token: string | undefined, parts?: AnswerParts): ClickAnswer => ({
    do: 'reply',
    reply: answerReply(viewFor(services, click), factOf(services, token), parts),
  });
  const topicAt = (click: Click, token: string, page: number): ClickAnswer => {
    const topic = recordOf(services.base.topics, token);
    if (topic === undefined) throw new UserError('record.gone');
    return updateOwn(click, topicCard(viewFor(services, forMessage(click)), topic, page));
  };
  return {
    fact(click) {
      const [tokens = '', others = '', readAs] = click.args;
      const [token, contrast = ''] = splitTokens(tokens);
      return open(click, token, {
        others: factsOf(services.base, others),
        readAs,
        contrast: recordOf(services.base.contrasts, contrast),
      });
    },
    pick: (click) => open(click, click.values[0] ?? click.args[0]),
    opentopic: (click) => topicAt(click, click.values[0] ?? '', 0),
    context: (click) => ({
      do: 'reply',
      reply: contextCard(forAsker(viewFor(services, click)), factOf(services, click.args[0])),
    }),
    topic: (click) => {
      const [token = '', written] = click.args;
      const [value] = click.values;
      const page = value === undefined ? Number.parseInt(written ?? '0', 10) || 0 : turnedTo(value);
      if (page === undefined) return open(click, value);
      return topicAt(click, token, page);
    },
  };
}

/** The facts of tokens written one after the other; those that are gone are left out. */
const factsOf = (base: FactBase, tokens: string): Fact[] =>
  splitTokens(tokens).flatMap((token) => factByToken(base, token) ?? []);

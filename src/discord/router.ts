import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Registry } from '../commands/command.ts';
import { UserError } from '../errors.ts';
import { sayFor } from '../language/language.ts';
import type { Logger } from '../log.ts';
import { messageOf } from '../reply/message.ts';
import type { Choice, ClickAnswer, Reply } from '../reply/reply.ts';
import type { CoolDown } from './cool-down.ts';
import { deferring, type Routed } from './deferral.ts';
import { replyToError } from './error-boundary.ts';
import { type InteractionOutcome, type Observer, outcomeOf, subjectOf } from './observer.ts';
import { readClick, readInvocation, wantsPrivate } from './read-interaction.ts';
import { type Answerable, respond } from './respond.ts';

/** Turns one of Discord's raw interactions into its answer; never throws. */
export type Router = (interaction: APIInteraction) => Promise<Routed>;

/** What a router needs. */
export interface RouterOptions {
  readonly registry: Registry;
  readonly log: Logger;
  readonly coolDown: CoolDown;
  /** Work that takes longer than this many milliseconds is deferred. */
  readonly deferAfter?: number;
  /** Is told of every interaction once its work is done, deferred or not. */
  readonly observer?: Observer | undefined;
}

const DEFER_AFTER = 1_000;

/** Makes the router that every transport speaks to. */
export function createRouter(options: RouterOptions): Router {
  const route = createRoute(options);
  return async (interaction) => {
    try {
      return await route(interaction);
    } catch (error) {
      // Nothing in it is what Discord promises: one refusal that needs nothing of it.
      return refusing(interaction, replyToError(error, options.log, sayFor('en-US')));
    }
  };
}

function refusing(interaction: APIInteraction, reply: Reply): Routed {
  if (interaction?.type === InteractionType.ApplicationCommandAutocomplete) return { response: suggesting([]) };
  const data = messageOf(reply, { say: sayFor('en-US'), askerId: undefined, mayPost: false, isPrivate: true });
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };
}

function createRoute(options: RouterOptions): Router {
  const { log, deferAfter = DEFER_AFTER, observer, registry } = options;
  return async (interaction) => {
    const start = performance.now();
    const subject = subjectOf(interaction, registry);
    const observe = (outcome: InteractionOutcome, ms = performance.now() - start) =>
      observer?.interaction(...subject, outcome, ms);
    if (interaction.type === InteractionType.Ping) {
      observe('done');
      return { response: { type: InteractionResponseType.Pong } };
    }
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const { response, outcome } = complete(interaction, options);
      observe(outcome);
      return { response };
    }
    let outcome: InteractionOutcome = 'failed';
    const work = answer(interaction, options)
      .then((answered) => {
        outcome = outcomeOf(answered);
        return answered;
      })
      .catch((error: unknown): ClickAnswer => {
        if (error instanceof UserError) outcome = 'refused';
        return { do: 'reply', reply: replyToError(error, log, sayFor(interaction.locale)) };
      })
      .then((answered) => respond(answered, interaction));
    const isPrivate = wantsPrivate(interaction);
    const routed = await deferring(work, deferAfter, isPrivate);
    const ms = performance.now() - start;
    work.then(() => observe(outcome, ms));
    return routed;
  };
}

async function answer(interaction: Answerable, options: RouterOptions): Promise<ClickAnswer> {
  if (interaction.type === InteractionType.ApplicationCommand) return execute(interaction, options);
  if (interaction.type === InteractionType.MessageComponent) return click(interaction, options);
  throw new UserError(sayFor(interaction.locale)('error.no-command'));
}

async function execute(
  interaction: APIApplicationCommandInteraction,
  { registry, coolDown }: RouterOptions,
): Promise<ClickAnswer> {
  const say = sayFor(interaction.locale);
  const invocation = readInvocation(interaction);
  const command = invocation && registry.commands.get(invocation.command);
  if (command === undefined || invocation === undefined) throw new UserError(say('error.no-command'));
  const wait = coolDown(invocation.userId);
  if (wait > 0) throw new UserError(say('cool-down', { count: wait }));
  return { do: 'reply', reply: await command.execute(invocation), isPublic: !wantsPrivate(interaction) };
}

async function click(
  interaction: APIMessageComponentInteraction,
  { registry }: RouterOptions,
): Promise<ClickAnswer> {
  const read = readClick(interaction);
  const action = read && registry.actions.get(read.action);
  if (read === undefined || action === undefined)
    throw new UserError(sayFor(interaction.locale)('click.unknown'));
  return action(read.click);
}

const suggesting = (choices: readonly Choice[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [...choices] },
});

function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  { registry, log }: RouterOptions,
): { readonly response: APIInteractionResponse; readonly outcome: InteractionOutcome } {
  try {
    const invocation = readInvocation(interaction);
    const command = invocation && registry.commands.get(invocation.command);
    const choices = (command && invocation && command.autocomplete?.(invocation)) ?? [];
    return { response: suggesting(choices), outcome: choices.length > 0 ? 'answer' : 'none' };
  } catch (error) {
    log.error({ err: error }, 'autocomplete failed');
    return { response: suggesting([]), outcome: 'failed' };
  }
}

import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Registry } from '../../commands/command.ts';
import { traceOf, UserError } from '../../errors.ts';
import { sayFor } from '../../language/language.ts';
import type { Logger } from '../../log.ts';
import { messageOf } from '../../reply/message.ts';
import type { Choice, ClickAnswer } from '../../reply/reply.ts';
import { type Audience, audienceOf, recordPublic } from './audience.ts';
import type { CoolDown } from './cool-down.ts';
import { deferring, type Routed } from './deferral.ts';
import { replyToError } from './error-boundary.ts';
import { type InteractionOutcome, type Observer, outcomeOf, subjectOf } from './observer.ts';
import { readClick, readInvocation } from './read-interaction.ts';
import { type Answerable, isOnPrivate, respond } from './respond.ts';

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
    const start = performance.now();
    try {
      return await route(interaction);
    } catch (error) {
      // Not what Discord promises to send: a key that we cannot do without is absent, or of another type.
      options.observer?.interaction('other', 'other', 'failed', performance.now() - start);
      return refusing(error, interaction, options.log);
    }
  };
}

/** A private answer to an error, which reads nothing of the interaction that might be the error's cause. */
function refusing(error: unknown, interaction: APIInteraction, log: Logger): Routed {
  const { type, locale }: { readonly type?: unknown; readonly locale?: unknown } = interaction ?? {};
  const say = sayFor(typeof locale === 'string' ? locale : 'en-US');
  const reply = replyToError(error, log, say);
  if (type === InteractionType.ApplicationCommandAutocomplete) return { response: suggesting([]) };
  const data = messageOf(reply, { say, isPrivate: true, mayPost: false });
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
    const audience = await audienceOf(interaction, registry);
    let outcome: InteractionOutcome = 'failed';
    const work = answer(interaction, options, audience)
      .then((answered) => {
        const routed = respond(answered, interaction, audience.locale);
        recordPublic(registry.memory, answered, routed, interaction);
        outcome = outcomeOf(answered);
        return routed;
      })
      .catch((error: unknown): Routed => {
        if (error instanceof UserError) outcome = 'refused';
        return refusing(error, interaction, log);
      });
    const routed = await deferring(work, deferAfter, audience.isPrivate);
    const ms = performance.now() - start;
    work.then(() => observe(outcome, ms));
    return routed;
  };
}

async function answer(
  interaction: Answerable,
  options: RouterOptions,
  audience: Audience,
): Promise<ClickAnswer> {
  if (interaction.type === InteractionType.ApplicationCommand) return execute(interaction, options, audience);
  if (interaction.type === InteractionType.MessageComponent) return click(interaction, options, audience);
  throw new UserError(sayFor(interaction.locale)('error.no-command'));
}

async function execute(
  interaction: APIApplicationCommandInteraction,
  { registry, coolDown }: RouterOptions,
  { isPrivate, locale }: Audience,
): Promise<ClickAnswer> {
  const say = sayFor(interaction.locale);
  const invocation = readInvocation(interaction);
  const command = invocation && registry.commands.get(invocation.command);
  if (command === undefined || invocation === undefined) throw new UserError(say('error.no-command'));
  const wait = coolDown(invocation.userId);
  if (wait > 0) throw new UserError(say('cool-down', { count: wait }));
  const publicLocale = isPrivate || !invocation.mayPost ? undefined : locale;
  const reply = await command.execute({ ...invocation, publicLocale });
  return { do: 'reply', reply, isPublic: !isPrivate };
}

async function click(
  interaction: APIMessageComponentInteraction,
  { registry }: RouterOptions,
  { locale }: Audience,
): Promise<ClickAnswer> {
  const read = readClick(interaction);
  const action = read && registry.actions.get(read.action);
  if (read === undefined || action === undefined)
    throw new UserError(sayFor(interaction.locale)('click.unknown'));
  // Answers to clicks are private: all but what is posted.
  const publicLocale = read.action === 'post' ? locale : undefined;
  const messageLocale = isOnPrivate(interaction) ? undefined : locale;
  return action({ ...read.click, publicLocale, messageLocale });
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
    log.error({ err: traceOf(error) }, 'autocomplete failed');
    return { response: suggesting([]), outcome: 'failed' };
  }
}

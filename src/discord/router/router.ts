import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Registry } from '../../commands/command.ts';
import type { Click, InteractionContext, Invocation, Submission } from '../../commands/interaction.ts';
import { carriedOut } from '../../commands/server/change-once.ts';
import { traceOf } from '../../errors.ts';
import { UserError } from '../../language/user-error.ts';
import type { Logger } from '../../log.ts';
import type { Choice, ClickAnswer } from '../../reply/reply.ts';
import type { ChooseRegistry } from './choose-registry.ts';
import type { CoolDown } from './cool-down.ts';
import { type RoutedResponse, respondOrDefer } from './deferral.ts';
import { AGAIN, createForms, type Forms } from './forms.ts';
import type { InteractionKind, InteractionOutcome, Observer } from './observer.ts';
import { type Answerable, type Interaction, readInteraction } from './read-interaction.ts';
import { renderAnswer, renderError } from './render.ts';
import { recordPublic, type Visibility, visibilityOf } from './visibility.ts';

/** Turns a raw interaction into a response; never throws. */
export type Router = (interaction: APIInteraction) => Promise<RoutedResponse>;

/** Options of a router. */
export interface RouterOptions {
  /** What answers, or how that is chosen for each interaction. */
  readonly registry: Registry | ChooseRegistry;
  readonly log: Logger;
  readonly coolDown: CoolDown;
  /** Milliseconds after which an answer is deferred. */
  readonly deferAfter?: number;
  /** Called once an interaction is done, deferred or not. */
  readonly observer?: Observer | undefined;
}

const DEFER_AFTER_MS = 1_000;

/** The router behind every transport: parses, chooses the registry, decides visibility, dispatches, renders and records. */
export function createRouter(options: RouterOptions): Router {
  const { registry } = options;
  const choose = typeof registry === 'function' ? registry : () => registry;
  const formsOf = createForms();
  return async (raw) => {
    const start = performance.now();
    const interaction = readInteraction(raw);
    try {
      const registry = await choose(interaction);
      return await answer(interaction, { ...options, registry, forms: formsOf(registry), start });
    } catch (error) {
      return refuse(interaction, error, { ...options, start });
    }
  };
}

/** What an interaction is answered with, and when it came. */
interface Answering extends RouterOptions {
  readonly registry: Registry;
  readonly forms: Forms;
  /** By `performance.now()`. */
  readonly start: number;
}

async function answer(interaction: Interaction, options: Answering): Promise<RoutedResponse> {
  const { log, deferAfter = DEFER_AFTER_MS, observer, registry, forms, start } = options;
  const [kind, command] = subjectOf(interaction, registry);
  const observe = (outcome: InteractionOutcome, ms = performance.now() - start) =>
    observer?.interaction(kind, command, outcome, ms, registry.pack);
  if (interaction.kind === 'ping') {
    observe('done');
    return { response: { type: InteractionResponseType.Pong } };
  }
  if (interaction.kind === 'typing') {
    const { response, outcome } = await complete(interaction.context, options);
    observe(outcome);
    return { response };
  }
  const visibility = await visibilityOf(interaction, registry);
  let outcome: InteractionOutcome = 'failed';
  const work = carriedOut(interaction.context, () => dispatch(interaction, options, visibility))
    .then((answer) => {
      if (answer.do === 'open') {
        outcome = 'done';
        return forms.open(answer, interaction.context);
      }
      const routed = renderAnswer(answer, interaction, visibility, registry.pack);
      recordPublic(registry, answer, routed, interaction);
      outcome = answer.do === 'delete' ? 'done' : answer.reply.outcome;
      return routed;
    })
    .catch((error: unknown): RoutedResponse | Promise<RoutedResponse> => {
      outcome = error instanceof UserError ? 'refused' : 'failed';
      if (interaction.kind === 'submission') return forms.refuse(error, interaction.context, log);
      return renderError(error, interaction.context.locale, log);
    });
  const routed = await respondOrDefer(work, deferAfter, visibility.isPrivate);
  const ms = performance.now() - start;
  work.then(() => observe(outcome, ms));
  return { ...routed, command };
}

/** The answer where no registry could be chosen. */
function refuse(
  interaction: Interaction,
  error: unknown,
  { log, observer, start }: Pick<Answering, 'log' | 'observer' | 'start'>,
): RoutedResponse {
  const [kind, command] = subjectOf(interaction);
  const outcome = error instanceof UserError ? 'refused' : 'failed';
  observer?.interaction(kind, command, outcome, performance.now() - start, '');
  if (interaction.kind === 'typing') return { response: suggesting([]) };
  const locale = interaction.kind === 'ping' ? '' : interaction.context.locale;
  return { ...renderError(error, locale, log), command };
}

/** The kind of an interaction and its registered command or action, for metrics. */
function subjectOf(
  interaction: Interaction,
  { commands, actions, forms }: Partial<Registry> = {},
): readonly [kind: InteractionKind, command: string] {
  const known = (names: ReadonlyMap<string, unknown> | undefined, name: string) =>
    names?.has(name) === true ? name : 'other';
  switch (interaction.kind) {
    case 'command': {
      const { command, message } = interaction.context;
      return [message === undefined ? 'command' : 'message', known(commands, command)];
    }
    case 'typing':
      return ['autocomplete', known(commands, interaction.context.command)];
    case 'click':
      return ['click', known(actions, interaction.context.action)];
    case 'submission':
      return ['submission', known(forms, interaction.context.action)];
    default:
      return [interaction.kind, 'other'];
  }
}

async function dispatch(
  interaction: Answerable,
  options: Answering,
  visibility: Visibility,
): Promise<ClickAnswer> {
  const publicLocale = visibility.isPrivate || !interaction.context.mayPost ? undefined : visibility.locale;
  if (interaction.kind === 'command') return execute({ ...interaction.context, publicLocale }, options);
  if (interaction.kind !== 'click' && interaction.kind !== 'submission')
    throw new UserError('error.no-command');
  const messageLocale = interaction.context.isOnPrivate ? undefined : visibility.locale;
  const locales = { publicLocale, messageLocale };
  if (interaction.kind === 'submission') return submit({ ...interaction.context, ...locales }, options);
  if (interaction.context.action === AGAIN) return options.forms.again(interaction.context);
  return click({ ...interaction.context, ...locales }, options);
}

async function submit(context: Submission, { registry, coolDown }: Answering): Promise<ClickAnswer> {
  const form = registry.forms.get(context.action);
  if (form === undefined) throw new UserError('click.unknown');
  enforceCoolDown(context, coolDown);
  return form.submit(context);
}

async function execute(context: Invocation, { registry, coolDown }: Answering): Promise<ClickAnswer> {
  const command = registry.commands.get(context.command);
  if (command === undefined) throw new UserError('error.no-command');
  if (command.isSetup !== true) enforceCoolDown(context, coolDown);
  const form = command.opens?.(context);
  if (form !== undefined) return { do: 'open', form };
  return { do: 'reply', reply: await command.execute(context) };
}

async function click(context: Click, { registry, coolDown }: Answering): Promise<ClickAnswer> {
  const action = registry.actions.get(context.action);
  if (action === undefined) throw new UserError('click.unknown');
  // Public answers count, from commands and buttons alike.
  if (registry.publicActions.has(context.action)) enforceCoolDown(context, coolDown);
  return action(context);
}

function enforceCoolDown({ userId }: InteractionContext, coolDown: CoolDown): void {
  const wait = coolDown(userId);
  if (wait > 0) throw new UserError('cool-down', { count: wait });
}

const suggesting = (choices: readonly Choice[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [...choices] },
});

async function complete(
  context: Invocation,
  { registry, log }: Answering,
): Promise<{ readonly response: APIInteractionResponse; readonly outcome: InteractionOutcome }> {
  try {
    const command = registry.commands.get(context.command);
    const stored = await command?.autocompleteStored?.(context);
    const choices = stored ?? command?.autocomplete?.(context) ?? [];
    return { response: suggesting(choices), outcome: choices.length > 0 ? 'answer' : 'none' };
  } catch (error) {
    // What a member is told on sending the command is no incident while they type.
    if (error instanceof UserError) return { response: suggesting([]), outcome: 'refused' };
    log.error({ err: traceOf(error) }, 'autocomplete failed');
    return { response: suggesting([]), outcome: 'failed' };
  }
}

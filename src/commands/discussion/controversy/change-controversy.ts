import { ButtonStyle } from 'discord-api-types/v10';
import { MINUTE_MS } from '../../../dates/durations.ts';
import { sayFor, type TextKey } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { publicMessage } from '../../../reply/message.ts';
import type { Reply } from '../../../reply/reply.ts';
import { container, text } from '../../../reply/text.ts';
import { type Controversy, currentStep } from '../../../store/controversies/controversies.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer, sayOfServer } from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { confirmation } from '../confirmation.ts';
import { questionHeading, sideLabel, stepTitle, untilText } from './step-card.ts';

/** What instructors do with a controversy; `cancelled` is the confirmed cancellation. */
export const VERBS = ['status', 'next', 'pause', 'resume', 'deal', 'cancel', 'cancelled'] as const;
export type Verb = (typeof VERBS)[number];

type Handler = (services: Services, context: InteractionContext, controversy: Controversy) => Promise<Reply>;

/** Applies a verb; gives a private answer in the instructor's language, and tells the channel what concerns everyone. */
export const VERB_HANDLERS: Readonly<Record<Verb, Handler>> = {
  status: (services, context, controversy) => statusCard(services, context, controversy),
  async next(services, context, controversy) {
    const { id, guildId } = controversy;
    if (controversy.pausedBecause !== undefined) throw new UserError('controversy.is-paused');
    await services.store.endStep(guildId, id, services.now());
    return confirmation(sayFor(context.locale)('controversy.next-soon'));
  },
  async pause(services, context, controversy) {
    const { id, guildId } = controversy;
    if (!(await services.store.pauseControversy(guildId, id, services.now(), 'asked')))
      throw new UserError('controversy.is-paused');
    const told = await tellChannel(services, context, controversy, 'controversy.paused');
    return statusCard(services, context, controversy, told);
  },
  async resume(services, context, controversy) {
    const { id, guildId } = controversy;
    if (!(await services.store.resumeControversy(guildId, id, services.now())))
      throw new UserError('controversy.not-paused');
    const told = await tellChannel(services, context, controversy, 'controversy.resumed');
    return statusCard(services, context, controversy, told);
  },
  async deal(services, context, controversy) {
    const { sides } = stillThere(services.base.contrasts.get(controversy.contrast));
    await services.store.dealAgain(controversy, sides.length);
    const told = await tellChannel(services, context, controversy, 'controversy.dealt');
    return statusCard(services, context, controversy, told);
  },
  async cancel(_services, { locale }, { id }) {
    const say = sayFor(locale);
    const yes = button(
      say('controversy.cancel-yes'),
      customId('controversy', id, 'cancelled'),
      ButtonStyle.Danger,
    );
    return { ...confirmation(say('controversy.cancel-ask')), buttons: [yes] };
  },
  async cancelled(services, context, controversy) {
    const { id, guildId } = controversy;
    await services.store.cancelControversy(guildId, id);
    const told = await tellChannel(services, context, controversy, 'controversy.cancelled');
    return confirmation([sayFor(context.locale)('controversy.cancelled'), ...told].join('\n'));
  },
};

/** Tells the channel in the server's language; gives a remark for the instructor where that failed. */
async function tellChannel(
  services: Services,
  context: InteractionContext,
  { channelId }: Controversy,
  key: TextKey,
): Promise<string[]> {
  const { store, channels, guildId } = actingServer(services, context);
  const say = await sayOfServer(store, guildId);
  const data = publicMessage({ ...confirmation(say(key)), ephemeral: false }, { say });
  const sent = await channels.post(channelId, data, { nonce: context.interactionId });
  return sent.ok
    ? []
    : [sayFor(context.locale)('schedule.no-place', { why: sayFor(context.locale)(`failure.${sent.why}`) })];
}

/** For staff: the step, how long it lasts, and who is ready on each side, in numbers. */
async function statusCard(
  services: Services,
  context: InteractionContext,
  { guildId, id }: Controversy,
  remarks: readonly string[] = [],
): Promise<Reply> {
  const { store, base } = services;
  const view = viewFor(services, { locale: context.locale });
  const { say } = view;
  const controversy = stillThere(await store.controversy(guildId, id));
  const contrast = stillThere(base.contrasts.get(controversy.contrast));
  const members = await store.members(controversy);
  const { nextAt, left, pausedBecause: because, version } = controversy;
  const time =
    because === undefined
      ? untilText(say, nextAt)
      : say('controversy.paused-with', { minutes: Math.ceil(left / MINUTE_MS) });
  const sides = contrast.sides.map((_, at) => {
    const count = (state: string) => members.filter((one) => one.side === at && one.state === state).length;
    const counts = { ready: count('ready'), joined: count('joined'), absent: count('absent') };
    return `- ${sideLabel(view, contrast, at)} · ${say('controversy.counts', counts)}`;
  });
  const step = currentStep(controversy);
  const failed = because === undefined || because === 'asked' ? [] : [say(`failure.${because}` as TextKey)];
  const lines = [
    questionHeading(view, contrast),
    [...(step === undefined ? [] : [`**${stepTitle(say, controversy, step)}**`]), time].join(' · '),
    ...sides,
    say('controversy.saved', { count: version }),
    ...[...failed, ...remarks].map((line) => `-# ${line}`),
  ];
  return { outcome: 'notice', ephemeral: true, components: [container([text(lines.join('\n'))])] };
}

import { randomBytes } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../../../dates/durations.ts';
import type { Contrast } from '../../../facts/contrast.ts';
import { UserError } from '../../../language/user-error.ts';
import { MAX_CHOICES } from '../../../reply/limits.ts';
import type { Choice, Reply } from '../../../reply/reply.ts';
import { STEPS } from '../../../store/controversies/controversies.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import { contrasts } from '../../contrasts/pick-contrast.ts';
import { actingServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { neededFor, needGranted } from '../permissions.ts';

const USUAL_MINUTES = '10';
const MAX_MINUTES = (7 * DAY_MS) / MINUTE_MS;
/** The steps that take time. */
const TIMED = STEPS.length - 1;
const ID_BYTES = 6;

/** Whether there is something to argue about. */
const isArguable = ({ type, sides }: Contrast): boolean => type === 'differ' && sides.length > 1;

/** Suggests contrasts to argue about for what was typed. */
export const suggestArguable = (services: Services, invocation: Invocation): Choice[] => {
  const { base } = services;
  return contrasts
    .finderFor(base)(textOption(invocation, 'contrast') ?? '', base.contrasts.size)
    .map(({ record }) => record)
    .filter(isArguable)
    .slice(0, MAX_CHOICES)
    .map((contrast) => contrasts.choiceOf(viewFor(services, invocation), contrast));
};

/**
 * Starts a controversy in the channel, whose first step the runner announces at once.
 * @throws UserError where an option is wrong, one is under way there, or a permission is missing.
 */
export async function startControversy(services: Services, invocation: Invocation): Promise<Reply> {
  const { store, guildId, channelId } = actingServer(services, invocation);
  const { thread, parentId, appPermissions = ~0n } = invocation;
  const contrast = contrastOf(services, invocation);
  const minutes = minutesOf(textOption(invocation, 'minutes') ?? USUAL_MINUTES);
  const needed = neededFor({ kind: thread === undefined ? 'channel' : 'thread', thread: false, poll: false });
  needGranted(appPermissions, [...needed, 'attach-files'], 'discuss.missing');
  const isStarted = await store.startControversy(
    {
      ...{ id: randomBytes(ID_BYTES).toString('base64url'), guildId, channelId },
      parentId: thread === 'public' ? parentId : undefined,
      ...{ contrast: contrast.id, minutes },
    },
    services.now(),
  );
  if (!isStarted) throw new UserError('controversy.under-way');
  return confirmation(viewFor(services, { locale: invocation.locale }).say('controversy.started'));
}

function contrastOf({ base }: Services, invocation: Invocation): Contrast {
  const typed = textOption(invocation, 'contrast') ?? '';
  const [contrast] = contrasts.named(base, typed);
  if (contrast === undefined) throw new UserError('controversy.unknown', { typed });
  if (!isArguable(contrast)) throw new UserError('controversy.no-dispute');
  return contrast;
}

/** The minutes of each step: four numbers, or one for all. */
function minutesOf(typed: string): readonly number[] {
  const numbers = (typed.normalize('NFKC').match(/\d+/g) ?? []).map(Number);
  const all = numbers.length === 1 ? Array.from({ length: TIMED }, () => numbers[0] ?? 0) : numbers;
  if (all.length !== TIMED || all.some((one) => one < 1 || one > MAX_MINUTES))
    throw new UserError('controversy.bad-minutes', { typed, most: MAX_MINUTES });
  return all;
}

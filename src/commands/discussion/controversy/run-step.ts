import { MINUTE_MS } from '../../../dates/durations.ts';
import type { Contrast } from '../../../facts/contrast.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import { publicMessage } from '../../../reply/message.ts';
import { packMark } from '../../../reply/token.ts';
import type { DueStep } from '../../../store/controversies/controversies.ts';
import { packStore, qualifierOf } from '../../../store/packs/pack-store.ts';
import { sayOfServer } from '../../in-server.ts';
import { GRACE_MS } from '../schedule/occurrences.ts';
import { dueTeller } from '../schedule/post-notice.ts';
import type { RunnerOptions } from '../schedule/runner.ts';
import { packetReply } from './controversy-packet.ts';
import { type Shown, sideLabel, stepCard } from './step-card.ts';

/** A delay up to which a step ends as if it had begun in time, in ms: longer than a repeated attempt takes. */
const PUNCTUAL_MS = 5 * MINUTE_MS;

/**
 * A handler of due steps: announces each, tells staff of absentees once the sides argue, and posts the packet at the end.
 * Where Discord cannot be reached, the step is tried again; any other failure pauses the controversy with a notice.
 */
export function createStepHandler({ store, channels, base, now = Date.now }: RunnerOptions) {
  // If recording fails, a retry hours later must not post again.
  const posted = new Set<string>();

  const tellStaff = dueTeller(store, channels, ({ controversy }: DueStep) => controversy.guildId);

  async function stop(
    due: DueStep,
    because: 'late' | 'no-contrast' | 'missing-permission' | 'unknown-channel' | 'refused',
  ) {
    const { guildId, id, channelId } = due.controversy;
    const told = await tellStaff(due, 'p', (say) =>
      say('controversy.stopped', { channel: `<#${channelId}>`, why: say(`failure.${because}`) }),
    );
    if (told === 'later') return store.releaseStep(due);
    await store.pauseControversy(guildId, id, now(), because);
  }

  async function tellOfAbsentees(due: DueStep, pack: FactBase, { contrast, members }: Shown): Promise<void> {
    const count = members.filter(({ state }) => state === 'joined').length;
    const empty = contrast.sides.flatMap((_, at) =>
      members.some(({ side, state }) => side === at && state === 'ready') ? [] : [at],
    );
    if (count + empty.length === 0) return;
    const channel = `<#${due.controversy.channelId}>`;
    await tellStaff(due, 'a', (say) => {
      const sides = empty.map((at) => sideLabel({ base: pack, say }, contrast, at)).join('; ');
      return [
        ...(count === 0 ? [] : [say('controversy.not-ready', { count, channel })]),
        ...(sides === '' ? [] : [say('controversy.empty-sides', { channel, sides })]),
        say('controversy.deal-hint'),
      ].join(' ');
    });
  }

  async function announce(due: DueStep, pack: FactBase, contrast: Contrast): Promise<void> {
    const { step, nonce } = due;
    const { read } = qualifierOf(pack.id);
    const cited = due.controversy.cited.flatMap((id) => read(id) ?? []);
    const controversy = { ...due.controversy, contrast: contrast.id, cited };
    const at = now() - due.at > PUNCTUAL_MS ? now() : due.at;
    const shown = { controversy, contrast, members: await store.members(controversy) };
    const view = { base: pack, say: await sayOfServer(store, controversy.guildId) };
    const reply = step === 'end' ? packetReply(view, shown, at) : stepCard(view, shown, step, at);
    if (!posted.has(nonce)) {
      const data = publicMessage(reply, { say: view.say, mark: packMark(pack.id) });
      const sent = await channels.post(controversy.channelId, data, { nonce, files: reply.files });
      if (!sent.ok) return sent.why === 'unreachable' ? store.releaseStep(due) : stop(due, sent.why);
      posted.add(nonce);
      if (step === 'argue') await tellOfAbsentees(due, pack, shown);
    }
    await packStore(store, pack.id).completeStep(due, at, reply.facts ?? []);
    posted.delete(nonce);
  }

  return async (due: DueStep): Promise<void> => {
    const pack = await base(due.controversy.guildId);
    const contrastId = pack && qualifierOf(pack.id).read(due.controversy.contrast);
    const contrast = pack?.contrasts.get(contrastId ?? '');
    if (pack === undefined || contrast === undefined) return stop(due, 'no-contrast');
    return now() - due.at > GRACE_MS ? stop(due, 'late') : announce(due, pack, contrast);
  };
}

import type { Contrast } from '../../facts/contrast.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { choiceReply } from '../../reply/choice-reply.ts';
import { contrastOption, contrastsOfTopic } from '../../reply/contrast-option.ts';
import { menus } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { contrastQuestion } from '../../reply/headline.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { listReply } from '../../reply/list-reply.ts';
import { notice } from '../../reply/notice.ts';
import { onPage, pagedMenu } from '../../reply/paged-menu.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Contrasts offered where none fits. */
const NEAREST = 5;
/** Characters of a question in a list. */
const MAX_QUESTION = 300;

/** The contrasts of a topic, or all there are, page by page (counted from 0), with a select that opens one. */
export function contrastList(view: View, topic?: Topic, page = 0): Reply {
  const { base, say } = view;
  const contrasts = contrastsOfTopic(base, topic);
  if (contrasts.length === 0) return notice(forAsker(view).say('compare.none'));
  const token = topic === undefined ? '' : tokenOf(topic.id);
  const title = [say('compare.title'), ...(topic ? [topicTitle(topic, say.language)] : [])].join(' · ');
  const lines = onPage(contrasts, page).map(
    (contrast, at) => `-# **${at + 1}** ${contrastLine(view, contrast)}`,
  );
  return {
    ...listReply(view, title, lines, say('compare.hint'), topic?.color),
    menus: pagedMenu(
      view,
      `${say('compare.open')} (${say('compare.count', { count: contrasts.length })})`,
      customId('contrasts', token),
      contrasts.map((contrast) => contrastOption(view, contrast)),
      page,
    ),
    share: { action: 'contrasts', args: [token, String(page)] },
  };
}

/** A miss: no contrast is about what was asked; the nearest are offered, in private, or else the list of all. */
export function closestContrasts(among: View, nearest: readonly Contrast[], topic?: Topic): Reply {
  const view = forAsker(among);
  const shown = nearest.slice(0, NEAREST);
  if (shown.length === 0) {
    const list = contrastList(view, topic);
    const lead = text(`**${view.say('compare.nothing')}**`);
    return { ...list, outcome: 'none', ephemeral: true, components: [lead, ...list.components] };
  }
  const options = nearest.slice(0, MAX_CHOICES).map((contrast) => contrastOption(view, contrast));
  return choiceReply(
    view.say('compare.closest'),
    shown.map((contrast) => contrastLine(view, contrast)),
    menus(view.say('compare.open'), customId('compare'), options),
  );
}

const contrastLine = (view: View, contrast: Contrast): string =>
  `${literal(cutAtWord(contrastQuestion(view, contrast), MAX_QUESTION))} · ${view.say(`compare.type.${contrast.type}`)}`;

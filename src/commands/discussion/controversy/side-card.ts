import { ButtonStyle } from 'discord-api-types/v10';
import type { Contrast } from '../../../facts/contrast.ts';
import { card } from '../../../reply/card.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { factMenu, sourcedOption } from '../../../reply/fact-option.ts';
import { headlineText, sideWords } from '../../../reply/headline.ts';
import { citedQuote, quoteBlock, quoteCitation } from '../../../reply/quote-text.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { fitWhole, MAX_PARTS } from '../../../reply/text.ts';
import { type Controversy, currentStep, type Member } from '../../../store/controversies/controversies.ts';
import { type Said, saidBy } from '../discussion-evidence.ts';
import { questionHeading, sideLabel } from './step-card.ts';

/** What a member sees alone: the side to argue for now, in the swap the next one's, with its quotes and their citations. */
export function sideCard(view: View, contrast: Contrast, controversy: Controversy, member: Member): Reply {
  const { base, say } = view;
  const step = currentStep(controversy) ?? 'prepare';
  const count = contrast.sides.length;
  const own = member.side % count;
  const now = step === 'swap' ? (own + 1) % count : own;
  const { poll } = sideWords(view, contrast, now);
  const said = contrast.sides.slice(now, now + 1).flatMap((side) => saidBy(base, side));
  const facts = [...new Set(said.map(({ fact }) => fact))];
  const head = [
    questionHeading(view, contrast),
    `**${say(step === 'swap' ? 'controversy.other-side' : 'controversy.own-side', { side: sideLabel(view, contrast, now) })}**`,
    ...(poll === undefined ? [] : [literal(poll)]),
  ].join('\n');
  const foot = say(`controversy.do.${step}`);
  const quotes = said.map((one, at) => evidenceText(view, one, said[at - 1]));
  const { kept, left } = fitWhole(quotes, head.length + foot.length, MAX_PARTS);
  const more = left === 0 ? [] : [say('fact.more-quotes', { count: left })];
  return {
    ...card([head, ...kept, [...more, foot].map((line) => `-# ${line}`).join('\n')]),
    ephemeral: true,
    menus: factMenu(view, say('compare.open-fact'), facts, sourcedOption),
    buttons:
      member.state === 'ready'
        ? []
        : [
            button(
              say('controversy.ready'),
              customId('controversy', controversy.id, 'ready'),
              ButtonStyle.Success,
            ),
          ],
  };
}

/** A quote below its headline and citation, which do not stand twice where it follows another of the same. */
function evidenceText(view: View, { fact, quote }: Said, before: Said | undefined): string {
  if (before?.fact !== fact)
    return `-# ${headlineText(view, fact)} · \`${fact.id}\`\n${citedQuote(view, quote)}`;
  const isCited = quoteCitation(view, quote) === quoteCitation(view, before.quote);
  return isCited ? quoteBlock(quote) : citedQuote(view, quote);
}

import { card } from '../../../reply/card.ts';
import { factsOfContrast } from '../../../reply/contrast-option.ts';
import { contrastNote, contrastQuestion, sideWords } from '../../../reply/headline.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { STEPS } from '../../../store/controversies/controversies.ts';
import { packetFiles } from '../../packet/packet-card.ts';
import { packetOf } from '../../packet/packet-contents.ts';
import { inFile, type PacketSection } from '../../packet/packet-markdown.ts';
import { fileComponent } from '../../sources/citation-file.ts';
import { questionHeading, type Shown, statementTexts } from './step-card.ts';

/** The end of a controversy, for everyone: the joint statement, and a packet of all that it rested on. */
export function packetReply(view: View, shown: Shown, at: number): Reply {
  const { base, say } = view;
  const { contrast, controversy } = shown;
  const facts = [...factsOfContrast(base, contrast).map(({ id }) => id), ...controversy.cited];
  const files = packetFiles(view, packetOf(base, [{ at, facts }]), sectionsOf(view, shown, at));
  const head = `${questionHeading(view, contrast)}\n**${say('controversy.over')}** · ${say('controversy.deleted')}`;
  const statement = statementTexts(view, controversy, head.length);
  return {
    ...card([
      head,
      ...(statement.length === 0 ? [say('controversy.no-statement')] : statement),
      ...files.map(fileComponent),
    ]),
    files,
    facts,
    owner: '',
  };
}

/** What a packet says of the controversy before its entries: the question, the sides, the steps and the joint statement. */
function sectionsOf(view: View, { contrast, controversy, members }: Shown, endedAt: number): PacketSection[] {
  const { say } = view;
  const { announced, statement, cited } = controversy;
  const note = contrastNote(view, contrast);
  const sides = contrast.sides.map(({ facts }, at) => {
    const count = members.filter(({ side, state }) => side === at && state === 'ready').length;
    const label = inFile(sideWords(view, contrast, at).label);
    return `- **${label}** · ${say('controversy.people', { count })} · ${facts.map(inFile).join(', ')}`;
  });
  const steps = [...announced, endedAt].map(
    (one, at) => `${at + 1}. ${say(`controversy.${STEPS[at] ?? 'end'}`)}: ${timeOf(one)}`,
  );
  return [
    {
      title: inFile(contrastQuestion(view, contrast)),
      parts: [sides.join('\n'), ...(note === undefined ? [] : [inFile(note)]), steps.join('\n')],
    },
    {
      title: say('controversy.statement'),
      parts:
        statement === ''
          ? [say('controversy.no-statement')]
          : [
              ...statement.split(/\n+/).map(inFile),
              say('controversy.rests-on', { entries: cited.map(inFile).join(', ') }),
            ],
    },
  ];
}

/** A time in UTC, to the minute. */
const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

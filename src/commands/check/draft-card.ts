import type { DraftReport } from '../../draft/check-draft.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { container, fitWhole, text } from '../../reply/text.ts';
import { fileComponent, textFile } from '../sources/citation-file.ts';
import {
  countsLine,
  draftReportMarkdown,
  idText,
  isRight,
  quotationText,
  remarksOf,
} from './draft-report.ts';

/** Quotations shown on the card; the file has all. */
const MOST_SHOWN = 12;

/** The report on a draft, for its writer alone: what is wrong first, as much of it as fits, and the whole as a file. */
export function draftCard(view: View, report: DraftReport, hasTexts: boolean): Reply {
  const { say } = view;
  const { quotations, ids } = report;
  const wrong = quotations.filter((one) => !isRight(one));
  const gone = ids.filter(({ status }) => status !== 'current');
  const head = `### ${say('draft.title')}\n${quotations.length === 0 ? say('draft.none') : countsLine(view, report)}`;
  const foot = [...remarksOf(view, report, hasTexts), say('draft.private')]
    .map((line) => `-# ${line}`)
    .join('\n');
  const parts = [
    ...wrong.map((one) => quotationText(view, one)),
    ...(gone.length === 0
      ? []
      : [[`**${say('draft.ids')}**`, ...gone.map((one) => idText(view, one))].join('\n')]),
  ];
  const { kept, left } = fitWhole(parts, head.length + foot.length, MOST_SHOWN);
  const file = textFile(
    'draft.md',
    'text/markdown; charset=utf-8',
    draftReportMarkdown(view, report, hasTexts),
  );
  return {
    outcome: quotations.length === 0 ? 'notice' : 'answer',
    ephemeral: true,
    components: [
      container([
        text(head),
        ...kept.map(text),
        ...(left === 0 ? [] : [text(`-# ${say('draft.more')}`)]),
        text(foot),
        ...(quotations.length === 0 ? [] : [fileComponent(file)]),
      ]),
    ],
    ...(quotations.length === 0 ? {} : { files: [file] }),
  };
}

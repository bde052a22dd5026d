import { citationLine } from '../../citation/citation-line.ts';
import type { CheckedQuotation, DraftReport } from '../../draft/check-draft.ts';
import type { CitedId } from '../../draft/cited-ids.ts';
import { need } from '../../facts/fact-base.ts';
import type { WordRun } from '../../quotations/differences.ts';
import { literal } from '../../reply/escape.ts';
import type { View } from '../../reply/reply.ts';

/** The places of a quotation that are named. */
const MOST_PLACES = 2;

/** Whether a quotation is verbatim, and all that the draft says of it is right. */
export const isRight = ({ check, faults }: CheckedQuotation): boolean =>
  check.verdict === 'verbatim' && faults.length === 0;

/** How many quotations are right, wrongly cited, altered and unknown, in a line. */
export function countsLine({ say }: View, { quotations }: DraftReport): string {
  const count = (is: (one: CheckedQuotation) => boolean) => quotations.filter(is).length;
  return say('draft.counts', {
    right: count(isRight),
    wrong: count((one) => one.check.verdict === 'verbatim' && one.faults.length > 0),
    altered: count(({ check }) => check.verdict === 'altered'),
    unknown: count(({ check }) => check.verdict === 'unknown'),
  });
}

/** What was left unchecked, and against what the rest was checked. */
export const remarksOf = ({ say }: View, { short, unchecked }: DraftReport, hasTexts: boolean): string[] => [
  ...(short === 0 ? [] : [say('draft.short', { count: short })]),
  ...(unchecked === 0 ? [] : [say('draft.unchecked', { count: unchecked })]),
  ...(hasTexts ? [] : [say('draft.no-texts')]),
];

/** A quotation with what was found: the verdict, the faults, the words that differ, and where the true ones stand. */
export function quotationText(view: View, quotation: CheckedQuotation): string {
  const { say } = view;
  const { words, paragraph, page, check, faults } = quotation;
  const place = [say('draft.paragraph', { paragraph }), page && say('fact.page', { page })]
    .filter(Boolean)
    .join(', ');
  const verdicts = [say(`draft.${check.verdict}`), ...faults.map((fault) => say(`draft.fault.${fault}`))];
  const shown = check.verdict === 'altered' ? comparedText(check.differences) : literal(words);
  return [
    `-# ${place}`,
    `**${verdicts.join(' · ')}**: ${shown}`,
    ...(check.verdict === 'altered' ? [`> ${literal(check.printed)}`] : []),
    ...('places' in check ? placesOf(view, check.places) : []),
  ].join('\n');
}

/** Stands where one of two texts has no words. */
const NOTHING = '∅';

/** The words of both texts: `[~~the draft's~~ → **the source's**]` where they differ. */
function comparedText(runs: readonly WordRun[]): string {
  const parts: string[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [run, next] = [runs[at], runs[at + 1]];
    if (run === undefined) continue;
    if (run.in === 'both') {
      parts.push(literal(run.words));
      continue;
    }
    const isPair = next !== undefined && next.in !== 'both';
    const wordsIn = (whose: WordRun['in']) =>
      [run, ...(isPair ? [next] : [])].find((one) => one.in === whose)?.words;
    const [own, printed] = [wordsIn('quotation'), wordsIn('source')];
    parts.push(
      `[${own === undefined ? NOTHING : `~~${literal(own)}~~`} → ${printed === undefined ? NOTHING : `**${literal(printed)}**`}]`,
    );
    if (isPair) at += 1;
  }
  return parts.join(' ');
}

const placesOf = (
  view: View,
  places: NonNullable<Extract<CheckedQuotation['check'], { places: unknown }>>['places'],
) =>
  places.slice(0, MOST_PLACES).map((place) => {
    const source = need(view.base.sources, place.source);
    const line = citationLine(source, { exact: '', ...place }, { say: view.say, show: literal });
    return `-# — ${line}${place.fact === undefined ? '' : ` · ${view.say('fact.permanent', { id: place.fact.id })}`}`;
  });

/** What became of a cited entry. */
export function idText({ say }: View, cited: CitedId): string {
  const { id } = cited;
  if (cited.status === 'merged') return `- ${id}: ${say('draft.id.merged', { into: cited.fact.id })}`;
  if (!('last' in cited)) return `- ${id}: ${say(`draft.id.${cited.status}`)}`;
  const { date, reason } = cited.last;
  return `- ${id}: ${say(`draft.id.${cited.status}`, { date, reason: literal(reason) })}`;
}

/** The whole report as Markdown. */
export function draftReportMarkdown(view: View, report: DraftReport, hasTexts: boolean): string {
  const { say } = view;
  const { quotations, ids } = report;
  return `${[
    `# ${say('draft.title')}`,
    quotations.length === 0 ? say('draft.none') : countsLine(view, report),
    ...quotations.map((one) => quotationText(view, one)),
    ...(ids.length === 0 ? [] : [`## ${say('draft.ids')}`, ids.map((one) => idText(view, one)).join('\n')]),
    ...remarksOf(view, report, hasTexts),
  ].join('\n\n')}\n`;
}

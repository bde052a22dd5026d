import { draftReportMarkdown, isRight } from '../commands/check/draft-report.ts';
import { checkDraft } from '../draft/check-draft.ts';
import { readDraftFile } from '../draft/read-draft-file.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { DEFAULT_SOURCES_DIR, readTexts } from '../knowledge/texts.ts';
import { sayFor } from '../language/language.ts';
import { createQuotationChecker } from '../quotations/check-quotation.ts';

/**
 * The report on the quotations of a file, as Markdown, and whether all of them are right.
 *
 * @throws {OperatorError} where there is no such file; {UserError} where it cannot be read as a draft
 */
export async function draftReport(
  path: string,
  base: FactBase,
  sourcesDir: string = DEFAULT_SOURCES_DIR,
): Promise<{ readonly report: string; readonly isGood: boolean }> {
  const { texts } = readTexts(sourcesDir, [...base.sources.keys()]);
  const check = createQuotationChecker(base, texts);
  const found = checkDraft(base, check, await readDraftFile(path));
  const report = draftReportMarkdown({ base, say: sayFor('en') }, found, texts.size > 0);
  const isGood = found.quotations.every(isRight) && found.ids.every(({ status }) => status === 'current');
  return { report, isGood };
}

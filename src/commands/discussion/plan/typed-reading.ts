import type { Reading } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import type { View } from '../../../reply/reply.ts';
import { findSources, sourcesCalled } from '../../sources/find-source.ts';
import { shortReading } from './reading-text.ts';

/** Readings of a week. */
const MAX_READINGS = 6;
/** What stands before numbers of paragraphs or pages; the latter say so. */
const MARK = /^(?:¶{1,2}|§{1,2}|par\.?|paras?\.?|paragraphs?|абз\.?|段落|pp?\.|pages?|с\.|стр\.|頁|ページ)/iu;
const PAGES = /^(?:p|с|ст|頁|ペ)(?!ar)/iu;
const SPANS = /^\d[\d,–-]*,?$/u;
/** A lone number above this is a year. */
const MAX_NUMBER = 999;

/**
 * Reads what is to be read as an instructor types it, a source a line: `Miller ¶3-9`, `miller-2014 3-9, 12`, `Calder pp. 12-20`.
 * @throws UserError for a line that names no source, or several.
 */
export function typedReading(view: View, typed: string): Reading[] {
  const lines = typed.split(/[\n;；]+/u).map((line) => line.trim());
  const readings = lines.filter((line) => line !== '').map((line) => readingOf(view, line));
  if (readings.length > MAX_READINGS) throw new UserError('plan.many-readings', { count: MAX_READINGS });
  return readings;
}

/** Readings as they are typed. */
export const readingAsTyped = (view: View, reading: readonly Reading[]): string =>
  reading.map((one) => shortReading(view, one)).join('\n');

function readingOf(view: View, line: string): Reading {
  const { name, spans, isPages } =
    sourcesCalled(view, line).length > 0 ? { name: line, spans: '', isPages: false } : parts(line);
  const [source, another] = name === '' ? [] : findSources(view, name);
  if (source === undefined || another !== undefined)
    throw new UserError('plan.unknown-reading', { line, sources: [...view.base.sources.keys()].join(', ') });
  if (spans === '') return { source: source.id };
  return isPages ? { source: source.id, pages: spans } : { source: source.id, paragraphs: spans };
}

/** The name of a source, and the numbers that follow it. */
function parts(line: string): { readonly name: string; readonly spans: string; readonly isPages: boolean } {
  const words = line.replace(/(\d)\s*[-–—]\s*(\d)/gu, '$1-$2').split(/[\s、]+/u);
  let at = words.length;
  const spans: string[] = [];
  let mark = '';
  while (at > 1) {
    const word = words[at - 1] ?? '';
    const [before = ''] = MARK.exec(word) ?? [];
    const rest = word.slice(before.length);
    if (rest !== '' && !SPANS.test(rest)) break;
    if (rest === '' && (before === '' || spans.length === 0)) break;
    if (before === '' && spans.length === 0 && Number(rest) > MAX_NUMBER) break;
    if (rest !== '') spans.unshift(rest.replace(/,$/, ''));
    at -= 1;
    if (before !== '') {
      mark = before;
      break;
    }
  }
  const name = words.slice(0, at).join(' ').replace(/,$/, '');
  return { name, spans: spans.join(', ').replaceAll('–', '-'), isPages: PAGES.test(mark) };
}

import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { menus, type Option } from './controls.ts';
import { MAX_CHOICES } from './limits.ts';
import type { View } from './reply.ts';

/** Options on one page: two more may be needed to turn it. */
const PAGE = MAX_CHOICES - 2;
/** Marks an option that turns to a page; no token begins with it. */
const TURN = '>';

/**
 * A select of any number of options, page by page (counted from 0): its first and last option turn the page. Gives
 * no select where there is nothing to choose.
 */
export function pagedMenu(
  { say }: View,
  placeholder: string,
  id: string,
  options: readonly Option[],
  page = 0,
): APIStringSelectComponent[] {
  const at = pageAt(options.length, page);
  const later = options.length - (at + 1) * PAGE;
  return menus(placeholder, id, [
    ...(at === 0 ? [] : [{ label: `← ${say('page.earlier')}`, value: `${TURN}${at - 1}` }]),
    ...onPage(options, page),
    ...(later <= 0 ? [] : [{ label: `→ ${say('page.later', { count: later })}`, value: `${TURN}${at + 1}` }]),
  ]);
}

/** What stands on a page of such a select: the last page where there are fewer. */
export function onPage<T>(all: readonly T[], page: number): T[] {
  const at = pageAt(all.length, page);
  return all.slice(at * PAGE, (at + 1) * PAGE);
}

/** The page that an option turns to; undefined where it stands for a record. */
export const turnedTo = (value: string): number | undefined =>
  value.startsWith(TURN) ? pageOf(value.slice(TURN.length)) : undefined;

/** The page that a custom id's argument names: the first where it names none. */
export const pageOf = (written: string | undefined): number => Number.parseInt(written ?? '', 10) || 0;

const pageAt = (length: number, page: number): number =>
  Math.min(Math.max(0, page), Math.max(0, Math.ceil(length / PAGE) - 1));

import type { Reading, Stretch } from '../../knowledge/curating/marked-text.ts';
import { byId } from '../../sandbox/page/dom.ts';
import type { Marking } from '../wire.ts';
import { fetchMarking } from './api.ts';
import { type MarkStep, moveMark } from './marking.ts';
import { drawParagraph, markedByMouse } from './paragraph.ts';
import { createReadMarks } from './read-marks.ts';

/** The text of a source, with a place in it and marked words. */
export interface Reader {
  show(reading: Reading, short: string): void;
  /** Draws the text again with what is quoted now. */
  redraw(reading: Reading): void;
  /** Takes the mark away. */
  unmark(): void;
  focus(): void;
  /** The marked words as a quote with proposals; undefined where none are marked. */
  marking(): Promise<Marking | undefined>;
  /** The entries that quote the marked words; without such, those that quote the paragraph. */
  quotedHere(): readonly string[];
  source(): string | undefined;
}

const STEPS: Readonly<Record<string, MarkStep>> = {
  '.': 'next-sentence',
  ',': 'previous-sentence',
  ArrowRight: 'next-word',
  ArrowLeft: 'previous-word',
  a: 'begin-earlier',
  d: 'begin-later',
  s: 'end-earlier',
  f: 'end-later',
};

/** Makes the reader; `say` tells what was marked, and `other` has the keys that are not the reader's. */
export function createReader(
  dir: string,
  say: (text: string) => void,
  other: (key: string) => boolean,
): Reader {
  const box = byId('text');
  const read = createReadMarks(localStorage, dir);
  let reading: Reading | undefined;
  let at = 0;
  let mark: Stretch | undefined;
  let shown = 0;

  const option = (index: number): HTMLElement | null => document.getElementById(`p-${index}`);

  const drawOne = (index: number) => {
    const paragraph = reading?.paragraphs[index];
    if (reading === undefined || paragraph === undefined) return;
    const isRead = read.has(reading.source, index);
    const drawn = drawParagraph(paragraph, index, {
      isRead,
      isCurrent: index === at,
      mark: index === at ? mark : undefined,
    });
    const old = option(index);
    if (old === null) box.append(drawn);
    else old.replaceWith(drawn);
  };
  const draw = () => {
    box.replaceChildren();
    for (const index of (reading?.paragraphs ?? []).keys()) drawOne(index);
    box.setAttribute('aria-activedescendant', `p-${at}`);
  };

  const go = (index: number, next?: Stretch) => {
    if (reading === undefined || reading.paragraphs[index] === undefined) return;
    const before = at;
    if (index !== at) read.add(reading.source, at);
    at = index;
    mark = next;
    drawOne(before);
    drawOne(at);
    box.setAttribute('aria-activedescendant', `p-${at}`);
    option(at)?.scrollIntoView({ block: 'nearest' });
    if (mark === undefined) say('');
    else void tell();
  };

  /** Says what the marked words are, and whether they are too many. */
  const tell = async () => {
    const turn = ++shown;
    const marking = await fetch();
    if (turn === shown && marking !== undefined) say(markingText(marking));
  };
  const fetch = async (): Promise<Marking | undefined> => {
    if (reading === undefined || mark === undefined) return undefined;
    const [start, end] = mark;
    return fetchMarking({ source: reading.source, paragraph: at + 1, start, end });
  };

  const nextUnread = () => {
    const { source = '', paragraphs = [] } = reading ?? {};
    const later = paragraphs.findIndex((_, index) => index > at && !read.has(source, index));
    const any =
      later === -1 ? paragraphs.findIndex((_, index) => index !== at && !read.has(source, index)) : later;
    if (any === -1) say('Every paragraph is read.');
    else go(any);
  };

  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    const paragraph = reading?.paragraphs[at];
    if (step !== undefined && paragraph !== undefined) go(at, moveMark(paragraph, mark, step));
    else if (event.key === 'j' || event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'n') nextUnread();
    else if (!other(event.key)) return;
    event.preventDefault();
  });
  box.addEventListener('mouseup', ({ target }) => {
    const paragraph = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    if (paragraph === null) return;
    const index = Number(paragraph.id.slice(2));
    go(index, markedByMouse(paragraph));
  });
  byId<HTMLInputElement>('find').addEventListener('input', ({ target }) => {
    find((target as HTMLInputElement).value);
  });
  byId('find').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find((event.target as HTMLInputElement).value, 1);
    box.focus();
  });

  const find = (words: string, from = 0) => {
    const output = byId('found');
    const { paragraphs = [] } = reading ?? {};
    const needle = words.trim().toLowerCase();
    if (needle === '') {
      output.textContent = '';
      return;
    }
    const hits = paragraphs.flatMap(({ text }, index) => {
      const start = text.toLowerCase().indexOf(needle);
      return start === -1 ? [] : [{ index, start }];
    });
    output.textContent = `${hits.length} paragraph${hits.length === 1 ? '' : 's'}`;
    const hit = hits.find(({ index }) => index >= at) ?? hits[0];
    if (hit !== undefined && from === 1) go(hit.index, [hit.start, hit.start + needle.length]);
  };

  return {
    show(next, short) {
      reading = next;
      at = 0;
      mark = undefined;
      box.setAttribute('aria-label', `Paragraphs of ${short}`);
      draw();
      const silent = next.paragraphs.filter(({ quoted }) => quoted.length === 0).length;
      say(`${silent} of ${next.paragraphs.length} paragraphs are not quoted.`);
    },
    redraw(next) {
      reading = next;
      draw();
    },
    unmark: () => go(at),
    focus() {
      box.focus();
      option(at)?.scrollIntoView({ block: 'nearest' });
    },
    marking: fetch,
    quotedHere() {
      const quoted = reading?.paragraphs[at]?.quoted ?? [];
      const [start, end] = mark ?? [0, 0];
      const marked = quoted.filter(({ at: [from, to] }) => from < end && start < to);
      return [...new Set((marked.length > 0 ? marked : quoted).map(({ fact }) => fact))];
    },
    source: () => reading?.source,
  };
}

function markingText({ selection, speaker, names }: Marking): string {
  const { words, mostWords, budget, page, spoken } = selection;
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
  const share = budget.quoted / Math.max(1, budget.words);
  const tooMuch = share > budget.mostShare ? `, more than ${percent(budget.mostShare)}: too much` : '';
  return [
    `${words} words${words > mostWords ? `, more than ${mostWords}: shorten the mark` : ''}`,
    page === undefined ? '' : `p. ${page}`,
    `with them ${percent(share)} of the text is quoted${tooMuch}`,
    spoken === undefined
      ? ''
      : `in quotation marks: ${speaker === undefined ? 'name the speaker' : `${speaker}?`}`,
    names.length > 0 ? `names: ${names.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

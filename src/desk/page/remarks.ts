import { byId, make } from '../../sandbox/page/dom.ts';
import type { DraftCheck, DraftFound, Found, Remark } from '../wire.ts';
import { chosen } from './choices.ts';
import { inactive } from './inactive.ts';

/** The field that a path of the record is typed in. */
const FIELD_OF: Readonly<Record<string, string>> = {
  kind: 'kind',
  holder: 'holder',
  claim: 'claim',
  when: 'date',
  also: 'also',
};

function fieldOf(path: string): string | undefined {
  if (path.startsWith('asks')) return 'asks';
  if (path.startsWith('translations.')) return path.split('.')[1];
  if (path.startsWith('quotes.')) return path.split('.').slice(0, 2).join('.');
  return FIELD_OF[path.split('.')[0] ?? ''];
}

/** Shows the check's word beside each field, the draft's card and its file. */
export function showCheck(check: DraftCheck): void {
  const remarks = [
    ...check.problems.map((one) => ({ ...one, isProblem: true })),
    ...check.advice.map((one) => ({ ...one, isProblem: false })),
  ];
  for (const line of document.querySelectorAll('.says')) line.replaceChildren();
  const rest: (Remark & { readonly isProblem: boolean })[] = [];
  for (const remark of remarks) {
    const field = fieldOf(remark.path);
    const line = field === undefined ? null : document.getElementById(`${field}-says`);
    if (line === null) rest.push(remark);
    else line.append(...(line.hasChildNodes() ? ['; '] : []), drawRemark(remark));
  }
  byId('remarks').replaceChildren(
    ...rest.map((remark) => make('li', {}, `${remark.path} `, drawRemark(remark))),
    ...check.elsewhere.map((line) => make('li', { class: 'problem' }, line)),
  );
  byId('file').textContent = check.text;
  showCard(check);
}

/** Shows what search makes of the draft, beside its headline and its asks. */
export function showFound({ headline, asks, unfound }: DraftFound): void {
  byId('claim-says').querySelector('.search')?.remove();
  if (headline !== undefined)
    byId('claim-says').append(make('span', { class: 'search' }, ` Search: ${foundText(headline)}`));
  byId('asks-found').replaceChildren(
    ...asks.map((ask) =>
      make('li', { class: ask.place === 1 ? 'good' : 'weak' }, `${ask.query}: ${foundText(ask)}`),
    ),
  );
  byId('unfound').textContent =
    unfound.length === 0 ? '' : `Words of the quote by which nobody finds it: ${unfound.join(', ')}`;
}

const drawRemark = ({
  message,
  isProblem,
}: {
  readonly message: string;
  readonly isProblem: boolean;
}): HTMLElement =>
  make('span', { class: isProblem ? 'problem' : 'advice' }, isProblem ? message : `advice: ${message}`);

/** What search makes of a text of the entry. */
function foundText({ place, outcome, confidence, rival, askOf }: Found): string {
  const same = askOf === undefined ? '' : `an ask of ${askOf} too: leave it to one of them. `;
  const percent = `${Math.round(confidence * 100)} %`;
  if (place === 1)
    return `${same}first, ${outcome === 'answer' ? 'an answer' : outcome} (${percent})${rival === undefined ? '' : `; next ${rival}`}`;
  return `${same}${place === undefined ? 'not found by it' : `place ${place}`}${rival === undefined ? '' : `; first ${rival}`}`;
}

/** Shows the card in the language that is chosen. The HTML is the server's, which escapes every text. */
export function showCard({ cards }: Pick<DraftCheck, 'cards'>): void {
  const language = (chosen('language') || 'en') as keyof typeof cards;
  const box = byId('card');
  box.lang = language;
  box.innerHTML = cards[language] ?? '';
  inactive(box);
}

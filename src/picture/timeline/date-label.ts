import { edtfText } from '../../dates/edtf.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';

/** An EDTF date in few letters: "c. Nov 2013", "1904–1905", "11 мар. 2014"; throws on what is no EDTF. */
export function dateLabel(date: string, language: PictureLanguage): string {
  const { months, longMonths } = PICTURE_WORDS[language];
  const short = longMonths.reduce(
    // Genitives first: "марта" begins with "март".
    (text, forms, month) =>
      forms.toReversed().reduce((said, form) => said.replaceAll(form, months[month] ?? form), text),
    edtfText(date, language),
  );
  return short.replaceAll(' г.', '');
}

/** As Crossref recommends for modern DOIs ("DOIs and matching regular expressions"). */
const DOI = /\b10\.\d{4,9}\/[-._;()/:a-z0-9]+/i;

/** The first DOI of a text, without the punctuation after it. */
export const findDoi = (text: string): string | undefined =>
  DOI.exec(text)?.[0].replace(/(?<![.,;:)])[.,;:)]+$/, (end) =>
    end.includes(')') && text.includes('(') ? ')' : '',
  );

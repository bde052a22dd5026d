import { DOMParser } from 'linkedom';

/** Reads XML. Gives a function from an element's qualified name to the texts of the elements with that name. */
export function xmlTexts(xml: string): (name: string) => string[] {
  if (xml.trim() === '') return () => [];
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return (name) =>
    [...document.getElementsByTagName(name)]
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((text) => text !== '');
}

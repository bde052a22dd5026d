import { type MapSpec, placeNames } from '../../facts/map.ts';
import { altText } from '../alt-text.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';

/**
 * The alternative text of a map: its title, why it has no boundaries, and the places with both names and their notes.
 */
export function mapAlt(spec: MapSpec, language: PictureLanguage): string {
  const words = PICTURE_WORDS[language];
  const places = spec.places.map((place) => {
    const names = placeNames(place, language).join(' / ');
    const note = place.note?.[language];
    return note === undefined ? `${names};` : `${names} (${note});`;
  });
  const parts = [words.mapAlt(spec.title[language]), spec.note?.[language] ?? words.noBoundary, words.places];
  return altText([...parts, ...places], words.more).replace(/;$/, '.');
}

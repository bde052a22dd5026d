import { type MapSpec, placeNames } from '../../facts/map.ts';
import { card } from '../../reply/card.ts';
import { button, menus, type Option } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factLine } from '../../reply/fact-card.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { languageNote } from '../../reply/headline.ts';
import { MAX_CHOICES, MAX_LABEL } from '../../reply/limits.ts';
import { type CardPicture, pictured } from '../../reply/pictured.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { factsMentioning } from '../names/mentions.ts';
import { mapButtons } from './map-buttons.ts';
import { factsOfMap } from './map-facts.ts';

/** Facts below a map. */
const MAX_FACTS = 5;
/** Characters of the title, and of the note on the map. */
const MAX_TITLE = 200;
const MAX_NOTE = 300;

/**
 * A map as a card: its picture, or its places in words, then related facts and a note on the absence of boundaries.
 * `args` are the further arguments in the custom ids that show the card again.
 */
export function mapCard(
  view: View,
  spec: MapSpec,
  args: readonly string[] = [],
  picture?: CardPicture,
): Reply {
  const { base, say } = view;
  const { language } = say;
  const heading = `### ${literal(cutAtWord(spec.title[language], MAX_TITLE))}`;
  const { gallery, files } = pictured(say, 'map.png', picture);
  const note = [
    literal(cutAtWord(spec.note?.[language] ?? say('map.no-boundary'), MAX_NOTE)),
    ...languageNote(view, factsOfMap(base, spec).slice(0, MAX_FACTS)),
  ];
  const small = `-# ${note.join(' · ')}`;
  const places =
    typeof picture !== 'object'
      ? placeLines(view, spec, [heading, small, say('picture.missing')].join('\n').length)
      : [];
  const facts = factsOfMap(base, spec).slice(0, MAX_FACTS);
  const { kept } = fitWhole(
    facts.map((fact, at) => `-# **${at + 1}** ${factLine(view, fact)}`),
    [heading, small, ...places, say('picture.missing')].join('\n').length,
  );
  const said = kept.length === 0 ? [] : [`**${say('map.said')}**`, ...kept];
  const shown = facts.slice(0, kept.length);
  const below = [places, said].map((lines) => lines.join('\n'));
  return {
    ...card([heading, ...gallery, ...below, small]),
    menus: [
      ...factMenu(view, say('map.open'), shown),
      ...menus(say('map.places-open'), customId('who'), placeOptions(view, spec)),
    ],
    buttons: [
      ...(picture === 'missing'
        ? [button(say('button.picture'), customId('map', tokenOf(spec.id), ...args))]
        : []),
      ...mapButtons(
        view,
        [...base.maps.values()].filter((other) => other !== spec),
      ),
    ],
    files,
    facts: shown.map(({ id }) => id),
    share: { action: 'map', args: [tokenOf(spec.id), ...args] },
  };
}

/** The places that have entries, each with how many. */
function placeOptions({ base, say }: View, { places }: MapSpec): Option[] {
  const named = places.flatMap((place) => {
    const name = base.names.get(place.name ?? '');
    const count = name === undefined ? 0 : factsMentioning(base, name).length;
    if (name === undefined || count === 0) return [];
    const label = cutAtWord(placeNames(place, say.language).join(' / '), MAX_LABEL);
    return [{ label, value: tokenOf(name.id), description: say('topic.facts', { count }) }];
  });
  return named.slice(0, MAX_CHOICES);
}

/** The places in words: the reader's name and the other side's. */
function placeLines({ say }: View, { places }: MapSpec, used: number): string[] {
  const lines = places.map((place) => `- ${placeNames(place, say.language).map(literal).join(' / ')}`);
  const { kept, left } = fitWhole(lines, used);
  return [
    `**${say('map.places')}**`,
    ...kept,
    ...(left === 0 ? [] : [`-# ${say('who.more', { count: left })}`]),
  ];
}

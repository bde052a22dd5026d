import type { FactBase } from '../../facts/fact-base.ts';
import type { MapSpec } from '../../facts/map.ts';
import { spellingsOf } from '../../facts/name.ts';
import { UserError } from '../../language/user-error.ts';
import type { Theme } from '../../picture/drawing/theme.ts';
import type { Draw } from '../../picture/picture.ts';
import type { Choice, Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import { type Command, type InteractionContext, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { stillThere } from '../paged-click.ts';
import { withPicture } from '../picture.ts';
import type { Services } from '../services.ts';
import { choice, matching } from '../suggestions.ts';
import { themeArgs, themeOf, themeOption } from '../theme-option.ts';
import { mapCard } from './map-card.ts';
import { factsOfMap } from './map-facts.ts';

/** `/map`: a map of the pack, by default the one that most entries are about, with entries on its places. */
export function mapCommand(services: Services): Command {
  const { maps } = services.base;
  const show = async (context: InteractionContext, spec: MapSpec, theme: Theme): Promise<Reply> => {
    const view = viewFor(services, context);
    const { language } = view.say;
    const draw = (by: Draw) => by.map({ spec, language, theme });
    return withPicture(services, 'map', draw, (picture) => mapCard(view, spec, themeArgs(theme), picture));
  };
  return {
    data: slashCommand(
      'map',
      ...(maps.size > 1 ? [stringOption('option.map', { autocomplete: true })] : []),
      themeOption,
      privateOption,
    ),
    execute: (invocation) =>
      show(
        invocation,
        mapOf(services.base, textOption(invocation, 'map')),
        themeOf(textOption(invocation, 'theme')),
      ),
    autocomplete(invocation) {
      services.draw.warmUp();
      return suggestMaps(viewFor(services, invocation), textOption(invocation, 'map') ?? '');
    },
    actions: {
      map: async (click) => {
        const [token = '', theme] = click.args;
        return {
          do: 'reply',
          reply: await show(click, stillThere(recordOf(maps, token)), themeOf(theme)),
        };
      },
    },
  };
}

/** Suggests maps. */
const suggestMaps = ({ base, say }: View, typed: string): Choice[] =>
  matching(base.maps.values(), typed, wordsOf).map(({ id, title }) => choice(title[say.language], id));

/**
 * The map of an option's value: an id, a title in any language or part of one, or a place on it in any spelling; without a
 * value, the map that most entries are about.
 */
function mapOf(base: FactBase, typed: string | undefined): MapSpec {
  const maps = [...base.maps.values()];
  const [largest] = maps.toSorted((a, b) => factsOfMap(base, b).length - factsOfMap(base, a).length);
  const wanted = wordKey(typed ?? '');
  const calledSo = (wordsOf: (map: MapSpec) => string[]) =>
    maps.find((map) => wordsOf(map).some((word) => wordKey(word) === wanted));
  const found =
    wanted === ''
      ? largest
      : (calledSo(wordsOf) ??
        calledSo((map) => placeWords(base, map)) ??
        matching(maps, typed ?? '', wordsOf)[0]);
  if (found !== undefined) return found;
  throw new UserError('map.unknown', { map: typed ?? '', maps: [...base.maps.keys()].join(', ') });
}

const wordsOf = ({ id, title }: MapSpec): string[] => [id, ...Object.values(title)];

/** What the names of a map's subject and places are called; the subject's first. */
const placeWords = ({ names }: FactBase, { about, places }: MapSpec): string[] =>
  [...about, ...places.flatMap(({ name }) => name ?? [])].flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : spellingsOf(name);
  });

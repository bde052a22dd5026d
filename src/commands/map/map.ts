import type { MapSpec } from '../../facts/map.ts';
import { UserError } from '../../language/user-error.ts';
import type { Theme } from '../../picture/drawing/theme.ts';
import type { Choice, Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { type Command, type InteractionContext, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { stillThere } from '../paged-click.ts';
import { pictureFor } from '../picture.ts';
import type { Services } from '../services.ts';
import { choice, matching } from '../suggestions.ts';
import { themeArgs, themeOf, themeOption } from '../theme-option.ts';
import { mapCard } from './map-card.ts';

/** `/map`: a map of the pack, by default its first, with facts on its places. */
export function mapCommand(services: Services): Command {
  const { maps } = services.base;
  const show = async (context: InteractionContext, spec: MapSpec, theme: Theme): Promise<Reply> => {
    const view = viewFor(services, context);
    const { language } = view.say;
    const picture = await pictureFor(services, 'map', (draw) => draw.map({ spec, language, theme }));
    return mapCard(view, spec, themeArgs(theme), picture);
  };
  return {
    data: slashCommand(
      'map',
      ...(maps.size > 1 ? [stringOption('option.map', { autocomplete: true })] : []),
      themeOption,
      privateOption,
    ),
    execute: (invocation) =>
      show(invocation, mapOf(maps, textOption(invocation, 'map')), themeOf(textOption(invocation, 'theme'))),
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

/** The map of an option's value: an id, or a title in any language; the first map without a value. */
function mapOf(maps: ReadonlyMap<string, MapSpec>, typed: string | undefined): MapSpec {
  const [first] = maps.values();
  const wanted = typed?.toLowerCase();
  const found =
    wanted === undefined
      ? first
      : [...maps.values()].find((map) => wordsOf(map).some((word) => word.toLowerCase() === wanted));
  if (found !== undefined) return found;
  throw new UserError('map.unknown', { map: typed ?? '', maps: [...maps.keys()].join(', ') });
}

const wordsOf = ({ id, title }: MapSpec): string[] => [id, ...Object.values(title)];

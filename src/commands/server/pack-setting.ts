import { UserError } from '../../language/user-error.ts';
import { literal } from '../../reply/escape.ts';
import type { Choice, View } from '../../reply/reply.ts';
import type { Settings } from '../../store/store.ts';
import { type Invocation, type Services, textOption } from '../command.ts';
import { packOfServer } from '../packs.ts';
import { choice, matching } from '../suggestions.ts';

/** Packs for what was typed. */
export const suggestPacks = ({ packs }: Services, { say }: View, typed: string): Choice[] =>
  matching(packs?.all() ?? [], typed, ({ title }) => Object.values(title)).map(({ title }) =>
    choice(title[say.language], title[say.language]),
  );

/**
 * The id of the pack that `/settings` was given by its title in any language; undefined where none was given.
 * @throws UserError that names the titles, where no pack is called so.
 */
export function chosenPack({ packs }: Services, invocation: Invocation): string | undefined {
  const typed = textOption(invocation, 'fact-base');
  if (typed === undefined || packs === undefined) return undefined;
  const isCalled = ({ name }: Choice) => name === choice(typed, typed).name;
  const pack = packs
    .all()
    .find(({ title }) => Object.values(title).some((one) => isCalled(choice(one, one))));
  if (pack !== undefined) return pack.id;
  const titles = packs.all().map(({ title }) => title);
  throw new UserError('settings.pack.none', {
    title: literal(typed),
    titles: (say) => titles.map((title) => literal(title[say.language])).join(' · '),
  });
}

/** What a server's fact base is called; undefined where the bot has one alone. */
export function packTitle({ packs }: Services, { say }: View, settings: Settings): string | undefined {
  if (packs === undefined) return undefined;
  const pack = packOfServer(packs.all(), settings);
  return pack === undefined
    ? say('settings.pack.gone', { pack: literal(settings.pack ?? '') })
    : literal(pack.title[say.language]);
}

/** Registers the commands of a server's new pack, and says what follows for its members. */
export async function switchedTo(
  services: Services,
  view: View,
  guildId: string,
  settings: Settings,
): Promise<string> {
  const title = packTitle(services, view, settings) ?? '';
  return (services.packs?.deployIn(guildId) ?? Promise.resolve()).then(
    () => view.say('settings.pack.switched', { title }),
    () => view.say('settings.pack.not-deployed', { title }),
  );
}

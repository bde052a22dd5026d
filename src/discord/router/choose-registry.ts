import type { Registry } from '../../commands/command.ts';
import { packOfCard, packOfServer, type ServedPack } from '../../commands/packs.ts';
import type { ServerMemory } from '../../commands/server/server-memory.ts';
import { UnavailableError } from '../../errors.ts';
import { UserError } from '../../language/user-error.ts';
import type { Interaction } from './read-interaction.ts';

/** Says which registry answers an interaction; rejects with what its user is told instead. */
export type ChooseRegistry = (interaction: Interaction) => Registry | Promise<Registry>;

/** The command by which a server chooses another pack when its own is not served any more. */
const SETTINGS = 'settings';

/**
 * Chooses by pack, in this order: a click is answered from the pack of its card, whatever the server has chosen since;
 * anything else in a server from the server's pack; and in direct messages from the first.
 */
export function choosePack(
  packs: readonly [ServedPack, ...ServedPack[]],
  memory: Pick<ServerMemory, 'settings'>,
): ChooseRegistry {
  const [first] = packs;
  const ofServer = async (guildId: string, isSettings: boolean): Promise<Registry> => {
    const settings = await memory.settings(guildId);
    if (settings === undefined) throw new UnavailableError('the pack of a server is not known');
    const pack = packOfServer(packs, settings) ?? (isSettings ? first : undefined);
    if (pack === undefined) throw new UserError('pack.gone');
    return pack.registry;
  };
  return (interaction) => {
    if (interaction.kind === 'ping') return first.registry;
    if ('action' in interaction.context && interaction.context.action !== '') {
      const { pack: mark } = interaction.context;
      const pack = packOfCard(packs, mark);
      if (pack !== undefined) return pack.registry;
      if (mark !== undefined) throw new UserError('pack.card-gone');
    }
    const { guildId } = interaction.context;
    if (guildId === undefined || packs.length === 1) return first.registry;
    return ofServer(guildId, 'command' in interaction.context && interaction.context.command === SETTINGS);
  };
}

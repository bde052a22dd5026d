import type { FactBase } from '../facts/fact-base.ts';
import type { Localized } from '../facts/language.ts';
import { packMark } from '../reply/token.ts';
import type { Settings } from '../store/store.ts';
import type { Registry } from './command.ts';

/** One of the packs that a bot serves. A reload changes what is read of it, but not its id. */
export interface ServedPack {
  readonly id: string;
  readonly base: FactBase;
  readonly registry: Registry;
}

/** What `/settings` needs of the packs of a bot. */
export interface PackChoice {
  /** In the operator's order. */
  all(): readonly { readonly id: string; readonly title: Localized }[];
  /**
   * Registers with Discord the commands of the pack that a server has chosen, there.
   * @throws OperatorError that says what to do when Discord refuses or cannot be reached.
   */
  deployIn(guildId: string): Promise<void>;
}

/** The pack of a server: the first until it chooses; undefined where its choice is not served any more. */
export const packOfServer = <T extends { readonly id: string }>(
  packs: readonly T[],
  { pack }: Pick<Settings, 'pack'>,
): T | undefined => (pack === undefined ? packs[0] : packs.find(({ id }) => id === pack));

/**
 * The pack that a card was made from, by the mark of its custom ids. A card without a mark is from the pack without an
 * id; undefined where that, or the marked one, is not served.
 */
export const packOfCard = <T extends { readonly id: string }>(
  packs: readonly T[],
  mark: string | undefined,
): T | undefined => packs.find(({ id }) => packMark(id) === mark);

import type { Prompt } from '../../../facts/prompt.ts';
import { UserError } from '../../../language/user-error.ts';
import type { View } from '../../../reply/reply.ts';
import type { Collection } from '../../../store/answers/collections.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { rememberedServer } from '../../in-server.ts';
import { servicesOfServer } from '../own/own-base.ts';

/** A collection that takes answers or has some, its prompt, and a view of the server's base. */
export interface FoundCollection {
  readonly collection: Collection;
  readonly prompt: Prompt;
  readonly view: View;
}

/**
 * The collection of a custom id.
 * @throws UserError where it was opened, is over or its question is gone.
 */
export async function findCollection(
  services: Services,
  context: InteractionContext,
  id = '',
): Promise<FoundCollection> {
  const { store, guildId } = rememberedServer(services, context);
  const collection = await store.collection(guildId, id);
  if (collection === undefined || collection.isOpened || collection.endsAt <= services.now())
    throw new UserError('answers.over');
  const own = await servicesOfServer(services, context);
  const prompt = own.base.prompts.get(collection.prompt);
  if (prompt === undefined) throw new UserError('own.gone');
  return { collection, prompt, view: viewFor(own, { locale: context.locale }) };
}

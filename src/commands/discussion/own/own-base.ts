import { type FactBase, findFact } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import type { OwnQuestion } from '../../../store/questions/own-questions.ts';
import type { Store } from '../../../store/store.ts';
import type { InteractionContext, Services } from '../../command.ts';

/** A server's own question as a prompt; undefined where none of its entries is in the base any more. */
export function ownPrompt(
  base: FactBase,
  { id, kind, question, facts, poll }: OwnQuestion,
): Prompt | undefined {
  const cited = [...new Set(facts.flatMap((fact) => findFact(base, fact)?.id ?? []))];
  if (cited.length === 0) return undefined;
  return { id, kind, question, facts: cited, ...(poll.length > 0 && { poll }) };
}

/** The fact base with a server's own questions behind the pack's. */
export async function baseOfServer(
  base: FactBase,
  store: Pick<Store, 'questions'>,
  guildId: string | undefined,
): Promise<FactBase> {
  if (guildId === undefined) return base;
  const own = (await store.questions(guildId, 'asked')).flatMap((one) => ownPrompt(base, one) ?? []);
  if (own.length === 0) return base;
  return {
    ...base,
    prompts: new Map([...base.prompts, ...own.map((prompt) => [prompt.id, prompt] as const)]),
  };
}

/** Services whose base has the questions of the interaction's server too. */
export async function servicesOfServer(
  services: Services,
  { guildId }: Pick<InteractionContext, 'guildId'>,
): Promise<Services> {
  const base = await baseOfServer(services.base, services.store, guildId);
  return base === services.base ? services : { ...services, base };
}

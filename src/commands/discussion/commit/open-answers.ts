import type { ChannelFailure, Channels } from '../../../channels/channels.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import { publicMessage } from '../../../reply/message.ts';
import { container, text } from '../../../reply/text.ts';
import type { Answer, Collection } from '../../../store/answers/collections.ts';
import type { Store } from '../../../store/store.ts';
import { sayOfServer } from '../../in-server.ts';
import { answerPages } from './answers-text.ts';

/** Longer than posting takes, but short enough that Discord still knows the nonces of a killed worker's posts, in ms. */
const LEASE_MS = 60_000;

/** What answers are posted with. */
export interface CollectionParts {
  /** With the questions of the server's own. */
  readonly base: FactBase;
  readonly answers: readonly Answer[];
  /** The id of its prompt in that base. */
  readonly prompt: string;
}

interface Options {
  readonly store: Store;
  readonly channels: Channels;
  /** What a collection is of; undefined where its pack is not that of its server any more. */
  readonly partsOf: (collection: Collection) => Promise<CollectionParts | undefined>;
  readonly now: number;
  /** In place of the usual lease, in ms. */
  readonly leaseMs?: number | undefined;
}

/**
 * Posts the opened answers that nobody else is posting, and deletes them from the store; deletes what was not opened in
 * time. Each page has a nonce of its own, so that a post that was cut off goes on without a second copy.
 * @returns Why the answers of a collection could not be posted, by its id.
 */
export async function finishOpened(options: Options): Promise<ReadonlyMap<string, ChannelFailure>> {
  const { store, now, leaseMs = LEASE_MS } = options;
  await store.dropEnded(now);
  const failures = new Map<string, ChannelFailure>();
  for (const collection of await store.claimOpened(now, leaseMs)) {
    const parts = await options.partsOf(collection);
    if (parts === undefined && collection.endsAt > now) continue;
    const failure = parts && (await postAnswers(options, collection, parts));
    if (failure !== undefined) failures.set(collection.id, failure);
    // What cannot be posted any more is deleted with its time.
    if (failure === undefined || collection.endsAt <= now) await store.finishCollection(collection);
  }
  return failures;
}

async function postAnswers(
  { store, channels }: Options,
  collection: Collection,
  { base, answers, prompt: promptId }: CollectionParts,
): Promise<ChannelFailure | undefined> {
  const { id, guildId, channelId } = collection;
  const prompt = base.prompts.get(promptId);
  if (prompt === undefined || answers.length === 0) return undefined;
  const say = await sayOfServer(store, guildId);
  const pages = answerPages({ base, say }, prompt, answers);
  for (const [at, [heading = '', ...shown]] of pages.entries()) {
    const count = `-# ${say('answers.opened-count', { count: answers.length })}`;
    const components = [container([heading, ...(at === 0 ? [count] : []), ...shown].map(text))];
    const data = publicMessage({ outcome: 'notice', ephemeral: false, components }, { say });
    const posted = await channels.post(channelId, data, { nonce: `${id}-${at}` });
    if (!posted.ok) return posted.why;
  }
  return undefined;
}

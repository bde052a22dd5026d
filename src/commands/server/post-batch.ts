import { InFlight } from '../../async/in-flight.ts';
import type { Post } from '../../store/store.ts';

/** How long posts are collected, in ms: a write to disk takes as long as many answers and blocks them. */
const BATCH_MS = 400;
/** Facts that trigger a write at once. */
const BATCH_FACTS = 100;

/** A batch of posts to store. */
export interface PostBatch {
  /** Adds a post without waiting for the write. */
  add(post: Post): void;
  /** Writes the batch now; resolves when all writes are done. Does not reject. */
  finish(): Promise<void>;
}

/** Collects posts so that one write stores several; `record` must not reject. */
export function createPostBatch(record: (posts: readonly Post[]) => Promise<void>): PostBatch {
  const batch: Post[] = [];
  let facts = 0;
  const inFlight = new InFlight();
  let timer: NodeJS.Timeout | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    facts = 0;
    if (batch.length === 0) return;
    inFlight.add(record(batch.splice(0)));
  };

  return {
    add(post) {
      batch.push(post);
      facts += post.facts.length;
      if (facts >= BATCH_FACTS) write();
      else timer ??= setTimeout(write, BATCH_MS);
    },
    async finish() {
      write();
      await inFlight.finish();
    },
  };
}

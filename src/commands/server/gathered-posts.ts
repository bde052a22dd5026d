import type { Post } from '../../store/store.ts';

/** Milliseconds that posts are gathered for: a write to the disk takes as long as many answers, and holds all of them up. */
const GATHERED_FOR = 400;
/** Facts of theirs that are enough for a write. */
const ENOUGH = 100;

/** Posts on their way to the store. */
export interface GatheredPosts {
  /** Takes one in; nobody waits for it. */
  add(post: Post): void;
  /** Writes at once what is gathered; resolves when nothing is on its way. Does not reject. */
  finish(): Promise<void>;
}

/** Gathers posts that follow each other closely, so that one write does for all; `record` must not reject. */
export function gatherPosts(record: (posts: readonly Post[]) => Promise<void>): GatheredPosts {
  const gathered: Post[] = [];
  let facts = 0;
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    facts = 0;
    if (gathered.length === 0) return;
    const work = record(gathered.splice(0)).finally(() => underWay.delete(work));
    underWay.add(work);
  };

  return {
    add(post) {
      gathered.push(post);
      facts += post.facts.length;
      if (facts >= ENOUGH) write();
      else timer ??= setTimeout(write, GATHERED_FOR);
    },
    async finish() {
      write();
      await Promise.all(underWay);
    },
  };
}

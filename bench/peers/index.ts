import { flexsearch } from './flexsearch.ts';
import { footnote } from './footnote.ts';
import { fuseDefault } from './fuse.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';

/** Every engine that is measured; ours first. */
export const PEERS: readonly Peer[] = [footnote, minisearch, orama, flexsearch, fuseDefault];

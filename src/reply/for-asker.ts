import type { View } from './reply.ts';

/** The view of what the asker alone sees: in their own language, whatever the server has chosen for all. */
export const forAsker = ({ base, say, own = say }: View): View => ({ base, say: own });

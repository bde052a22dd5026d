import type { View } from './reply.ts';

/** The view of what the asker alone sees: in their own language, whatever the server has chosen for all. */
export const forAsker = ({ say, own = say, ...view }: View): View => ({ ...view, say: own });

import type { Contrast } from '../facts/contrast.ts';
import type { Fact } from '../facts/fact.ts';
import { contrastsOf, type FactBase } from '../facts/fact-base.ts';

/** The contrast that an answer names: the first that its fact speaks in. */
export const contrastOf = (base: FactBase, fact: Fact): Contrast | undefined => contrastsOf(base, fact)[0];

import type { Registry } from './command.ts';

/** A registry that another can take the place of while it serves. */
export interface LiveRegistry extends Registry {
  /** From now on every interaction is answered by `next`; those under way end with what they began with. */
  replace(next: Registry): void;
}

/** Makes one. Whoever holds it asks it anew at each interaction, and must not keep its maps. */
export function liveRegistry(first: Registry): LiveRegistry {
  let current = first;
  return {
    get commands() {
      return current.commands;
    },
    get actions() {
      return current.actions;
    },
    get forms() {
      return current.forms;
    },
    get publicActions() {
      return current.publicActions;
    },
    get pack() {
      return current.pack;
    },
    get memory() {
      return current.memory;
    },
    replace(next) {
      current = next;
    },
  };
}

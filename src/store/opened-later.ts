import type { Store } from './store.ts';

/** A store that is still to be opened: whatever is asked of it waits until then. */
export const openedLater = (opening: Promise<Store>): Store =>
  new Proxy({} as Store, {
    get(_target, name) {
      // Whoever awaits the store itself would take it for a promise.
      if (name === 'then') return undefined;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const store = await opening;
        return Reflect.apply(Reflect.get(store, name), store, given);
      };
    },
  });

/** Storage can be full or forbidden; the page then remembers by itself, until it is loaded anew. */
export interface Store {
  read(key: string): string | null;
  write(key: string, value: string): void;
  remove(key: string): void;
  /** All keys that begin so. */
  keys(prefix: string): string[];
}

function storeOf(find: () => Storage): Store {
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(find());
    } catch {
      return otherwise;
    }
  };
  /** What the storage would not take. */
  const kept = new Map<string, string>();
  const remove = (key: string): void => {
    kept.delete(key);
    attempt((storage) => storage.removeItem(key), undefined);
  };
  return {
    read: (key) => kept.get(key) ?? attempt((storage) => storage.getItem(key), null),
    write: (key, value) => {
      // What is in the storage is old from now on.
      remove(key);
      const isStored = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false);
      if (!isStored) kept.set(key, value);
    },
    remove,
    keys: (prefix) =>
      [...kept.keys(), ...attempt((storage) => Object.keys(storage), [])].filter((key) => key.startsWith(prefix)),
  };
}

/** Ends with the tab. */
export const tabStore = storeOf(() => sessionStorage);
/** Outlives the browser. */
export const deviceStore = storeOf(() => localStorage);

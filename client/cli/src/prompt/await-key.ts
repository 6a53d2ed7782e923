/** Keys that leave what goes on by itself; Ctrl-C comes as a key while they are read singly. */
const LEAVING = new Set(['q', '0', '\r', '\u0003']);

/**
 * Waits, or until a person leaves.
 *
 * @returns true when the person leaves
 */
export function awaitLeaving(ms: number): Promise<boolean> {
  const { stdin } = process;
  return new Promise((resolve) => {
    const finish = (isLeaving: boolean) => {
      clearTimeout(timer);
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      resolve(isLeaving);
    };
    const read = (chunk: Buffer) => {
      if (LEAVING.has(chunk.toString().toLowerCase())) finish(true);
    };
    const timer = setTimeout(() => finish(false), ms);
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('data', read);
  });
}

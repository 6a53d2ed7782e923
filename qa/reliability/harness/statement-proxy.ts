/** Between an API process and PostgreSQL: catches one statement on its way and does something at a chosen moment. */
import type { ProxiedConnection, TcpProxy, Verdict } from './tcp-proxy.js';

/**
 * `before`: the statement has not reached the server. `sent`: it has left, with the end of its transaction; its answer
 * has not come. `answered`: it is committed, and its answer is on the way. `delivered`: the API has the answer.
 */
export const MOMENTS = ['before', 'sent', 'answered', 'delivered'] as const;
export type Moment = (typeof MOMENTS)[number];

/** The message that ends a statement and, outside a transaction block, commits it. */
const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
/** How an answer ends: ready for the next statement, outside of a transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/**
 * Catches the next statement that calls the function, on any connection of the proxy.
 *
 * @param act what to do at the moment; 'cut' ends the connection on both sides right after it
 * @returns resolves when it has happened
 */
export function atStatement(
  proxy: TcpProxy,
  functionName: string,
  moment: Moment,
  act: () => 'cut' | 'go-on',
): Promise<void> {
  return new Promise((resolve) => {
    let caught: ProxiedConnection | null = null;
    let isSent = false;
    const happen = (): Verdict => {
      proxy.watch(null);
      const verdict = act();
      resolve();
      return verdict === 'cut' ? 'cut' : 'forward';
    };
    /** The bytes must have left before anything is cut behind them. */
    const happenSoon = (connection: ProxiedConnection) => setImmediate(() => happen() === 'cut' && connection.cut());
    proxy.watch({
      request: (bytes, connection) => {
        if (caught === null && bytes.includes(functionName)) {
          caught = connection;
          if (moment === 'before') return happen();
        }
        if (caught !== connection || !endsWith(bytes, SYNC)) return 'forward';
        isSent = true;
        if (moment === 'sent') happenSoon(connection);
        return 'forward';
      },
      answer: (bytes, connection) => {
        if (caught !== connection || !isSent) return 'forward';
        if (!endsWith(bytes, READY)) return moment === 'answered' ? 'hold' : 'forward';
        if (moment === 'answered') return happen();
        if (moment === 'delivered') happenSoon(connection);
        return 'forward';
      },
    });
  });
}

const endsWith = (bytes: Buffer, end: Buffer) => bytes.subarray(-end.length).equals(end);

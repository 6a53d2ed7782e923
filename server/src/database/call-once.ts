import { refuseUnknownArguments } from './arguments.js';
import { functionMetadata } from './functions.generated.js';
import type { DatabaseGateway, FunctionName, Row } from './gateway.js';
import { readRows } from './rows.js';

/**
 * Makes a gateway that heeds idempotency keys: a function that writes is carried out once for a key, by `call_once` of
 * the database. Rows that come again have `replayed: true`, as those of charges have.
 */
export function callingOnce(gateway: DatabaseGateway): DatabaseGateway {
  return {
    ...gateway,
    call: async (name, args, actor, once) => {
      const metadata = functionMetadata[name];
      if (once === undefined || !metadata.volatile) return gateway.call(name, args, actor);
      refuseUnknownArguments(name, args, metadata);
      const [first] = await gateway.call(
        'call_once',
        {
          p_function: name,
          p_arguments: args,
          p_operation: once.operationOf(name),
          p_key: once.key,
          p_fingerprints: [...once.fingerprints],
          p_scope: once.scope,
          p_sealed: once.sealed,
        },
        actor,
      );
      const isReplay = first?.replayed === true;
      once.onAnswer(isReplay, first?.sealed ?? null);
      return rowsOf(name, first?.answer ?? [], isReplay);
    },
  };
}

/** The rows as a direct call answers them. */
function rowsOf<F extends FunctionName>(name: F, answer: readonly unknown[], isReplay: boolean): Row<F>[] {
  const { returns } = functionMetadata[name];
  const values = typeof returns === 'object' ? answer.map((value) => ({ [returns.column]: value })) : answer;
  const rows = readRows(values, functionMetadata[name]);
  return (isReplay ? rows.map(asReplay) : rows) as Row<F>[];
}

const asReplay = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? { ...row, replayed: true } : row;

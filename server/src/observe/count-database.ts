/** What a database gateway is wrapped in so that its calls, and the changes they make, are counted. */
import { effectsOf } from '../database/effects.js';
import { moneyMoves } from '../database/function-facts.js';
import type { DatabaseGateway, FunctionName, Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import type { DatabaseResult, Metrics, TransactionKind } from './create-metrics.js';

/** Counts each attempt: stands inside of what calls again. */
export function countingCalls(gateway: DatabaseGateway, metrics: Metrics): DatabaseGateway {
  return {
    ...gateway,
    call: async (name, args, actor) => {
      const startedAtMs = performance.now();
      let result: DatabaseResult = 'ok';
      try {
        return await gateway.call(name, args, actor);
      } catch (error) {
        result = resultOf(error);
        throw error;
      } finally {
        metrics.countDatabaseCall(name, result, (performance.now() - startedAtMs) / 1000);
      }
    },
  };
}

function resultOf(error: unknown): DatabaseResult {
  if (!(error instanceof ApplicationError)) return 'failed';
  switch (error.errorCode) {
    case 'SERVICE_UNAVAILABLE':
      return 'unavailable';
    case 'TIMEOUT':
      return 'timeout';
    case 'INTERNAL_ERROR':
      return 'failed';
    default:
      return 'refused';
  }
}

type Count<F extends FunctionName> = (row: Row<F>, metrics: Metrics) => void;

/** The functions that open or end sessions; those that move money are known from the contracts. */
const CHANGES: { [F in FunctionName]?: Count<F> } = {
  create_session: (row, metrics) => metrics.countSessionOpened(row.role),
  create_external_session: (row, metrics) => metrics.countSessionOpened(row.role),
  revoke_session: (row, metrics) => metrics.countSessionsRevoked(row.ended ? 1 : 0),
  revoke_all_sessions: (row, metrics) => metrics.countSessionsRevoked(row.ended_count),
};

/** Counts each change once: stands outside of what calls again. */
export function countingChanges(gateway: DatabaseGateway, metrics: Metrics): DatabaseGateway {
  return {
    ...gateway,
    call: async (name, args, actor, once) => {
      const rows = await gateway.call(name, args, actor, once);
      const [row] = rows;
      if (row === undefined) return rows;
      if ((row as { replayed?: unknown }).replayed !== true) CHANGES[name]?.(row, metrics);
      for (const effect of effectsOf(name, row, actor)) {
        const move = moneyMoves.get(effect.name);
        if (move === undefined) continue;
        countMoney(metrics, move.kind, effect.row.replayed === true, Number(effect.row[move.column]));
      }
      return rows;
    },
  };
}

function countMoney(metrics: Metrics, kind: TransactionKind, isReplay: boolean, amount: number): void {
  if (isReplay) metrics.countReplay(kind);
  else metrics.countTransaction(kind, amount);
}

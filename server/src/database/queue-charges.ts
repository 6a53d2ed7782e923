/** Charges go through a queue, which sends those that wait together as one call; every other call stays as it is. */
import { ApplicationError } from '../lib/application-error.js';
import { type Charge, type ChargeResult, createChargeQueue } from './charge-queue.js';
import { DatabaseFailure, executedBefore, RETRY_AFTER_SECONDS, toApplicationError } from './failures.js';
import type { Args, DatabaseGateway, FunctionName, Row } from './gateway.js';

const CHARGE = 'merchant_charge_by_qr';

export interface ChargeQueueSettings {
  /** Charges in one call at most; 1 leaves out the queue. */
  batchMax: number;
  /** Calls under way at once. */
  senders: number;
  maxWaitMs: number;
  metrics?: ChargeQueueMetrics;
  /** Makes a charge, from its arrival to its answer, a part of the trace. */
  trace?<T>(name: FunctionName, work: () => Promise<T>): Promise<T>;
}

export interface ChargeQueueMetrics {
  /** Counts one call that carries charges, by how many they are. */
  countChargeBatch(size: number): void;
  /** How long a charge waited until it was sent. */
  countChargeTurn(waitedSeconds: number): void;
  /** A charge that goes by itself: its card is in other hands, or the call that it shared has failed. */
  countChargeSingly(reason: 'busy' | 'error'): void;
  /** Adds how many charges wait to be sent. */
  observeChargeQueue(waiting: () => number): void;
}

/**
 * Makes a gateway whose charges share calls. What surrounds it sees each charge by itself: retries, circuit breaker,
 * events and counters work for one charge as without the queue.
 */
export function queueingCharges(gateway: DatabaseGateway, settings: ChargeQueueSettings): DatabaseGateway {
  const { batchMax, senders, maxWaitMs, metrics } = settings;
  if (batchMax === 1) return gateway;
  const queue = createChargeQueue({
    senders,
    maxBatch: batchMax,
    maxWaitMs,
    sendBatch: (charges) => callMany(gateway, charges, false),
    sendSingly: ([charge, ...others]) =>
      charge === undefined || others.length > 0
        ? callMany(gateway, charge === undefined ? [] : [charge, ...others], true)
        : callOne(gateway, charge),
    maySendAgain,
    // A call that found no connection says nothing of the one before it, which may have been executed.
    lastingError: (before, own) =>
      executedBefore(before) === 'unknown' && executedBefore(own) === 'no' ? before : own,
    overloaded: (reason) =>
      new ApplicationError('SERVICE_UNAVAILABLE', { cause: new Error(reason), retryAfterSeconds: RETRY_AFTER_SECONDS }),
    ...(metrics === undefined
      ? {}
      : {
          onBatch: metrics.countChargeBatch,
          onTurn: (waitedMs) => metrics.countChargeTurn(waitedMs / 1000),
          onSingly: metrics.countChargeSingly,
        }),
  });
  metrics?.observeChargeQueue(queue.waiting);
  const trace = settings.trace ?? ((_name, work) => work());
  return {
    ...gateway,
    call: async <F extends FunctionName>(name: F, args: Args<F>, actor: Charge['actor']) => {
      if (name !== CHARGE) return gateway.call(name, args, actor);
      const charge: Charge = { args: args as Charge['args'], actor };
      // It would end the whole call: the function refuses it by itself.
      if (!isReadable(charge)) return gateway.call(name, args, actor);
      return [(await trace(CHARGE, () => queue.charge(charge))) as Row<F>];
    },
  };
}

async function callMany(gateway: DatabaseGateway, charges: readonly Charge[], wait: boolean): Promise<ChargeResult[]> {
  const rows = await gateway.call('charge_many', { p_items: charges.map(toItem), p_wait: wait }, null);
  const results: ChargeResult[] = [];
  for (const row of rows) results[row.item - 1] = toResult(row, charges[row.item - 1]);
  return results;
}

/** Its refusal is then its own error, as without a queue. */
async function callOne(gateway: DatabaseGateway, { args, actor }: Charge): Promise<ChargeResult[]> {
  const [row] = await gateway.call(CHARGE, args, actor);
  return row === undefined ? [] : [{ row }];
}

function toItem({ args, actor }: Charge) {
  return {
    merchant_code: args.p_merchant_code,
    qr_plain: args.p_qr_plain,
    raw_amount: args.p_raw_amount,
    idempotency_key: args.p_idempotency_key,
    tag: args.p_tag,
    external_order_id: args.p_external_order_id,
    actor,
  };
}

/** What `charge_many` answers where a column of its row type may be null. */
interface Refusal {
  refusal: string | null;
  details: unknown;
}

function toResult({ item: _item, ...outcome }: Row<'charge_many'>, charge: Charge | undefined): ChargeResult {
  const { refusal, details, ...row } = outcome;
  const said: Refusal = { refusal, details };
  if (said.refusal === null) return { row };
  if (said.refusal === 'SINGLY') return { singlyFor: cardOf(details) ?? `code:${charge?.args.p_qr_plain}` };
  const error = { message: said.refusal, code: 'MP000', detail: JSON.stringify(details) };
  return { refusal: toApplicationError(error, CHARGE) };
}

/** Null where another charge has its key or order number, and its code leads to no card. */
function cardOf(details: unknown): string | null {
  const { card_id: card } = (details ?? {}) as { card_id?: unknown };
  return typeof card === 'string' ? card : null;
}

/**
 * By itself it may succeed where another's charge was the reason, and is safe where nothing can have been written, or
 * where its key answers the first result. What only a moment passes over is for the retries of each charge.
 */
function maySendAgain(error: unknown, { args }: Charge): boolean {
  const executed = executedBefore(error);
  if (executed === 'no') return false;
  const hasKey = typeof args.p_idempotency_key === 'string' && args.p_idempotency_key !== '';
  return hasKey || (executed === null && isAnswerOfDatabase(error));
}

/** A SQLSTATE says that the server has answered, and so has rolled back; those of class 08 are the connection's. */
function isAnswerOfDatabase(error: unknown): boolean {
  const cause = error instanceof ApplicationError ? error.cause : null;
  const code = cause instanceof DatabaseFailure ? cause.sqlstate : null;
  return code !== null && /^\d[0-9A-Z]{4}$/.test(code) && !code.startsWith('08');
}

/** Half of a surrogate pair and NUL are no text in PostgreSQL, and not every text is a number. */
function isReadable({ args }: Charge): boolean {
  const { p_tag: tag, ...texts } = args;
  return (
    AMOUNT.test(String(args.p_raw_amount ?? '0')) &&
    !Object.values(texts).some((value) => typeof value === 'string' && NO_TEXT.test(value)) &&
    (tag == null || !NO_TEXT_ESCAPED.test(JSON.stringify(tag)))
  );
}
const AMOUNT = /^-?\d{1,20}(\.\d{1,20})?$/;
const NO_TEXT = /[\0\p{Surrogate}]/u;
const NO_TEXT_ESCAPED = /\\u(?:0000|d[89a-f])/i;

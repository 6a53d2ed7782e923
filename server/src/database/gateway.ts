import type { DatabaseFunctions } from './functions.generated.js';

/** Who is acting, as every database function takes it in its last argument `p_actor`. */
export interface Actor {
  role: 'member' | 'merchant' | 'admin';
  /** The member's, merchant's or administrator's id. */
  id: string;
  merchant_id: string | null;
  /** The named operator of a merchant; null is the merchant's own account, a manager. */
  operator: string | null;
  operator_role: 'manager' | 'cashier' | null;
  /** Null for everybody else; the database takes an administrator without one for an owner. */
  administrator_role: 'owner' | 'finance' | 'support' | 'auditor' | null;
  /** The member or merchant id that an administrator acts for. */
  on_behalf_of: string | null;
  session_id: string;
  request_id: string;
  /** The caller's address, for the audit. */
  ip: string | null;
  /** Of an administrator: above the limits of `mps.approval_limits` a second person is needed. Not set: none is. */
  requires_approval?: boolean;
}

/** The database functions that the migrations make, by their names. */
export type FunctionName = keyof DatabaseFunctions;
/** The arguments of a function by their names, without the actor. */
export type Args<F extends FunctionName> = DatabaseFunctions[F]['args'];
/** The row type of a set-returning function, or the value of a scalar one. */
export type Row<F extends FunctionName> = DatabaseFunctions[F]['row'];

/** An idempotency key under which a function that writes is carried out once. */
export interface Once {
  readonly key: string;
  /** Whose key it is; null where it is the actor's account. */
  readonly scope: string | null;
  /** Of the request, by each key of the server. */
  readonly fingerprints: readonly string[];
  /** What the key is for; another text at each call, because a request may call the same function several times. */
  operationOf(name: FunctionName): string;
  /** A secret of the answer, encrypted: kept with the rows of the next call. */
  sealed: string | null;
  /**
   * Told of each call of a function that writes, with the secret that is kept for it.
   * @param isApproved the rows are those of an approved call
   */
  onAnswer(isReplay: boolean, sealed: string | null, isApproved?: boolean): void;
}

/** What `/health` and the start-up text say of the database. */
export interface DatabaseStatus {
  mode: 'embedded' | 'postgres' | 'supabase';
  /** One line for people: where the data is, without credentials. */
  description: string;
}

/** How busy the connections are. */
export interface PoolState {
  /** Connections that may be opened at most. */
  size: number;
  open: number;
  idle: number;
  /** Calls that wait for one. */
  waiting: number;
}

/**
 * The one way to the database: each call is one function in one transaction.
 *
 * Rows come back alike on every database: money as numbers, times as ISO 8601 UTC strings with `Z`,
 * JSON as values. A refusal by a business rule rejects with an `ApplicationError` that carries its code.
 */
export interface DatabaseGateway {
  readonly status: DatabaseStatus;
  /**
   * Calls a function and returns its rows; a scalar function returns one element.
   * @param once see `callingOnce`, which alone heeds it
   */
  call<F extends FunctionName>(name: F, args: Args<F>, actor: Actor | null, once?: Once): Promise<Row<F>[]>;
  /** Answers true when the database answers a trivial query. */
  ping(): Promise<boolean>;
  /** Absent where there is no pool of connections. */
  pool?(): PoolState;
  close(): Promise<void>;
}

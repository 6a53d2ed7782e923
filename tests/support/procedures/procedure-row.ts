import type { Permission } from '@mps/shared';
import type { Caller, World } from '../world.js';

export type Method = 'GET' | 'POST' | 'PATCH';
export type Input = Record<string, unknown>;

/** What the whole-table tests know of one procedure; the contract's documents are where it comes from. */
export interface ProcedureRow {
  /** The name over tRPC. */
  procedure: string;
  method: Method;
  /** The path over REST, its parameters in braces. */
  path: string;
  /** A permission; or open to `everybody`, to every `login`, or to every `administrator`. */
  access: Permission | 'everybody' | 'login' | 'administrator';
  /** Who makes the call that succeeds. */
  as: Caller;
  /** An input that succeeds once; it makes what it needs. */
  input: (world: World) => Input | Promise<Input>;
  /** The status of the success over REST. */
  status: 200 | 201;
  /** The call ends the login that it is made with. */
  endsLogin: boolean;
}

/** One row of the table; a success is 200 and the login goes on unless it is said. */
export const row = (
  procedure: string,
  [method, path]: [Method, string],
  access: ProcedureRow['access'],
  as: Caller,
  input: ProcedureRow['input'],
  options: Partial<Pick<ProcedureRow, 'status' | 'endsLogin'>> = {},
): ProcedureRow => ({ procedure, method, path, access, as, input, status: 200, endsLogin: false, ...options });

export const created = { status: 201 } as const;
export const endsLogin = { endsLogin: true };

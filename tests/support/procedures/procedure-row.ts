import type { Contract } from '@mps/shared';
import type { Caller, World } from '../world.js';

type Method = 'GET' | 'POST' | 'PATCH';
export type Input = Record<string, unknown>;

/** What the whole-table tests know of one procedure; the contract's documents are where it comes from. */
export interface ProcedureRow {
  /** The name over tRPC. */
  procedure: string;
  method: Method;
  /** The path over REST, its parameters in braces. */
  path: string;
  /** A permission; or open to `everybody`, to every `login`, or to administrators and merchants' managers (`manager`). */
  access: Contract['access'];
  /** Who makes the call that succeeds. */
  as: Caller;
  /** An input that succeeds once; it makes what it needs. */
  input: (world: World) => Input | Promise<Input>;
  /** The status of the success over REST. */
  status: 200 | 201;
  /** The call ends the login that it is made with. */
  endsLogin: boolean;
}

export const endsLogin = { endsLogin: true };

/** A row of which the contract says everything but who calls and with what. */
export const rowOf = (
  { name, rest, access }: Contract,
  as: Caller,
  input: ProcedureRow['input'],
  options: Partial<Pick<ProcedureRow, 'endsLogin'>> = {},
): ProcedureRow => {
  if (rest === null) throw new Error(`${name} has no route`);
  const { method, path, status = 200 } = rest;
  return { procedure: name, method: method as Method, path, access, as, input, status, endsLogin: false, ...options };
};

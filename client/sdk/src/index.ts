/** The typed client of the MPS API. */
export type { AppRouter } from '@mps/server';
export type { ErrorCode, MpsErrorBody } from '@mps/shared';
export type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
export { createMpsClient, type MpsClient, type MpsClientOptions } from './create-mps-client.js';
export { isMpsError, type MpsError } from './is-mps-error.js';

/** The typed client of the MPS API. */
export type { AppRouter } from '@mps/server';
export type { Logger } from '@mps/shared/clients/observer';
export type { ErrorCode, Language, MpsErrorBody } from '@mps/shared/errors';
export { isApprovalRequested } from '@mps/shared/is-approval-requested';
export type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
export { createMpsClient, type MpsClient, type MpsClientOptions } from './create-mps-client.js';
export { getHealth, type Health } from './get-health.js';
export { newIdempotencyKey } from './idempotency.js';
export { isMpsError, MpsError, type Outcome } from './mps-error.js';
export type { RequestFacts, ResponseFacts } from './observe.js';
export { pages } from './pages.js';

/** The MPS API over REST, for JavaScript without tRPC. */
export type { Logger } from '@mps/shared/clients/observer';
export type { ErrorCode, Language, MpsErrorBody } from '@mps/shared/errors';
export { isApprovalRequested } from '@mps/shared/is-approval-requested';
export { createRestClient, type RestClient, type RestClientOptions } from './create-rest-client.js';
export { newIdempotencyKey } from './idempotency.js';
export { isMpsError, MpsError, type Outcome } from './mps-error.js';
export { pages } from './pages.js';
export type { RequestFacts, ResponseFacts } from './retry.js';
export type { components, operations, paths } from './schema.generated.js';
export { type ReceivedAnswer, type Send, type SentRequest, type Wx, type WxAnswer, wxFetch } from './wx-fetch.js';

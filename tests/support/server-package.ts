/** Parts of the server that its package keeps to itself, for the tests that must hold a clock or a cache in hand. */

export { secretKey } from '../../server/src/config/signing-keys.js';
export { checkSchema } from '../../server/src/database/check-schema.js';
export { toApplicationError } from '../../server/src/database/failures.js';
export { createKeepAliveFetch, type KeepAliveFetch } from '../../server/src/database/keep-alive-fetch.js';
export { withRetries } from '../../server/src/database/retry.js';
export { fromPostgrest } from '../../server/src/database/supabase-gateway.js';
export { createCallLimiter } from '../../server/src/identity/rate-limit.js';
export { createMemorySessionCache } from '../../server/src/identity/session-cache.js';
export { createSessions } from '../../server/src/identity/sessions.js';
export { createSharedSessionCache } from '../../server/src/identity/shared-session-cache.js';
export { createThrottle } from '../../server/src/identity/throttle.js';
export { createTokens } from '../../server/src/identity/tokens.js';
export { ApplicationError } from '../../server/src/lib/application-error.js';
export { readAddress } from '../../server/src/lib/redis-address.js';
export { openRedis, type RedisConnection } from '../../server/src/lib/redis-connection.js';

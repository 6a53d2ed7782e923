/** Parts of the server that its package keeps to itself, for the tests that must hold a clock or a cache in hand. */

export { createCallLimiter } from '../../server/src/auth/rate-limit.js';
export { createMemorySessionCache } from '../../server/src/auth/session-cache.js';
export { createSharedSessionCache } from '../../server/src/auth/shared-session-cache.js';
export { createThrottle } from '../../server/src/auth/throttle.js';
export { createTokens } from '../../server/src/auth/tokens.js';
export { checkSchema } from '../../server/src/database/check-schema.js';
export { toApplicationError } from '../../server/src/database/database-errors.js';
export { createKeepAliveFetch, type KeepAliveFetch } from '../../server/src/database/keep-alive-fetch.js';
export { withRetries } from '../../server/src/database/retry.js';
export { fromPostgrest } from '../../server/src/database/supabase-gateway.js';
export { ApplicationError } from '../../server/src/errors.js';
export { secretKey } from '../../server/src/keys/keys.js';
export { readAddress } from '../../server/src/redis/address.js';
export { openRedis, type RedisConnection } from '../../server/src/redis/connection.js';

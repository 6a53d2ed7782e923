/** Parts of the server that its package keeps to itself, for the tests that must hold a clock or a cache in hand. */
export { createMemorySessionCache } from '../../server/src/auth/session-cache.js';
export { createTokens } from '../../server/src/auth/tokens.js';
export { fromPostgrest } from '../../server/src/database/supabase-gateway.js';

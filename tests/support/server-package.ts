export { openEmbedded, type EmbeddedDatabase } from '../../server/src/database/embedded.js';
export { migrate, readMigrations } from '../../server/src/database/migrate.js';
export { createSqlGateway } from '../../server/src/database/sql-gateway.js';
export type { Actor, Args, DatabaseGateway, FunctionName, Row } from '../../server/src/database/gateway.js';

/** What the package offers: the router's type for clients, and the parts that a host or a test puts together. */
export { createApp } from './app.js';
export type { Config } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { loadConfig } from './config/load-config.js';
export type { Context } from './context.js';
export { type EmbeddedDatabase, openEmbedded } from './database/embedded.js';
export { FolderInUseError } from './database/folder-lock.js';
export type { Actor, Args, DatabaseGateway, FunctionName, Row } from './database/gateway.js';
export { MigrationError, type MigrationFile, migrate, migrationStatus, readMigrations } from './database/migrate.js';
export { fillWithDemoData } from './database/open-database.js';
export { openPostgres } from './database/postgres.js';
export type { SqlDatabase, SqlSession } from './database/sql-database.js';
export { createSqlGateway } from './database/sql-gateway.js';
export { createSupabaseGateway } from './database/supabase-gateway.js';
export { type AppRouter, appRouter } from './router.js';
export { type RunningServer, startServer } from './server.js';
export { createServices, type Services } from './services.js';
export type { Meta } from './trpc.js';

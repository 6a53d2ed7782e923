import type { TestProject } from 'vitest/node';
import { databaseKind } from './databases/database-kind.js';
import { type DatabaseServer, startDatabaseServer } from './databases/database-server.js';
import { migratedDump } from './migrated-dump.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The dump that each test file's embedded database starts from. */
    migratedDump: string;
    /** The server whose template each test file clones; null in embedded mode. */
    databaseServer: DatabaseServer | null;
  }
}

/** Runs once before all test files; what it answers runs once after them, also when tests failed. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const kind = databaseKind();
  project.provide('migratedDump', await migratedDump());
  if (kind === 'embedded') {
    project.provide('databaseServer', null);
    return undefined;
  }
  const { server, stop } = await startDatabaseServer();
  project.provide('databaseServer', server);
  return stop;
}

import pg from 'pg';
import type { TestDatabase } from '../test-database.js';

type Query = (sql: string, params?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * One session of the superuser, to change roles and settings in; undone at the end, also in embedded mode, where
 * there is no other session than the API's own.
 */
export async function inSession<T>(db: TestDatabase, work: (query: Query) => Promise<T>): Promise<T> {
  if (db.onServer === null) {
    try {
      return await work((sql, params) => db.query(sql, params));
    } finally {
      await db.query('RESET ROLE');
      await db.query('RESET ALL');
    }
  }
  const client = new pg.Client({ connectionString: db.onServer.adminUrl });
  await client.connect();
  try {
    return await work(async (sql, params = []) => (await client.query(sql, [...params])).rows);
  } finally {
    await client.end();
  }
}

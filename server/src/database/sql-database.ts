/**
 * What the gateway and the migrations need of a database, the same over PGlite and a `pg` pool.
 */
export interface SqlSession {
  /**
   * Runs one statement and answers its rows.
   *
   * @param name a name under which a pooled connection keeps the prepared statement; PGlite ignores it
   */
  query<R>(text: string, params?: readonly unknown[], name?: string): Promise<R[]>;
  /** Runs a script of several statements without parameters. */
  execute(script: string): Promise<void>;
}

/** A database that can be opened and closed, and on which several statements can be one. */
export interface SqlDatabase extends SqlSession {
  /** Runs `work` on one connection between BEGIN and COMMIT; a rejection rolls back. */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { API_SETTINGS, type ServerProcess, startServerProcess } from '../api.js';
import type { Database } from '../world.js';

const PYTHON = process.env.MPS_BENCH_PYTHON || '/usr/bin/python3';
const LIBRARIES = 'import fastapi, uvicorn, asyncpg, jwt, pydantic';

/** Why FastAPI cannot be measured here; null where it can. */
export const fastapiIsMissing =
  spawnSync(PYTHON, ['-c', LIBRARIES]).status === 0
    ? null
    : 'python3-fastapi, python3-uvicorn, python3-asyncpg and python3-jwt are not installed';

export interface PeerOptions {
  runFolder: string;
  database: Database;
  actor: object;
  cpu?: number;
}

type NodePeer = 'express-pg' | 'fastify-pg' | 'trivial-trpc';

export function startNodePeer(
  name: NodePeer,
  { runFolder, database, actor, cpu }: PeerOptions,
): Promise<ServerProcess> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  return startServerProcess({
    command: [process.execPath, '--import', 'tsx', file],
    env: { NODE_ENV: 'production', DATABASE_URL: database.apiUrl, ACTOR: JSON.stringify(actor) },
    ready: /listens on http:\/\/127\.0\.0\.1:(\d+)/,
    runFolder,
    cpu,
  });
}

const API_ALONE = fileURLToPath(new URL('api-alone.ts', import.meta.url));

/**
 * The API over a database that answers at once, on a core of its own; it says by what token it is called.
 * @param file the peer of another tree
 */
export function startApiAlone(
  runFolder: string,
  cpu: number,
  { file = API_ALONE, env = {} }: { file?: string; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  return startServerProcess({
    command: [process.execPath, '--import', 'tsx', file],
    env: { ...API_SETTINGS, DATABASE_URL: 'postgres://nowhere', ...env },
    ready: /listens on http:\/\/127\.0\.0\.1:(\d+)/,
    runFolder,
    cpu,
  });
}

/** @param jwtSecret what the tokens of the requests are signed with */
export function startFastapi(
  { runFolder, database, actor, cpu }: PeerOptions,
  jwtSecret: string,
): Promise<ServerProcess> {
  return startServerProcess({
    command: [PYTHON, fileURLToPath(new URL('fastapi_app.py', import.meta.url))],
    env: {
      DATABASE_URL: database.apiUrl,
      ACTOR: JSON.stringify(actor),
      MERCHANT: TILL_MERCHANT,
      JWT_SECRET: jwtSecret,
    },
    ready: /listens on http:\/\/127\.0\.0\.1:(\d+)/,
    runFolder,
    cpu,
  });
}

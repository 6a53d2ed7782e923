/** The passwords of the demo data are public: the network gets them only where somebody says so. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failedStart, startApiProcess } from '../support/api-process.js';
import { startOwnPostgres } from '../support/own-postgres.js';
import { repositoryRoot } from '../support/start-process.js';

/** Everything that a person has not set. */
const UNSET = { DEMO_DATA: '' };
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-demo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const says = async (env: Record<string, string>) => {
  const api = await startApiProcess(env);
  await api.stop();
  return api.output();
};

test('a folder of demo data is opened to the network on demand alone, and with a warning', {
  timeout: 120_000,
}, async () => {
  const open = { ...UNSET, MPS_DATA_DIR: join(folder, 'filled'), API_HOST: '0.0.0.0' };
  const said = await says({ ...open, DEMO_DATA: 'true' });
  expect(said).toContain('admin / demo-admin-2026');
  expect(said).toContain('WARNING: everybody');

  const refused = await failedStart(open);
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain('DEMO_DATA=true');
});

test('a new folder is not filled where the network reaches it', { timeout: 120_000 }, async () => {
  const said = await says({ ...UNSET, MPS_DATA_DIR: join(folder, 'new'), API_HOST: '0.0.0.0' });
  expect(said).not.toContain('demo-admin-2026');
  expect(said).toContain('create-admin');
});

test.skipIf(process.platform !== 'linux')('of whatever database, filled whenever', { timeout: 180_000 }, async () => {
  const postgres = await startOwnPostgres();
  try {
    const local = { ...UNSET, DATABASE_URL: postgres.apiUrl };
    const open: Record<string, string>[] = [
      { API_HOST: '0.0.0.0' },
      { TRUST_PROXY: '1' },
      { NODE_ENV: 'production', JWT_SECRET: randomBytes(32).toString('base64'), METRICS_TOKEN: randomUUID() },
    ];
    await says({ ...local, ...open[1] });

    await postgres.query(await readFile(join(repositoryRoot, 'server', 'supabase', 'seed.sql'), 'utf8'));
    await says(local);
    for (const env of open) {
      const refused = await failedStart({ ...local, ...env });
      expect(refused.code).not.toBe(0);
      expect(refused.output).toContain('passwords of the demo data');
    }
  } finally {
    await postgres.stop();
  }
});

/** The passwords of the demo data are public: the network gets them only where somebody says so. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failedStart, startApiProcess } from '../support/api-process.js';

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

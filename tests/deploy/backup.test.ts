import { spawnSync } from 'node:child_process';
import { appendFile, copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess } from '../support/api-process.js';
import { onServer } from '../support/databases/database-server.js';
import { until } from '../support/until.js';
import {
  type BackupWorld,
  backupIsMissing,
  makeKey,
  openTill,
  type Service,
  startBackupWorld,
  startService,
} from './backup-world.js';

let world: BackupWorld;
let service: Service;
/** Taken while payments went on. */
let file = '';
const answeredBefore: string[] = [];

beforeAll(async () => {
  if (backupIsMissing !== null) return;
  world = await startBackupWorld();
  service = await startService(world.source());
  // As after years of work: transaction numbers that a new server will not reach for long.
  await rows(world.source(), `UPDATE mps.audit_boundary SET next_xid = '99999999'`);
  file = await backUpUnderLoad();
}, 120_000);
afterAll(async () => {
  await service?.api.stop();
  await world?.stop();
});

async function backUpUnderLoad(): Promise<string> {
  let isOver = false;
  const answered: string[] = [];
  const traffic = (async () => {
    while (!isOver) answered.push(await service.till.sell(12.34));
  })();
  await until(() => answered.length >= 5);
  answeredBefore.push(...answered);
  const made = await world.backUp({ MPS_METRICS_DIR: world.folder });
  const duringBackup = answered.length - answeredBefore.length;
  isOver = true;
  await traffic;
  expect(duringBackup).toBeGreaterThan(0);
  return made;
}

const rows = (url: string, sql: string) => onServer(url, async (client) => (await client.query(sql)).rows);
const restore = (url: string, args: string[], env = {}) =>
  world.script('restore.sh', args, { DATABASE_URL: url, ...world.key, ...env });
const isEmpty = async (url: string) => (await rows(url, `SELECT to_regnamespace('mps') IS NULL AS empty`))[0]?.empty;

/** A copy of the backup with a checksum that fits, however it is changed. */
async function copyOf(name: string, change: (copy: string) => Promise<void>): Promise<string> {
  const copy = join(world.folder, `mps-postgres-${name}.age`);
  await copyFile(file, copy);
  await change(copy);
  const { stdout } = spawnSync('sha256sum', [basename(copy)], { cwd: dirname(copy), encoding: 'utf8' });
  await writeFile(`${copy}.sha256`, stdout);
  return copy;
}

describe.skipIf(backupIsMissing !== null)('a backup taken under load', { timeout: 60_000 }, () => {
  it('is restored into an empty server, where the service works on', async () => {
    const url = await world.createTarget('restored');
    const { code, stderr } = await restore(url, ['--advance-numbers', '1000', file]);
    expect(stderr).toMatch(/^restored and verified: \d+ transactions, \d+ cards, \d+ members\n$/);
    expect(code).toBe(0);

    const restored = await rows(url, 'SELECT tx_no FROM mps.transactions');
    expect(restored.map((row) => row.tx_no)).toEqual(expect.arrayContaining(answeredBefore));
    const [event] = await rows(url, `SELECT details FROM mps.audit_log WHERE action = 'database.restore'`);
    expect(event?.details.file).toBe(basename(file));

    // The service has a login of its own, which may call functions and nothing else.
    await rows(url, `CREATE ROLE mps_service LOGIN PASSWORD 'of-the-api' IN ROLE service_role`);
    const address = new URL(url);
    const api = await startApiProcess({ DATABASE_URL: `postgres://mps_service:of-the-api@${address.host}/restored` });
    try {
      const till = await openTill(api.url, {
        role: 'merchant',
        identifier: 'SHOP001',
        password: 'demo-merchant-2026',
      });
      const newest = answeredBefore.at(-1) ?? '';
      expect(Number((await till.sell(5)).slice(3))).toBeGreaterThan(Number(newest.slice(3)) + 1000);
    } finally {
      await api.stop();
    }
    expect(await rows(url, 'SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
    expect(await rows(url, 'SELECT * FROM mps_api.verify_audit()')).toEqual([]);
  });

  it('goes on sealing the audit log on a server that counts transactions from the beginning', async () => {
    const url = await world.createTarget('sealed');
    await restore(url, [file]);
    // A transaction that never ends stands for the traffic in which no moment is quiet.
    await onServer(url, async (busy) => {
      await busy.query('BEGIN; SELECT pg_current_xact_id()');
      await rows(url, 'SELECT * FROM mps_api.seal_audit_log()');
      await busy.query('COMMIT; BEGIN; SELECT pg_current_xact_id()');
      await rows(url, `SELECT mps.audit(NULL, 'test', 'test', 'test')`);
      await rows(url, 'SELECT * FROM mps_api.seal_audit_log()');
      await busy.query('COMMIT; BEGIN; SELECT pg_current_xact_id()');
      await rows(url, 'SELECT * FROM mps_api.seal_audit_log()');
    });
    const [size] = await rows(url, 'SELECT unsealed_events::int FROM mps_api.audit_size()');
    expect(size?.unsealed_events).toBeLessThanOrEqual(1);
  });

  it('ends the logins and payment codes that were alive', async () => {
    const url = world.target('sealed');
    const [alive] = await rows(
      url,
      `SELECT (SELECT count(*)::int FROM mps.sessions WHERE revoked_at IS NULL) AS sessions,
              (SELECT count(*)::int FROM mps.sessions) AS all_sessions,
              (SELECT count(*)::int FROM mps.payment_codes) AS codes`,
    );
    expect(alive).toMatchObject({ sessions: 0, codes: 0 });
    expect(alive?.all_sessions).toBeGreaterThan(0);
  });

  it('stays closed where the database opens whatever is made in schema public', async () => {
    const url = await world.createTarget('open_by_default');
    for (const role of ['anon', 'authenticated', 'service_role']) {
      for (const kind of ['FUNCTIONS', 'TABLES', 'SEQUENCES'])
        await rows(url, `ALTER DEFAULT PRIVILEGES GRANT ALL ON ${kind} TO ${role}`);
    }
    expect((await restore(url, [file])).stderr).toContain('restored and verified');
    const open = await rows(
      url,
      `SELECT r.rolname, p.oid::regprocedure FROM pg_proc p, pg_roles r
       WHERE p.pronamespace IN ('mps'::regnamespace, 'mps_api'::regnamespace)
         AND r.rolname IN ('anon', 'authenticated', 'service_role')
         AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
         AND NOT (r.rolname = 'service_role' AND p.pronamespace = 'mps_api'::regnamespace)
       UNION ALL
       SELECT r.rolname, c.oid FROM pg_class c, pg_roles r
       WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind IN ('r', 'p')
         AND r.rolname IN ('anon', 'authenticated', 'service_role')
         AND has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE')`,
    );
    expect(open).toEqual([]);
  });

  it('is proved by a restore into a scratch database, which is dropped again', async () => {
    const settings = { MPS_VERIFY_DATABASE_URL: world.verifyTarget, MPS_METRICS_DIR: world.folder, ...world.key };
    const { code, stderr } = await world.script('verify-backup.sh', [], settings);
    expect(stderr).toContain('can be restored');
    expect(code).toBe(0);
    const databases = await rows(world.target('postgres'), 'SELECT datname FROM pg_database');
    expect(databases.map((row) => row.datname).join()).not.toContain('mps_verify');
    const metrics = await readFile(join(world.folder, 'mps_backup_verify.prom'), 'utf8');
    expect(metrics).toMatch(/^mps_backup_last_verified_timestamp_seconds \d{10}$/m);
  });

  it('is made and verified though its success cannot be told to Prometheus, which is warned of', async () => {
    const notThere = { MPS_METRICS_DIR: join(world.folder, 'not-there') };
    const settings = { MPS_BACKUP_AGE_RECIPIENT: makeKey(world.folder, 'third').recipient, ...notThere };
    const made = await world.script('backup.sh', [], { DATABASE_URL: world.source(), ...settings });
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/\.age\n$/) });
    expect(made.stderr).toContain('warning: MPS_METRICS_DIR');
    const verify = { MPS_VERIFY_DATABASE_URL: world.verifyTarget, ...world.key, ...notThere };
    const verified = await world.script('verify-backup.sh', [file], verify);
    expect(verified).toMatchObject({ code: 0, stderr: expect.stringContaining('warning: MPS_METRICS_DIR') });
  });

  it('is of the database that DATABASE_URL names, whatever libpq finds in the environment', async () => {
    const recipient = makeKey(world.folder, 'fourth').recipient;
    const misleading = {
      PGPASSWORD: 'another',
      PGHOST: '192.0.2.1',
      PGHOSTADDR: '192.0.2.1',
      PGPORT: '1',
      PGUSER: 'nobody',
      PGDATABASE: 'nowhere',
      PGSERVICE: 'not-there',
      PGPASSFILE: '/nonexistent',
    };
    const settings = { DATABASE_URL: world.source(), MPS_BACKUP_AGE_RECIPIENT: recipient, ...misleading };
    expect(await world.script('backup.sh', [], settings)).toMatchObject({ code: 0 });
    const target = { MPS_VERIFY_DATABASE_URL: world.verifyTarget, ...world.key, ...misleading };
    expect(await world.script('verify-backup.sh', [file], target)).toMatchObject({ code: 0 });
    const api = await startApiProcess({ DATABASE_URL: world.source(), ...misleading });
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
    await api.stop();
  });

  it('tells when it was made, and no argument tells the password', async () => {
    const metrics = await readFile(join(world.folder, 'mps_backup.prom'), 'utf8');
    const [, at] = /^mps_backup_last_success_timestamp_seconds (\d+)$/m.exec(metrics) ?? [];
    expect(Date.now() / 1000 - Number(at)).toBeLessThan(120);
    const calls = await world.calls();
    expect(calls).toContain('pg_dump --format=custom');
    expect(calls).not.toContain(world.password);
    expect(calls).not.toContain(encodeURIComponent(world.password));
  });

  it('shows nothing of what it holds', async () => {
    const content = await readFile(file, 'latin1');
    expect(content.slice(0, 21)).toBe('age-encryption.org/v1');
    expect(content).not.toMatch(/transactions|PGDMP|SHOP001/);
  });
});

describe.skipIf(backupIsMissing !== null)(
  'a restore is refused, and the target stays as it was,',
  { timeout: 60_000 },
  () => {
    let url = '';
    beforeAll(async () => {
      if (backupIsMissing === null) url = await world.createTarget('refused');
    });

    async function expectRefusal(args: string[], reason: RegExp, env = {}): Promise<void> {
      const { code, stderr } = await restore(url, args, env);
      expect(stderr).toMatch(reason);
      expect(code).toBe(1);
      expect(await isEmpty(url)).toBe(true);
    }

    it('when the file is damaged', async () => {
      const copy = await copyOf('damaged', async () => {});
      await appendFile(copy, 'x');
      await expectRefusal([copy], /is damaged: its checksum differs/);
    });

    it('when the file is damaged and the checksum fits', async () => {
      const half = async (copy: string) => truncate(copy, Math.floor((await readFile(copy)).length / 2));
      await expectRefusal([await copyOf('half', half)], /cannot be decrypted/);
    });

    it('when the checksum is missing', async () => {
      const copy = join(world.folder, 'mps-postgres-alone.age');
      await copyFile(file, copy);
      await expectRefusal([copy], /\.sha256 is missing/);
    });

    it('when the key is another one', async () => {
      const other = makeKey(world.folder, 'other');
      await expectRefusal([file], /cannot be decrypted/, { MPS_BACKUP_AGE_IDENTITY: other.identity });
    });

    it('when rows are missing', async () => {
      const { recipient } = makeKey(world.folder, 'second');
      const more = async (copy: string) => {
        const [manifest, ...archive] = splitLine(spawnSync('age', ['-d', '-i', keyFile(), file]).stdout);
        const told = manifest?.replace(/"transactions" : (\d+)/, (_, n) => `"transactions" : ${Number(n) + 1}`) ?? '';
        expect(told).not.toBe(manifest);
        const input = Buffer.concat([Buffer.from(`${told}\n`), ...(archive as Buffer[])]);
        await writeFile(copy, spawnSync('age', ['-r', recipient], { input }).stdout);
      };
      const copy = await copyOf('less', more);
      const key = { MPS_BACKUP_AGE_IDENTITY: join(world.folder, 'second') };
      await expectRefusal([copy], /table transactions has \d+ rows, the backup had \d+/, key);
    });

    it('when the ledger is not sound', async () => {
      await rows(world.source(), `UPDATE mps.cards SET balance = balance + 1 WHERE card_type = 'standard'`);
      const unsound = await world.backUp({ MPS_BACKUP_DIR: join(world.folder, 'unsound') });
      await rows(world.source(), `UPDATE mps.cards SET balance = balance - 1 WHERE card_type = 'standard'`);
      await expectRefusal([unsound], /the ledger is not sound/);
    });

    it('when the target is not empty, unless it is told to replace it', async () => {
      const taken = world.target('sealed');
      await rows(taken, `UPDATE mps.settings SET time_zone = 'Asia/Tokyo'`);
      const zone = async () => (await rows(taken, 'SELECT time_zone FROM mps.settings'))[0]?.time_zone;
      expect((await restore(taken, [file])).stderr).toMatch(/not empty; --force/);
      expect(await zone()).toBe('Asia/Tokyo');
      const forced = await restore(taken, ['--force', file]);
      expect(forced).toMatchObject({ code: 0 });
      expect(await zone()).toBe('Asia/Taipei');
    });

    const keyFile = () => world.key.MPS_BACKUP_AGE_IDENTITY ?? '';
    const splitLine = (content: Buffer) => {
      const end = content.indexOf('\n');
      return [content.subarray(0, end).toString(), content.subarray(end + 1)] as [string, Buffer];
    };
  },
);

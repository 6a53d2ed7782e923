import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from '../../server/src/database/folder-lock.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'mps.lock');
const owner = (fields: object) =>
  writeFile(lockFile(), JSON.stringify({ token: 'other', pid: 1, host: hostname(), started: null, ...fields }));

describe('lockFolder', () => {
  it('refuses a second owner, names the first and what to do', async () => {
    const lock = await lockFolder(folder);
    const refusal = await lockFolder(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUseError);
    expect(String(refusal)).toMatch(new RegExp(`process ${process.pid}.*MPS_DATA_DIR.*DATABASE_URL`, 's'));
    await lock.release();
  });

  it('lets the next one in after a release', async () => {
    await (await lockFolder(folder)).release();
    await (await lockFolder(folder)).release();
  });

  it('takes the folder over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await owner({ pid: child.pid });
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockFolder(folder)).release();
  });

  it.runIf(process.platform === 'linux')('takes it over when another process now has the same number', async () => {
    await owner({ pid: process.pid, started: '1' });
    await (await lockFolder(folder)).release();
  });

  it('takes it over from another host that fell silent, and not before', async () => {
    await owner({ host: 'a-container-that-was-replaced' });
    await expect(lockFolder(folder)).rejects.toThrow('a-container-that-was-replaced');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(lockFile(), aMinuteAgo, aMinuteAgo);
    await (await lockFolder(folder)).release();
  });

  it('takes over a lock file that was cut off in the middle', async () => {
    await writeFile(lockFile(), '{"token":');
    await (await lockFolder(folder)).release();
  });

  it('lets one of many in at a time', async () => {
    await owner({ pid: 2 ** 22 + 1 });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const winners = tries.filter((each) => each.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]?.value.release();
  });

  it("leaves another owner's lock alone when it ends", async () => {
    const lock = await lockFolder(folder);
    await owner({ token: 'the-next' });
    await lock.release();
    expect(await readFile(lockFile(), 'utf8')).toContain('the-next');
  });
});

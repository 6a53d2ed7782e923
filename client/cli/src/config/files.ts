import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { LocalError } from '../errors.js';

/** Where profiles stand: `$XDG_CONFIG_HOME/mps` on Linux, the platform's own folder elsewhere. */
export const configFolder = envPaths('mps', { suffix: '' }).config;

/** @returns null when there is no such file */
export function readJson(name: string): unknown {
  const path = join(configFolder, name);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new LocalError('local.unreadable', { path, reason: String(error) });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LocalError('local.unreadable', { path, reason: String(error) });
  }
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writeJson(name: string, value: unknown): void {
  const path = join(configFolder, name);
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(configFolder, { recursive: true, mode: 0o700 });
    writeFileSync(own, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    chmodSync(own, 0o600);
    renameSync(own, path);
  } catch (error) {
    throw new LocalError('local.unwritable', { path, reason: String(error) });
  }
}

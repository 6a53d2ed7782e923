/**
 * Compares `docs/openapi.json` with the copy committed before it, and fails on a break that no higher version
 * announces, and on a new operation of which the changelog says nothing. The copy before is the one at HEAD where the file has been changed since, else the one before the commit
 * that changed it last.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allowsBreaks, findBreaks, findNewOperations, type OpenApi } from './compare.js';

const FILE = 'docs/openapi.json';
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const current = readFileSync(join(root, FILE), 'utf8');
const before = copyBefore(current);
if (before === null) {
  process.stdout.write('skipped: git knows no earlier copy of the OpenAPI document to compare with\n');
} else {
  const [old, next] = [JSON.parse(before.text) as OpenApi, JSON.parse(current) as OpenApi];
  compare(old, next);
  tellUsers(before.commit, findNewOperations(old, next));
}

/** What users can do anew stands in the changelog, in the commit that brings it or before the next one. */
function tellUsers(since: string, operations: string[]): void {
  const isTold = (git('diff', '--name-only', since, '--', 'CHANGELOG.md', '.changeset') ?? '').trim() !== '';
  if (operations.length === 0 || isTold) return;
  process.stderr.write(`CHANGELOG.md: says nothing of ${operations.join(', ')}\n`);
  process.exitCode = 1;
}

function compare(old: OpenApi, next: OpenApi): void {
  const breaks = findBreaks(old, next);
  if (breaks.length === 0) {
    process.stdout.write('The OpenAPI document breaks no client of the copy before.\n');
    return;
  }
  process.stdout.write(`${breaks.map((text) => `breaks clients: ${text}`).join('\n')}\n`);
  if (allowsBreaks(old.info.version, next.info.version)) return;
  process.stderr.write(
    `Raise the version in server/package.json (it is ${next.info.version}, the copy before had ${old.info.version}): ` +
      'the minor one below 1.0, the major one from 1.0 on. Or take the break back.\n',
  );
  process.exitCode = 1;
}

function copyBefore(text: string): { commit: string; text: string } | null {
  const head = git('show', `HEAD:${FILE}`);
  if (head !== null && head !== text) return { commit: 'HEAD', text: head };
  const [, commit] = (git('log', '--format=%H', '-n', '2', '--', FILE) ?? '').trim().split('\n');
  const earlier = commit === undefined ? null : git('show', `${commit}:${FILE}`);
  return commit === undefined || earlier === null ? null : { commit, text: earlier };
}

/** What git says; null where it refuses, or is not there. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

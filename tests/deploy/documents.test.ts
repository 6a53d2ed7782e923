/** What the operating documents show must work as it stands there, and what they point to must be there. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { openGuardedFolder } from '../support/databases/database-server.js';
import { debianServerWith } from '../support/databases/debian-postgres.js';
import { startPostgresServer } from '../support/databases/postgres-server.js';
import { freePort } from '../support/databases/processes.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

const DOCUMENTS = ['deployment', 'operations', 'scaling', 'security'];
const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const installed = debianServerWith('pgcrypto');
const missing = ['age', 'psql', 'openssl', 'curl', 'flock'].filter((program) => !has(program));
if (installed === null) missing.unshift('postgresql-15');
if (missing.length > 0) console.info(`skipped: the commands of documents.test.ts need ${missing.join(', ')}`);

const kubectl = has('kubectl');
if (!kubectl) console.info('skipped: the kustomize command of documents.test.ts needs kubectl');

interface Command {
  document: string;
  /** Null where it cannot be run here. */
  name: string | null;
  text: string;
}

async function commandsOf(document: string): Promise<Command[]> {
  const text = await read(`docs/${document}.md`);
  return [...text.matchAll(/(?:<!-- (run|not run): (.+) -->\n)? *```sh\n([\s\S]*?)```/g)].map(
    ([, kind, what, block]) => {
      if (kind === undefined)
        throw new Error(`docs/${document}.md has a command that is neither run nor excused:\n${block}`);
      return { document, name: kind === 'run' ? (what ?? '') : null, text: block ?? '' };
    },
  );
}

const files = await markdownFiles();
const commands = (await Promise.all(DOCUMENTS.map(commandsOf))).flat();

describe('the documents', () => {
  it.each(files)('%s points to files and chapters that are there', async (file) => {
    const broken: string[] = [];
    for (const [, target = ''] of (await prose(file)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', chapter] = target.split('#');
      const absolute = path === '' ? join(repositoryRoot, file) : join(repositoryRoot, dirname(file), path);
      const isThere = existsSync(absolute) && (chapter === undefined || (await chaptersOf(absolute)).includes(chapter));
      if (!isThere) broken.push(target);
    }
    expect(broken).toEqual([]);
  });

  it('have a chapter for every alert, and none for one that is not', async () => {
    const { groups } = parse(await read('deploy/prometheus/alerts.yml')) as {
      groups: { rules: { alert?: string }[] }[];
    };
    const alerts = groups.flatMap(({ rules }) => rules.flatMap(({ alert }) => alert ?? []));
    const chapters = [...(await read('docs/operations.md')).matchAll(/^### (Mps\w+)$/gm)].map(([, name]) => name);
    expect(chapters.sort()).toEqual(alerts.sort());
    expect(alerts.length).toBeGreaterThanOrEqual(12);
  });

  it('name only commands that the server has', async () => {
    const { stdout } = spawnSync(process.execPath, [...fromSource, 'help'], { cwd: repositoryRoot, encoding: 'utf8' });
    const known = new Set([...stdout.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name));
    for (const document of DOCUMENTS) {
      const named = [...(await read(`docs/${document}.md`)).matchAll(/mps-server ([a-z][a-z-]+)/g)].map(
        ([, name]) => name,
      );
      for (const name of named) expect([...known, 'is']).toContain(name);
    }
  });
});

/** Headings as the anchors that a link names. */
async function chaptersOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** The text without code, where brackets mean something else. */
async function prose(file: string): Promise<string> {
  return (await read(file)).replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, 'code');
}

async function markdownFiles(): Promise<string[]> {
  const inDocs = await readdir(join(repositoryRoot, 'docs'), { recursive: true });
  const files = inDocs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', '.changeset/README.md', ...files].sort();
}

const fromSource = ['--conditions=@mps/source', '--import', 'tsx', 'server/src/main.ts'];
let folder = '';
let end = async () => {};
let api: ApiProcess | null = null;
let environment: Record<string, string> = {};

describe.skipIf(missing.length > 0)('the commands of the documents', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    const guarded = await openGuardedFolder();
    end = guarded.end;
    const binaries = installed?.binaries ?? '';
    const programs = { postgres: `${binaries}/postgres`, initdb: `${binaries}/initdb` };
    const superuser = new URL(await startPostgresServer(guarded.runFolder, programs));
    folder = await mkdtemp(join(tmpdir(), 'mps-documents-'));
    await cp(join(repositoryRoot, 'deploy'), join(folder, 'deploy'), { recursive: true });
    environment = {
      PATH: `${await serverCommand()}:${binaries}:${process.env.PATH}`,
      DB_HOST: superuser.host,
      PGHOST: superuser.hostname,
      PGPORT: superuser.port,
      PGUSER: superuser.username,
      PGPASSWORD: superuser.password,
      MPS_DATA_DIR: join(folder, 'data'),
    };
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    await end();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  /** `mps-server` as it would stand on the path, from the sources. */
  async function serverCommand(): Promise<string> {
    const programs = join(folder, 'programs');
    await mkdir(programs);
    const imports = fromSource.map((part) => (part.startsWith('server/') ? join(repositoryRoot, part) : part));
    const tsx = `file://${join(repositoryRoot, 'node_modules', 'tsx', 'dist', 'loader.mjs')}`;
    const line = imports.map((part) => (part === 'tsx' ? tsx : part)).join(' ');
    await writeFile(join(programs, 'mps-server'), `#!/bin/sh\nexec ${process.execPath} ${line} "$@"\n`, {
      mode: 0o755,
    });
    return programs;
  }

  function run({ text }: Command, cwd: string, env: Record<string, string>): string {
    const shell = spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
      cwd,
      env: bareEnvironment(env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (shell.status !== 0) throw new Error(`${text}\nended with ${shell.status}:\n${shell.stderr}${shell.stdout}`);
    return shell.stdout;
  }

  const those = (document: string) =>
    commands
      .filter((each) => each.document === document && each.name !== null)
      .filter(({ name }) => name !== 'kustomize' || kubectl)
      .map((each) => ({ ...each, title: each.name }));

  it.each(those('deployment'))('deployment: $title', (command) => {
    const printed = run(command, folder, environment);
    if (command.name === 'kustomize') expect(Number(printed)).toBeGreaterThan(10);
    if (command.name === 'secrets') expect(printed.trim().split('\n')).toHaveLength(3);
    if (command.name === 'migrate') expect(printed).not.toMatch(/^(pending|changed)/m);
    if (command.name === 'admin') expect(printed).toContain('alice can log in');
  });

  it('deployment: a server with its settings starts in production, and alice logs in', async () => {
    api = await startApiProcess({ ...(await documentedSettings()), NODE_ENV: 'production', LOG_LEVEL: 'warn' });
    const proxied = {
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '192.0.2.7',
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify({ role: 'admin', identifier: 'alice', password: 'a-long-first-password-2026' });
    const login = await fetch(`${api.url}/auth/login`, { method: 'POST', headers: proxied, body });
    expect(login.status).toBe(200);
  });

  it.each(those('operations'))('operations: $title', (command) => {
    const asOwner = { PGUSER: 'mps_owner', PGPASSWORD: 'change-me-owner', PGDATABASE: 'mps' };
    const databaseUrl = `postgres://mps_service:change-me-api@${environment.DB_HOST}/mps`;
    // An owner that makes databases is an owner's choice; the restore shown here makes one.
    if (command.name === 'backup-key') spawnSync('psql', ['-c', 'ALTER ROLE mps_owner CREATEDB'], { env: environment });
    const isEmbedded = command.name === 'embedded';
    if (isEmbedded) spawnSync('mps-server', ['seed'], { env: bareEnvironment(environment) });
    const printed = run(command, folder, {
      ...environment,
      ...asOwner,
      API: api?.url ?? '',
      ...(isEmbedded ? {} : { DATABASE_URL: databaseUrl }),
    });
    if (command.name === 'verify') expect(printed.match(/\(0 rows\)/g)).toHaveLength(2);
    if (command.name === 'first-look') expect(printed).toContain('"status":"ready"');
  });

  /** The block of settings, with values in the places that the installation fills. */
  async function documentedSettings(): Promise<Record<string, string>> {
    const block = /<!-- file: api\.env -->\n```ini\n([\s\S]*?)```/.exec(await read('docs/deployment.md'))?.[1] ?? '';
    const settings = Object.fromEntries(
      block
        .trim()
        .split('\n')
        .map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    );
    const { stdout } = spawnSync(process.execPath, [...fromSource, 'keys', 'generate'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    const { REDIS_URL: _, ...others } = settings;
    return {
      ...others,
      DATABASE_URL: settings.DATABASE_URL?.replace('127.0.0.1:5432', environment.DB_HOST ?? '') ?? '',
      JWT_KEYS: stdout.trim(),
      ENCRYPTION_KEY: randomBytes(48).toString('base64'),
      METRICS_PORT: String(await freePort()),
      WORKERS: '1',
    };
  }
});

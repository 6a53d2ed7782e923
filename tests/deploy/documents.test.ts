/** What the operating documents show must work as it stands there, and what they point to must be there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/start-process.js';
import { commandsOf } from './support/commands.js';
import { type Machine, machineIsMissing, type Session, startMachine } from './support/machine.js';

/** What else `operate/people` shows, `first-payment.test.ts` runs. */
const DOCUMENTS = ['deployment', 'operations', 'operate/people', 'scaling', 'security'];
const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');
if (machineIsMissing !== null) console.info(`skipped: the commands of documents.test.ts: ${machineIsMissing}`);
const kubectl = spawnSync('sh', ['-c', 'command -v kubectl']).status === 0;
if (!kubectl) console.info('skipped: the kustomize command of documents.test.ts needs kubectl');

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
    const fromSource = ['--conditions=@mps/source', '--import', 'tsx', 'server/src/main.ts'];
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

describe.skipIf(machineIsMissing !== null)('the commands of the documents', { timeout: 120_000 }, () => {
  let machine: Machine;
  /** The one shell in which the installation is made, and the one of whoever is on call. */
  let installer: Session;
  let onCall: Session;
  beforeAll(async () => {
    machine = await startMachine();
    installer = machine.openSession();
    onCall = machine.openSession();
  }, 120_000);
  afterAll(() => machine?.stop());

  /** The commands of a document that can be run here, in its order. */
  const those = (document: string) =>
    commands.flatMap((each) =>
      each.document === document && each.name !== null ? [{ ...each, title: each.name }] : [],
    );
  /** These are typed elsewhere than on the one server. */
  const ELSEWHERE = ['kustomize', 'kubernetes-roles', 'compose-files'];
  const ofOneServer = those('deployment').filter(({ title }) => !ELSEWHERE.includes(title));
  const named = (name: string) => commands.find((each) => each.name === name)?.text ?? '';

  function run(session: Session, text: string): string {
    try {
      return session.run(text);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nThe services said:\n${machine.journal().slice(-4_000)}`);
    }
  }

  // The release brings the server's command, which the chapter before it shows.
  const inOrder = [...ofOneServer].sort((a, b) => Number(b.title === 'release') - Number(a.title === 'release'));
  it.each(inOrder)('deployment: $title', ({ title, text }) => {
    // An upgrade is another day's work.
    const printed = run(title.startsWith('upgrade') ? machine.openSession() : installer, text);
    if (title === 'secrets') expect(printed.trim().split('\n')).toHaveLength(3);
    if (title === 'migrate') expect(printed).not.toMatch(/^(pending|changed)/m);
    if (title === 'admin') expect(printed).toContain('alice can log in');
    if (title === 'nginx') expect(printed).toContain('"status":"ready"');
    if (title === 'upgrade-migrations') expect(printed).not.toMatch(/^(pending|changed)/m);
    if (title === 'upgrade') expect(printed).toContain('"status":"healthy"');
  });

  it('deployment: alice logs in through nginx, and over nothing but HTTPS', () => {
    const login = `--data '{"role":"admin","identifier":"alice","password":"a-long-first-password-2026"}' \\
      --header 'Content-Type: application/json' --silent --write-out '%{http_code}' --output /dev/null`;
    const tls = '--cacert /etc/nginx/certificates/tls.crt --resolve mps.example:443:127.0.0.1';
    const reload = 'sudo systemctl reload nginx';
    expect(run(installer, `${reload}; curl ${login} ${tls} https://mps.example/auth/login`)).toBe('200');
    expect(run(installer, `curl ${login} http://127.0.0.1:8000/auth/login`)).toBe('403');
    expect(run(installer, `curl ${login} http://127.0.0.1/auth/login`)).toBe('403');
    expect(run(installer, 'grep /auth/login /var/log/nginx/access.log')).toMatch(/"status":200/);
  });

  it('deployment: an API that is down is started again by the look at it', () => {
    run(installer, 'sudo systemctl stop mps-api');
    run(installer, 'sudo systemctl start mps-recover; curl --fail --silent http://127.0.0.1:8000/ready');
    expect(machine.journal()).toContain('was restarted and is healthy');
  });

  it('deployment: the API is scraped, the backup is there and says when it was made', () => {
    expect(run(installer, 'curl --fail --silent http://127.0.0.1:9400/metrics')).toContain('mps_database_up 1');
    expect(run(installer, 'ls /var/backups/mps')).toMatch(/^mps-postgres-\w+\.age$/m);
    const metrics = run(installer, 'cat /var/lib/prometheus/node-exporter/mps_backup.prom');
    expect(metrics).toMatch(/^mps_backup_last_success_timestamp_seconds \d{10}$/m);
    expect(machine.journal()).not.toContain('warning');
  });

  it('deployment: compose finds every file that it mounts', () => {
    run(machine.openSession(), named('compose-files'));
    const files =
      'secrets/slack_webhook_url secrets/grafana_admin_password certificates/tls.crt certificates/tls.key .env';
    run(installer, `cd /opt/mps/current/deploy && sudo ls ${files}`);
  });

  it.skipIf(!kubectl)('deployment: kustomize, in a clone of the repository', () => {
    const clone = machine.openSession();
    clone.run('cp -r /opt/mps/current/deploy .');
    expect(Number(run(clone, named('kustomize')))).toBeGreaterThan(10);
  });

  it.each(those('operations'))('operations: $title', ({ title, text }) => {
    // That chapter is about a server that has been tried with `npm start`.
    if (title === 'embedded') run(onCall, 'env -u DATABASE_URL mps-server seed');
    const printed = run(onCall, text);
    if (title === 'verify') expect(printed.match(/\(0 rows\)/g)).toHaveLength(2);
    if (title === 'first-look') expect(printed).toContain('"status":"ready"');
  });
});

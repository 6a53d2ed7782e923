/** What runs elsewhere, held here as far as it can be: workflows, releases, units of systemd. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/start-process.js';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  needs?: string;
  strategy?: { matrix?: Record<string, unknown[]> };
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');
const folder = '.github/workflows';
const names = (await readdir(join(repositoryRoot, folder))).sort();
const workflows = new Map<string, Workflow>();
for (const name of names) workflows.set(name, parse(await read(`${folder}/${name}`)) as Workflow);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe('the workflows', () => {
  it('are the test, the image and the release', () => {
    expect(names).toEqual(['image.yml', 'release.yml', 'test.yml']);
  });

  it.each(names)('%s may do no more than it needs, ends in time, and is not run twice at once', (name) => {
    const workflow = workflows.get(name) as Workflow;
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency?.group).toContain(name.replace('.yml', ''));
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      if (job.needs !== undefined) expect(Object.keys(workflow.jobs)).toContain(job.needs);
      for (const step of job.steps) expect([step.uses, step.run].filter(Boolean)).toHaveLength(1);
    }
  });

  it.each(names)('%s uses actions by a version, and those of strangers by a commit', (name) => {
    for (const { uses } of stepsOf(workflows.get(name) as Workflow)) {
      if (uses === undefined) continue;
      const known = /^(actions|docker)\/[a-z-]+@v\d+$/.test(uses);
      if (!known) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    }
  });

  it('run commands that the repository has, on tests that are there', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const lines = [...workflows.values()].flatMap(stepsOf).flatMap(({ run }) => run?.split('\n') ?? []);
    const called = lines.flatMap((line) => [...line.matchAll(/\bnpm (?:run (?:--silent )?)?(test|[a-z]+:?[a-z]*)/g)]);
    expect(called.length).toBeGreaterThan(5);
    for (const [, script = ''] of called) expect(Object.keys(scripts)).toContain(script);
    for (const path of lines.flatMap((line) => line.match(/\btests\/\w+/g) ?? []))
      await readdir(join(repositoryRoot, path));
  });

  it('put no text of a pull request into a shell', () => {
    for (const { run } of [...workflows.values()].flatMap(stepsOf)) expect(run ?? '').not.toContain('${{');
  });

  it('test every Node that is supported, from the oldest on', async () => {
    const { engines } = JSON.parse(await read('package.json')) as { engines: { node: string } };
    const versions = workflows.get('test.yml')?.jobs.embedded?.strategy?.matrix?.node;
    expect(versions).toEqual([20, 22, 24]);
    expect(engines.node).toContain(`>=${versions?.[0]}.`);
  });
});

describe('a release', () => {
  it('gives all public packages one version', async () => {
    const { fixed } = JSON.parse(await read('.changeset/config.json')) as { fixed: string[][] };
    const script = await read('.github/publish-packages.sh');
    const folders = /^packages=\((.+)\)$/m.exec(script)?.[1]?.split(' ') ?? [];
    const packages = await Promise.all(folders.map(async (each) => JSON.parse(await read(`${each}/package.json`))));
    expect(packages.map((each) => each.name).sort()).toEqual([...(fixed[0] ?? [])].sort());
    expect(new Set(packages.map((each) => each.version)).size).toBe(1);
    for (const each of packages) expect(each).not.toHaveProperty('private');
  });

  it('raises all of them together when one has changed', async () => {
    const { fixed } = JSON.parse(await read('.changeset/config.json')) as { fixed: string[][] };
    const copy = await mkdtemp(join(tmpdir(), 'mps-release-'));
    try {
      // A repository of its own: the answer must not depend on the branch that is checked out here.
      const manifests = [
        'shared',
        'server',
        'tests',
        'qa',
        ...['sdk', 'rest', 'cli', 'dashboard'].map((each) => `client/${each}`),
      ];
      const files = ['package.json', 'pnpm-workspace.yaml', '.changeset/config.json'];
      for (const file of [...files, ...manifests.map((each) => `${each}/package.json`)]) {
        await mkdir(join(copy, dirname(file)), { recursive: true });
        await writeFile(join(copy, file), await read(file));
      }
      await writeFile(join(copy, '.changeset', 'one.md'), "---\n'@mps/server': minor\n---\n\nSomething new.\n");
      const commit = 'git init -qb main && git add . && git -c user.name=x -c user.email=x@x commit -qm x';
      spawnSync('sh', ['-c', commit], { cwd: copy });
      const changesets = join(repositoryRoot, 'node_modules', '@changesets', 'cli', 'bin.js');
      const { stdout } = spawnSync(process.execPath, [changesets, 'status'], { cwd: copy, encoding: 'utf8' });
      const minor = /bumped at minor:([\s\S]*?)---/.exec(stripVTControlCharacters(stdout))?.[1] ?? '';
      expect([...minor.matchAll(/@mps\/\w+/g)].map(([name]) => name).sort()).toEqual([...(fixed[0] ?? [])].sort());
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!analyze) console.info('skipped: the units of workflows.test.ts need systemd-analyze');

describe('the units of systemd', () => {
  it.skipIf(!analyze)('are understood by it, and start what is there', async () => {
    const copies = await mkdtemp(join(tmpdir(), 'mps-units-'));
    try {
      const units = await readdir(join(repositoryRoot, 'deploy/systemd'));
      for (const unit of units) {
        const text = (await read(`deploy/systemd/${unit}`)).replaceAll(
          '/opt/mps/current',
          repositoryRoot.replace(/\/$/, ''),
        );
        await writeFile(join(copies, unit), text.replace('/usr/bin/node', process.execPath));
      }
      const { stderr, status } = spawnSync('systemd-analyze', ['verify', ...units.map((unit) => join(copies, unit))], {
        encoding: 'utf8',
      });
      // Others' units on this machine are not our affair.
      expect(stderr.split('\n').filter((line) => line.includes('mps-'))).toEqual([]);
      expect(status).toBe(0);
    } finally {
      await rm(copies, { recursive: true });
    }
  });
});

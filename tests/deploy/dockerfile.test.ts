/** What the Dockerfile says, without building it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../support/start-process.js';
import { readStages, stageOf, textsOf } from './support/dockerfile.js';

const linter = join(
  dirname(createRequire(import.meta.url).resolve('dockerfilelint/package.json')),
  'bin',
  'dockerfilelint',
);

interface Issue {
  line: string;
  content: string;
  title: string;
}

describe('the Dockerfile', () => {
  const stages = readStages();
  const last = stageOf(null);

  test('has nothing that the linter finds', () => {
    // Its exit code tells how many it found.
    const { stdout } = spawnSync(process.execPath, [linter, '-o', 'json', join(repositoryRoot, 'Dockerfile')], {
      encoding: 'utf8',
    });
    const { files } = JSON.parse(stdout) as { files: { issues: Issue[] }[] };
    // The linter wants a tag on a stage of this very file too, which has none.
    const names = stages.map(({ name }) => name);
    const isStage = ({ content }: Issue) => names.includes(/^FROM (\S+) AS/.exec(content)?.[1] ?? '');
    expect(files).toHaveLength(1);
    expect(files.flatMap(({ issues }) => issues).filter((issue) => !isStage(issue))).toEqual([]);
  });

  test('starts from one image, pinned to a release of Node 24', () => {
    const names = stages.map(({ name }) => name);
    const images = stages.map(({ from }) => from).filter((from) => !names.includes(from));
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:24\.\d+\.\d+-alpine$/);
  });

  test('installs by the same pnpm as everybody, before any source is there', () => {
    const pnpm = /PNPM = '(.+)'/.exec(readFileSync(join(repositoryRoot, 'scripts', 'run.mjs'), 'utf8'))?.[1];
    expect(textsOf(stageOf('manifests'), 'RUN')).toEqual([`npm install --global ${pnpm}`]);
    const copied = textsOf(stageOf('manifests'), 'COPY').flatMap((text) => text.split(' ').slice(0, -1));
    expect(copied.every((file) => /(^|\/)(package\.json|pnpm-\w+\.yaml)$/.test(file))).toBe(true);
    expect(stageOf('production').instructions.map(({ name }) => name)).toEqual(['RUN']);
    expect(stageOf('build').instructions[0]).toMatchObject({
      name: 'RUN',
      text: expect.stringContaining('--frozen-lockfile'),
    });
  });

  test('copies what is there, and what .dockerignore lets through', () => {
    const ignore = readFileSync(join(repositoryRoot, '.dockerignore'), 'utf8').split('\n');
    const allowed = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const sources = stages
      .flatMap((stage) => textsOf(stage, 'COPY'))
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(' ').slice(0, -1));
    for (const source of sources) {
      expect(existsSync(join(repositoryRoot, source)), source).toBe(true);
      expect(
        allowed.some((each) => source === each || source.startsWith(`${each}/`)),
        source,
      ).toBe(true);
    }
    expect(ignore).toEqual(expect.arrayContaining(['*', '**/node_modules', '**/.env*']));
  });

  test('leaves an image that runs without rights, checks itself without curl and says what it is', () => {
    expect(textsOf(last, 'USER')).toEqual(['1000:1000']);
    expect(textsOf(last, 'HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", "fetch\(.*\/live/);
    expect(textsOf(last, 'ENTRYPOINT')).toEqual(['["node", "--max-semi-space-size=16", "dist/main.js"]']);
    const labels = textsOf(last, 'LABEL').join(' ');
    for (const name of ['title', 'description', 'licenses', 'version', 'revision', 'created']) {
      expect(labels).toContain(`org.opencontainers.image.${name}=`);
    }
    expect(textsOf(last, 'ARG').map((text) => text.split('=')[0])).toEqual(['VERSION', 'REVISION', 'CREATED']);
    // A label that changes with each build must not take the layers with it.
    expect(last.instructions.slice(-4).map(({ name }) => name)).toEqual(['ARG', 'ARG', 'ARG', 'LABEL']);
  });
});

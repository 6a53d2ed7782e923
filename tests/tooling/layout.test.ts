/** What docs/layout.md names is there: a page that leads to nothing is worse than none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/start-process.js';

const text = readFileSync(join(repositoryRoot, 'docs', 'layout.md'), 'utf8');
const IN_THE_REPOSITORY = /^(server|shared|client|tests|qa|scripts|deploy|docs)\/[^\s…<>*{}]+$/;
/** `folder`: `file`, `file` */
const FILES_OF_A_FOLDER = /`([^`]+)`: ((?:`[\w.-]+\.[a-z]+`(?:, )?)+)/g;

const namesIn = (line: string) => [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** Every path that a line names. */
function pathsOf(line: string): string[] {
  const inFolders = [...line.matchAll(FILES_OF_A_FOLDER)].flatMap(([, folder, files = '']) =>
    namesIn(files).map((file) => `${folder}/${file}`),
  );
  return [...namesIn(line), ...inFolders].filter((name) => IN_THE_REPOSITORY.test(name));
}

const lines = text.split('\n').filter((line) => pathsOf(line).length > 0);

describe('docs/layout.md', () => {
  it.each(lines)('%s', (line) => {
    expect(pathsOf(line).filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
  });

  it('names many', () => {
    expect(lines.flatMap(pathsOf).length).toBeGreaterThan(60);
  });
});

/** Formats generated TypeScript exactly as `npm run lint` asks of sources, so that a generated file reads like one. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** @throws where the text is no valid TypeScript */
export function formatSource(text: string): string {
  // Biome applies its settings by the file's name, and leaves `*.generated.ts` alone: so the name here is another one.
  const args = [biome, 'check', '--write', '--stdin-file-path=scripts/formatted.ts'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    input: text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 || stdout === '') throw new Error(`A generated file is no valid TypeScript:\n${stderr}`);
  return stdout;
}

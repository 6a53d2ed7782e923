/** The Chromium that comes from npm, for machines where none is installed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface Executable {
  path: string;
  /** Where its libraries are, on a machine that lacks them. */
  libraries: string | null;
}

/** It is built for Linux on these processors. */
const IS_BUILT_FOR_THIS = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks it once for each of its versions; null where it does not run. */
export function packagedChromium(): Executable | null {
  if (!IS_BUILT_FOR_THIS) return null;
  const [, packageFolder = ''] = /^(.*chromium)[/\\]build[/\\]/.exec(entryOfPackage()) ?? [];
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `mps-chromium-${version}`);
  if (!existsSync(folder)) unpack(join(packageFolder, 'bin'), folder);
  const path = join(folder, 'chromium');
  return [null, join(folder, 'lib')].map((libraries) => ({ path, libraries })).find(runs) ?? null;
}

const entryOfPackage = () => createRequire(import.meta.url).resolve('@sparticuz/chromium');

/** Into a folder of another name first: two test processes may unpack at the same time. */
function unpack(packed: string, folder: string): void {
  const unfinished = mkdtempSync(`${folder}-`);
  writeFileSync(join(unfinished, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
  chmodSync(join(unfinished, 'chromium'), 0o755);
  const archive = join(unfinished, 'libraries.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br'))));
  mkdirSync(join(unfinished, 'lib'));
  spawnSync('tar', ['-xf', archive, '-C', join(unfinished, 'lib'), '--strip-components=1']);
  rmSync(archive);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** What the browser needs in its environment. */
export const environmentOf = ({ libraries }: Executable): NodeJS.ProcessEnv =>
  libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };

const runs = (executable: Executable): boolean =>
  spawnSync(executable.path, ['--version'], { env: environmentOf(executable) }).status === 0;

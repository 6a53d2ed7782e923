/**
 * Makes one CommonJS file of this package for mini-programs, which load no packages by name.
 *
 *   npm run mini-program
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param outfile where the file goes; into the sample unless given */
export async function bundleMiniProgram(outfile = here('sample-mini-program/dist/mps-rest.js')) {
  await build({
    entryPoints: [here('src/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2017',
    conditions: ['@mps/source'],
    // Older iPhones lack it, and esbuild adds no missing functions.
    banner: { js: 'if (!Object.hasOwn) Object.hasOwn = (of, key) => Object.prototype.hasOwnProperty.call(of, key);' },
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleMiniProgram();

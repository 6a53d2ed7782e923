/**
 * Holds `docs/openapi.json` against Redocly's and Spectral's rules and against the copy committed before it. Any
 * error and any warning makes the exit code 1.
 *
 *   npm run lint:openapi
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const document = join('docs', 'openapi.json');

const steps = [
  [binOf('@redocly/cli', 'redocly'), 'lint', document],
  [
    binOf('@stoplight/spectral-cli', 'spectral'),
    'lint',
    document,
    '--ruleset',
    'spectral.yaml',
    '--fail-severity',
    'hint',
  ],
  ['--import', 'tsx', join('scripts', 'openapi', 'check-breaks.ts')],
];

// Neither tool may call home, nor tell of its own new versions.
const env = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  SCARF_ANALYTICS: 'false',
};
for (const args of steps) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

/** The file behind a package's command. */
function binOf(name, command) {
  const manifest = require.resolve(`${name}/package.json`);
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin[command]);
}

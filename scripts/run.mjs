/**
 * Runs the commands of package.json on a clone where nothing has been set up yet: it installs when the
 * lockfile changed, builds when a source changed, and does nothing twice. Plain Node without a dependency,
 * because it is what installs the dependencies.
 *
 *   node scripts/run.mjs <command> [arguments]; the commands stand below
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest Node that all dependencies run on; `engines` in package.json says the same. */
const MINIMUM_NODE = [20, 19];
/** Version 11 crashes on Node 20, and `packageManager` in package.json would call for corepack. */
const PNPM = 'pnpm@12.21.0';

const PARENT_CHECK_MS = 300;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installStamp = join(root, 'node_modules', '.mps-installed');
const buildStamp = join(root, 'node_modules', '.mps-built');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const serverEntry = join(root, 'server', 'dist', 'main.js');
const cliEntry = join(root, 'client', 'cli', 'dist', 'main.js');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
/** How tools run TypeScript from the sources: the packages name them under this condition. */
const fromSource = ['--conditions=@mps/source', '--import', 'tsx'];

/** The projects that a build makes, with what each is made from. */
const BUILT_PROJECTS = ['shared', 'server', 'client/sdk', 'client/cli'];
/** The pages, which Vite makes of their own sources and of `shared`. */
const DASHBOARD = 'client/dashboard';
const vite = join(root, DASHBOARD, 'node_modules', 'vite', 'bin', 'vite.js');

/** What each command does; every one receives the arguments after its name and answers an exit code. */
const commands = {
  start: async (args) => {
    const wasInstalled = install();
    const wasBuilt = await build();
    // After a set-up in a process of its own, which counts its start from where it begins.
    return wasInstalled || wasBuilt ? node([serverEntry, ...args]) : startServer(args);
  },
  // From the sources, and again after each edit; the pages stay those of the last build.
  dev: async (args) => {
    install();
    const main = join(root, 'server', 'src', 'main.ts');
    return node(['--watch', '--watch-preserve-output', ...fromSource, main, ...args]);
  },
  test: async (args) => {
    install();
    await build();
    return node([vitest, 'run', '--root', root, ...args]);
  },
  'test-dashboard': (args) => longSuite('dashboard', args.length > 0 ? args : ['tests/dashboard']),
  'test-lighthouse': (args) => longSuite('lighthouse', ['tests/dashboard/lighthouse.test.ts', ...args]),
  'test-operations': (args) =>
    longSuite('operations', args.length > 0 ? args : ['tests/deploy', 'tests/observability', 'tests/schedule']),
  'test-reliability': async (args) => {
    process.env.MPS_RELIABILITY ??= 'long';
    if (!args.includes('--write')) return longSuite('reliability', args.length > 0 ? args : ['tests/reliability']);
    // With three seeds, then the table in docs/reliability.md from what they have counted.
    for (const seed of ['1', '2', '3']) {
      process.env.SEED = seed;
      const code = await longSuite('reliability', ['tests/reliability']);
      if (code !== 0) return code;
    }
    return node([...fromSource, join(root, 'tests', 'reliability', 'write-counts.ts')]);
  },
  bench: async (args) => {
    install();
    await build();
    return node([...fromSource, join(root, 'tests', 'bench', 'main.ts'), ...args]);
  },
  screenshots: async (args) => {
    install();
    await build();
    return node([...fromSource, join(root, 'tests', 'screenshots', 'main.ts'), ...args]);
  },
  build: async () => {
    install();
    await build();
    return 0;
  },
  typecheck: async () => {
    install();
    return node([tsc, '-b']);
  },
  lint: async (args) => {
    install();
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    return node([biome, 'check', '--error-on-warnings', ...args]);
  },
  'lint-openapi': async () => {
    install();
    return node([join(root, 'scripts', 'lint-openapi.mjs')]);
  },
  'lint-unused': async (args) => {
    install();
    const knip = join(root, 'node_modules', 'knip', 'bin', 'knip.js');
    return node([knip, '--directory', root, '--treat-config-hints-as-errors', ...args]);
  },
  generate: async (args) => {
    install();
    return node([...fromSource, join(root, 'scripts', 'generate.ts'), ...args]);
  },
  check: async () =>
    inOrder(
      ['lint', []],
      ['lint-unused', []],
      ['typecheck', []],
      ['generate', ['--check']],
      ['lint-openapi', []],
      ['test', []],
    ),
  mps: async (args) => {
    install();
    await build();
    // npm runs scripts in the repository; files that the command names stand where it was typed.
    return node([cliEntry, ...args], process.env.INIT_CWD ?? process.cwd());
  },
  setup: async () => {
    install();
    await build();
    return 0;
  },
};

/** The tests that `npm test` leaves out; vitest.config.ts says which belong to the name. */
async function longSuite(name, args) {
  install();
  await build();
  process.env.MPS_TEST_SUITE = name;
  return node([vitest, 'run', '--root', root, ...args]);
}

await main(process.argv.slice(2));

async function main([name, ...args]) {
  requireNode();
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (command === undefined) {
    fail(`Unknown command "${name ?? ''}". Known: ${Object.keys(commands).join(', ')}.`, 2);
  }
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
  const code = await command(args);
  // A started server goes on after this file has ended: only a failure sets the code here.
  if (code !== 0) process.exitCode = code;
}

/**
 * npm hands a signal to the shell that it started, and some shells end without passing it on: then nobody is left
 * to stop this process, which would go on holding its port and its data folder.
 */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(
    `Node ${MINIMUM_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}. ` +
      'Get a current one from https://nodejs.org and run the command again.',
  );
}

/** Installs the dependencies exactly as the lockfile names them; answers false when that had been done. */
function install() {
  const wanted = hashOfFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  if (readIfThere(installStamp) === wanted) return false;
  say('Installing the dependencies (once; a minute or two) ...');
  const started = Date.now();
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  // CI=true: pnpm asks no questions. The shell on Windows: Node refuses to spawn .cmd files without one.
  const result = spawnSync(npx, ['-y', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error !== undefined || result.status !== 0) {
    fail(
      'The installation failed; the lines above say why. It needs a connection to the npm registry, and a lockfile ' +
        `that fits: after an edit of the dependencies, run \`npx -y ${PNPM} install\` once. ` +
        'Run the command again when the cause is gone: it goes on from where it stopped.',
    );
  }
  writeFileSync(installStamp, wanted);
  say(`Installed in ${seconds(started)} s.`);
  return true;
}

/** Compiles the packages; answers false when no source has changed since the last time. */
async function build() {
  const wanted = hashOfSources();
  const isComplete = [...BUILT_PROJECTS, DASHBOARD].every((project) => existsSync(join(root, project, 'dist')));
  if (isComplete && readIfThere(buildStamp) === wanted) return false;
  say('Building ...');
  const started = Date.now();
  const code = await node([tsc, '-b', ...BUILT_PROJECTS.map((project) => join(root, project))]);
  if (code !== 0) fail('The build failed; the lines above name the places.', code);
  // The API needs no page: without one it starts, says so under /dashboard, and the next start tries again.
  // NODE_ENV is the server's setting here; Vite would take one other than production for a wish for slow, talkative pages.
  const pages = await node([vite, 'build', '--logLevel', 'warn'], join(root, DASHBOARD), { NODE_ENV: 'production' });
  if (pages !== 0) say('The dashboard could not be built; the lines above say why. The API works without it.');
  writeFileSync(buildStamp, wanted);
  say(`Built in ${seconds(started)} s.`);
  return true;
}

/**
 * Starts the built server in this very process: signals, exit code and terminal are its own, and no
 * second Node stays in memory. The same as `node server/dist/main.js` with these arguments.
 */
async function startServer(args) {
  process.chdir(root);
  process.argv = [process.argv[0], serverEntry, ...args];
  await import(pathToFileURL(serverEntry).href);
  return 0;
}

async function inOrder(...steps) {
  for (const [name, args] of steps) {
    say(`== ${name}`);
    const code = await commands[name](args);
    if (code !== 0) return code;
  }
  return 0;
}

/** Runs Node with the terminal of this process, passes signals on, and answers its exit code. */
function node(args, cwd = root, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function hashOfFiles(names) {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Names, sizes and times of all sources: a few milliseconds, where reading them would take many more. */
function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  const files = ['tsconfig.base.json', 'pnpm-lock.yaml'].map((name) => join(root, name));
  for (const project of BUILT_PROJECTS) {
    files.push(join(root, project, 'tsconfig.json'), ...filesUnder(join(root, project, 'src')));
  }
  files.push(...['index.html', 'vite.config.ts', 'compress-files.ts'].map((name) => join(root, DASHBOARD, name)));
  files.push(...['public', 'src'].flatMap((name) => filesUnder(join(root, DASHBOARD, name))));
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Set-up speaks on standard error: standard output belongs to the command. */
function say(text) {
  process.stderr.write(`${text}\n`);
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

function fail(text, code = 1) {
  say(text);
  process.exit(code);
}

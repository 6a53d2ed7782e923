/**
 * Makes `npm start` and `npm test` work on a fresh clone: installs when the lockfile changed, builds what changed, then
 * runs the command. Plain Node without a dependency, because it installs the dependencies. Every other command of
 * package.json expects an installed tree and says itself what it runs.
 *
 *   node scripts/run.mjs <command> [arguments]; the commands are listed below
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
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const vite = join(root, 'client', 'dashboard', 'node_modules', 'vite', 'bin', 'vite.js');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const serverEntry = join(root, 'server', 'dist', 'main.js');
const cliEntry = join(root, 'client', 'cli', 'dist', 'main.js');

/**
 * What is built by itself, and the sources that decide whether it is built again. `start` needs no client, and an edit
 * of the server leaves the pages as they are: Vite takes no more than `shared` of it.
 */
const SERVER = { name: 'server', projects: ['shared', 'server'], sources: ['shared', 'server'] };
const CLIENTS = {
  name: 'clients',
  projects: ['client/sdk', 'client/cli'],
  sources: ['shared', 'server', 'client/sdk', 'client/cli'],
};
const PAGES = { name: 'pages', projects: ['client/dashboard'], sources: ['shared', 'client/dashboard'] };

/** What each command does; every one receives the arguments after its name and answers an exit code. */
const commands = {
  start: async (args) => {
    const wasInstalled = install();
    const wasBuilt = await build(SERVER, PAGES);
    // After a set-up in a process of its own, which counts its start from where it begins.
    return wasInstalled || wasBuilt ? node([serverEntry, ...args]) : startServer(args);
  },
  // From the sources, and again after each edit; the pages stay those of the last build.
  dev: async (args) => {
    install({ withWorkshop: true });
    const main = join(root, 'server', 'src', 'main.ts');
    const fromSource = ['--conditions=@mps/source', '--import', 'tsx'];
    return node(['--watch', '--watch-preserve-output', ...fromSource, main, ...args]);
  },
  mps: async (args) => {
    install();
    await build(SERVER, CLIENTS);
    // npm runs scripts in the repository; files that the command names are looked up where it was typed.
    return node([cliEntry, ...args], process.env.INIT_CWD ?? process.cwd());
  },
  test: async (args) => {
    await commands.setup();
    return node([vitest, 'run', '--root', root, ...args]);
  },
  setup: async () => {
    install({ withWorkshop: true });
    await build(SERVER, CLIENTS, PAGES);
    return 0;
  },
};

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

/**
 * Installs the dependencies exactly as the lockfile names them: those that run and build the product, or the workshop
 * (tests, linters, generators) too. A tree that has the workshop keeps it.
 *
 * @returns false when all of it was installed already
 */
function install({ withWorkshop = false } = {}) {
  const lockfile = hashOfFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  const [installed, scope] = readIfThere(installStamp)?.split(' ') ?? [];
  const everything = withWorkshop || scope === 'everything';
  if (installed === lockfile && (scope === 'everything' || !everything)) return false;
  say(`Installing ${everything ? 'the dependencies' : 'what the server needs'} (once; a minute or two) ...`);
  const started = Date.now();
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  // CI=true: pnpm asks no questions. The shell on Windows: Node refuses to spawn .cmd files without one.
  const result = spawnSync(npx, ['-y', PNPM, 'install', '--frozen-lockfile', ...(everything ? [] : ['--prod'])], {
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
  writeFileSync(installStamp, `${lockfile} ${everything ? 'everything' : 'product'}`);
  say(`Installed in ${seconds(started)} s.`);
  return true;
}

/** Builds the parts whose sources changed since their last build; answers false when none had. */
async function build(...parts) {
  const stale = parts.filter((part) => !isBuilt(part));
  if (stale.length === 0) return false;
  say('Building ...');
  const started = Date.now();
  const compiled = stale.filter((part) => part !== PAGES);
  // Side by side: the compiler waits for the types of one package before the next, and leaves a core free.
  await Promise.all([compile(compiled), stale.includes(PAGES) ? bundlePages() : undefined]);
  say(`Built in ${seconds(started)} s.`);
  return true;
}

async function compile(parts) {
  if (parts.length === 0) return;
  const code = await node([tsc, '-b', ...parts.flatMap(({ projects }) => projects).map((name) => join(root, name))]);
  if (code !== 0) fail('The build failed; the lines above name the places.', code);
  for (const part of parts) stampBuilt(part);
}

/** The API needs no page: without them it starts, says so under /dashboard, and the next start tries again. */
async function bundlePages() {
  // NODE_ENV is the server's setting here; Vite would take one other than production for a wish for slow, verbose pages.
  const code = await node([vite, 'build', '--logLevel', 'warn'], join(root, 'client', 'dashboard'), {
    NODE_ENV: 'production',
  });
  if (code === 0) stampBuilt(PAGES);
  else say('The dashboard could not be built; the lines above say why. The API works without it.');
}

function isBuilt(part) {
  return (
    part.projects.every((project) => existsSync(join(root, project, 'dist'))) &&
    readIfThere(buildStampOf(part)) === hashOfSources(part)
  );
}

function stampBuilt(part) {
  writeFileSync(buildStampOf(part), hashOfSources(part));
}

function buildStampOf({ name }) {
  return join(root, 'node_modules', `.mps-built-${name}`);
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

/** Names, sizes and times of a part's sources: a few milliseconds, where reading them would take many more. */
function hashOfSources({ sources }) {
  const hash = createHash('sha256').update(process.version);
  const files = ['tsconfig.base.json', 'pnpm-lock.yaml'].map((name) => join(root, name));
  for (const project of sources) {
    const beside = ['tsconfig.json', 'index.html', 'vite.config.ts', 'compress-files.ts'];
    files.push(...beside.map((name) => join(root, project, name)).filter((file) => existsSync(file)));
    files.push(...['public', 'src'].flatMap((name) => filesUnder(join(root, project, name))));
  }
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

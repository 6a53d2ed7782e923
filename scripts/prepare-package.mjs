/**
 * Makes a package of the workspace installable by itself, around `npm pack` (its `prepack` and `postpack`):
 * the compiled files go to `package/` with what they use of other workspace packages beside them, and package.json
 * names real versions in the place of `catalog:` and `workspace:`. Afterwards the folder is as it was, also when the packing
 * fails or is ended.
 *
 *   cd client/sdk && npm pack
 *   cd client/sdk && node ../../scripts/prepare-package.mjs --to /tmp/packed   (touches nothing here)
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.cwd();
const manifestPath = join(folder, 'package.json');
/** The workspace's own package.json while the packed one stands in its place. */
const savedPath = join(folder, '.package.json.workspace');
const elsewhere = process.argv.indexOf('--to');
/** Where the packed files are put together. */
const target = elsewhere === -1 ? folder : resolve(process.argv[elsewhere + 1] ?? '');
const stage = join(target, 'package');

/** Where the packages of the workspace stand; `@mps/server` lends its router's type alone. */
const WORKSPACE = { shared: 'shared', client: 'client/sdk', server: 'server' };
/** `from 'x'`, `import('x')` and `import 'x'`, in code and declarations. */
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([@\w./:-]+)\2/g;

const awaited = process.argv.indexOf('--restore-after');

if (awaited !== -1) restoreAfter(process.argv.slice(awaited + 1).map(Number));
else {
  if (elsewhere === -1) restore();
  if (!process.argv.includes('--restore')) prepare();
}

function prepare() {
  if (elsewhere === -1) restoreWhenPackingEnds();
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(process.execPath, [tsc, '-b', folder], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const entries = [manifest.bin && Object.values(manifest.bin)[0], manifest.exports?.['.']?.default].filter(Boolean);
  const used = stageFiles(entries.map((entry) => resolve(folder, entry)));
  const published = `${JSON.stringify(publishedManifest(manifest, used), null, 2)}\n`;
  copyFileSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  if (elsewhere === -1) copyFileSync(manifestPath, savedPath);
  else copyFileSync(join(folder, 'README.md'), join(target, 'README.md'));
  writeWhole(join(target, 'package.json'), published);
}

/** Others may be reading the file, or running it: they see the old one or the new one. */
function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function restore() {
  if (existsSync(savedPath)) renameSync(savedPath, manifestPath);
  for (const path of [stage, join(folder, 'LICENSE')]) rmSync(path, { recursive: true, force: true });
}

/** npm runs no `postpack` after a packing that failed or was killed: a process of its own waits for npm's end. */
function restoreWhenPackingEnds() {
  const args = [fileURLToPath(import.meta.url), '--restore-after', String(packerId()), String(process.pid)];
  spawn(process.execPath, args, { cwd: folder, detached: true, stdio: 'ignore' }).unref();
}

/** The process that packs: the one that runs this script, or the one that runs the shell in between. */
function packerId() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, parent, command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  return /^\S*sh -c /.test(command) ? Number(parent) : process.ppid;
}

function restoreAfter(ids) {
  if (ids.some(isRunning)) setTimeout(() => restoreAfter(ids), 50);
  else restore();
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Copies the entries and all they lead to. @returns the names of the foreign packages that they import */
function stageFiles(entries) {
  const waiting = entries.flatMap(withDeclarations);
  const done = new Set();
  const foreign = new Set();
  while (waiting.length > 0) {
    const source = waiting.pop();
    if (done.has(source)) continue;
    done.add(source);
    const place = placeOf(source);
    const text = readFileSync(source, 'utf8').replaceAll(SPECIFIER, (whole, before, quote, name) => {
      const found = sourceOf(name, source);
      if (found === null) {
        if (!name.startsWith('node:')) foreign.add(packageOf(name));
        return whole;
      }
      waiting.push(...withDeclarations(found));
      let path = relative(dirname(place), placeOf(found)).replaceAll('\\', '/');
      if (!path.startsWith('.')) path = `./${path}`;
      return `${before}${quote}${path}${quote}`;
    });
    writeWhole(place, text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'));
  }
  removeOthers([...done].map(placeOf));
  return foreign;
}

/** What an earlier packing left and this one has no use for. */
function removeOthers(places) {
  const wanted = new Set(places);
  for (const entry of readdirSync(stage, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !wanted.has(path)) rmSync(path);
  }
}

/** Code comes with its declarations; a file of types alone has no code. */
function withDeclarations(path) {
  const declarations = path.replace(/\.js$/, '.d.ts');
  return [path, declarations].filter((each, index, all) => all.indexOf(each) === index && existsSync(each));
}

/** The compiled file that a specifier names; null for a foreign package. */
function sourceOf(name, importer) {
  if (name.startsWith('.')) return resolve(dirname(importer), name);
  const [, own, sub] = /^@mps\/([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  if (own === undefined) return null;
  if (own === 'server') return join(root, 'server', 'dist', 'api.generated.d.ts');
  return join(root, WORKSPACE[own], 'dist', `${sub ?? 'index'}.js`);
}

/** Where a compiled file goes: its own package's at the top, others' under their names. */
function placeOf(source) {
  const own = relative(join(folder, 'dist'), source);
  if (!own.startsWith('..')) return join(stage, own);
  for (const [name, path] of Object.entries(WORKSPACE)) {
    const inside = relative(join(root, path, 'dist'), source);
    if (!inside.startsWith('..')) return join(stage, 'vendor', name, inside);
  }
  throw new Error(`${source} belongs to no package`);
}

function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function publishedManifest(manifest, used) {
  const versions = catalog();
  const optional = Object.keys(manifest.optionalDependencies ?? {});
  const pick = (names) =>
    Object.fromEntries(
      [...names].sort().map((name) => {
        if (versions[name] === undefined) throw new Error(`${name} is imported and has no version in the catalog`);
        return [name, versions[name]];
      }),
    );
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const moved = (path) => `./package/${relative('dist', path)}`;
  const { scripts: _scripts, devDependencies: _dev, exports, bin, ...kept } = manifest;
  return {
    ...kept,
    ...(bin && { bin: Object.fromEntries(Object.entries(bin).map(([name, path]) => [name, moved(path)])) }),
    ...(exports && { exports: { '.': { types: moved(exports['.'].types), default: moved(exports['.'].default) } } }),
    files: [basename(stage)],
    dependencies: pick([...used].filter((name) => !optional.includes(name) && !peers.includes(name))),
    ...(optional.length > 0 && { optionalDependencies: pick(optional) }),
  };
}

/** The versions of pnpm-workspace.yaml, whose catalog is one `name: version` a line. */
function catalog() {
  const text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const [, lines = ''] = /^catalog:\n((?: {2}.*\n)+)/m.exec(text) ?? [];
  return Object.fromEntries(
    [...lines.matchAll(/^ {2}'?([^':\s]+)'?: '?([^'\s]+)'?$/gm)].map(([, name, version]) => [name, version]),
  );
}

/**
 * What systemd does with a unit, as far as the units of this system need it: `init JOURNAL` is the manager, `systemctl …`
 * asks it. A service's outputs are sockets, as those of systemd's journal are: Node's pipes to its children are.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const SOCKET = '/run/service-manager';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** systemd waits for 90 s; whoever is not there by then has something wrong. */
const START_TIMEOUT_MS = 10_000;
const STOP_TIMEOUT_MS = 20_000;

const [role, ...given] = process.argv.slice(2);
if (role === 'init') serve(given[0]);
else ask(given);

function ask(args) {
  let answer = '';
  const socket = connect(SOCKET, () => socket.end(JSON.stringify(args)));
  socket.on('data', (chunk) => (answer += chunk));
  socket.on('end', () => {
    if (answer !== '') process.stderr.write(`${answer}\n`);
    process.exit(answer === '' ? 0 : 1);
  });
}

function serve(journal) {
  const running = new Map();
  const note = (unit) => (chunk) => appendFileSync(journal, `${unit}: ${chunk}`);
  const context = { running, note };
  createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk));
    socket.on('end', () => {
      systemctl(context, JSON.parse(text)).then(
        () => socket.end(),
        (error) => socket.end(String(error.message)),
      );
    });
  }).listen(SOCKET, () => process.stdout.write('ready\n'));
  // The machine lives as long as the test: whatever runs in its namespace ends with this process.
  process.stdin.resume().on('end', () => process.exit(0));
}

async function systemctl(context, args) {
  const now = args.includes('--now');
  const [verb, ...names] = args.filter((arg) => !arg.startsWith('--'));
  for (const name of names) {
    const unit = /\.(service|timer)$/.test(name) ? name : `${name}.service`;
    const settings = readUnit(unit);
    if (verb === 'start' || (verb === 'enable' && now)) await start(context, unit, settings);
    else if (verb === 'restart') {
      await stop(context, unit, settings);
      await start(context, unit, settings);
    } else if (verb === 'stop') await stop(context, unit, settings);
    else if (verb === 'reload') await runAll(context, unit, settings, 'ExecReload');
    else throw new Error(`systemctl ${verb} is not known here`);
  }
}

/** The settings of a unit: each name with all its values. */
function readUnit(unit) {
  const path = [`/etc/systemd/system/${unit}`, `/lib/systemd/system/${unit}`].find((each) => existsSync(each));
  if (path === undefined) throw new Error(`Unit ${unit} not found.`);
  const settings = {};
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined) settings[name] = [...(settings[name] ?? []), value];
  }
  return settings;
}

async function start(context, unit, settings) {
  // A timer starts its service later; here, that there is one.
  if (unit.endsWith('.timer')) return void readUnit(unit.replace('.timer', '.service'));
  if (context.running.has(unit)) return;
  await runAll(context, unit, settings, 'ExecStartPre');
  const type = settings.Type?.[0] ?? 'simple';
  if (type === 'oneshot' || type === 'forking') await runAll(context, unit, settings, 'ExecStart');
  else {
    const child = execute(context, unit, settings, settings.ExecStart[0]);
    context.running.set(unit, child.pid);
    // After a restart the unit's process is already the next one.
    child.on('exit', () => {
      if (context.running.get(unit) === child.pid) context.running.delete(unit);
    });
  }
  if (type === 'forking') context.running.set(unit, await pidOf(unit, settings.PIDFile[0]));
}

async function pidOf(unit, file) {
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await pause(50)) {
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (isAlive(pid)) return pid;
  }
  throw new Error(`${unit}: start operation timed out: no process in PID file ${file}`);
}

async function stop(context, unit, settings) {
  const pid = context.running.get(unit);
  if (pid === undefined) return;
  if (settings.ExecStop === undefined) process.kill(pid, 'SIGTERM');
  else await runAll(context, unit, settings, 'ExecStop');
  for (const end = Date.now() + STOP_TIMEOUT_MS; isAlive(pid); await pause(50)) {
    if (Date.now() > end) throw new Error(`${unit}: stop operation timed out`);
  }
  context.running.delete(unit);
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0) && !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function runAll(context, unit, settings, name) {
  for (const line of settings[name] ?? []) {
    const child = execute(context, unit, settings, line.replace(/^-/, ''));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0 && !line.startsWith('-')) throw new Error(`${unit}: ${name} ended with ${code}`);
  }
}

function execute({ note }, unit, settings, line) {
  const user = settings.User?.[0] ?? 'root';
  const { uid, gid, home } = userOf(user);
  const [program, ...args] = wordsOf(line);
  // Where Node is not from a package, as in its container image.
  const file = program === '/usr/bin/node' && !existsSync(program) ? process.execPath : program;
  const own = (settings.Environment ?? [])
    .flatMap(wordsOf)
    .map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]);
  const env = {
    PATH,
    ...(user === 'root' ? {} : { HOME: home, USER: user, LOGNAME: user }),
    ...Object.fromEntries(own),
  };
  for (const name of settings.StateDirectory ?? []) {
    env.STATE_DIRECTORY = `/var/lib/${name}`;
    mkdirSync(env.STATE_DIRECTORY, { recursive: true });
    chownSync(env.STATE_DIRECTORY, uid, gid);
  }
  for (const each of settings.EnvironmentFile ?? []) Object.assign(env, readEnvironment(each));
  const umask = settings.UMask?.[0] ?? '0022';
  const child = spawn('/bin/sh', ['-c', 'umask "$0"; exec "$@"', umask, file, ...args], {
    uid,
    gid,
    cwd: settings.WorkingDirectory?.[0] ?? '/',
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', note(unit));
  child.on('error', (error) => note(unit)(`${error.message}\n`));
  return child;
}

function readEnvironment(file) {
  const path = file.replace(/^-/, '');
  if (file.startsWith('-') && !existsSync(path)) return {};
  const lines = readFileSync(path, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => (/^\w+=/.test(line) ? [[line.split('=')[0], line.slice(line.indexOf('=') + 1)]] : [])),
  );
}

function userOf(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  if (line === undefined) throw new Error(`Failed to determine user credentials: no user ${name}`);
  const fields = line.split(':');
  return { uid: Number(fields[2]), gid: Number(fields[3]), home: fields[5] };
}

/** Words with quotes around what holds spaces. */
function wordsOf(line) {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare);
}

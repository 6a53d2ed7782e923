/**
 * A Redis server of one test file alone: the machine's `redis-server`, on a free port of the loopback address and
 * without anything written to a disk.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { freePort } from './databases/processes.js';

const BINARY = process.env.MPS_TEST_REDIS_SERVER || 'redis-server';
const START_TIMEOUT_MS = 5_000;

/** Why nothing can be run against Redis here; null where it can. */
export const redisIsMissing =
  spawnSync(BINARY, ['--version']).status === 0
    ? null
    : `${BINARY} is not installed: apt-get install redis-server, or name it in MPS_TEST_REDIS_SERVER`;
if (redisIsMissing !== null) process.stderr.write(`skipped, ${redisIsMissing}\n`);

export interface RedisServer {
  url: string;
  port: number;
  /** One command as `redis-cli` would send it, such as `FLUSHALL`; answers the raw reply. */
  command(line: string): Promise<string>;
  /** The process stands still: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
  kill(): Promise<void>;
  /** Starts it again on the same port, empty; one that still runs is left as it is. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server; `stop` ends it, and so does the end of this process, whatever way it ends. */
export async function startRedisServer(settings: readonly string[] = []): Promise<RedisServer> {
  const port = await freePort();
  let running = await spawnServer(port, settings);
  const end = async (signal: NodeJS.Signals) => {
    if (running.guard.exitCode !== null) return;
    process.kill(running.pid, 'SIGCONT');
    process.kill(running.pid, signal);
    running.guard.stdin?.end();
    await once(running.guard, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    command: (line) => send(port, line),
    pause: () => process.kill(running.pid, 'SIGSTOP'),
    resume: () => process.kill(running.pid, 'SIGCONT'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      if (running.guard.exitCode === null) return;
      running = await spawnServer(port, settings);
    },
    stop: () => end('SIGKILL'),
  };
}

interface Running {
  pid: number;
  guard: ChildProcess;
}

/** The shell ends the server when its standard input closes: when this process ends, also by SIGKILL. */
const GUARD = `exec 3<&0
"$@" >&2 3<&- &
server=$!
echo $server
(cat <&3; kill -9 $server) >/dev/null 2>&1 &
wait $server`;

async function spawnServer(port: number, settings: readonly string[]): Promise<Running> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...settings];
  const guard = spawn('sh', ['-c', GUARD, 'sh', BINARY, ...args], { cwd: '/tmp', stdio: ['pipe', 'pipe', 'ignore'] });
  const [line] = (await once(guard.stdout, 'data')) as [Buffer];
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await send(port, 'PING').catch(() => '')).includes('PONG')) {
    if (Date.now() > deadline) throw new Error(`${BINARY} did not start on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { pid: Number(line.toString()), guard };
}

async function send(port: number, line: string): Promise<string> {
  const socket = createConnection(port, '127.0.0.1');
  socket.on('error', () => {});
  try {
    await once(socket, 'connect');
    socket.write(`${line}\r\n`);
    const [reply] = (await once(socket, 'data')) as [Buffer];
    return reply.toString();
  } finally {
    socket.destroy();
  }
}

/** Runs `mps` as a person's shell does: a process of its own, with a home of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

export const cliEntry = join(repositoryRoot, 'client', 'cli', 'dist', 'main.js');
const pseudoTerminal = fileURLToPath(new URL('./pseudo-terminal.py', import.meta.url));

export const hasPython = spawnSync('python3', ['--version']).status === 0;

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface CliOptions {
  /** What is typed or piped into it. */
  input?: string;
  env?: Record<string, string>;
  /** The profile, which is one person here. */
  as?: string;
}

export interface TestCli {
  /** Where its configuration stands. */
  home: string;
  run(args: string[], options?: CliOptions): Promise<CliRun>;
  /** The same with `--json`; the data, or an error that shows what it said. */
  json<T = Record<string, never>>(args: string[], options?: CliOptions): Promise<T>;
  /** On a pseudo-terminal: waits for each text and answers it. */
  onTerminal(steps: [waitFor: string, keys: string][], args: string[], options?: CliOptions): Promise<CliRun>;
  login(as: string, args: string[], password: string): Promise<void>;
  remove(): Promise<void>;
}

/** @param url the server that it talks to */
export async function createTestCli(url: string): Promise<TestCli> {
  const tsc = join(repositoryRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(process.execPath, [tsc, '-b', join(repositoryRoot, 'client', 'cli')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed: ${built.stdout}${built.stderr}`);
  const home = await mkdtemp(join(tmpdir(), 'mps-cli-'));
  const environmentOf = ({ env, as }: CliOptions) =>
    bareEnvironment({
      XDG_CONFIG_HOME: home,
      MPS_URL: url,
      MPS_KEYCHAIN: 'off',
      LANG: 'en_US.UTF-8',
      TERM: 'xterm-256color',
      TZ: 'Asia/Taipei',
      ...(as === undefined ? {} : { MPS_PROFILE: as }),
      ...env,
    });
  const run: TestCli['run'] = (args, options = {}) =>
    runProcess(process.execPath, [cliEntry, ...args], environmentOf(options), options.input);
  return {
    home,
    run,
    json: async (args, options) => {
      const { code, stdout, stderr } = await run([...args, '--json'], options);
      if (code !== 0) throw new Error(`mps ${args.join(' ')} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout);
    },
    onTerminal: (steps, args, options = {}) => {
      const command = [pseudoTerminal, JSON.stringify(steps), process.execPath, cliEntry, ...args];
      return runProcess('python3', command, environmentOf(options));
    },
    login: async (as, args, password) => {
      const { code, stderr } = await run(['login', ...args, '--password-stdin'], { as, input: password });
      if (code !== 0) throw new Error(`The login of ${as} ended with ${code}: ${stderr}`);
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

export function runProcess(
  command: string,
  args: string[],
  env: Record<string, string>,
  input = '',
  cwd?: string,
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that reads nothing may have ended by now.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

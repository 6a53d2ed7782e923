import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NUMBER_DIGITS } from '../../../tests/support/fill-database.js';
import { repositoryRoot } from '../../../tests/support/start-process.js';
import type { ServerProcess } from '../api.js';
import { type LoadPlan, type LoadResult, MEASURING } from './plan.js';

const GENERATOR = fileURLToPath(new URL('generator.ts', import.meta.url));

interface LoadOptions {
  /** Pins it to one core. */
  cpu?: number | undefined;
}

/** Runs the generator as a process of its own. */
export const runLoad = (plan: LoadPlan, { cpu }: LoadOptions = {}): Promise<LoadResult> =>
  generate(plan, cpu, () => {});

/** The same with what a request costs the server after the lead-in, in milliseconds of processor time. */
export async function runCostedLoad(
  server: ServerProcess,
  plan: Omit<LoadPlan, 'port'>,
  { cpu }: LoadOptions = {},
): Promise<LoadResult & { cpuMsOfRequest: number }> {
  let cpuBefore = 0;
  const result = await generate({ ...plan, port: server.port }, cpu, () => {
    cpuBefore = server.cpuMs();
  });
  return { ...result, cpuMsOfRequest: (server.cpuMs() - cpuBefore) / result.afterLeadIn };
}

async function generate(plan: LoadPlan, cpu: number | undefined, onMeasuring: () => void): Promise<LoadResult> {
  const command = [process.execPath, '--import', 'tsx', GENERATOR];
  const child = spawnPinned(command, cpu);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    // Its first line says that the lead-in is over.
    if (output === '') onMeasuring();
    output += chunk.toString();
  });
  child.stdin?.end(JSON.stringify(plan));
  await once(child, 'close');
  const [, result] = output.split(`${MEASURING}\n`);
  if (result === undefined) throw new Error(`The load generator ended without a result: ${output}`);
  return JSON.parse(result) as LoadResult;
}

function spawnPinned(command: string[], cpu: number | undefined): ChildProcess {
  const [program = '', ...args] = cpu === undefined ? command : ['taskset', '-c', String(cpu), ...command];
  return spawn(program, args, { cwd: repositoryRoot, stdio: ['pipe', 'pipe', 'inherit'] });
}

export interface RequestParts {
  method: 'GET' | 'POST';
  path: string;
  token?: string | null;
  /** With `{+}` and `{=}` where numbers stand. */
  body?: string;
  headers?: Record<string, string>;
}

/** A whole request as the generator sends it. */
export function requestText({ method, path, token, body, headers = {} }: RequestParts): string {
  // Placeholders of three characters become numbers of a fixed width.
  const placeholders = body?.match(/\{[+=]\}/g)?.length ?? 0;
  const length = Buffer.byteLength(body ?? '') + placeholders * (NUMBER_DIGITS - 3);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: keep-alive',
    ...(token ? [`Authorization: Bearer ${token}`] : []),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${length}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

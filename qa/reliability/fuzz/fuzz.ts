/** Sends fuzzed requests, many at a time, and keeps what was wrong with their answers. */
import { Agent, request as httpRequest } from 'node:http';
import { CALLERS, type Caller } from '../../../tests/support/world.js';
import { randomOf } from '../harness/random.js';
import type { Callers } from './callers.js';
import { complaintAbout, type HeardAnswer } from './judge.js';
import { TARGETS } from './near-valid.js';
import { rawCall } from './raw-call.js';
import { rawRequest } from './raw-requests.js';
import { type FuzzRequest, overRest, overTrpc } from './requests.js';

export interface FuzzTotals {
  inputs: number;
  /** Request ids that were answered as a success, or in part as one. */
  succeeded: Set<string>;
  /** Request ids of all other answers. */
  refused: Set<string>;
  slowestMs: number;
  /** How often each status was answered. */
  statuses: Map<number, number>;
  /** What was wrong, with the request: one line each. */
  complaints: string[];
}

export const newTotals = (): FuzzTotals => ({
  inputs: 0,
  succeeded: new Set(),
  refused: new Set(),
  slowestMs: 0,
  statuses: new Map(),
  complaints: [],
});

/** An answer that takes longer counts as none. */
const DEADLINE_MS = 5_000;
const REFRESH_EVERY = 300;
const MAX_COMPLAINTS = 200;
const SHOWN_CHARACTERS = 700;

/** They hash a password on purpose slowly, or read all there is: asked as often as others, nothing else would be. */
const HEAVY = new Set([
  'auth.login',
  'auth.reauthenticate',
  'auth.changePassword',
  'admin.createMember',
  'admin.createMerchant',
  'admin.createOperator',
  'admin.updateOperator',
  'admin.resetMemberPassword',
  'admin.resetMerchantPassword',
  'admin.verifyAudit',
  'admin.verifyLedger',
  'admin.exportAudit',
  'admin.getStatistics',
  'admin.getTrends',
]);
const HEAVY_SHARE = 0.06;

const LIGHT_TARGETS = TARGETS.filter(({ operation }) => !HEAVY.has(operation.name));
const HEAVY_TARGETS = TARGETS.filter(({ operation }) => HEAVY.has(operation.name));

/** Whoever usually calls a procedure, by the domain that it stands in. */
function usualCaller(name: string): Caller {
  if (name.startsWith('member.')) return 'member';
  if (name.startsWith('merchant.') || name.startsWith('common.')) return 'manager';
  return name.startsWith('admin.') ? 'admin' : 'member';
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface NamedAnswer extends HeardAnswer {
  requestId: string;
}

function answerOf(url: string, request: FuzzRequest, headers: Record<string, string>): Promise<NamedAnswer> {
  return new Promise((resolve, reject) => {
    const type = request.body === null ? {} : { 'content-type': request.contentType };
    const sent = httpRequest(`${url}${request.path}`, {
      agent,
      method: request.method,
      headers: { ...headers, ...type },
    });
    sent.setTimeout(DEADLINE_MS, () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const requestId = String(response.headers['x-request-id']);
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), requestId });
      });
    });
    sent.end(request.body ?? undefined);
  });
}

/** Almost valid inputs of every procedure over both transports. */
export async function fuzzInputs(
  { url, callers, inputs, concurrency }: { url: string; callers: Callers; inputs: number; concurrency: number },
  totals: FuzzTotals,
): Promise<void> {
  let left = inputs;
  const work = async (worker: number) => {
    const random = randomOf(`inputs ${worker}`);
    while (left > 0) {
      left -= 1;
      if (left % REFRESH_EVERY === 0) await callers.refresh();
      const targets = random.chance(HEAVY_SHARE) ? HEAVY_TARGETS : LIGHT_TARGETS;
      const request = random.chance(0.5)
        ? overRest(random, random.pick(targets), callers.known())
        : overTrpc(random, targets, callers.known());
      const caller = random.chance(0.85) ? usualCaller(request.procedures[0] ?? '') : random.pick(CALLERS);
      await ask(url, request, { caller, callers, token: callers.tokenOf(caller, random), totals });
    }
  };
  const workers = Array.from({ length: concurrency }, (_, worker) =>
    work(worker).catch((error: unknown) => {
      // The others end as well: what they would go on writing would fail the tests after this one.
      left = 0;
      throw error;
    }),
  );
  for (const outcome of await Promise.allSettled(workers)) if (outcome.status === 'rejected') throw outcome.reason;
}

async function ask(
  url: string,
  request: FuzzRequest,
  { caller, callers, token, totals }: { caller: Caller; callers: Callers; token: string | null; totals: FuzzTotals },
): Promise<void> {
  totals.inputs += 1;
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const startedAtMs = performance.now();
  const answer = await answerOf(url, request, headers).catch((error: Error) => error);
  totals.slowestMs = Math.max(totals.slowestMs, performance.now() - startedAtMs);
  if (answer instanceof Error) return complain(totals, answer.message, request);
  note(totals, answer);
  (answer.status < 300 ? totals.succeeded : totals.refused).add(answer.requestId);
  const complaint = complaintAbout(answer, request.transport);
  if (complaint !== null) complain(totals, complaint, request);
  if (answer.status === 401 && /SESSION_REVOKED|TOKEN_EXPIRED/.test(answer.body ?? '')) await callers.renew(caller);
}

/** What no client would send, each over a connection of its own. */
export async function fuzzConnections(
  { port, inputs, concurrency }: { port: number; inputs: number; concurrency: number },
  totals: FuzzTotals,
): Promise<void> {
  let left = inputs;
  const work = async (worker: number) => {
    const random = randomOf(`connections ${worker}`);
    while (left > 0) {
      left -= 1;
      totals.inputs += 1;
      const request = rawRequest(random);
      const { answers, isHanging, ms } = await rawCall(port, request, DEADLINE_MS);
      totals.slowestMs = Math.max(totals.slowestMs, ms);
      const shown = { what: request.what, bytes: Buffer.concat(request.parts).toString('latin1') };
      // Once more, because the whole machine may have stood still for a moment.
      const hangsAgain = isHanging && (await rawCall(port, request, DEADLINE_MS)).isHanging;
      if (hangsAgain) complain(totals, 'neither an answer nor an end in time', shown);
      for (const answer of answers) {
        note(totals, answer);
        const complaint = complaintAbout(answer, 'raw');
        if (complaint !== null) complain(totals, complaint, shown);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)));
}

function note({ statuses }: FuzzTotals, { status }: HeardAnswer): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

function complain({ complaints }: FuzzTotals, complaint: string, request: object): void {
  if (complaints.length < MAX_COMPLAINTS) {
    complaints.push(`${complaint} <- ${JSON.stringify(request).slice(0, SHOWN_CHARACTERS)}`);
  }
}

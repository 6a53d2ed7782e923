/**
 * Collects the charges that wait at the same moment and sends them as one call, as soon as a sender is free: what a call
 * costs is then shared. There is no timer before sending: a lone charge goes at once, and while all senders are busy
 * the next ones gather.
 *
 * Nobody waits for another: a batch waits for no lock. A charge whose card is in other hands comes back and goes singly,
 * with others of the same card, by one call at a time for each card, and never by all senders.
 */
import { AsyncResource } from 'node:async_hooks';
import type { Actor, Args, Row } from './gateway.js';

/** Beyond these, charges are refused at once: the bound of memory. */
const MAX_WAITING = 10_000;
/** Charges of one card that share one call. */
const MAX_OF_CARD = 16;

export interface Charge {
  args: Args<'merchant_charge_by_qr'>;
  actor: Actor | null;
}

/** Its row, its refusal, or the card for which it has to go singly. */
export type ChargeResult = { row: Row<'merchant_charge_by_qr'> } | { refusal: unknown } | { singlyFor: string };

export interface ChargeQueueOptions {
  /** Calls under way at once. */
  senders: number;
  maxBatch: number;
  /** How long a charge may wait for its turn. */
  maxWaitMs: number;
  /** Sends a call that waits for no lock. Answers by the places of the charges. */
  sendBatch(charges: readonly Charge[]): Promise<readonly (ChargeResult | undefined)[]>;
  /** Sends charges of one card, or one charge; waits for locks. */
  sendSingly(charges: readonly Charge[]): Promise<readonly (ChargeResult | undefined)[]>;
  /** Whether a charge may be sent by itself after a call with others has failed. */
  maySendAgain(error: unknown, charge: Charge): boolean;
  /** What a charge that was sent again ends with, of the error before and that of its own call. */
  lastingError(before: unknown, own: unknown): unknown;
  /** The error of a charge that was not sent, because too many wait or its time is over. */
  overloaded(reason: string): Error;
  onBatch?(size: number): void;
  /** How long a charge waited for its turn. */
  onTurn?(waitedMs: number): void;
  onSingly?(reason: 'busy' | 'error'): void;
}

interface Job {
  charge: Charge;
  sinceMs: number;
  /** The card that it waits for, once it is known. */
  card: string;
  /** Of the call that failed with it. */
  error: unknown;
  /** Runs work as a part of the request that the charge came with: traces belong to it. */
  within: AsyncResource;
  settle(row: Row<'merchant_charge_by_qr'>): void;
  fail(error: unknown): void;
}

export interface ChargeQueue {
  charge(charge: Charge): Promise<Row<'merchant_charge_by_qr'>>;
  /** Charges that have not been sent. */
  waiting(): number;
}

export function createChargeQueue(options: ChargeQueueOptions): ChargeQueue {
  const { senders, maxBatch } = options;
  // A locked card may hold a call for long: half of the senders stay with those that wait for nobody.
  const maxSingly = Math.max(1, Math.floor(senders / 2));
  /** By merchant, served in turn: one with a thousand waiting holds up no other. */
  const lanes = new Map<string, Job[]>();
  let inLanes = 0;
  let singles: Job[] = [];
  const busyCards = new Set<string>();
  let sending = 0;
  let sendingSingly = 0;
  let isPlanned = false;
  let deadline: NodeJS.Timeout | null = null;

  const waiting = () => inLanes + singles.length;

  function charge(each: Charge): Promise<Row<'merchant_charge_by_qr'>> {
    if (waiting() >= MAX_WAITING) return Promise.reject(options.overloaded('too many charges wait'));
    return new Promise((settle, fail) => {
      // AsyncLocalStorage.snapshot() says the same and costs a charge 3 % of the API's processor.
      const within = new AsyncResource('charge', { requireManualDestroy: true });
      const job: Job = { charge: each, sinceMs: performance.now(), card: '', error: null, within, settle, fail };
      const lane = laneOf(job);
      const jobs = lanes.get(lane);
      if (jobs === undefined) lanes.set(lane, [job]);
      else jobs.push(job);
      inLanes += 1;
      plan();
    });
  }

  /** After what is under way in this turn of the event loop: what one read of the sockets brought goes together. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      send();
    });
  }

  function send(): void {
    while (singles.length > 0 && sendingSingly < maxSingly && sending < senders) {
      const first = singles.find((job) => !busyCards.has(job.card));
      if (first === undefined) break;
      const jobs = singles.filter((job) => job.card === first.card).slice(0, MAX_OF_CARD);
      singles = singles.filter((job) => !jobs.includes(job));
      void sendSingly(jobs, first.card);
    }
    while (inLanes > 0 && sending < senders) void sendBatch(take(Math.ceil(inLanes / (senders - sending))));
    watchAge();
  }

  /** One of each merchant in turn, until there are enough. */
  function take(wanted: number): Job[] {
    const jobs: Job[] = [];
    while (jobs.length < Math.min(wanted, maxBatch)) {
      const [next] = lanes;
      if (next === undefined) break;
      const [lane, waitingJobs] = next;
      const job = waitingJobs.shift();
      lanes.delete(lane);
      if (waitingJobs.length > 0) lanes.set(lane, waitingJobs);
      if (job !== undefined) jobs.push(job);
    }
    inLanes -= jobs.length;
    return jobs;
  }

  async function sendBatch(jobs: Job[]): Promise<void> {
    options.onBatch?.(jobs.length);
    sending += 1;
    await answer(jobs, options.sendBatch);
    sending -= 1;
    send();
  }

  async function sendSingly(jobs: Job[], card: string): Promise<void> {
    sending += 1;
    sendingSingly += 1;
    busyCards.add(card);
    await answer(jobs, options.sendSingly);
    busyCards.delete(card);
    sendingSingly -= 1;
    sending -= 1;
    send();
  }

  /** Sends and settles; never rejects. */
  async function answer(jobs: Job[], call: ChargeQueueOptions['sendBatch']): Promise<void> {
    const now = performance.now();
    for (const job of jobs) options.onTurn?.(now - job.sinceMs);
    const [first] = jobs;
    if (first === undefined) return;
    try {
      const results = await first.within.runInAsyncScope(() => call(jobs.map((job) => job.charge)));
      for (const [place, job] of jobs.entries()) settle(job, results[place]);
    } catch (error) {
      for (const job of jobs) {
        // Nobody pays for another's error. What failed by itself has its own.
        if (jobs.length > 1 && options.maySendAgain(error, job.charge)) again(job, 'error', onlyOf(job), error);
        else job.fail(job.error === null ? error : options.lastingError(job.error, error));
      }
    }
  }

  function settle(job: Job, result: ChargeResult | undefined): void {
    if (result === undefined) job.fail(new Error('The database has left a charge unanswered.'));
    else if ('row' in result) job.settle(result.row);
    else if ('refusal' in result) job.fail(result.refusal);
    else again(job, 'busy', result.singlyFor, null);
  }

  function again(job: Job, reason: 'busy' | 'error', card: string, error: unknown): void {
    options.onSingly?.(reason);
    job.card = card;
    job.error = error;
    singles.push(job);
  }

  /** The one timer: ends what has waited too long, where nothing else would look for it. */
  function watchAge(): void {
    if (deadline !== null || waiting() === 0) return;
    const oldestMs = Math.min(...[...lanes.values(), singles].flatMap((jobs) => jobs[0]?.sinceMs ?? []));
    deadline = setTimeout(
      () => {
        deadline = null;
        endOld();
        watchAge();
      },
      Math.max(1, oldestMs + options.maxWaitMs - performance.now()),
    );
    deadline.unref();
  }

  function endOld(): void {
    const before = performance.now() - options.maxWaitMs;
    const keep = (job: Job): boolean => {
      if (job.sinceMs > before) return true;
      job.fail(job.error ?? options.overloaded('a charge has waited too long for its turn'));
      return false;
    };
    singles = singles.filter(keep);
    for (const [lane, jobs] of lanes) {
      const kept = jobs.filter(keep);
      inLanes -= jobs.length - kept.length;
      if (kept.length === 0) lanes.delete(lane);
      else lanes.set(lane, kept);
    }
  }

  return { charge, waiting };
}

const laneOf = (job: Job): string => job.charge.args.p_merchant_code ?? '';
/** A charge whose card is not known shares its call with nobody. */
const onlyOf = (job: Job): string => `code:${job.charge.args.p_qr_plain}`;

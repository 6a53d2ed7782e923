/**
 * The numbers of several workers in one answer. A scrape reaches any of them; it asks the process that started them,
 * which asks all, and adds up.
 */
import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry } from 'prom-client';
import { z } from 'zod';
import { ApplicationError } from '../lib/application-error.js';
import type { Metrics, MetricsData } from './create-metrics.js';

/** A worker that hangs is not waited for: its last numbers stand in. */
const WORKER_TIMEOUT_MS = 1_500;
/** Longer than the parent waits for its workers, shorter than scrapers wait. */
const PARENT_TIMEOUT_MS = 5_000;

/** `total`: worker asks parent, parent answers. `own`: parent asks worker, worker answers. */
const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('mps:metrics:total'), id: z.string(), text: z.string().optional() }),
  z.object({ type: z.literal('mps:metrics:own'), id: z.string(), data: z.unknown().optional() }),
]);
type Message = z.infer<typeof Message>;

const readMessage = (message: unknown): Message | null => Message.safeParse(message).data ?? null;

/**
 * For a worker: answers the parent's questions for its numbers, and reads everybody's.
 *
 * @returns reads the text of all workers together
 */
export function joinWorkers(metrics: Metrics): () => Promise<string> {
  const waiting = new Map<string, (text: string) => void>();
  process.on('message', (received) => {
    const message = readMessage(received);
    if (message?.type === 'mps:metrics:own') void answer(message.id, metrics);
    if (message?.type === 'mps:metrics:total') waiting.get(message.id)?.(message.text ?? '');
  });
  return async () => {
    const id = randomUUID();
    try {
      return await new Promise<string>((resolve, reject) => {
        waiting.set(id, resolve);
        const refuse = () => reject(new ApplicationError('SERVICE_UNAVAILABLE'));
        setTimeout(refuse, PARENT_TIMEOUT_MS).unref();
        send({ type: 'mps:metrics:total', id }, refuse);
      });
    } finally {
      waiting.delete(id);
    }
  };
}

async function answer(id: string, metrics: Metrics): Promise<void> {
  const data = await metrics.readData();
  // A parent that has just ended is no error of this process.
  send({ type: 'mps:metrics:own', id, data }, () => {});
}

function send(message: Message, onFailure: () => void): void {
  if (process.connected !== true) {
    onFailure();
    return;
  }
  process.send?.(message, undefined, undefined, (error: Error | null) => {
    if (error !== null) onFailure();
  });
}

/**
 * For the parent: answers the workers' questions for the numbers of all.
 *
 * What a worker that has died had counted is kept: a sum that fell with it would look like a restart, and every rate
 * made of it would show a peak that never was.
 */
export function addUpWorkers(): void {
  const latest = new Map<number, MetricsData>();
  const waiting = new Map<string, (data: MetricsData | null) => void>();
  let ofTheDead: MetricsData = [];

  async function ask(worker: Worker): Promise<void> {
    const id = randomUUID();
    const data = await new Promise<MetricsData | null>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(resolve, WORKER_TIMEOUT_MS, null);
      worker.send({ type: 'mps:metrics:own', id } satisfies Message, (error) => error !== null && resolve(null));
    });
    waiting.delete(id);
    if (data !== null && !worker.isDead()) latest.set(worker.id, data);
  }

  async function total(): Promise<string> {
    await Promise.all(connectedWorkers().map(ask));
    return AggregatorRegistry.aggregate([...latest.values(), ofTheDead]).metrics();
  }

  cluster.on('message', (worker, received: unknown) => {
    const message = readMessage(received);
    if (message?.type === 'mps:metrics:own') waiting.get(message.id)?.(message.data as MetricsData);
    if (message?.type === 'mps:metrics:total') void total().then((text) => reply(worker, { ...message, text }));
  });
  cluster.on('exit', async (worker) => {
    const data = latest.get(worker.id);
    if (data === undefined) return;
    latest.delete(worker.id);
    const sums = [...data, ...ofTheDead].filter(isSum);
    const added = AggregatorRegistry.aggregate([sums]);
    ofTheDead = await added.getMetricsAsJSON();
  });
}

/** Gauges of a process that is gone say nothing; what it counted has happened. */
const isSum = ({ type }: MetricsData[number]): boolean => ['counter', 'histogram'].includes(String(type));

const connectedWorkers = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected() === true) as Worker[];

function reply(worker: Worker, message: Message): void {
  // It may have died meanwhile; whoever asked it has noticed.
  if (worker.isConnected()) worker.send(message, () => {});
}

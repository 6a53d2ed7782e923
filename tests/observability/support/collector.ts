/** A collector that takes traces as OpenTelemetry's protocol sends them over HTTP, and keeps them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  service: string;
  attributes: Record<string, string | number>;
  startedAt: bigint;
  endedAt: bigint;
  /** 2: an error. */
  status: number;
}

export interface Collector {
  url: string;
  spans: ReceivedSpan[];
  /** The headers of each delivery. */
  headers: Record<string, unknown>[];
  /** Everything received, as text. */
  raw(): string;
  /** Answers the status to each further delivery. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number | string; doubleValue?: number };
}
interface Delivery {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: {
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        name: string;
        attributes: Attribute[];
        startTimeUnixNano: string;
        endTimeUnixNano: string;
        status: { code?: number };
      }[];
    }[];
  }[];
}

export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const headers: Record<string, unknown>[] = [];
  let raw = '';
  let status = 200;
  const http = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    headers.push(req.headers);
    raw += body;
    if (req.url === '/v1/traces' && status === 200) spans.push(...readSpans(JSON.parse(body) as Delivery));
    res.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    spans,
    headers,
    raw: () => raw,
    answerWith: (next) => {
      status = next;
    },
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function readSpans({ resourceSpans }: Delivery): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId ?? null,
        name: span.name,
        service: String(readAttributes(resource.attributes)['service.name']),
        attributes: readAttributes(span.attributes),
        startedAt: BigInt(span.startTimeUnixNano),
        endedAt: BigInt(span.endTimeUnixNano),
        status: span.status.code ?? 0,
      })),
    ),
  );
}

function readAttributes(attributes: Attribute[]): Record<string, string | number> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue ?? value.doubleValue)]),
  );
}

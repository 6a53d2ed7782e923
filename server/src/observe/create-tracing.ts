/** Traces by OpenTelemetry. Loaded by `tracing.ts` alone, and only where traces are wanted. */
import {
  type Attributes,
  context,
  DiagLogLevel,
  defaultTextMapGetter,
  diag,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import {
  ATTR_DB_STORED_PROCEDURE_NAME,
  ATTR_DB_SYSTEM_NAME,
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_SERVICE_NAME,
  ATTR_SERVICE_VERSION,
} from '@opentelemetry/semantic-conventions';
import { ApplicationError } from '../lib/application-error.js';
import type { Logger } from '../lib/logger.js';
import { VERSION } from '../lib/version.js';
import type { RequestSpan, TracedRequest, Tracing } from './tracing.js';

/** A collector that does not answer holds neither memory nor the stop for longer. */
const EXPORT_TIMEOUT_MS = 5_000;
const CLOSE_TIMEOUT_MS = 1_500;
/** A collector that is away is told of once in this time. */
const FAILURE_TOLD_EVERY_MS = 60_000;

const REQUEST_ID = 'mps.request_id';
const OUTCOME = 'mps.outcome';

/** Outcomes that are failures of the service; every other code is an answer. */
const FAILURES: ReadonlySet<string> = new Set(['INTERNAL_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

export interface TracingOptions {
  /** The collector's address; traces go to `/v1/traces` below it. */
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  serviceName: string;
  /** Of the traces that begin here: from 0 for none to 1 for all. A caller's decision is followed. */
  sampledShare: number;
}

export function createTracing(options: TracingOptions): Tracing {
  const provider = createProvider(options);
  // Makes the current span known across awaits. The propagator is used directly: requests alone carry one.
  provider.register({ propagator: null });
  const tracer = provider.getTracer('mps-api', VERSION);
  const propagator = new W3CTraceContextPropagator();

  function request({ method, headers, requestId }: TracedRequest, work: (span: RequestSpan) => void): void {
    const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const attributes = { [ATTR_HTTP_REQUEST_METHOD]: method, [REQUEST_ID]: requestId };
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
    const end: RequestSpan['end'] = (route, status) => endRequest(span, method, route, status);
    context.with(trace.setSpan(parent, span), () => work({ traceId: span.spanContext().traceId, end }));
  }

  async function part<T>(
    name: string,
    kind: SpanKind,
    attributes: Attributes,
    work: () => Promise<T>,
    outcomeOf: (result: T) => string,
  ): Promise<T> {
    // Of a request that is not sampled, or over: what goes on in the background is no part of it.
    if (trace.getActiveSpan()?.isRecording() !== true) return work();
    const span = tracer.startSpan(name, { kind, attributes });
    try {
      const result = await context.with(trace.setSpan(context.active(), span), work);
      endPart(span, outcomeOf(result));
      return result;
    } catch (error) {
      endPart(span, error instanceof ApplicationError ? error.errorCode : 'INTERNAL_ERROR');
      throw error;
    }
  }

  return {
    request,
    procedure: (name, work, outcomeOf) => part(name, SpanKind.INTERNAL, {}, work, outcomeOf),
    databaseCall: (functionName, work) => {
      // Arguments stay out of it: they are codes, passwords and people's names.
      const attributes = { [ATTR_DB_SYSTEM_NAME]: 'postgresql', [ATTR_DB_STORED_PROCEDURE_NAME]: functionName };
      return part(functionName, SpanKind.CLIENT, attributes, work, () => 'ok');
    },
    logFields: () => {
      const span = trace.getActiveSpan();
      return span === undefined ? {} : { trace_id: span.spanContext().traceId };
    },
    tellFailures,
    close: () => closeSoon(provider),
  };
}

function createProvider({ endpoint, headers, serviceName, sampledShare }: TracingOptions): NodeTracerProvider {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  return new NodeTracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ [ATTR_SERVICE_NAME]: serviceName, [ATTR_SERVICE_VERSION]: VERSION }),
    ),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampledShare) }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
}

function endRequest(span: Span, method: string, route: string | null, status: number | null): void {
  if (route !== null) {
    span.updateName(`${method} ${route}`);
    span.setAttribute(ATTR_HTTP_ROUTE, route);
  }
  if (status === null) span.setAttribute(ATTR_ERROR_TYPE, 'aborted');
  else span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
  if (status !== null && status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function endPart(span: Span, outcome: string): void {
  span.setAttribute(OUTCOME, outcome);
  if (FAILURES.has(outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function tellFailures(log: Logger): void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const tell = (reason: string) => {
    if (performance.now() - toldAtMs < FAILURE_TOLD_EVERY_MS) return;
    toldAtMs = performance.now();
    // The library hands over whole errors as text; the first line says what is wrong.
    log.warn({ reason: reason.slice(0, 300) }, 'traces could not be delivered');
  };
  const nothing = () => {};
  diag.setLogger(
    { error: tell, warn: tell, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}

async function closeSoon(provider: NodeTracerProvider): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
  });
  await Promise.race([provider.shutdown().catch(() => {}), late]);
  clearTimeout(timer);
}

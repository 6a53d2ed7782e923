import type { Config } from '../config/config.js';
import type { Tracing } from './tracing.js';

/** Traces are off unless OTEL_EXPORTER_OTLP_ENDPOINT is set; what they need is loaded only then. */
export async function openTracing(config: Config): Promise<Tracing | null> {
  const { otlpEndpoint: endpoint } = config;
  if (endpoint === null) return null;
  const { createTracing } = await import('./create-tracing.js');
  return createTracing({
    endpoint,
    headers: config.otlpHeaders,
    serviceName: config.otelServiceName,
    sampledShare: config.traceSampledShare,
  });
}

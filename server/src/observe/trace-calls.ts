import type { DatabaseGateway } from '../database/gateway.js';
import type { Tracing } from './tracing.js';

/** Makes each attempt of a database call a part of the trace. */
export function tracingCalls(gateway: DatabaseGateway, tracing: Tracing): DatabaseGateway {
  return {
    ...gateway,
    call: (name, args, actor) => tracing.databaseCall(name, () => gateway.call(name, args, actor)),
  };
}

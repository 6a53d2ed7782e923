/** Traces of a real process, taken by a real collector. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../server/src/config/load-config.js';
import { openTracing } from '../../server/src/observe/open-tracing.js';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { type RestCall, restCaller } from '../support/rest.js';
import { temporaryFolder } from '../support/start-process.js';
import { callTrpc } from '../support/trpc-http.js';
import { type Collector, type ReceivedSpan, startCollector } from './support/collector.js';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const CALLERS_SPAN = 'b7ad6b7169203331';
const callersTrace = (id: string, flags = '01') => ({ traceparent: `00-${id}-${CALLERS_SPAN}-${flags}` });
const PASSWORDS = { admin: 'demo-admin-2026', member: 'demo-member-2026', merchant: 'demo-merchant-2026' };

/** A span begins by the clock on the wall, which tells whole milliseconds, and ends by one that tells more. */
const CLOCK_STEP_NS = 2_000_000n;

let collector: Collector;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let api: ApiProcess;
let rest: RestCall;
let qr: string;
let tokens: Record<keyof typeof PASSWORDS, string>;
/** What the audit says of the recharge. */
let audited: unknown;
/** What the caller saw of the refused charge. */
let refusal: { request_id?: unknown };
let stopped: number | null;

/** One process does everything, is stopped, and its traces are looked at afterwards: the stop delivers them. */
beforeAll(async () => {
  [collector, folder] = await Promise.all([startCollector(), temporaryFolder()]);
  api = await startApiProcess({
    MPS_DATA_DIR: folder.path,
    DEMO_DATA: 'true',
    LOG_LEVEL: 'info',
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=open%20sesame',
    OTEL_SERVICE_NAME: 'mps-under-test',
  });
  rest = restCaller(api.url, null);
  await callEverything();
  stopped = await api.stop();
}, 90_000);
afterAll(async () => {
  await api?.stop('SIGKILL');
  await Promise.all([collector?.stop(), folder?.remove()]);
});

async function logIn(role: keyof typeof PASSWORDS, identifier: string): Promise<string> {
  const body = { role, identifier, password: PASSWORDS[role] };
  return (await rest<{ token: string }>('POST', '/auth/login', { body })).body.token;
}

async function callEverything(): Promise<void> {
  tokens = {
    admin: await logIn('admin', 'admin'),
    member: await logIn('member', '13800138000'),
    merchant: await logIn('merchant', 'SHOP001'),
  };
  const { cards } = (await rest('GET', '/member/cards', { token: tokens.member })).body as unknown as {
    cards: { id: string; card_type: string }[];
  };
  const card_id = cards.find(({ card_type }) => card_type === 'standard')?.id;
  await rest('POST', '/member/recharge', {
    token: tokens.member,
    headers: { ...callersTrace(TRACE_ID), 'X-Request-Id': 'the-recharge' },
    body: { card_id, amount: 20, payment_method: 'wechat' },
  });
  const code = await rest('POST', '/member/qr/generate', { token: tokens.member, body: { card_id } });
  qr = String(code.body.qr_plain);
  const body = { qr_plain: 'not-a-code-of-ours-at-all-but-long-enough-0', amount: 5 };
  const headers = { 'X-Request-Id': 'the-refusal' };
  refusal = (await rest('POST', '/merchant/charge', { token: tokens.merchant, headers, body })).body.error ?? {};
  await rest('POST', '/merchant/charge', { token: tokens.merchant, body: { qr_plain: qr, amount: 5 } });
  const charge = { procedure: 'merchant.charge', method: 'POST' };
  const options = { token: tokens.merchant, headers: { 'X-Request-Id': 'the-trpc-call' } };
  await callTrpc(api.url, charge, { qr_plain: qr, amount: 5 }, options);
  const notSampled = { ...callersTrace('1'.repeat(32), '00'), 'X-Request-Id': 'not-sampled' };
  await rest('GET', '/auth/me', { token: tokens.member, headers: notSampled });
  await rest('GET', '/common/transactions/PAY0000000001', { token: tokens.admin });
  await rest('GET', '/health');
  const { events } = (await rest('GET', '/admin/audit', { token: tokens.admin })).body as unknown as {
    events: { request_id: string; action: string }[];
  };
  const id = idOf('the-recharge');
  audited = events.filter(({ request_id }) => request_id === id);
}

/** What the caller names its request stands in the log alone, beside the id that the API has given it. */
const idOf = (named: string): unknown =>
  api.log().find(({ client_request_id }) => client_request_id === named)?.request_id;
const ofRequest = (named: string): ReceivedSpan => {
  const requestId = idOf(named);
  const [span, ...others] = collector.spans.filter(({ attributes }) => attributes['mps.request_id'] === requestId);
  if (span === undefined || others.length > 0) throw new Error(`${others.length + 1} spans of ${requestId}`);
  return span;
};
const childrenOf = ({ spanId }: ReceivedSpan) => collector.spans.filter(({ parentSpanId }) => parentSpanId === spanId);
const only = (spans: ReceivedSpan[]): ReceivedSpan => {
  expect(spans).toHaveLength(1);
  return spans[0] as ReceivedSpan;
};

test('the stop delivers what was not sent yet, with the headers that the collector asks for', () => {
  expect(stopped).toBe(0);
  expect(ofRequest('the-trpc-call').service).toBe('mps-under-test');
  for (const headers of collector.headers) expect(headers['x-collector-key']).toBe('open sesame');
});

test("the database call stands in the procedure, the procedure in the request, the request in the caller's trace", () => {
  const request = ofRequest('the-recharge');
  expect(request).toMatchObject({ traceId: TRACE_ID, parentSpanId: CALLERS_SPAN, name: 'POST /member/recharge' });
  expect(request.attributes).toMatchObject({ 'http.response.status_code': 200, 'http.route': '/member/recharge' });
  const procedure = only(childrenOf(request));
  expect(procedure).toMatchObject({ traceId: TRACE_ID, name: 'member.recharge' });
  expect(procedure.attributes['mps.outcome']).toBe('ok');
  const call = only(childrenOf(procedure).filter(({ name }) => name === 'user_recharge_card'));
  expect(call).toMatchObject({ traceId: TRACE_ID });
  expect(call.attributes).toMatchObject({ 'db.system.name': 'postgresql', 'mps.outcome': 'ok' });
  for (const [outer, inner] of [[request, procedure] as const, [procedure, call] as const]) {
    expect(inner.startedAt).toBeGreaterThanOrEqual(outer.startedAt - CLOCK_STEP_NS);
    expect(inner.endedAt).toBeLessThanOrEqual(outer.endedAt + CLOCK_STEP_NS);
  }
});

test('the request id joins the trace, the log and the audit', () => {
  expect(audited).toHaveLength(1);
  const lines = api.log().filter(({ request_id }) => request_id === idOf('the-recharge'));
  expect(lines).toMatchObject([{ msg: 'request', trace_id: TRACE_ID, status: 200 }]);
});

test("a refusal is an answer: its trace has the code, and the error the request's id", () => {
  expect(refusal.request_id).toBe(idOf('the-refusal'));
  const request = ofRequest('the-refusal');
  const procedure = only(childrenOf(request));
  expect(procedure).toMatchObject({ name: 'merchant.charge', status: 0 });
  expect(procedure.attributes['mps.outcome']).toBe((refusal as { code?: string }).code);
  const call = only(childrenOf(procedure).filter(({ name }) => name === 'merchant_charge_by_qr'));
  expect(call.attributes['mps.outcome']).toBe((refusal as { code?: string }).code);
});

test('a call over tRPC has the same parts', () => {
  const request = ofRequest('the-trpc-call');
  expect(request.name).toBe('POST /trpc');
  expect(only(childrenOf(request)).name).toBe('merchant.charge');
});

test('a path parameter stands in no name', () => {
  const names = collector.spans.map(({ name }) => name);
  expect(names).toContain('GET /common/transactions/:tx_no');
  expect(collector.raw()).not.toContain('PAY0000000001');
});

test('what the caller does not sample, probes, and work outside of requests are no traces', () => {
  expect(collector.spans.filter(({ traceId }) => traceId === '1'.repeat(32))).toEqual([]);
  expect(api.log()).toContainEqual(
    expect.objectContaining({ client_request_id: 'not-sampled', trace_id: '1'.repeat(32) }),
  );
  expect(collector.spans.filter(({ name }) => name.includes('health'))).toEqual([]);
  const roots = collector.spans.filter(({ parentSpanId }) => parentSpanId === null);
  for (const root of roots) expect(root.name).toMatch(/^(GET|POST) \//);
});

test("nothing secret and nobody's name is in them", () => {
  const secrets = [...Object.values(PASSWORDS), ...Object.values(tokens), qr, '13800138000', 'Bearer'];
  for (const secret of secrets) expect(collector.raw()).not.toContain(secret);
  expect(collector.raw()).toContain('user_recharge_card');
});

describe('without a collector', () => {
  test('nothing is loaded', async () => {
    expect(await openTracing(loadConfig({ NODE_ENV: 'test' }))).toBeNull();
  });

  test('settings that cannot be used stop the start, and show no header', () => {
    const bad = { OTEL_EXPORTER_OTLP_HEADERS: 'key:the-secret-key' };
    expect(() => loadConfig(bad)).toThrow(/^OTEL_EXPORTER_OTLP_HEADERS must be name=value/);
    expect(() => loadConfig(bad)).not.toThrow(/the-secret-key/);
    expect(() => loadConfig({ OTEL_TRACES_SAMPLER_ARG: '1.5' })).toThrow(/^OTEL_TRACES_SAMPLER_ARG/);
  });

  test('one that refuses is told of once in the log, and requests go on', async () => {
    const [refusing, data] = await Promise.all([startCollector(), temporaryFolder()]);
    refusing.answerWith(403);
    const other = await startApiProcess({
      MPS_DATA_DIR: data.path,
      OTEL_EXPORTER_OTLP_ENDPOINT: refusing.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    const call = restCaller(other.url, null);
    for (let index = 0; index < 3; index += 1) {
      expect((await call('GET', '/auth/me')).status).toBe(401);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(await other.stop()).toBe(0);
    await Promise.all([refusing.stop(), data.remove()]);
    const told = other.log().filter(({ msg }) => msg === 'traces could not be delivered');
    expect(told).toHaveLength(1);
  }, 60_000);
});

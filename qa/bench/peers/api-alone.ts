/**
 * The built API over a database that answers at once: what the API itself costs, without waiting for anything. Login,
 * permission, limits, checks of input and output, statements, metrics, events and log are those of the server.
 */
import { createServer } from 'node:http';
import type { SqlSession } from '@mps/server';
import { createApp, createServices, createSqlGateway, loadConfig } from '@mps/server';

const ID = '3f2b8c1e-0000-4000-8000-000000000001';
const NOW = '2026-11-28T00:00:00.123456+00:00';
const SESSION = {
  session_id: ID,
  state: 'alive',
  role: 'merchant' as const,
  subject_id: ID,
  name: 'TILL',
  merchant_id: ID,
  merchant_code: 'TILL',
  operator: '',
  operator_role: 'manager' as const,
  // The row type has no nulls; a till's session has one here.
  administrator_role: 'owner' as const,
  issued_at: NOW,
  expires_at: NOW.replace('2026', '2126'),
};
const CHARGE = {
  tx_id: ID,
  tx_no: 'PAY0000000001',
  card_id: ID,
  final_amount: 12.5,
  discount: 1,
  raw_amount: 12.5,
  points_earned: 12,
  status: 'completed',
  created_at: NOW,
  card_no: 'BENCH00000001',
  card_type: 'prepaid',
  level: 0,
  balance_after: 1000,
  replayed: false,
};

// As text, because the driver reads each row from text.
const rows = { read_session: JSON.stringify(SESSION), merchant_charge_by_qr: JSON.stringify(CHARGE) };
const outcome = (item: number) => JSON.stringify({ item, refusal: null, details: null, ...CHARGE });
const query: SqlSession['query'] = async <R>(text: string, params: readonly unknown[] = []) => {
  await new Promise((resolve) => setImmediate(resolve));
  return rowsOf(text, params).map((row) => ({ row: JSON.parse(row) })) as R[];
};
function rowsOf(text: string, [first]: readonly unknown[]): string[] {
  if (text.includes('read_session')) return [rows.read_session];
  if (!text.includes('charge_many')) return [rows.merchant_charge_by_qr];
  return (JSON.parse(String(first)) as unknown[]).map((_item, index) => outcome(index + 1));
}
const gateway = createSqlGateway({ query }, { mode: 'postgres', description: 'at once' }, async () => {});
const services = await createServices(loadConfig(), { database: gateway });
services.metrics.watchProcess();
const server = createServer(createApp(services));
const { token } = await services.sessions.issue(SESSION);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`token ${token}\nlistens on http://127.0.0.1:${port}\n`);
});

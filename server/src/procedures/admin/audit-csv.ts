import { CSV_BYTE_ORDER_MARK, type ExportAuditInput, nextCursorOf, toCsvLine } from '@mps/shared';
import type { Row } from '../../database/gateway.js';

const PAGE_ROWS = 200;
/** About 3 MB of text: more would hold the request and the memory for long. */
const MAX_PAGES = 50;

type Event = Row<'list_audit_events'>;

const COLUMNS = [
  'id',
  'created_at',
  'actor_role',
  'actor_id',
  'actor_name',
  'operator',
  'on_behalf_of',
  'session_id',
  'request_id',
  'ip',
  'action',
  'object_type',
  'object_id',
  'details',
] as const satisfies readonly (keyof Event)[];

/**
 * Writes audit events as CSV, newest first, 10,000 at most.
 * @param list reads one page after the cursor
 * @returns the cursor to go on with; null where nothing follows
 */
export async function auditCsv(
  input: ExportAuditInput,
  list: (page: { limit: number; cursor: string | undefined }) => Promise<Event[]>,
): Promise<{ csv: string; exported: number; next_cursor: string | null }> {
  const lines = [toCsvLine(COLUMNS)];
  let cursor = input.cursor ?? null;
  for (let page = 0; page < MAX_PAGES && (page === 0 || cursor !== null); page += 1) {
    const rows = await list({ limit: PAGE_ROWS, cursor: cursor ?? undefined });
    for (const row of rows) lines.push(toCsvLine(COLUMNS.map((column) => cellOf(row[column]))));
    cursor = nextCursorOf(rows);
  }
  return { csv: CSV_BYTE_ORDER_MARK + lines.join(''), exported: lines.length - 1, next_cursor: cursor };
}

function cellOf(value: unknown): string | number | null {
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

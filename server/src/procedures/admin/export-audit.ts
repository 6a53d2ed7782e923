import { adminExportAudit } from '@mps/shared';
import { implement } from '../../implement.js';
import { auditCsv } from './audit-csv.js';
import { auditFilter } from './audit-filter.js';

/** The audit log as CSV, newest first, 10,000 events at most. SQL: list_audit_events. */
export const exportAudit = implement(adminExportAudit, async ({ ctx, input }) => {
  const exported = await auditCsv(input, ({ limit, cursor }) =>
    ctx.rows('list_audit_events', { ...auditFilter(input), p_limit: limit, p_cursor: cursor }),
  );
  const { timezone } = await ctx.services.settings();
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(new Date());
  return { filename: `audit-${day}.csv`, content_type: 'text/csv; charset=utf-8' as const, ...exported };
});

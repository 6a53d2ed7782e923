import { adminListAuditEvents } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';
import { auditFilter } from './audit-filter.js';

/** The audit log, newest first: who did what, for whom, to which object. SQL: list_audit_events. */
export const listAuditEvents = implement(adminListAuditEvents, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(ctx, 'list_audit_events', auditFilter(input), input);
  return { events: rows, ...page };
});

import { ListAuditEventsInput, ListAuditEventsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';
import { auditFilter } from './audit-filter.js';

/** The audit log, newest first: who did what, for whom, to which object. SQL: list_audit_events. */
export const listAuditEvents = permittedProcedure('admin:read_audit')
  .meta({
    openapi: { method: 'GET', path: '/admin/audit', tags: ['admin'], summary: 'Read the audit log' },
  })
  .input(ListAuditEventsInput)
  .output(ListAuditEventsOutput)
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await readPage(ctx, 'list_audit_events', auditFilter(input), input);
    return { events: rows, ...page };
  });

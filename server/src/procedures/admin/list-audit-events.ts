import { ListAuditEventsInput, ListAuditEventsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** The audit log, newest first: who did what, for whom, to which object. SQL: list_audit_events. */
export const listAuditEvents = permittedProcedure('admin:read_audit')
  .meta({
    openapi: { method: 'GET', path: '/admin/audit', tags: ['admin'], summary: 'Read the audit log' },
  })
  .input(ListAuditEventsInput)
  .output(ListAuditEventsOutput)
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await readPage(
      ctx,
      'list_audit_events',
      {
        p_actor_id: input.actor_id,
        p_object_type: input.object_type,
        p_object_id: input.object_id,
        p_action: input.action,
        p_start_date: input.start_date,
        p_end_date: input.end_date,
      },
      input,
    );
    return { events: rows, ...page };
  });

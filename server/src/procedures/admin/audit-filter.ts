import type { ListAuditEventsInput } from '@mps/shared';
import type { z } from 'zod';
import { periodOf } from '../day-or-instant.js';

type AuditFilter = Omit<z.infer<typeof ListAuditEventsInput>, 'limit' | 'offset' | 'cursor'>;

/** What the list of the audit log and its export are narrowed by, as arguments of list_audit_events. */
export const auditFilter = (input: AuditFilter) => ({
  p_actor_id: input.actor_id,
  p_object_type: input.object_type,
  p_object_id: input.object_id,
  p_action: input.action,
  ...periodOf(input),
});

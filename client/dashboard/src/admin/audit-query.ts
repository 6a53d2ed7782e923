import { periodOf } from '../components/transaction-list.js';

/** The filters of the audit log as its procedures take them. */
export const auditQuery = (filters: Readonly<Record<string, string | undefined>>) => ({
  ...periodOf(filters),
  action: filters.action,
  object_type: filters.object,
  object_id: filters.objectId,
  actor_id: filters.actor,
});

import { z } from 'zod';
import { AdministratorRoleField, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { AdministratorRow } from '../parts/administrator.js';
import { AccountStatus } from '../parts/merchant.js';

/** What is left out stays. Every change ends the administrator's logins. */
export const UpdateAdministratorInput = z.strictObject({
  administrator_id: Uuid,
  role: AdministratorRoleField.optional(),
  status: AccountStatus.optional(),
});
export type UpdateAdministratorInput = z.infer<typeof UpdateAdministratorInput>;

/** The administrator as they are now. */
export const UpdateAdministratorOutput = z.object({
  success: z.literal(true),
  administrator: AdministratorRow,
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type UpdateAdministratorOutput = z.infer<typeof UpdateAdministratorOutput>;

export const adminUpdateAdministrator = contract({
  name: 'admin.updateAdministrator',
  kind: 'mutation',
  rest: { method: 'PATCH', path: '/admin/administrators/{administrator_id}' },
  access: 'admin:manage_administrators',
  risk: 'security',
  proof: 'recent',
  summary: "Change an administrator's role or status",
  description:
    "Changes an administrator's role, disables or enables them, and ends their sessions. The last active owner with a password stays one.",
  input: UpdateAdministratorInput,
  output: UpdateAdministratorOutput,
  errors: ['PERMISSION_DENIED', 'NOT_FOUND', 'CANNOT_REMOVE_LAST_OWNER', 'VALIDATION_FAILED'],
  sql: 'update_administrator',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['administrator.update'],
});

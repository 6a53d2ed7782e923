import { z } from 'zod';
import { AdministratorRoleField, NameInput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { firstLoginCodeFields } from '../parts/administrator.js';

/** The login name and the role of a new administrator. NAME_TAKEN where another one has the name. */
export const InviteAdministratorInput = z.strictObject({ name: NameInput, role: AdministratorRoleField });
export type InviteAdministratorInput = z.infer<typeof InviteAdministratorInput>;

/** Invited; the code goes to that person by a way that no stranger reads. */
export const InviteAdministratorOutput = z.object({
  success: z.literal(true),
  administrator: z.object({ administrator_id: Uuid, name: z.string(), role: AdministratorRoleField }),
  ...firstLoginCodeFields,
});
export type InviteAdministratorOutput = z.infer<typeof InviteAdministratorOutput>;

export const adminInviteAdministrator = contract({
  name: 'admin.inviteAdministrator',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/administrators', status: 201 },
  access: 'admin:manage_administrators',
  risk: 'security',
  proof: 'recent',
  summary: 'Invite an administrator',
  description:
    'Creates an administrator without a password and answers a first-login code, once, by which that person chooses one within 7 days.',
  input: InviteAdministratorInput,
  output: InviteAdministratorOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_NAME', 'NAME_TAKEN', 'VALIDATION_FAILED', 'INTERNAL_ERROR'],
  sql: 'invite_administrator',
  idempotency: '48h',
  audit: ['administrator.invite'],
});

import { z } from 'zod';
import { NewPassword, OperatorRoleField, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { AccountStatus, OperatorRow } from '../parts/merchant.js';

/** What is left out stays. Every change ends the operator's logins. */
export const UpdateOperatorInput = z.strictObject({
  merchant_id: Uuid,
  operator_id: Uuid,
  role: OperatorRoleField.optional(),
  status: AccountStatus.optional(),
  password: NewPassword.optional(),
});
export type UpdateOperatorInput = z.infer<typeof UpdateOperatorInput>;

/** The operator as they are now. */
export const UpdateOperatorOutput = z.object({
  success: z.literal(true),
  operator: OperatorRow,
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type UpdateOperatorOutput = z.infer<typeof UpdateOperatorOutput>;

export const adminUpdateOperator = contract({
  name: 'admin.updateOperator',
  kind: 'mutation',
  rest: { method: 'PATCH', path: '/admin/merchants/{merchant_id}/operators/{operator_id}' },
  access: 'admin:manage_merchants',
  risk: 'security',
  proof: 'recent',
  summary: "Change an operator's role, status or password",
  description:
    "Changes an operator's role, status or password and ends the operator's sessions. A new password asks for a recent proof of the caller's password.",
  input: UpdateOperatorInput,
  output: UpdateOperatorOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED', 'NOT_FOUND', 'PASSWORD_TOO_WEAK'],
  sql: 'update_operator',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['operator.update'],
});

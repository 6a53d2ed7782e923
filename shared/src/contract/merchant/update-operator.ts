import { z } from 'zod';
import { MerchantCode, OperatorRoleField, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { AccountStatus, OperatorRow } from '../parts/merchant.js';

/** What is left out stays. */
export const OwnUpdateOperatorInput = z.strictObject({
  operator_id: Uuid,
  role: OperatorRoleField.optional(),
  status: AccountStatus.optional(),
  merchant_code: MerchantCode.optional(),
});
export type OwnUpdateOperatorInput = z.infer<typeof OwnUpdateOperatorInput>;

/** The operator as they are now. */
export const OwnUpdateOperatorOutput = z.object({
  success: z.literal(true),
  operator: OperatorRow,
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type OwnUpdateOperatorOutput = z.infer<typeof OwnUpdateOperatorOutput>;

export const merchantUpdateOperator = contract({
  name: 'merchant.updateOperator',
  kind: 'mutation',
  rest: { method: 'PATCH', path: '/merchant/operators/{operator_id}' },
  access: 'merchant:manage_operators',
  risk: 'security',
  proof: 'recent',
  summary: "Change an operator's role or status",
  description:
    "Changes an operator's role, or disables and enables the operator, and ends the operator's sessions. Asks for a recent proof of the password.",
  input: OwnUpdateOperatorInput,
  output: OwnUpdateOperatorOutput,
  errors: ['PERMISSION_DENIED', 'NOT_MERCHANT_USER', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED', 'NOT_FOUND'],
  sql: 'update_operator',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['operator.update'],
});

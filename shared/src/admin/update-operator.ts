import { z } from 'zod';
import { OperatorRoleField, Uuid } from '../fields.js';
import { NewPassword } from './fields.js';
import { AccountStatus, OperatorRow } from './merchant.js';

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

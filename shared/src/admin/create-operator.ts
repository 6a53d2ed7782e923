import { z } from 'zod';
import { OperatorRoleField, Uuid } from '../fields.js';
import { NameInput, NewPassword } from './fields.js';
import { OperatorRow } from './merchant.js';

export const CreateOperatorInput = z.strictObject({
  merchant_id: Uuid,
  name: NameInput,
  role: OperatorRoleField.default('cashier'),
  /** Without one the operator cannot log in until a password is set. */
  password: NewPassword.optional(),
});
export type CreateOperatorInput = z.infer<typeof CreateOperatorInput>;

export const CreateOperatorOutput = z.object({ success: z.literal(true), operator: OperatorRow });
export type CreateOperatorOutput = z.infer<typeof CreateOperatorOutput>;

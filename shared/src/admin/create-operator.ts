import { z } from 'zod';
import { NameInput, OperatorRoleField, Uuid } from '../fields.js';
import { NewPassword } from './fields.js';
import { OperatorRow } from './merchant.js';

/** A named person at a merchant, whose name stands at each charge they make. */
export const CreateOperatorInput = z.strictObject({
  merchant_id: Uuid,
  name: NameInput,
  role: OperatorRoleField.default('cashier'),
  /** Without one the operator cannot log in until a password is set. */
  password: NewPassword.optional(),
});
export type CreateOperatorInput = z.infer<typeof CreateOperatorInput>;

/** The operator, active from now on. */
export const CreateOperatorOutput = z.object({ success: z.literal(true), operator: OperatorRow });
export type CreateOperatorOutput = z.infer<typeof CreateOperatorOutput>;

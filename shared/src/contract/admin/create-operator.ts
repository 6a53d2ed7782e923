import { z } from 'zod';
import { NameInput, NewPassword, OperatorRoleField, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { OperatorRow } from '../parts/merchant.js';

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

export const adminCreateOperator = contract({
  name: 'admin.createOperator',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants/{merchant_id}/operators', status: 201 },
  access: 'admin:manage_merchants',
  risk: 'security',
  proof: 'recent',
  summary: 'Add an operator to a merchant',
  description: 'Adds a named operator, a manager or a cashier, with a password of its own.',
  input: CreateOperatorInput,
  output: CreateOperatorOutput,
  errors: [
    'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND',
    'INVALID_NAME',
    'NAME_TAKEN',
    'VALIDATION_FAILED',
    'PASSWORD_TOO_WEAK',
  ],
  sql: 'create_operator',
  idempotency: '48h',
  audit: ['operator.create'],
});

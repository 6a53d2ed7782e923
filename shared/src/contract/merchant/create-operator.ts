import { z } from 'zod';
import { MerchantCode, NameInput, NewPassword, OperatorRoleField } from '../../fields.js';
import { contract } from '../contract.js';
import { OperatorRow } from '../parts/merchant.js';

/** NAME_TAKEN where the merchant has an operator of this name. */
export const OwnCreateOperatorInput = z.strictObject({
  name: NameInput,
  role: OperatorRoleField.default('cashier'),
  /** Without one the operator cannot log in until a password is set. */
  password: NewPassword.optional(),
  merchant_code: MerchantCode.optional(),
});
export type OwnCreateOperatorInput = z.infer<typeof OwnCreateOperatorInput>;

/** The operator, active from now on. */
export const OwnCreateOperatorOutput = z.object({ success: z.literal(true), operator: OperatorRow });
export type OwnCreateOperatorOutput = z.infer<typeof OwnCreateOperatorOutput>;

export const merchantCreateOperator = contract({
  name: 'merchant.createOperator',
  kind: 'mutation',
  rest: { method: 'POST', path: '/merchant/operators', status: 201 },
  access: 'merchant:manage_operators',
  risk: 'security',
  proof: 'recent',
  summary: 'Add an operator',
  description:
    'Adds a named operator, a manager or a cashier, with a password of its own. Asks for a recent proof of the password.',
  input: OwnCreateOperatorInput,
  output: OwnCreateOperatorOutput,
  errors: [
    'PERMISSION_DENIED',
    'NOT_MERCHANT_USER',
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

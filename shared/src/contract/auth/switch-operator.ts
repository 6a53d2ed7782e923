import { z } from 'zod';
import { Pin, typedText } from '../../fields.js';
import { contract } from '../contract.js';
import { TokenOutput } from './login.js';

/** Who takes over. An unknown name and a wrong PIN are both INVALID_CREDENTIALS. */
export const SwitchOperatorInput = z.strictObject({ operator: typedText(200, 1), pin: Pin });
export type SwitchOperatorInput = z.infer<typeof SwitchOperatorInput>;

/** The login of the other operator; the one before has ended. */
export const SwitchOperatorOutput = TokenOutput;
export type SwitchOperatorOutput = z.infer<typeof SwitchOperatorOutput>;

export const authSwitchOperator = contract({
  name: 'auth.switchOperator',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/switch-operator' },
  access: 'merchant:charge',
  risk: 'security',
  proof: 'none',
  summary: 'Hand the till over to another operator',
  description:
    'Ends the login and opens one for another operator of the merchant, by PIN. Possible in a login that a password opened on this business day; otherwise PERMISSION_DENIED with the reason `reauthentication_required`. An operator has five wrong PINs a day. Where managers need a second factor, a manager is refused with the reason `second_factor_needed` and logs in instead.',
  input: SwitchOperatorInput,
  output: SwitchOperatorOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CREDENTIALS', 'SESSION_REVOKED'],
  sql: 'switch_operator',
  idempotency: '48h',
  sessions: { id: 'ended_session_id' },
  event: { kind: 'session', audience: [] },
  audit: ['session.switch'],
});

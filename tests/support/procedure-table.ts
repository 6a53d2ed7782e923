/** What the whole-table tests drive: every procedure of the router. `tests/security/roles.test.ts` misses none. */
import { randomUUID } from 'node:crypto';
import { type AdministratorRole, type OperatorRole, permissionsOf, type Role } from '@mps/shared';
import { ADMIN_PROCEDURES } from './procedures/admin.js';
import { AUTH_PROCEDURES } from './procedures/auth.js';
import { COMMON_PROCEDURES } from './procedures/common.js';
import { MEMBER_PROCEDURES } from './procedures/member.js';
import { MERCHANT_PROCEDURES } from './procedures/merchant.js';
import type { Input, ProcedureRow } from './procedures/procedure-row.js';
import type { Caller } from './world.js';

export type { ProcedureRow };

/** In the order of the contract. */
export const PROCEDURES: readonly ProcedureRow[] = [
  ...AUTH_PROCEDURES,
  ...MEMBER_PROCEDURES,
  ...MERCHANT_PROCEDURES,
  ...COMMON_PROCEDURES,
  ...ADMIN_PROCEDURES,
];

const ROLE_OF: Record<Exclude<Caller, 'none'>, [Role, OperatorRole | null, AdministratorRole?]> = {
  member: ['member', null],
  cashier: ['merchant', 'cashier'],
  manager: ['merchant', 'manager'],
  auditor: ['admin', null, 'auditor'],
  support: ['admin', null, 'support'],
  finance: ['admin', null, 'finance'],
  admin: ['admin', null, 'owner'],
};

/** Administrators who may act on somebody else's behalf, of procedures that do more than change a member's own things. */
const FOR_OTHERS: Readonly<Record<string, readonly Caller[]>> = {
  'common.listEvents': ['auditor', 'support', 'finance', 'admin'],
  'member.generateQr': [],
  'member.changeBindingPassword': ['support', 'admin'],
  'member.recharge': ['finance', 'admin'],
  'member.removeBinding': ['support', 'admin'],
  'member.updateProfile': ['support', 'admin'],
  'auth.switchOperator': [],
  'merchant.setPin': [],
  'merchant.createOperator': [],
  'merchant.updateOperator': [],
  'merchant.resetOperatorPassword': [],
  'merchant.charge': ['finance', 'admin'],
  'merchant.refund': ['finance', 'admin'],
  'merchant.generateSettlement': ['finance', 'admin'],
};

/** What the contract answers a caller: `passes`, or the code of the refusal. */
export function expectedAccess(
  { procedure, access }: Pick<ProcedureRow, 'procedure' | 'access'>,
  caller: Caller,
): 'passes' | 'NOT_AUTHENTICATED' | 'PERMISSION_DENIED' {
  if (access === 'everybody') return 'passes';
  if (caller === 'none') return 'NOT_AUTHENTICATED';
  if (access === 'login') return 'passes';
  const isAdministrator = ROLE_OF[caller][0] === 'admin';
  if (access === 'administrator') return isAdministrator ? 'passes' : 'PERMISSION_DENIED';
  if (access === 'manager') return isAdministrator || caller === 'manager' ? 'passes' : 'PERMISSION_DENIED';
  const mayCall =
    isAdministrator && !access.startsWith('admin:')
      ? (FOR_OTHERS[procedure] ?? ['support', 'finance', 'admin']).includes(caller)
      : permissionsOf(...ROLE_OF[caller]).includes(access);
  return mayCall ? 'passes' : 'PERMISSION_DENIED';
}

/** Splits an input for REST: parameters into the path, the rest into the query of a GET or the body. */
export function restRequest(
  entry: ProcedureRow,
  input: Input,
): { path: string; query?: Record<string, string>; body?: Input } {
  const rest = { ...input };
  const path = entry.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = String(rest[name] ?? randomUUID());
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (entry.method !== 'GET') return { path, body: rest };
  return { path, query: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])) };
}

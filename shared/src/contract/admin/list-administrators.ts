import { z } from 'zod';
import { contract } from '../contract.js';
import { AdministratorRow } from '../parts/administrator.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** All of them, by pages. */
export const ListAdministratorsInput = z.strictObject(pageFields);
export type ListAdministratorsInput = z.infer<typeof ListAdministratorsInput>;

/** Who administers the system, disabled ones included. */
export const ListAdministratorsOutput = z.object({ administrators: z.array(AdministratorRow), ...pageOutputFields });
export type ListAdministratorsOutput = z.infer<typeof ListAdministratorsOutput>;

export const adminListAdministrators = contract({
  name: 'admin.listAdministrators',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/administrators' },
  access: 'admin:manage_administrators',
  risk: 'read',
  proof: 'none',
  summary: 'List administrators',
  description: 'The administrators with their roles, newest first.',
  input: ListAdministratorsInput,
  output: ListAdministratorsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_administrators',
  idempotency: 'none',
  audit: [],
});

import { z } from 'zod';
import { Search } from '../../admin/fields.js';
import { MemberRow } from '../../admin/member.js';
import { MemberStatus, Timestamp } from '../../fields.js';
import { pageFields, pageOutputFields } from '../../pagination.js';
import { contract } from '../contract.js';

/** The search is over member number, name, phone and email. */
export const ListMembersInput = z.strictObject({ ...pageFields, search: Search, status: MemberStatus.optional() });
export type ListMembersInput = z.infer<typeof ListMembersInput>;

/** The members that the search finds, newest first. */
export const ListMembersOutput = z.object({
  members: z.array(MemberRow.extend({ updated_at: Timestamp })),
  ...pageOutputFields,
});
export type ListMembersOutput = z.infer<typeof ListMembersOutput>;

export const adminListMembers = contract({
  name: 'admin.listMembers',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/members' },
  access: 'admin:manage_members',
  risk: 'read',
  summary: 'List and search members',
  description: 'Members, newest first, by a part of number, name, phone or email.',
  input: ListMembersInput,
  output: ListMembersOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_members',
  idempotency: 'none',
  audit: [],
});

import { z } from 'zod';
import { MemberStatus, Search, Timestamp, typedText } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberRow } from '../parts/member.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** The search is over member number, name, phone and email. */
export const ListMembersInput = z.strictObject({
  ...pageFields,
  search: Search,
  identifier: typedText(200, 1)
    .meta({ description: "One member's whole number, phone, email or id, in any spelling", example: '0912-345-678' })
    .optional(),
  status: MemberStatus.optional(),
});
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
  access: 'admin:read_members',
  risk: 'read',
  proof: 'none',
  summary: 'List and search members',
  description:
    'Members, newest first, by a part of the number, name, phone or email; or the one member that an identifier names.',
  input: ListMembersInput,
  output: ListMembersOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_members',
  idempotency: 'none',
  audit: [],
});

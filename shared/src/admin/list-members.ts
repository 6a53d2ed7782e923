import { z } from 'zod';
import { MemberStatus, Timestamp } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { Search } from './fields.js';
import { MemberRow } from './member.js';

/** The search is over member number, name, phone and email. */
export const ListMembersInput = z.strictObject({ ...pageFields, search: Search, status: MemberStatus.optional() });
export type ListMembersInput = z.infer<typeof ListMembersInput>;

/** The members that the search finds, newest first. */
export const ListMembersOutput = z.object({
  members: z.array(MemberRow.extend({ updated_at: Timestamp })),
  ...pageOutputFields,
});
export type ListMembersOutput = z.infer<typeof ListMembersOutput>;

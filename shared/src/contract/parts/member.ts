import { z } from 'zod';
import { MemberStatus, Timestamp, Uuid } from '../../fields.js';

/** A member as lists and changes answer it. */
export const MemberRow = z.object({
  member_id: Uuid,
  member_no: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  status: MemberStatus,
  created_at: Timestamp,
});
export type MemberRow = z.infer<typeof MemberRow>;

/** A member after its status changed. */
export const MemberStatusRow = z.object({
  member_id: Uuid,
  name: z.string(),
  status: MemberStatus,
  updated_at: Timestamp,
});

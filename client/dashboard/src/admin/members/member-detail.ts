import type { api } from '../../api/client.js';

/** A member with all cards. */
export type MemberDetail = Awaited<ReturnType<typeof api.admin.getMember.query>>;

/**
 * What forms check their input by: the schemas of the procedures themselves, so that a form and the server refuse the
 * same things. Loaded with the first form that somebody opens, because most pages are only looked at.
 */
import { BatchRotateQrInput } from '@mps/shared/contract/admin/batch-rotate-qr';
import { IssueCardInput } from '@mps/shared/contract/admin/issue-card';
import { BindRole, Uuid } from '@mps/shared/fields';
import { z } from 'zod';

export { CardStatusInput } from '@mps/shared/contract/parts/card';
export * from './schemas.generated.js';

/** A new card as people fill it in: the owner by number, the last day instead of a moment. */
export const IssueCardForm = IssueCardInput.omit({ owner_member_id: true }).extend({ owner: z.string() });
export type IssueCardForm = z.infer<typeof IssueCardForm>;

/** A binding: the member by number, because nobody knows ids. */
export const BindForm = z.strictObject({ card_id: Uuid, role: BindRole, member: z.string() });
export type BindForm = z.infer<typeof BindForm>;

/** Here the lifetime has to be said. Its limits are the server's, whose answer says what it has become. */
export const RotateForm = BatchRotateQrInput.extend({ ttl_seconds: z.int32() });
export type RotateForm = z.infer<typeof RotateForm>;

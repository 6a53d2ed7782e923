/**
 * What forms check their input by: the schemas of the procedures themselves, so that a form and the server refuse the
 * same things. Loaded with the first form that somebody opens, because most pages are only looked at.
 */
import { BatchRotateQrInput } from '@mps/shared/admin/batch-rotate-qr';
import { IssueCardInput } from '@mps/shared/admin/issue-card';
import { BindRole, Uuid } from '@mps/shared/fields';
import { z } from 'zod';

export { AdjustPointsInput } from '@mps/shared/admin/adjust-points';
export { CardStatusInput } from '@mps/shared/admin/card';
export { CreateMemberInput } from '@mps/shared/admin/create-member';
export { CreateMerchantInput } from '@mps/shared/admin/create-merchant';
export { CreateOperatorInput } from '@mps/shared/admin/create-operator';
export { ReactivateMemberInput } from '@mps/shared/admin/reactivate-member';
export { ReactivateMerchantInput } from '@mps/shared/admin/reactivate-merchant';
export { ResetMemberPasswordInput } from '@mps/shared/admin/reset-member-password';
export { ResetMerchantPasswordInput } from '@mps/shared/admin/reset-merchant-password';
export { RevokeSessionInput } from '@mps/shared/admin/revoke-session';
export { SuspendMemberInput } from '@mps/shared/admin/suspend-member';
export { SuspendMerchantInput } from '@mps/shared/admin/suspend-merchant';
export { UpdateMemberInput } from '@mps/shared/admin/update-member';
export { UpdateOperatorInput } from '@mps/shared/admin/update-operator';
export { UpdateSettlementStatusInput } from '@mps/shared/admin/update-settlement-status';
export { ChangePasswordInput } from '@mps/shared/auth/change-password';
export { LoginInput } from '@mps/shared/auth/login';
export { ReauthenticateInput } from '@mps/shared/auth/reauthenticate';
export { TotpConfirmInput, TotpDisableInput } from '@mps/shared/auth/totp';
export { BindCardInput } from '@mps/shared/member/bind-card';
export { RevokeQrInput } from '@mps/shared/member/revoke-qr';
export { UnbindCardInput } from '@mps/shared/member/unbind-card';
export { UpdateProfileInput } from '@mps/shared/member/update-profile';

/** A new card as people fill it in: the owner by number, the last day instead of a moment. */
export const IssueCardForm = IssueCardInput.omit({ owner_member_id: true }).extend({ owner: z.string() });
export type IssueCardForm = z.infer<typeof IssueCardForm>;

/** A binding: the member by number, because nobody knows ids. */
export const BindForm = z.strictObject({ card_id: Uuid, role: BindRole, member: z.string() });
export type BindForm = z.infer<typeof BindForm>;

/** Here the lifetime has to be said, and its limits are known before the server names them. */
export const RotateForm = BatchRotateQrInput.extend({ ttl_seconds: z.int().min(30).max(7200) });
export type RotateForm = z.infer<typeof RotateForm>;

/**
 * What forms check their input by: the schemas of the procedures themselves, so that a form and the server refuse the
 * same things. Loaded with the first form that somebody opens, because most pages are only looked at.
 */
import { BatchRotateQrInput } from '@mps/shared/contract/admin/batch-rotate-qr';
import { IssueCardInput } from '@mps/shared/contract/admin/issue-card';
import { BindRole, Uuid } from '@mps/shared/fields';
import { z } from 'zod';

export { AdjustPointsInput } from '@mps/shared/contract/admin/adjust-points';
export { CreateMemberInput } from '@mps/shared/contract/admin/create-member';
export { CreateMerchantInput } from '@mps/shared/contract/admin/create-merchant';
export { CreateOperatorInput } from '@mps/shared/contract/admin/create-operator';
export { ReactivateMemberInput } from '@mps/shared/contract/admin/reactivate-member';
export { ReactivateMerchantInput } from '@mps/shared/contract/admin/reactivate-merchant';
export { ResetMemberPasswordInput } from '@mps/shared/contract/admin/reset-member-password';
export { ResetMerchantPasswordInput } from '@mps/shared/contract/admin/reset-merchant-password';
export { RevokeSessionInput } from '@mps/shared/contract/admin/revoke-session';
export { SuspendMemberInput } from '@mps/shared/contract/admin/suspend-member';
export { SuspendMerchantInput } from '@mps/shared/contract/admin/suspend-merchant';
export { UpdateMemberInput } from '@mps/shared/contract/admin/update-member';
export { UpdateOperatorInput } from '@mps/shared/contract/admin/update-operator';
export { UpdateSettlementStatusInput } from '@mps/shared/contract/admin/update-settlement-status';
export { ChangePasswordInput } from '@mps/shared/contract/auth/change-password';
export { LoginInput } from '@mps/shared/contract/auth/login';
export { ReauthenticateInput } from '@mps/shared/contract/auth/reauthenticate';
export { TotpConfirmInput } from '@mps/shared/contract/auth/totp-confirm';
export { TotpDisableInput } from '@mps/shared/contract/auth/totp-disable';
export { BindCardInput } from '@mps/shared/contract/member/bind-card';
export { RevokeQrInput } from '@mps/shared/contract/member/revoke-qr';
export { UnbindCardInput } from '@mps/shared/contract/member/unbind-card';
export { UpdateProfileInput } from '@mps/shared/contract/member/update-profile';
export { CardStatusInput } from '@mps/shared/contract/parts/card';

/** A new card as people fill it in: the owner by number, the last day instead of a moment. */
export const IssueCardForm = IssueCardInput.omit({ owner_member_id: true }).extend({ owner: z.string() });
export type IssueCardForm = z.infer<typeof IssueCardForm>;

/** A binding: the member by number, because nobody knows ids. */
export const BindForm = z.strictObject({ card_id: Uuid, role: BindRole, member: z.string() });
export type BindForm = z.infer<typeof BindForm>;

/** Here the lifetime has to be said, and its limits are known before the server names them. */
export const RotateForm = BatchRotateQrInput.extend({ ttl_seconds: z.int().min(30).max(7200) });
export type RotateForm = z.infer<typeof RotateForm>;

import type { ApprovalState } from '@mps/shared';

/**
 * Thrown where a call has written an approval in place of its effect, so that no handler goes on with rows that are
 * not there. `implement` answers it; it is no error.
 */
export class ApprovalRequested extends Error {
  override readonly name = 'ApprovalRequested';

  /** @param replayed the approval was there: the request came again under its key */
  constructor(
    readonly approval: { readonly id: string; readonly state: ApprovalState; readonly expires_at: string },
    readonly replayed: boolean,
  ) {
    super(`Approval ${approval.id} is ${approval.state}.`);
  }
}

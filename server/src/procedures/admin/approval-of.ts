import type { Approval } from '@mps/shared';

/** The columns of an approval that are read: `details` and `result` are JSON objects. */
type ApprovalRow = { [K in keyof Approval]: unknown };

/** An approval from its row; the schema of the answer checks it, and drops the other columns. */
export const approvalOf = (row: ApprovalRow): Approval => row as Approval;

/**
 * Whether an answer says that the call waits for a second person: nothing else was written, and `approval.id` is what
 * to look for. Only administrators' calls above a limit are answered so.
 */
export const isApprovalRequested = <A extends object>(
  answer: A,
): answer is Exclude<Extract<A, { approval: unknown }>, { success: true }> =>
  'approval' in answer && !('success' in answer);

import type { ErrorCode, MpsErrorBody } from '@mps/shared/errors';
import { SAYS_NOTHING_OF_EARLIER_ATTEMPTS, UNKNOWN_OUTCOME } from '@mps/shared/errors/outcome';
import { TRPCClientError } from '@trpc/client';

/** What the server said; null where nobody knows whether it heard the call. */
export function answerOf(error: unknown): MpsErrorBody | null {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  return typeof data === 'object' && data !== null && 'mps' in data ? (data as { mps: MpsErrorBody }).mps : null;
}

const ENDED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['NOT_AUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_REVOKED']);

/** True when the login has ended, so that only a new one helps. */
export const isLoginEnded = (error: unknown): boolean => ENDED.has(answerOf(error)?.code ?? 'INTERNAL_ERROR');

/** True when a write may have happened: no answer, or one that says nothing about it. */
export function isOutcomeUnknown(error: unknown): boolean {
  const answer = answerOf(error);
  return answer === null || UNKNOWN_OUTCOME.has(answer.code);
}

/** True for answers that refuse the call before it is looked at: they say nothing of an earlier try. */
export const isRefusedUnseen = (error: unknown): boolean =>
  SAYS_NOTHING_OF_EARLIER_ATTEMPTS.has(answerOf(error)?.code ?? 'SERVICE_UNAVAILABLE');

/** The fields that VALIDATION_FAILED names, with what is wrong. */
export function fieldErrorsOf(error: unknown): Record<string, string[]> {
  const fields = answerOf(error)?.details.fields;
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, string[]>) : {};
}

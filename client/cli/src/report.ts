/** What people and scripts are told of a failure, and the exit code that goes with it. */
import { isMpsError, type Language, type MpsError } from '@mps/client';
import { ERRORS } from '@mps/shared/errors';
import { messageForPeople } from '@mps/shared/errors/for-people';
import { CancelledError, LocalError, NotLoggedInError, RefusedError, UsageError } from './errors.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.js';
import { safe, safeJson } from './output/safe.js';
import { paintNote, writeNote } from './output/terminal.js';
import type { Translate } from './texts/translate.js';

export interface ReportContext {
  t: Translate;
  language: Language;
  isJson: boolean;
  url: string;
}

interface Account {
  exitCode: ExitCode;
  code: string;
  message: string;
  details?: Record<string, unknown>;
  /** Further lines for people. */
  hints?: (string | null)[];
  /** Further facts for scripts. */
  facts?: Record<string, unknown>;
}

/** Says on standard error what went wrong. @returns the exit code */
export function report(error: unknown, context: ReportContext): ExitCode {
  const { exitCode, code, message, details = {}, hints = [], facts = {} } = accountOf(error, context);
  if (context.isJson) {
    writeNote(`${safeJson({ error: { code, message, details, ...facts, exit_code: exitCode } })}\n`);
    return exitCode;
  }
  writeNote(`${paintNote.red(`${context.t('error.title')} ${safe(message)}`)}\n`);
  for (const line of [...detailLines(details), ...hints]) if (line !== null) writeNote(`  ${safe(line)}\n`);
  return exitCode;
}

function accountOf(error: unknown, context: ReportContext): Account {
  const { t, language } = context;
  if (isMpsError(error)) return accountOfCall(error, context);
  if (error instanceof CancelledError) return { exitCode: EXIT.cancelled, code: 'CANCELLED', message: t('cancelled') };
  if (error instanceof UsageError) {
    return { exitCode: EXIT.usage, code: 'USAGE', message: t(error.key, error.params), hints: [t('usage.seeHelp')] };
  }
  if (error instanceof NotLoggedInError) {
    const message = ERRORS.NOT_AUTHENTICATED.text[language];
    return { exitCode: EXIT.notLoggedIn, code: 'NOT_AUTHENTICATED', message, hints: [t('hint.login')] };
  }
  if (error instanceof RefusedError) {
    const { text, nextStep } = ERRORS[error.code];
    const message = error.subject === '' ? text[language] : `${text[language]} (${error.subject})`;
    const hints = [nextStep?.[language] ?? null];
    return { exitCode: EXIT.refused, code: error.code, message, hints };
  }
  if (error instanceof LocalError) return { exitCode: EXIT.error, code: 'LOCAL', message: t(error.key, error.params) };
  const reason = error instanceof Error ? error.message : String(error);
  return { exitCode: EXIT.error, code: 'INTERNAL', message: t('error.unexpected', { reason }) };
}

function accountOfCall(error: MpsError, { t, url, language }: ReportContext): Account {
  const { code, outcome, idempotencyKey } = error;
  const isOutcomeUnknown = idempotencyKey !== null && outcome === 'unknown';
  const exitCode = isOutcomeUnknown ? EXIT.unknown : exitCodeOf(code);
  const isProofWanted = error.details.reason === 'reauthentication_required';
  const isLoginWanted = exitCode === EXIT.notLoggedIn && code !== 'INVALID_CREDENTIALS';
  // The server's advice about keys and logins is written for programs; the command line has its own.
  const advice = isLoginWanted
    ? t('hint.login')
    : isProofWanted
      ? t('hint.proof')
      : exitCode === EXIT.unknown
        ? null
        : error.suggestion;
  return {
    exitCode,
    code,
    message: messageForPeople(code, error.text, language),
    details: error.details,
    hints: [
      error.status === null && code !== 'VALIDATION_FAILED' ? t('hint.away', { url }) : null,
      isOutcomeUnknown ? t('money.unknown') : advice,
      isOutcomeUnknown ? t('money.repeat', { key: idempotencyKey }) : null,
      error.requestId === null ? null : `${t('field.request_id')} ${error.requestId}`,
    ],
    facts: {
      suggestion: error.suggestion,
      request_id: error.requestId,
      outcome,
      idempotency_key: idempotencyKey,
    },
  };
}

/** The facts beside the text: each field of a bad input, the balance that is not enough. */
function detailLines(details: Record<string, unknown>): string[] {
  const { fields, ...others } = details;
  const lines = Object.entries(typeof fields === 'object' && fields !== null ? fields : {}).map(
    ([name, messages]) => `${name}: ${Array.isArray(messages) ? messages.join('; ') : String(messages)}`,
  );
  const facts = Object.entries(others).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return [...lines, ...facts.map(([name, value]) => `${name}: ${String(value)}`)];
}

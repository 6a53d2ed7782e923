/** What a contract says of its database function is what the function's source does. */
import { type Contract, ERRORS, type ErrorCode } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { describe, expect, test } from 'vitest';
import { contractFile } from '../support/contract-file.js';
import { auditActionsOf, codesOf } from '../support/sql-functions.js';

/** Functions that a handler calls beside the one that its contract names, where they can raise or write something. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'auth.login': ['use_recovery_code'],
  'auth.chooseFirstPassword': ['create_session'],
  'auth.loginExternal': ['find_external_identity', 'create_member_profile'],
  'auth.reauthenticate': ['use_recovery_code'],
  'auth.totpDisable': ['use_recovery_code'],
};
/** Finds the merchant that acts, or that an administrator names. */
const OF_MERCHANTS = 'find_merchant';

/** What a function can raise for other callers, but never for this procedure; each for the reason beside it. */
const NEVER: Readonly<Record<string, readonly ErrorCode[]>> = {
  // The server itself calls, for the account that it has just found.
  'auth.login': ['PERMISSION_DENIED'],
  // The server itself calls, names neither phone nor email, and logs in whom another request registered meanwhile.
  'auth.loginExternal': [
    'PERMISSION_DENIED',
    'EXTERNAL_ID_ALREADY_BOUND',
    'DUPLICATE_PHONE',
    'DUPLICATE_EMAIL',
    'INVALID_PHONE_FORMAT',
    'INVALID_EMAIL_FORMAT',
  ],
  // These name the session's own account.
  'auth.logoutAll': ['PERMISSION_DENIED'],
  'auth.refresh': ['PERMISSION_DENIED'],
  'auth.listSessions': ['PERMISSION_DENIED'],
  'auth.changePassword': ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'MERCHANT_NOT_FOUND', 'NOT_FOUND'],
  // The role is given, and the account is looked up before.
  'admin.resetMemberPassword': ['MERCHANT_NOT_FOUND', 'NOT_FOUND'],
  'admin.resetMerchantPassword': ['MEMBER_NOT_FOUND', 'NOT_FOUND'],
  // Administrators are users of no merchant.
  'admin.listOperators': ['NOT_MERCHANT_USER'],
  'admin.createOperator': ['NOT_MERCHANT_USER'],
  'admin.updateOperator': ['NOT_MERCHANT_USER'],
  'admin.createFirstLoginCode': ['MEMBER_NOT_FOUND', 'CANNOT_REMOVE_LAST_OWNER'],
  'admin.createFirstLoginCodes': ['MERCHANT_NOT_FOUND', 'NOT_FOUND', 'CANNOT_REMOVE_LAST_OWNER'],
  'admin.resetAdministratorPassword': ['MEMBER_NOT_FOUND', 'MERCHANT_NOT_FOUND'],
  // The server calls it as itself.
  'auth.chooseFirstPassword': ['PERMISSION_DENIED'],
  // No external identity is among the changes.
  'admin.updateMember': ['EXTERNAL_ID_ALREADY_BOUND'],
};

/** Actions that a function can write for other callers, or only reads. */
const NEVER_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  // Counts the events of that name.
  'admin.getStatistics': ['code.issue'],
  // Names what is frequent.
  'common.listEvents': ['code.issue', 'payment.charge'],
  // Compares the books with the audit log.
  'admin.verifyLedger': [
    'card.adjust_points',
    'card.issue',
    'card.recharge',
    'payment.charge',
    'payment.refund',
    'settlement.create',
    'settlement.status',
  ],
  // Another hand sets a password, or one's own changes it.
  'auth.changePassword': ['password.set'],
  'admin.resetMemberPassword': ['password.change'],
  'admin.resetMerchantPassword': ['password.change'],
};

/** Codes of SQL that the server raises as well, before it calls the database. */
const RAISED_BY_BOTH: ReadonlySet<ErrorCode> = new Set(['VALIDATION_FAILED', 'PERMISSION_DENIED', 'MEMBER_NOT_FOUND']);

const contracts: readonly Contract[] = Object.values(CONTRACTS);

const functionsOf = ({ name, sql }: Contract): string[] => [
  ...(sql === null ? [] : [sql]),
  ...(BESIDE[name] ?? []),
  ...(name.startsWith('merchant.') ? [OF_MERCHANTS] : []),
];

describe('the errors of a contract', () => {
  test.each(contracts)('$name lists every code that its functions can raise', (contract) => {
    const raised = new Set(functionsOf(contract).flatMap((name) => [...codesOf(name)]));
    const missing = [...raised].filter(
      (code) => !contract.errors.includes(code) && NEVER[contract.name]?.includes(code) !== true,
    );
    expect(missing, `Add them to \`errors\` in ${contractFile(contract.name)}`).toEqual([]);
  });

  test.each(contracts)('$name lists no code that only SQL raises, and its functions do not', (contract) => {
    const raised = new Set(functionsOf(contract).flatMap((name) => [...codesOf(name)]));
    const fromNowhere = contract.errors.filter(
      (code) => ERRORS[code].sqlstate !== null && !raised.has(code) && !RAISED_BY_BOTH.has(code),
    );
    expect(fromNowhere, `Remove them from \`errors\` in ${contractFile(contract.name)}`).toEqual([]);
  });
});

describe('the audit actions of a contract', () => {
  test.each(contracts)('$name lists what its functions write', (contract) => {
    const written = new Set(functionsOf(contract).flatMap((name) => [...auditActionsOf(name)]));
    const expected = [...written].filter((action) => NEVER_WRITTEN[contract.name]?.includes(action) !== true);
    expect([...contract.audit].sort(), `\`audit\` in ${contractFile(contract.name)}`).toEqual(expected.sort());
  });
});

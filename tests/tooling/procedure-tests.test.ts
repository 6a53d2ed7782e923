import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { expect, test } from 'vitest';
import { contractFile } from '../support/contract-file.js';
import { repositoryRoot } from '../support/start-process.js';

/** Procedures whose behaviour is tested as a part of something larger. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'auth.reauthenticate': 'tests/security/reauthentication.test.ts',
  'auth.totpEnroll': 'tests/security/second-factor.test.ts',
  'auth.renewRecoveryCodes': 'tests/security/second-factor.test.ts',
  'auth.totpConfirm': 'tests/security/second-factor.test.ts',
  'auth.totpDisable': 'tests/security/second-factor.test.ts',
  'admin.exportAudit': 'tests/security/audit-chain.test.ts',
  'admin.verifyAudit': 'tests/security/audit-chain.test.ts',
  'admin.onActivity': 'tests/dashboard/live-events.test.ts',
  'member.onCardChange': 'tests/dashboard/live-events.test.ts',
  'merchant.onTransaction': 'tests/dashboard/live-events.test.ts',
};

test.each(Object.keys(CONTRACTS))('%s has its test file', (name) => {
  const own = contractFile(name).replace('shared/src/contract/', 'tests/procedures/').replace(/\.ts$/, '.test.ts');
  const file = TESTED_ELSEWHERE[name] ?? own;
  expect(existsSync(join(repositoryRoot, file)), `Write ${file}`).toBe(true);
});

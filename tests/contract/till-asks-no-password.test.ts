/** A till never stops for a password: no procedure that it needs in the middle of a sale asks for a recent proof. */
import { type Contract, permissionsOf } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { expect, it } from 'vitest';

const cashier: readonly string[] = permissionsOf('merchant', 'cashier');
/** What a person does for themselves, in no hurry. */
const IN_NO_HURRY = ['merchant.setPin'];

const contracts: readonly Contract[] = Object.values(CONTRACTS);
const ofTheTill = contracts.filter(
  ({ name, access }) => (cashier.includes(access) || access === 'login') && !IN_NO_HURRY.includes(name),
);

it('every procedure of a cashier works without a proof of the password', () => {
  expect(ofTheTill.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'merchant.charge',
      'common.validateQr',
      'auth.switchOperator',
      'merchant.listTransactions',
    ]),
  );
  expect(ofTheTill.filter(({ proof }) => proof !== 'none').map(({ name }) => name)).toEqual([]);
});

it('a refund asks a manager above a setting alone, and a cashier for a manager', () => {
  const refund = contracts.find(({ name }) => name === 'merchant.refund');
  expect(refund).toMatchObject({ proof: 'recent', approvable: true });
  expect(refund?.description).toContain('Above the amount that the server sets');
});

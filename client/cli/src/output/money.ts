/**
 * Sums for showing alone, exact in hundredths: what an amount really becomes, the server decides. JavaScript's
 * numbers are never added.
 */
export { formatDiscount, formatMoney } from '@mps/shared/format';

function hundredthsOf(amount: number | string): bigint {
  const text = typeof amount === 'number' ? amount.toFixed(2) : amount;
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  return BigInt(`${sign}${whole}${decimals.padEnd(2, '0').slice(0, 2)}`);
}

/** @returns a number with at most two decimals */
export function sumForDisplay(amounts: readonly (number | string)[]): number {
  const sum = amounts.reduce((total, amount) => total + hundredthsOf(amount), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return Number(`${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
